import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";

const study = aProject({
  people: { Wilma: {}, Sanna: {} },
  transcripts: {
    First: [
      "Interviewer: What changed?",
      "Wilma: He left his shoes by the the door.",
      "Interviewer: And then?",
      "Wilma: We talked in 2018.",
    ],
    Second: ["Interviewer: Why?", "Sanna: Nobody knows."],
  },
});
const { openStudy } = aBrowserAndHost();

/** The Check place of the study, at the first interview. */
async function openChecking(): Promise<Page> {
  const page = await openStudy(study, { remembers: { "kvali coder": "Bo" } });
  await page.locator("[data-transcript]").waitFor();
  await page.keyboard.press("Alt+0");
  await page.locator(".checking-desk [data-transcript]").waitFor();
  // The journal tells how the text came.
  await page.locator(".turn-buttons button").first().and(page.locator(":enabled")).waitFor();
  return page;
}

/** Puts words in the place of others, as somebody who selects them and types. */
async function correct(page: Page, from: string, to: string): Promise<void> {
  const place = await page.locator(".checking-desk .turn").evaluateAll((turns, words) => {
    for (const turn of turns) {
      const walker = document.createTreeWalker(turn, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(words) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        (document.querySelector("[data-transcript]") as HTMLElement).focus();
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return true;
      }
    }
    return false;
  }, from);
  expect(place).toBe(true);
  if (to === "") await page.keyboard.press("Delete");
  else await page.keyboard.type(to);
}

const show = (page: Page, view: string) =>
  page.getByRole("group", { name: "What is shown" }).getByRole("button", { name: view }).click();
const rows = (page: Page) =>
  page
    .locator(".log-rows .log-row")
    .evaluateAll((all) => all.map((row) => [...row.children].slice(1, 5).map((cell) => cell.textContent)));

describe("the log of corrections", () => {
  it("lists what was corrected, takes a class and a reason, filters, and leads to the turn", async () => {
    const page = await openChecking();
    await correct(page, "shoes", "boots");
    await correct(page, "2018", "2019");
    await show(page, "Corrections");
    await expect
      .poll(() => rows(page))
      .toEqual([
        ["First, turn 2", "left his shoes by the", "left his boots by the", "heard as another"],
        ["First, turn 4", "talked in 2018.", "talked in 2019.", "heard as another, name or number"],
      ]);
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole("button", { name: "Class of “boots”: heard as another" }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("menuitem", { name: "changes the meaning" }).click();
    await page
      .getByRole("button", { name: "Class of “boots”: heard as another, changes the meaning" })
      .waitFor();
    const reason = page.getByLabel("Why “boots”");
    await reason.fill("Heard twice");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Class of “boots”" }).click();
    await page.getByRole("menuitem", { name: "As the texts tell: heard as another" }).click();
    await page.getByRole("button", { name: "Class of “boots”: heard as another", exact: true }).waitFor();
    expect(await reason.inputValue()).toBe("Heard twice");

    await page
      .getByRole("button", { name: /^All classes Class|Class/ })
      .first()
      .click();
    await page.getByRole("option", { name: "name or number" }).click();
    await expect.poll(async () => (await rows(page)).length).toBe(1);
    await page.getByRole("button", { name: "First, turn 4" }).click();
    await page.locator(".checking-desk [data-transcript='transcript:First']").waitFor();
    await page.getByRole("heading", { name: "Turn 4" }).waitFor();
    await page
      .getByRole("list", { name: "Corrections in this turn" })
      .locator("ins")
      .getByText("2019.")
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("leads to the turn of a first word, where the words before it are another turn's", async () => {
    const page = await openChecking();
    await correct(page, "We", "They");
    await show(page, "Corrections");
    await page.getByRole("button", { name: "First, turn 4" }).click();
    await page.getByRole("heading", { name: "Turn 4" }).waitFor();
  });

  it("says that nothing was corrected", async () => {
    const page = await openChecking();
    await show(page, "Corrections");
    await page.getByText("No interview was corrected yet.").waitFor();
  });
});

describe("a text beside what it came as", () => {
  it("marks what differs, word by word, and leads to the turn; another interview can be put there", async () => {
    const page = await openChecking();
    await correct(page, "shoes", "boots");
    await show(page, "As it came");
    await page.locator(".beside-turns del").waitFor();
    expect(await page.locator(".beside-turns :is(del, ins)").allTextContents()).toEqual(["shoes", "boots"]);
    await page.getByText("Word error rate 6.25%").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: /Compare with/ }).click();
    await page.getByRole("option", { name: "Second" }).click();
    await page.locator(".beside-turns del", { hasText: "Why?" }).waitFor();
    await page.getByRole("button", { name: "Turn 4, Wilma" }).click();
    await page.getByRole("heading", { name: "Turn 4" }).waitFor();
  });
});

describe("error rates in the overview", () => {
  it("are told by interview, by who or what transcribed and by class, and held against what is accepted", async () => {
    const page = await openChecking();
    await correct(page, "shoes", "boots");
    // From the second turn on: 14 words, of which one was wrong.
    for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press("Alt+Enter");
    await show(page, "Overview");
    const first = page.getByRole("row", { name: /^First/ });
    await first.getByText("7.14%").waitFor();
    await page.getByRole("button", { name: "Set it…" }).click();
    await page.getByLabel("At most, in percent").fill("2,5");
    await page.keyboard.press("Enter");
    await first.getByText("Above what is accepted").waitFor();
    await first.getByText("By a program").click();
    await first.getByLabel("The program that transcribed First").fill("Whisper");
    await first.getByLabel("The model that transcribed First").fill("large-v3");
    await page.keyboard.press("Enter");
    const by = page.getByRole("table", { name: "By who transcribed" });
    await by.getByRole("rowheader", { name: "Whisper, large-v3" }).waitFor();
    const kinds = page.getByRole("table", { name: "By class" });
    expect(await kinds.getByRole("row", { name: /heard as another/ }).innerText()).toContain("7.14%");
    expect(await axeFindings(page)).toEqual([]);
  });
});
