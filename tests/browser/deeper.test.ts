import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Project } from "../../shared/project/project.ts";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { chooseInMenuOf, codeTree, codeRow as row } from "../support/codebook-tree.ts";

const sketch = aProject({
  people: { Wilma: {}, Sanna: {} },
  codes: ["1 Trust !", "  2 Small changes", "  3 Shoes", "4 Rules", "  5 Forms", "6 Unsorted"],
  transcripts: {
    Interview: [
      "Interviewer: What changed?",
      "Wilma: «2 He left «3 his shoes»» by «6 the door» and «2 came back».",
      "Sanna: «4 One form» and «2 a word» and «5 another form».",
    ],
  },
});

/** What stands in Unsorted and Forms was coded by somebody else. */
const study: Project = {
  ...sketch,
  codings: new Map(
    [...sketch.codings].map(([id, list]) => [
      id,
      list.map((one) => (["code:5", "code:6"].includes(one.codeId) ? { ...one, by: "Bo Ek" } : one)),
    ]),
  ),
};

const { openStudy } = aBrowserAndHost();

/** The study in a browser that has never seen it, in the hands of the coder "Ek". */
async function openCoding(): Promise<Page> {
  const page = await openStudy(study, { remembers: { "kvali coder": "Ek" } });
  await row(page, "Trust").waitFor();
  await page.locator(".lane").first().waitFor();
  return page;
}

/** The names of the codes whose lanes stand beside the text, each as often as it does. */
const lanes = (page: Page) =>
  page
    .locator(".lane")
    .evaluateAll((all) => all.map((one) => one.getAttribute("title")?.split(" (")[0]).sort());

const here = (page: Page) =>
  page.getByRole("region", { name: "Codes on this passage" }).getByRole("listitem").allTextContents();

/** Puts the caret before the first letter of a turn's words. */
async function caretIn(page: Page, turn: number): Promise<void> {
  await page
    .locator(".turn")
    .nth(turn)
    .click({ position: { x: 3, y: 12 } });
  await page.keyboard.press("Home");
}

const tree = async (page: Page) => (await codeTree(page)).map(({ name, count }) => `${name} ${count}`);
const before = ["Trust 0", "  Small changes 3", "  Shoes 1", "Rules 1", "  Forms 1", "Unsorted 1"];

describe("which codings the text shows", () => {
  it("is one code by a key, said in numbers, stepped through alone, and all again by another", async () => {
    const page = await openCoding();
    await caretIn(page, 1);
    await page.keyboard.press("n");
    await expect.poll(() => here(page)).toHaveLength(2);
    await page.keyboard.press("Escape");
    await caretIn(page, 2);
    await page.keyboard.press("o");
    await page.getByText("Showing 2 of 7 codings").waitFor();
    await expect.poll(() => lanes(page)).toEqual(["Forms", "Rules"]);
    await caretIn(page, 1);
    await expect.poll(() => here(page)).toEqual([]);
    await page.keyboard.press("a");
    await expect.poll(() => lanes(page)).toHaveLength(7);
  });

  it("is chosen in the bar that F opens: who speaks, who coded; and lifted when a hidden one is asked for", async () => {
    const page = await openCoding();
    await caretIn(page, 1);
    await page.keyboard.press("f");
    await page.getByRole("button", { name: /Who speaks/ }).click();
    await page.getByRole("option", { name: "Sanna" }).click();
    await expect.poll(() => lanes(page)).toEqual(["Forms", "Rules", "Small changes"]);
    await page.getByRole("button", { name: /Who coded/ }).click();
    await page.getByRole("option", { name: "Others’" }).click();
    await expect.poll(() => lanes(page)).toEqual(["Forms"]);
    expect(await axeFindings(page)).toEqual([]);
    await chooseInMenuOf(page, "Shoes", "Extracts");
    await page.locator(".coded-quote .jump").click();
    await expect.poll(() => lanes(page)).toHaveLength(7);
  });
});

async function codeBlind(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Code blind" }).click();
  await page.getByRole("dialog", { name: "Code blind from now on?" }).waitFor();
  await page.keyboard.press("Enter");
}

