import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { codeRow, codeTree } from "../support/codebook-tree.ts";
import { selectInTurn } from "../support/select-in-turn.ts";

const study = aProject({
  people: { Wilma: {} },
  codes: ["1 Trust", "2 Cold"],
  transcripts: { "Interview 1": ["Interviewer: What changed?", "Wilma: He left his shoes by the door."] },
});
const { openStudy } = aBrowserAndHost();

/** The study with these words selected, and what is offered at them. */
async function openSelecting(words: string, of = study): Promise<Page> {
  const page = await openStudy(of);
  await codeRow(page, "Trust").waitFor();
  await selectInTurn(page.locator(".turn").nth(1), words, "words");
  await page.getByRole("toolbar", { name: "Code the selection" }).waitFor();
  return page;
}

/** Each code's name, and how many passages have it. */
const counts = async (page: Page) =>
  (await codeTree(page)).map(({ name, count }) => `${name} ${count}`).sort();
/** All that screen readers are told from now on. */
const listen = (page: Page) =>
  page.evaluateHandle(() => {
    const said: string[] = [];
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const { textContent } of addedNodes) said.push(textContent ?? "");
    }).observe(document.body, { subtree: true, childList: true });
    return said;
  });
const name = (page: Page, code: string) => codeRow(page, code).locator(".name");
const field = (page: Page) => page.locator(".code-tree input");

describe("the codebook while words are selected", () => {
  it("codes them by a click, says so, and by one Undo takes it back", async () => {
    const page = await openSelecting("his shoes");
    const said = await listen(page);
    await name(page, "Trust").click();
    await expect.poll(() => counts(page)).toEqual(["Cold 0", "Trust 1"]);
    await expect.poll(() => said.evaluate((all) => all)).toContain("Coded with “Trust”");
    await page
      .locator(".passage-codes")
      .getByRole("button", { name: /^Trust/, pressed: true })
      .waitFor();
    await page.keyboard.press("Control+z");
    await expect.poll(() => counts(page)).toEqual(["Cold 0", "Trust 0"]);
  });

  it("codes those words also where Undo has changed the text before them meanwhile, or around them", async () => {
    for (const [turn, words] of [
      [0, "What"],
      [1, "He"],
    ] as const) {
      const page = await openStudy(study);
      await codeRow(page, "Trust").waitFor();
      await selectInTurn(page.locator(".turn").nth(turn), words, "words");
      await page.keyboard.press("F2");
      await page.keyboard.type("Longer than before");
      await page.getByRole("button", { name: "Undo: correct Interview 1" }).waitFor();
      await page.keyboard.press("Escape");
      await selectInTurn(page.locator(".turn").nth(1), "shoes", "words");
      const offer = page.getByRole("toolbar", { name: "Code the selection" });
      await offer.waitFor();
      await page.keyboard.press("Control+z");
      await expect
        .poll(() => page.locator(".transcript").textContent())
        .toBe("What changed?He left his shoes by the door.");
      await offer.getByRole("button", { name: /^In vivo/ }).click();
      await expect.poll(() => counts(page)).toEqual(["Cold 0", "Trust 0", "shoes 1"]);
      await name(page, "Cold").click();
      await expect.poll(() => counts(page)).toEqual(["Cold 1", "Trust 0", "shoes 1"]);
      await page
        .locator(".passage-codes")
        .getByRole("button", { name: /^Cold.*1 word/ })
        .waitFor();
    }
  });

  it("codes them in the interview that is shown, also where nobody has chosen one yet and another was made first", async () => {
    const page = await openSelecting(
      "his shoes",
      aProject({
        ...{ people: { Wilma: {} }, codes: ["1 Trust"] },
        transcripts: {
          Zed: ["Interviewer: Before?", "Wilma: She came with a friend once."],
          Åke: ["Interviewer: What changed?", "Wilma: He left his shoes by the door."],
        },
      }),
    );
    await name(page, "Trust").click();
    await expect.poll(() => counts(page)).toEqual(["Trust 1"]);
    await page
      .locator(".passage-codes")
      .getByRole("button", { name: /^Trust.*2 words/ })
      .waitFor();
  });

  it("codes them by Enter and renames nothing; F2 renames", async () => {
    const page = await openSelecting("his shoes");
    await name(page, "Trust").click();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => counts(page)).toEqual(["Cold 1", "Trust 1"]);
    expect(await field(page).count()).toBe(0);
    await page.keyboard.press("F2");
    await page.keyboard.type("Winter");
    await page.keyboard.press("Enter");
    await expect.poll(() => counts(page)).toEqual(["Trust 1", "Winter 1"]);
  });

  it("codes them once by a double click, and renames nothing", async () => {
    const page = await openSelecting("his shoes");
    await name(page, "Cold").dblclick();
    await expect.poll(() => counts(page)).toEqual(["Cold 1", "Trust 0"]);
    expect(await field(page).count()).toBe(0);
    expect(await page.locator(".told").count()).toBe(0);
  });

  it("goes on to choose with Shift from the code that was given", async () => {
    const more = aProject({
      people: { Wilma: {} },
      codes: ["1 Trust", "2 Cold", "3 Rain", "4 Snow"],
      transcripts: { "Interview 1": ["Interviewer: What changed?", "Wilma: He left his shoes."] },
    });
    const page = await openSelecting("his shoes", more);
    await name(page, "Trust").click();
    await expect.poll(() => counts(page)).toContain("Trust 1");
    await name(page, "Rain").click({ modifiers: ["Shift"] });
    await expect
      .poll(() => page.locator(".code-item[aria-selected=true] .name").allTextContents())
      .toEqual(["Trust", "Cold", "Rain"]);
    expect(await counts(page)).toEqual(["Cold 0", "Rain 0", "Snow 0", "Trust 1"]);
  });

  it("only chooses with Ctrl, and by any click once nothing is selected", async () => {
    const page = await openSelecting("his shoes");
    await name(page, "Cold").click({ modifiers: ["Control"] });
    await page.getByRole("textbox", { name: "Definition" }).waitFor();
    await selectInTurn(page.locator(".turn").nth(1), "his shoes", "caret");
    await page.locator(".code-tree:not([data-codes=true])").waitFor();
    await name(page, "Trust").click();
    expect(await counts(page)).toEqual(["Cold 0", "Trust 0"]);
    await page.keyboard.press("Enter");
    await field(page).waitFor();
  });
});
