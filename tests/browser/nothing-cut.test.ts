import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { cutOff } from "../support/cut-off.ts";

const { openStudy, openSample } = aBrowserAndHost();

/** The narrowest last: by then all of a view is there. */
const widths = [1920, 1440, 1366, 1280, 1180, 1024];
/** The longest that a study of this kind has. */
const longNames = aProject({
  people: {
    "Ann-Kristin Söderström-Lindqvist": {
      workplace: "Needle exchange and outreach, the city’s north",
      years: "21",
    },
    Wilma: { workplace: "Lågtröskelverksamhet i samverkan med regionen", years: "174" },
  },
  codes: [
    "1 Professional discretion within institutional constraints !",
    "  2 Small changes that nobody but the client would notice",
    "3 Motstånd mot myndighetsutövningens dokumentationskrav !",
    "  4 Forms, and what is left out of them on purpose",
    "5 Verksamhetsövergripandesamverkansöverenskommelser",
  ],
  transcripts: {
    "Ann-Kristin and Wilma, the night shelter, second interview (by telephone)": [
      "Interviewer: What changed? Tell me.",
      "Wilma: «2 He left his shoes» by «5 the door». It was cold.",
      "Interviewer: And then?",
      "Ann-Kristin Söderström-Lindqvist: «4 I went home». I slept.",
    ],
    "Intervju 14 – uppföljningsintervju efter sammanslagningen av verksamheterna": [
      "Wilma: «4 A form» it was.",
    ],
  },
});

/** What of the window needs more room than there is: the way to each view, in either language. */
const views: readonly (readonly [view: string, open: (page: Page) => Promise<void>])[] = [
  ["Check", (page) => to(page, "Alt+0", ".checking-desk .turn")],
  [
    "Check, overview",
    async (page) => {
      await page.locator("main .segmented-views button").last().click();
      await page.locator(".checking-overview tbody tr").first().waitFor();
    },
  ],
  ["Read", (page) => to(page, "Alt+1", "[data-transcript] .turn")],
  [
    "Read, overview",
    async (page) => {
      await page.locator("main .segmented-views button").last().click();
      await page.locator(".overview-table tbody tr").first().waitFor();
    },
  ],
  [
    "Code, words selected",
    async (page) => {
      await page.keyboard.press("Alt+2");
      await page.locator(".turn").nth(1).click();
      await page.keyboard.press("s");
    },
  ],
  [
    "Code, a code chosen",
    async (page) => {
      await page.keyboard.press("Escape");
      await page.locator(".code-item .name").nth(1).click();
      await page.locator(".inspector").waitFor();
    },
  ],
  [
    "Themes, a theme chosen",
    async (page) => {
      await page.keyboard.press("Alt+3");
      await page.locator(".board-item").first().click();
    },
  ],
  ["Themes, map", (page) => tab(page, 1, "main svg text")],
  ["Themes, genealogy", (page) => tab(page, 2, "main [role=tabpanel]")],
  [
    "Quotes, one open",
    async (page) => {
      await to(page, "Alt+4", ".candidate");
      await page.locator(".candidate .take button").first().click();
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
    "Search",
    async (page) => {
      await page.keyboard.press("Alt+5");
      await page.locator("main input").first().fill("the");
      await page.waitForFunction(() => {
        const line = document.querySelector<HTMLElement>("[data-found]");
        return line !== null && line.dataset.found === line.dataset.arrived;
      });
      await page.locator(".in-context").first().waitFor();
    },
  ],
  ["Memos", (page) => to(page, "Alt+6", "main, aside")],
  ["People", (page) => to(page, "Alt+7", ".people-table tbody tr")],
  ["People, interviews", (page) => tab(page, 1, "main [role=tabpanel] li")],
  ["Report", (page) => to(page, "Alt+8", "main .sheet p")],
  ["History", (page) => to(page, "Alt+9", "main .sentence")],
  ["History, versions", (page) => tab(page, 1, "main [role=tabpanel]")],
];

/** To a place by its key, until something of it is there. */
async function to(page: Page, key: string, there: string): Promise<void> {
  await page.keyboard.press(key);
  await page.locator(there).first().waitFor();
}

async function tab(page: Page, at: number, there: string): Promise<void> {
  await page.locator("main [role=tab]").nth(at).click();
  await page.locator(there).first().waitFor();
}

/**
 * What is as wide as the study makes it, and so is scrolled sideways; the codes of a passage are gone through by a key,
 * too. What stands before a hit goes out at the left, so that the hits stand below one another.
 */
const sideways = ".people-scroll, .map-canvas, .genealogy-picture, .passage-codes ol, .in-context .before";
/**
 * What may end in an ellipsis: where a title says it whole; in rows that lead to the whole (memos, hits, what was done, the
 * cells of people, the codes of a passage, what a theme is about); beside a lane.
 */
const shortened =
  "[title], .memo-row, .in-context, .sentence, .edited-cell, .passage-codes .name, .concept, .lane-label";

describe.each(["en-GB", "sv-SE"])("nothing is cut off, at any width, in %s", (locale) => {
  it.each([
    ["with the longest names", () => openStudy(longNames, { locale })],
    ["in the sample study", () => openSample({ locale })],
  ])("%s", async (_, open) => {
    const page = await open();
    await page.locator("[data-transcript]").waitFor();
    const found = new Map<string, number[]>();
    for (const [view, go] of views) {
      await go(page).catch((error) => found.set(`${view}: ${String(error).slice(0, 80)}`, []));
      for (const width of widths) {
        await page.setViewportSize({ width, height: width < 1200 ? 700 : 900 });
        await page.evaluate(
          () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
        );
        for (const one of await cutOff(page, { sideways, shortened })) {
          const key = `${view}: ${one}`;
          found.set(key, [...(found.get(key) ?? []), width]);
        }
      }
    }
    expect([...found].map(([what, at]) => `${what} at ${at.join(", ")}`)).toEqual([]);
  });
});
