import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { applyDiff, diffOf } from "../../shared/project/diff.ts";
import type { Passage } from "../../shared/project/records.ts";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";

const long = Array.from({ length: 30 }, (_, at) => [
  `Interviewer: What about ${at}?`,
  `Wilma: At ${at} it was quiet. Nobody came in before the morning, and then all of them came at once. We had coffee.`,
]).flat();
const sketch = aProject({
  people: { Wilma: {}, Sanna: {} },
  codes: ["1 Trust"],
  transcripts: {
    "Interview 9": ["Interviewer: What changed?", "Wilma: He left «1 his shoes» by the door. We talked."],
    "Interview 10": ["@0 Interviewer: Why?", "@120 Sanna: A word. Then another word. And a third."],
    "Interview 11": long,
  },
});
/** Bo's note on "door", and one whose words are gone. */
const others: readonly Passage[] = [
  { note: "why the door?", start: 39, end: 43, quote: "door", lost: false, id: "passage:b" } as const,
  { note: "who is he?", start: 27, end: 27, quote: "my friend", lost: true, id: "passage:l" } as const,
].map((one) => ({ ...one, transcriptId: "transcript:Interview 9", by: "Bo", at: "2024-01-02T00:00:00Z" }));
const study = applyDiff(sketch, diffOf({ added: others }));

const { openStudy } = aBrowserAndHost();

/** The Read place of the study, at an interview, in a browser that has never seen it. */
async function openReading(interview: string, locale = "en-GB"): Promise<Page> {
  const page = await openStudy(study, { locale });
  await page.locator("[data-transcript]").waitFor();
  await page.keyboard.press("Alt+1");
  await page
    .locator(".interviews")
    .getByRole("button", { name: new RegExp(`^${interview}`) })
    .click();
  await page.locator(`[data-transcript="transcript:${interview}"]`).focus();
  return page;
}

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Writes a note on the sentence at the caret, by keyboard. */
async function noteSentence(page: Page, note: string): Promise<void> {
  await press(page, "s", "Enter");
  await page.getByRole("textbox", { name: "New margin note" }).waitFor();
  await page.keyboard.type(note);
  await page.keyboard.press("Control+Enter");
  await page.locator(".margin-note", { hasText: note }).waitFor();
}

/** The notes as they stand in the margin, from top to bottom; "!" marks the one brought forward. */
const margin = (page: Page) =>
  page.locator(".margin-notes > li").evaluateAll((items) =>
    items
      .map((item) => ({ item, top: item.getBoundingClientRect().top }))
      .sort((a, b) => a.top - b.top)
      .map(({ item }) => {
        const words = item.querySelector(".margin-note")?.firstChild?.textContent ?? "";
        return item.hasAttribute("data-on") ? `${words} !` : words;
      }),
  );

const nav = (page: Page, name: string) => page.locator(".places").getByRole("button", { name });

