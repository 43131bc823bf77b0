import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { commandWords } from "../../renderer/language/command-words.ts";
import { deskReportNames } from "../../renderer/report-desk/report-choice.ts";
import type { Quote } from "../../shared/project/records.ts";
import { aProject, withQuote, withReference } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";
import { cutOff } from "../support/cut-off.ts";
import { names, work } from "../support/published-references.ts";

/**
 * What leads from a coded passage to a printed page, and who is quoted there: each part of it once in each language, full
 * and empty, at two sizes, light and dark.
 */
const { openStudy } = aBrowserAndHost();
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];
const translated: Quote["translations"][number] = {
  ...{
    id: "into:1",
    language: "sv",
    text: "Han lämnade sina skor",
    status: "queried",
    translator: "Ek",
    checker: "Ek",
  },
  ...{ comment: "Skor, eller tofflor?", at: "2024-01-02T00:00:00Z", of: "He left his shoes" },
};
const citable = work({
  ...{
    type: "article-journal",
    title: "The floor and the staircase: time and trust in low-threshold services",
  },
  ...{ authors: names("Aronsdotter, Ingela; Quillmark, Piet"), issued: "2021" },
  ...{ containerTitle: "Journal of Low-Threshold Practice", volume: "9", issue: "2", page: "41-58" },
});
const full = [
  {
    ...{
      id: "quote:1",
      words: "He left his shoes",
      form: "block",
      edits: [{ kind: "cut", start: 0, end: 3 }],
    },
    translations: [translated],
  },
  { id: "quote:2", words: "I went home", role: "contrast", order: "a1" },
].reduce(
  (so, quote) => withQuote(so, { ...quote, themeId: "code:2" } as Parameters<typeof withQuote>[1]),
  withReference(
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
        "Aronsdotter & Quillmark, 2021": ["«2 It takes time» to be trusted."],
      },
    }),
    "transcript:Aronsdotter & Quillmark, 2021",
    citable,
  ),
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
const ofBoth: readonly View[] = [
  ["Check", place("Alt+0")],
  ["Quotes", place("Alt+4")],
  ["People", place("Alt+7")],
  ...reports,
  gate,
];
const dialog = (page: Page) => page.getByRole("dialog").waitFor();
const command = (id: "add-excerpt" | "method") => async (page: Page) => {
  await page.keyboard.press("Control+k");
  const language = (await page.locator("html").getAttribute("lang")) === "sv" ? "sv" : "en";
  await page.locator(".palette input").fill(commandWords[`command.${id}`][language]);
  await page.keyboard.press("Enter");
  await dialog(page);
};
const peopleTool = (at: number) => async (page: Page) => {
  await page.keyboard.press("Alt+7");
  await page.getByRole("tab").first().click();
  await page.locator(".people-tools button").nth(at).click();
  await dialog(page);
};
const columnEntry = (at: number) => async (page: Page) => {
  await page.keyboard.press("Alt+7");
  await page.locator(".people-scroll th button").nth(1).click();
  await page.getByRole("menuitem").nth(at).click();
  await dialog(page);
};
const interview = (at: number) => async (page: Page) => {
  await page.keyboard.press("Alt+7");
  await page.getByRole("tab").nth(1).click();
  await page.locator(".interview-desk nav button").nth(at).click();
  await page.locator(".interview-sheet").waitFor();
};
const dialogs: readonly View[] = [
  [
    "Excerpt from the literature",
    async (page) => {
      await command("add-excerpt")(page);
      await page.keyboard.insertText(
        "“It takes time.”\n\nKrawczyk N, Allen ST, et al. Intersecting services. Harm Reduction Journal 19:95 (2022) doi 10.1186/s12954-022-00676-8",
      );
      await page.locator(".excerpt-found").waitFor();
      // It stays, and says why.
      await page.keyboard.press("Escape");
      await page.locator(".why-it-stays").waitFor();
    },
  ],
  ["Kind of analysis", command("method")],
  ["People, a person", peopleTool(0)],
  ["People, an attribute", peopleTool(1)],
  [
    "People, a table",
    async (page) => {
      await peopleTool(2)(page);
      const buffer = Buffer.from("Pseudonym;Ålder\nWilma;41\nNy Person;fyrtio\n");
      await page.getByTestId("people-file").setInputFiles({ name: "p.csv", mimeType: "text/csv", buffer });
      await page.locator(".dialog footer button:enabled").nth(1).waitFor();
    },
  ],
  ["People, filtered", columnEntry(2)],
  ["People, a column", columnEntry(3)],
  ["People, a column’s name", columnEntry(4)],
  ["An interview", interview(0)],
  ["An excerpt", interview(1)],
  [
    "The excerpt’s reference",
    async (page) => {
      await interview(1)(page);
      await page.locator(".taken-from button").first().click();
      await dialog(page);
    },
  ],
  [
    "Removing an interview",
    async (page) => {
      await interview(0)(page);
      await page.locator(".interview-sheet button").last().click();
      await dialog(page);
    },
  ],
  [
    "The balance of voices, published",
    async (page) => {
      await page.keyboard.press("Alt+4");
      await page.locator(".quote-voices button").last().click();
      await dialog(page);
    },
  ],
];
const ofFull: readonly View[] = [
  [
    "Check, overview",
    async (page) => {
      await page.keyboard.press("Alt+0");
      await page.locator("main .segmented-views button").last().click();
      await page.locator(".checking-overview tbody tr").first().waitFor();
    },
  ],
  ...dialogs,
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
      await page.locator(".quotes-head .segmented-views button").last().click();
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
      const cancel = page.locator(".dialog footer button").first();
      if (await cancel.isVisible()) await cancel.click();
    }
    expect(found).toEqual([]);
  });
});