describe("coding blind", () => {
  it("says before it begins what is hidden and until when, and hides nothing on Escape", async () => {
    const page = await openCoding();
    await page.getByRole("button", { name: "Code blind" }).click();
    const dialog = page.getByRole("dialog", { name: "Code blind from now on?" });
    await dialog.getByText("It lasts until you end it yourself").waitFor();
    await dialog.getByText("Others see the study as before").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await tree(page)).toEqual(before);
  });

  it("hides what others coded from lanes, counts and quotes, and asks before it ends", async () => {
    const page = await openCoding();
    await codeBlind(page);
    const blind = ["Trust 0", "  Small changes 3", "  Shoes 1", "Rules 1", "  Forms 0", "Unsorted 0"];
    await expect.poll(() => tree(page)).toEqual(blind);
    await expect.poll(() => lanes(page)).toHaveLength(5);
    await expect.poll(() => page.locator(".places [aria-current] .figures").textContent()).toBe("5");
    expect(await page.getByText("Bo Ek").count()).toBe(0);
    await page.getByRole("button", { name: "Report" }).click();
    await page.getByText("The file holds everyone’s codings").waitFor();
    expect(await page.getByText("the door").count()).toBe(0);
    await page.locator(".places").getByRole("button", { name: /^Code/ }).click();
    await page.getByRole("button", { name: "Blind: others’ codings are hidden" }).click();
    await page.getByRole("button", { name: "Stay blind" }).click();
    expect(await tree(page)).toEqual(blind);
    await page.getByRole("button", { name: "Blind: others’ codings are hidden" }).click();
    await page.getByRole("button", { name: "Show others’ codings" }).click();
    await expect.poll(() => tree(page)).toEqual(before);
  });

  it("says how many codings of others a deletion reaches, and tells nothing of them in history and library (B9)", async () => {
    const page = await openCoding();
    const codeAs = async (name: string) => {
      await page.getByRole("button", { name: /^Coding as/ }).click();
      await page.getByRole("dialog").getByRole("textbox").fill(name);
      await page.keyboard.press("Enter");
    };
    await codeAs("Bo Ek");
    await caretIn(page, 1);
    await page.keyboard.press("k");
    await page.keyboard.type("Irony?");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Undo: comment on").waitFor();
    await codeAs("Bo");
    await codeBlind(page);
    await page.getByText("Undo: what Bo Ek did to codings").waitFor();
    await chooseInMenuOf(page, "Forms", "Delete…");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("1 passage is coded with it.").waitFor();
    await dialog.getByText("1 of these codings is another coder’s.").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "History" }).click();
    await page.getByText("You are coding blind: what others did to codings is not listed").waitFor();
    await page.getByRole("option").first().waitFor();
    expect(await page.getByText("Irony").count()).toBe(0);
    expect(await page.getByRole("option").filter({ hasText: "commented" }).count()).toBe(0);
    await page.getByRole("button", { name: "All studies" }).click();
    const studies = page.getByRole("grid", { name: "Studies" }).getByRole("row");
    await expect.poll(() => studies.first().innerText()).toContain("6 codes");
    expect(await studies.first().innerText()).not.toContain("codings");
  });

  it("goes on in a copy that is made of the history", async () => {
    const page = await openCoding();
    await codeBlind(page);
    await page.getByRole("button", { name: "History" }).click();
    await page.getByRole("option").first().click();
    await page.getByRole("button", { name: "Restore as a copy…" }).click();
    await page.getByRole("dialog").getByRole("textbox").fill("The copy");
    await page.getByRole("button", { name: "Make the copy" }).click();
    await page.getByRole("button", { name: "To the library" }).click();
    await page.getByRole("row", { name: /The copy/ }).click();
    await page.getByRole("button", { name: "Blind: others’ codings are hidden" }).waitFor();
    await expect.poll(() => lanes(page)).toHaveLength(5);
  });
});

describe("a comment on a coding", () => {
  it("is written by K, shown in the list, the lane and the quotes, and taken back by undo", async () => {
    const page = await openCoding();
    await caretIn(page, 2);
    await page.keyboard.press("k");
    await page.keyboard.type("Irony?");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Undo: comment on “Rules”").waitFor();
    expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-transcript"))).toBe(true);
    await page.locator(".lane-comment").waitFor();
    await chooseInMenuOf(page, "Rules", "Extracts");
    await page.locator(".coded-quote .comment").getByText("Irony?").waitFor();
    await page.keyboard.press("Control+z");
    await page.locator(".lane-comment").waitFor({ state: "detached" });
  });
});

describe("what stands on a passage", () => {
  it("is told in order, with how much it takes in and what it stands in", async () => {
    const page = await openCoding();
    await chooseInMenuOf(page, "Shoes", "Extracts");
    await page.locator(".coded-quote .jump").click();
    await expect
      .poll(() => here(page))
      .toEqual(["Shoes2 words, within “Small changes”Ecoded by Ek", "Small changes4 wordsEcoded by Ek"]);
  });
});