describe("reading an interview", () => {
  it("writes notes in the margin by keyboard, goes from one to the next, changes and deletes them, and undoes each", async () => {
    const page = await openReading("Interview 10");
    await press(page, "Control+Home", "Alt+ArrowDown");
    await noteSentence(page, "first");
    await press(page, "Alt+ArrowRight");
    await noteSentence(page, "second");
    await press(page, "Alt+ArrowRight");
    await noteSentence(page, "third");
    await expect.poll(() => margin(page)).toEqual(["first", "second", "third !"]);
    await press(page, "p", "p");
    await expect.poll(() => margin(page)).toEqual(["first !", "second", "third"]);
    await press(page, "n", "Enter", "End");
    await page.keyboard.type(" thought");
    await press(page, "Control+Enter");
    await expect.poll(() => margin(page)).toEqual(["first", "second thought !", "third"]);
    await press(page, "Delete");
    await expect.poll(async () => (await margin(page)).length).toBe(2);
    for (const shown of ["second thought", "second"]) {
      await press(page, "Control+z");
      await expect.poll(async () => (await margin(page))[1]).toMatch(new RegExp(`^${shown}( !)?$`));
    }
  });

  it("keeps a note that was being written when one goes elsewhere, and again after the window was closed", async () => {
    const page = await openReading("Interview 10");
    await press(page, "Control+Home", "s", "m");
    await page.keyboard.type("half a thou");
    await nav(page, "Code").click();
    await nav(page, "Read").click();
    // The text goes on where it was left, at the words of the note.
    await expect.poll(() => margin(page)).toEqual(["half a thou !"]);
    await page.getByText("Saved", { exact: true }).waitFor();
    await page.reload();
    await page.getByText("Night shelter study").first().click();
    await expect.poll(() => margin(page)).toEqual(["half a thou !"]);
  });

  it("lets no note cover another", async () => {
    const page = await openReading("Interview 10");
    await press(page, "Control+Home", "Alt+ArrowDown");
    const many = "so that it takes several lines of the margin and the next one has to make room for it";
    for (const name of ["one", "two", "three"]) {
      await noteSentence(page, `${name} ${many}`);
      await press(page, "Alt+ArrowRight");
    }
    await press(page, "p", "p", "n", "n");
    const boxes = async () =>
      (await page.locator(".margin-notes > li").all()).length === 3
        ? page
            .locator(".margin-notes > li")
            .evaluateAll((items) =>
              items.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
            )
        : [];
    await expect
      .poll(async () => {
        const [a, b, c] = await boxes();
        return a && b && c ? a.bottom <= b.top && b.bottom <= c.top : null;
      })
      .toBe(true);
  });

  it("names who else wrote a note, and gives a lost one a place again", async () => {
    const page = await openReading("Interview 9");
    await expect.poll(() => page.locator(".margin-note small").allTextContents()).toEqual(["Bo"]);
    const lost = page.getByRole("region", { name: "1 note without its words" });
    await lost.getByText("my friend").waitFor();
    await press(page, "Control+Home", "s");
    await lost.getByRole("button", { name: "Put it on the selection" }).click();
    await expect.poll(() => margin(page)).toEqual(["who is he?", "why the door?"]);
    await lost.waitFor({ state: "detached" });
  });

  it("links words into the reading note, and leads back to them", async () => {
    const page = await openReading("Interview 11");
    await press(page, "Control+Home", "Alt+ArrowDown", "s", "l");
    await page.keyboard.type("is how it begins");
    const note = page.getByRole("textbox", { name: "Reading note of Interview 11" });
    await expect.poll(() => note.textContent()).toBe("“At 0 it was quiet.” is how it begins");
    await page.getByText("Undo: ", { exact: false }).waitFor();
    await page.locator(".scroller").evaluate((one) => one.scrollTo(0, one.scrollHeight));
    await nav(page, "Code").click();
    await nav(page, "Read").click();
    await note.getByText("“At 0 it was quiet.”").click();
    await expect.poll(() => page.locator(".scroller").evaluate((one) => one.scrollTop)).toBeLessThan(200);
  });

  it("takes a link back by one Undo, and a deleted one comes back with its passage while the note is open (R6)", async () => {
    const page = await openReading("Interview 11");
    const note = page.getByRole("textbox", { name: "Reading note of Interview 11" });
    const undo = page.getByRole("button", { name: /^(Undo: |Nothing to undo)/ });
    await page.keyboard.press("b");
    await page.keyboard.type("Home.");
    await page.locator("[data-transcript]").focus();
    await press(page, "Control+Home", "Alt+ArrowDown", "s", "l");
    await expect.poll(() => undo.textContent()).toBe("Undo: link to a passage of Interview 11");
    await expect.poll(() => note.textContent()).toBe("Home.“At 0 it was quiet.” ");
    await undo.click();
    await expect.poll(() => note.textContent()).toBe("Home.");
    await expect.poll(() => undo.textContent()).toBe("Undo: write the memo “Interview 11”");
    await page.getByRole("button", { name: /^Redo: / }).click();
    await expect.poll(() => note.textContent()).toBe("Home.“At 0 it was quiet.” ");

    await note.focus();
    await press(page, "Control+a", "Delete");
    await page.getByText("Undo: change the memo “Interview 11”").waitFor();
    await page.keyboard.press("Control+z");
    await expect.poll(() => note.textContent()).toBe("Home.“At 0 it was quiet.” ");
    await page.getByText("Undo: link to a passage of Interview 11").waitFor();
    // A click on chosen words chooses, and does not follow.
    await page.keyboard.press("End");
    await page.locator(".scroller").evaluate((one) => one.scrollTo(0, one.scrollHeight));
    await note.getByText("“At 0 it was quiet.”").click();
    await expect.poll(() => page.locator(".scroller").evaluate((one) => one.scrollTop)).toBeLessThan(200);
  });

  it("takes every letter into the reading note from the key that leads there, folded away or not", async () => {
    const page = await openReading("Interview 9");
    const note = page.getByRole("textbox", { name: "Reading note of Interview 9" });
    await page.keyboard.press("b");
    await page.keyboard.type("Home");
    await expect.poll(() => note.textContent()).toBe("Home");
    await page.getByRole("button", { name: "Hide the reading note" }).click();
    await page.locator("[data-transcript]").focus();
    await page.keyboard.press("b");
    await page.keyboard.type(" and hearth");
    await expect.poll(() => note.textContent()).toBe("Home and hearth");
  });

  it("shows codings only when asked to, and then names those at the caret", async () => {
    const page = await openReading("Interview 9");
    const painted = () =>
      page.evaluate(() =>
        [...CSS.highlights]
          .filter(([name]) => /^kvali-\d/.test(name))
          .reduce((sum, [, one]) => sum + one.size, 0),
      );
    expect(await painted()).toBe(0);
    await press(page, "Control+Home", "Alt+ArrowDown", "h");
    await expect.poll(painted).toBe(1);
    await press(page, "Control+ArrowRight", "Control+ArrowRight", "Control+ArrowRight");
    await page.locator(".codes-read").getByText("Trust").waitFor();
    await page.context().close();
  });
});

