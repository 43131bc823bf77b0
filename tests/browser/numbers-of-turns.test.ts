import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Project } from "../../shared/project/project.ts";
import { aProject } from "../support/a-project.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";

const guide = [
  {
    id: "long",
    name: "What the household does when nobody has slept and the winter never ends ".repeat(3),
    questions: [],
  },
  { id: "short", name: "Home", questions: [] },
];
const { openStudy } = aBrowserAndHost();

/** An interview in which sections begin at the first turn, at one who goes on speaking, at one of several lines, and end. */
function inSections(): Project {
  const project = aProject({
    people: { "Wilhelmina Alexandra Vasa-Oxenstierna": {} },
    transcripts: {
      Night: [
        "Interviewer: What changed?",
        "Wilhelmina Alexandra Vasa-Oxenstierna: Everything.",
        "Wilhelmina Alexandra Vasa-Oxenstierna: Yes.",
        `Interviewer: ${"And then, when all of that was over? ".repeat(8)}`,
        "Wilhelmina Alexandra Vasa-Oxenstierna: We talked.",
      ],
    },
    study: { guide },
  });
  const night = [...project.transcripts.values()][0];
  if (!night) throw new RangeError("no transcript");
  const sections = night.turns.slice(0, 4).map(({ id }, n) => ({
    turnId: id,
    sectionId: ["long", "short", "long", null][n] ?? null,
  }));
  const turns = night.turns.map((turn, n) => (n === 2 ? turn : { ...turn, startMs: (n + 1) * 3_600_000 }));
  return { ...project, transcripts: new Map([[night.id, { ...night, sections, turns }]]) };
}

const study = inSections();
const numbers = ["1", "2", "3", "4", "5"];

/** The line that ends what is drawn beside and above each turn: of all, or of those that the pointer goes to, one after the other. */
async function numbersBeside(page: Page, way: "all" | "pointed"): Promise<readonly string[]> {
  const drawn: string[] = [];
  for (const turn of await page.locator(".turn").all()) {
    if (way === "pointed") await turn.hover();
    const content = await turn.evaluate((element) => getComputedStyle(element, "::after").content);
    const lines = content.replaceAll('"', "").split("\\a ");
    drawn.push((lines.at(-1) ?? "").replace("\u200f", ""));
  }
  return drawn;
}

describe("the number of a turn, which is cited", () => {
  it.each([
    ["English, wide", "en", 1440, 900],
    ["Swedish, narrow", "sv", 1024, 700],
  ])(
    "is shown in Check for every turn, also where a section of the guide begins (%s)",
    async (_, language, width, height) => {
      const page = await openStudy(study, {
        viewport: { width, height },
        remembers: {
          "kvali coder": "Bo",
          "kvali language": language,
          ...(language === "sv" && { "kvali appearance": "dark" }),
        },
      });
      await page.locator("[data-transcript]").waitFor();
      await page.keyboard.press("Alt+0");
      await page.locator(".checking-desk [data-transcript] .turn").nth(4).waitFor();
      expect(await numbersBeside(page, "all")).toEqual(numbers);
    },
  );

  it.each([
    ["Code", "Alt+2", ".transcript-desk", 1440],
    ["Read", "Alt+1", ".reading-desk", 1440],
    ["Read, where names stand above", "Alt+1", ".reading-desk", 760],
  ])("is shown in %s for the turn that the pointer is on", async (_, key, desk, width) => {
    const page = await openStudy(study, { viewport: { width, height: 900 } });
    await page.locator("[data-transcript]").waitFor();
    await page.keyboard.press(key);
    await page.locator(`${desk} .turn`).nth(4).waitFor();
    expect(await numbersBeside(page, "pointed")).toEqual(numbers);
  });
});