describe("codes and their codings", () => {
  it("are split by ticking quotes, as one deed", async () => {
    const page = await openCoding();
    await chooseInMenuOf(page, "Small changes", "Split…");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: "Choose “came back”" }).press("Space");
    await dialog.getByRole("textbox").fill("Returning");
    await dialog.getByRole("textbox").press("Enter");
    await dialog.getByRole("checkbox", { name: "Choose “a word”" }).press("Space");
    await dialog.getByRole("textbox").fill("Talk");
    await dialog.getByRole("button", { name: "Move them there" }).click();
    await dialog.getByText("“Returning” (1) and “Talk” (1)").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Split" }).click();
    await expect
      .poll(() => tree(page))
      .toEqual([
        "Trust 0",
        "  Small changes 1",
        "  Shoes 1",
        "  Returning 1",
        "  Talk 1",
        "Rules 1",
        "  Forms 1",
        "Unsorted 1",
      ]);
    await page.getByRole("button", { name: "Undo: split “Small changes”" }).click();
    await expect.poll(() => tree(page)).toEqual(before);
  });

  it("are split out of hundreds of quotes, of which only those in view are in the page", async () => {
    const turns = Array.from({ length: 400 }, (_, at) => `Wilma: «1 quote ${at + 1}» and so on.`);
    const page = await openStudy(
      aProject({ people: { Wilma: {} }, codes: ["1 Trust"], transcripts: { Interview: turns } }),
      { remembers: { "kvali coder": "Ek" } },
    );
    await row(page, "Trust").waitFor();
    await chooseInMenuOf(page, "Trust", "Split…");
    const dialog = page.getByRole("dialog");
    const tickOf = (number: number) =>
      dialog.getByRole("checkbox", { name: `Choose “quote ${number}”`, exact: true });
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest("li")?.getAttribute("aria-posinset"));
    await tickOf(1).waitFor();
    expect(await dialog.getByRole("listitem").count()).toBeLessThan(50);
    expect(await dialog.getByRole("listitem").first().getAttribute("aria-setsize")).toBe("400");
    await tickOf(1).focus();
    for (let step = 0; step < 40; step += 1) await page.keyboard.press("Tab");
    await expect.poll(focused).toBe("41");
    await page.keyboard.press("Space");
    await dialog.locator(".split-quotes").evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await tickOf(400).waitFor();
    expect(await focused()).toBe("41");
    expect(await dialog.getByRole("listitem").count()).toBeLessThan(50);
    await tickOf(400).press("Space");
    await dialog.getByRole("textbox").fill("Late");
    await dialog.getByRole("textbox").press("Enter");
    await dialog.getByText("Moves to “Late” (2). Stays in “Trust”: 398.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Split" }).click();
    await expect.poll(() => tree(page)).toEqual(["Trust 398", "Late 2"]);
  });

  it("are given to another code from the list of quotes, several at once", async () => {
    const page = await openCoding();
    await chooseInMenuOf(page, "Small changes", "Extracts");
    await page.getByRole("checkbox", { name: "Choose “came back” to move" }).press("Space");
    await page.getByRole("checkbox", { name: "Choose “a word” to move" }).press("Space");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Move 2 to a code…" }).click();
    await page.getByRole("option", { name: "Shoes" }).click();
    await page.getByRole("button", { name: "Move", exact: true }).click();
    await page.getByRole("button", { name: "Undo: recode to “Shoes”" }).waitFor();
    await page.getByRole("button", { name: "Back to the codebook" }).click();
    await expect.poll(() => tree(page)).toContain("  Shoes 3");
  });

  it("are moved several at once, by dragging and by the menu, and each is one deed", async () => {
    const page = await openCoding();
    await row(page, "Unsorted").locator(".name").click();
    await row(page, "Rules")
      .locator(".name")
      .click({ modifiers: ["Control"] });
    await row(page, "Rules").locator(".name").dragTo(row(page, "Trust").locator(".name"));
    const moved = ["Trust 0", "  Small changes 3", "  Shoes 1", "  Rules 1", "    Forms 1", "  Unsorted 1"];
    await expect.poll(() => tree(page)).toEqual(moved);
    await page.keyboard.press("Control+z");
    await expect.poll(() => tree(page)).toEqual(before);
    await row(page, "Shoes").locator(".name").click();
    await row(page, "Unsorted")
      .locator(".name")
      .click({ modifiers: ["Control"] });
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Move 2 codes to…" }).click();
    await page.getByRole("option", { name: "Rules" }).click();
    await page.getByRole("button", { name: "Move", exact: true }).click();
    await expect
      .poll(() => tree(page))
      .toEqual(["Trust 0", "  Small changes 3", "Rules 1", "  Forms 1", "  Shoes 1", "  Unsorted 1"]);
  });

  it("one is dragged between others and beneath another", async () => {
    const page = await openCoding();
    await row(page, "Unsorted").locator(".name").dragTo(row(page, "Trust").locator(".name"));
    await expect.poll(() => tree(page)).toContain("  Unsorted 1");
    await page.getByText("Undo: move “Unsorted”").waitFor();
  });
});

describe("a coding that loses its words", () => {
  it("is listed when its words are erased, and placed again on words that are selected", async () => {
    const page = await openCoding();
    await caretIn(page, 2);
    await page.keyboard.press("F2");
    for (let times = 0; times < "One form".length; times += 1) await page.keyboard.press("Delete");
    await page.keyboard.press("F2");
    await page.getByRole("button", { name: "1 coding lost its words" }).click();
    const lost = page.getByRole("region", { name: "Lost codings" });
    await lost.getByText("One form").waitFor();
    await lost.getByRole("button", { name: "Show" }).click();
    await caretIn(page, 2);
    await page.keyboard.press("t");
    await lost.getByRole("button", { name: "Place on the selection" }).click();
    await lost.getByText("Every coding stands on its words.").waitFor();
    await expect.poll(() => lanes(page)).toContain("Rules");
  });
});