describe("correcting while one reads", () => {
  /** The words that are underlined for margin notes, and those that are painted for codings, as the page shows them. */
  const marked = (page: Page) =>
    page.evaluate(() =>
      [...CSS.highlights]
        .filter(([name]) => /^kvali-(?:noted|\d)/.test(name))
        .flatMap(([, ranges]) => [...ranges])
        .map(({ startContainer, startOffset, endOffset }) =>
          (startContainer.textContent ?? "").slice(startOffset, endOffset),
        )
        .sort(),
    );
  const turn = (page: Page) => page.locator("[data-transcript] .turn").nth(1).textContent();

  it("F2 begins it and ends it; letters are letters, notes and codings stay on their words, and one Undo takes it back", async () => {
    const page = await openReading("Interview 9");
    const correct = page.getByRole("button", { name: /^Correct/ });
    await press(page, "Control+Home", "Alt+ArrowDown", "h");
    await expect.poll(() => marked(page)).toEqual(["door", "his shoes"]);
    await press(page, "F2");
    await expect.poll(() => correct.getAttribute("aria-pressed")).toBe("true");
    expect(await correct.textContent()).toContain("Correcting");
    await page.keyboard.type("Then next x, ");
    await expect.poll(() => turn(page)).toBe("Then next x, He left his shoes by the door. We talked.");
    await expect.poll(() => marked(page)).toEqual(["door", "his shoes"]);
    expect(await page.locator(".note-offer").count()).toBe(0);
    await press(page, "F2");
    await expect.poll(() => correct.getAttribute("aria-pressed")).toBe("false");
    await page.keyboard.type("q");
    await page.keyboard.press("Control+z");
    await expect.poll(() => turn(page)).toBe("He left his shoes by the door. We talked.");
    await expect.poll(() => marked(page)).toEqual(["door", "his shoes"]);
    expect(await page.locator(".interviews").getByRole("img", { name: "unread" }).count()).toBe(3);
  });

  it("Escape ends it, and a note whose words were erased is listed as lost", async () => {
    const page = await openReading("Interview 9");
    await press(page, "n");
    await expect.poll(() => margin(page)).toEqual(["why the door? !"]);
    await press(page, "F2");
    for (const _letter of "door") await page.keyboard.press("Delete");
    await expect.poll(() => turn(page)).toBe("He left his shoes by the . We talked.");
    await page
      .getByRole("region", { name: "2 notes without their words" })
      .getByText("why the door?")
      .waitFor();
    await press(page, "Escape");
    await expect
      .poll(() => page.getByRole("button", { name: /^Correct the text/ }).getAttribute("aria-pressed"))
      .toBe("false");
    await press(page, "Control+z");
    await expect.poll(() => turn(page)).toBe("He left his shoes by the door. We talked.");
    await expect.poll(async () => (await margin(page)).join()).toContain("why the door?");
  });

  it("leaves an interview that was read to its end read to its end", async () => {
    const page = await openReading("Interview 9");
    const seen = page.locator(".reading-desk > header .figures");
    await expect.poll(() => seen.textContent()).toBe("100 % seen");
    await press(page, "Control+Home", "F2");
    await page.keyboard.type("And so: what has changed since then, and since when?");
    await press(page, "F2");
    await expect.poll(() => seen.textContent()).toBe("100 % seen");
  });
});

