import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { deskReportNames } from "../../renderer/report-desk/report-choice.ts";
import { aProject, withQuote } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";
import { cutOff } from "../support/cut-off.ts";

/**
 * What leads from a coded passage to a printed page, and who is quoted there: each part of it once in each language, full
 * and empty, at two sizes, light and dark.
 */
const { openStudy } = aBrowserAndHost();
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];
const full = [
  { id: "quote:1", words: "He left his shoes", form: "block", edits: [{ kind: "cut", start: 0, end: 3 }] },
  { id: "quote:2", words: "I went home", role: "contrast", order: "a1" },
].reduce(
  (so, quote) => withQuote(so, { ...quote, themeId: "code:2" } as Parameters<typeof withQuote>[1]),
  aProject({
    people: {
      "Ann-Kristin Söderström-Lindqvist": { workplace: "Needle exchange and outreach, the city’s north" },
      Wilma: { workplace: "Lågtröskelverksamhet i samverkan med regionen" },
    },
    codes: ["1 Professional discretion within institutional constraints !", "  2 Small changes !"],
    transcripts: {
      "Ann-Kristin and Wilma, the night shelter, second interview": [
        "Interviewer: What changed? Tell me.",
        "Wilma: «2 He left his shoes» by «2 the door». It was cold.",
        "Ann-Kristin Söderström-Lindqvist: «2 I went home». I slept.",
      ],
    },
  }),
);

type View = readonly [name: string, open: (page: Page) => Promise<void>];
const place = (key: string) => (page: Page) => page.keyboard.press(key);
const reports = deskReportNames.map(
  (name, at): View => [
    `Report, ${name}`,
    async (page) => {
      await page.keyboard.press("Alt+8");
      await page.locator(".report-choices .choices").first().locator("label").nth(at).click();
      await page.locator(".report-preview[aria-busy=false]").waitFor();
    },
  ],
);
const gate: View = [
  "Report, gate",
  async (page) => {
    await page.keyboard.press("Alt+8");
    const buffer = Buffer.from("Wilma\nShelter\n");
    await page.getByTestId("names-file").setInputFiles({ name: "names.txt", mimeType: "text/plain", buffer });
    await page.locator(".choose-names").waitFor();
  },
];
const ofBoth: readonly View[] = [["Quotes", place("Alt+4")], ["People", place("Alt+7")], ...reports, gate];
const ofFull: readonly View[] = [
  [
    "Quotes, one open",
    async (page) => {
      await page.keyboard.press("Alt+4");
      await page.locator(".quote-theme").last().click();
      await page.locator(".quote-card header button").last().click();
      await page.locator(".quote-card.open").waitFor();
    },
  ],
  [
    "Quotes, as printed",
    async (page) => {
      await page.locator(".quote-views button").last().click();
      await page.locator(".printed-quote").first().waitFor();
    },
  ],
  [
    "Quotes, house style",
    async (page) => {
      await page.locator(".quotes-head > button").click();
      await page.getByRole("dialog").waitFor();
    },
  ],
];

/** A table of people is as wide as what is recorded of them, and a sheet of paper as wide as paper. */
const sideways = ".people-scroll, .papers";
const shortened = "[title], .edited-cell";

describe.each(["en-GB", "sv-SE"])("in %s nothing is cut off, and axe finds nothing", (locale) => {
  it.each([
    ["full", full, [...ofBoth, ...ofFull]],
    ["empty", aProject({}), ofBoth],
  ] as const)("%s", async (_, study, views) => {
    const page = await openStudy(study, { locale });
    const found: string[] = [];
    for (const [view, open] of views) {
      await open(page).catch((error) => found.push(`${view}: ${String(error).slice(0, 120)}`));
      for (const size of sizes) {
        await page.setViewportSize(size);
        await page.evaluate(
          () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
        );
        for (const one of await cutOff(page, { sideways, shortened }))
          found.push(`${view} at ${size.width}: ${one}`);
      }
      for (const one of await axeFindings(page)) found.push(`${view}: ${one}`);
      // Dark has other colours, and nothing else that is other.
      await setAppearance(page, "dark");
      for (const one of await axeFindings(page, ["color-contrast"])) found.push(`${view}, dark: ${one}`);
      await setAppearance(page, "light");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
    }
    expect(found).toEqual([]);
  });
});