describe("how far one has read", () => {
  const seen = (page: Page) => page.locator(".reading-desk > header .figures").textContent();

  it("follows what was in view and is kept; the end offers to mark the interview as read", async () => {
    const page = await openReading("Interview 11");
    await expect.poll(async () => Number.parseInt((await seen(page)) ?? "", 10)).toBeGreaterThan(5);
    expect(Number.parseInt((await seen(page)) ?? "", 10)).toBeLessThan(70);
    await page.locator(".scroller").evaluate((one) => one.scrollTo(0, one.scrollHeight));
    await expect.poll(() => seen(page)).toBe("100 % seen");
    await expect.poll(() => nav(page, "Read").textContent()).toContain("0 of 3");
    await page
      .getByRole("region", { name: "End of the interview" })
      .getByRole("button", { name: "Mark as read" })
      .click();
    await expect.poll(() => nav(page, "Read").textContent()).toContain("1 of 3");
    await page.getByText(/^Read by Coder 1, /).waitFor();
    await page.getByText("Saved", { exact: true }).waitFor();
    await page.reload();
    await page.getByText("Night shelter study").first().click();
    await expect.poll(() => seen(page)).toBe("100 % seen");
    await expect.poll(() => nav(page, "Read").textContent()).toContain("1 of 3");
  });

  it("is marked and taken back by a key, and the list of interviews tells those that are unread", async () => {
    const page = await openReading("Interview 9");
    const unread = () => page.locator(".interviews").getByRole("img", { name: "unread" }).count();
    expect(await unread()).toBe(3);
    await press(page, "x");
    await expect.poll(unread).toBe(2);
    await press(page, "x");
    await expect.poll(unread).toBe(3);
    await press(page, "Control+z");
    await expect.poll(unread).toBe(2);
  });
});

describe("the overview of all interviews", () => {
  it("sorts, lays notes side by side, and leads to the interview and to the words of a note", async () => {
    const page = await openReading("Interview 9");
    await press(page, "b");
    await page.keyboard.type("Shoes matter.");
    await page.getByRole("button", { name: "Overview" }).click();
    const names = () => page.locator(".overview-table tbody .opens-interview").allTextContents();
    expect(await names()).toEqual(["Interview 9", "Interview 10", "Interview 11"]);
    await page.getByText("Shoes matter.").first().waitFor();
    await page.getByRole("button", { name: "Words" }).click();
    expect(await names()).toEqual(["Interview 11", "Interview 9", "Interview 10"]);
    await page.getByRole("checkbox", { name: "Choose Interview 9" }).check();
    await page.getByRole("checkbox", { name: "Choose Interview 10" }).check();
    await page.getByRole("button", { name: "Compare 2 notes" }).click();
    const column = page.getByRole("article", { name: "Interview 9" });
    await column.getByText("Shoes matter.").waitFor();
    await page.getByRole("article", { name: "Interview 10" }).getByText("No reading note").waitFor();
    await column.getByRole("button", { name: "door" }).click();
    await page.locator("[data-transcript='transcript:Interview 9']").waitFor();
    await expect.poll(() => margin(page)).toEqual(["why the door? !"]);
  });
});

describe("the Read place", () => {
  for (const [locale, overview] of [
    ["en-GB", "Overview"],
    ["sv-SE", "Översikt"],
  ] as const)
    it(`has nothing that axe finds and nothing that is cut off, light and dark, wide and narrow (${locale})`, async () => {
      const page = await openReading("Interview 9", locale);
      await press(page, "Control+Home", "s");
      await page.locator(".note-offer").waitFor();
      const cut = () =>
        page.evaluate(() =>
          [...document.querySelectorAll("main > header, aside > header, .overview-scroll")]
            .filter((one) => one.scrollWidth > one.clientWidth + 1)
            .map((one) => `${one.parentElement?.className} ${one.scrollWidth} > ${one.clientWidth}`),
        );
      for (const view of [null, overview]) {
        if (view) await page.getByRole("button", { name: view }).click();
        for (const width of [1440, 1024])
          for (const appearance of ["light", "dark"] as const) {
            await page.setViewportSize({ width, height: width === 1440 ? 900 : 700 });
            await setAppearance(page, appearance);
            expect(await axeFindings(page)).toEqual([]);
            await expect.poll(cut).toEqual([]);
          }
      }
    });
});
