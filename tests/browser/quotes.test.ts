import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { tabTo } from "../support/by-keys.ts";

const study = aProject({
  people: { Wilma: { role: "nurse" }, Åke: {} },
  codes: ["1 Trust !", "  2 Small things", "3 Doubt !"],
  transcripts: {
    Marta: [
      "Interviewer: What changed?",
      "Wilma: «2 He left his shoes by the door. Birgitta at the board did not see it.»",
      "Wilma: «1 He trusted that they would be there.»",
      "Åke: «1 I never saw that.» «3 Not once.»",
    ],
  },
  study: { attribution: "{pseudonym}[, a {role}]" },
});

const { openStudy } = aBrowserAndHost("each test");

const cards = (page: Page) => page.locator(".quote-card");
const printField = (page: Page) => page.getByRole("textbox", { name: "As printed" });
const undoSays = (page: Page) => page.getByRole("button", { name: /^Undo/ }).innerText();
const saved = (page: Page) => page.getByText("Saved", { exact: true }).waitFor();
const differences = (page: Page) =>
  page
    .locator(".difference")
    .evaluateAll((all) => all.map((one) => one.innerHTML.replace(/<\/?(?:span|button)[^>]*>/g, "")));
const choose = (page: Page, words: string) =>
  page
    .locator(".candidate", { hasText: words })
    .getByRole("button", { name: /^Choose/ })
    .click();
const voices = async (page: Page) =>
  (await page.locator(".quote-voices tbody tr").allInnerTexts()).map((one) => one.replace(/\s+/g, " "));
const order = (page: Page) => cards(page).locator(".difference").allInnerTexts();

async function quotes(page: Page): Promise<void> {
  await page.keyboard.press("Alt+4");
  await page.locator(".quote-themes [aria-selected=true]").waitFor();
}

/** Types another print form, as one who has selected all does, and waits until it is kept. */
async function typePrint(page: Page, text: string): Promise<void> {
  const before = await undoSays(page);
  await printField(page).fill(text);
  await expect.poll(() => undoSays(page), { timeout: 4_000 }).not.toBe(before);
}

describe("quotes", () => {
  it("are chosen from what is coded, shortened and bracketed as a text, and there again after the window was loaded anew", async () => {
    const page = await openStudy(study);
    await quotes(page);
    expect(await page.locator(".candidate .words").allInnerTexts()).toEqual([
      "He left his shoes by the door. Birgitta at the board did not see it.",
      "He trusted that they would be there.",
      "I never saw that.",
    ]);
    await choose(page, "He left his shoes");
    expect(await printField(page).inputValue()).toMatch(/^He left his shoes/);
    await typePrint(page, "He left his shoes. The politician did not see it.");
    expect(await differences(page)).toEqual([
      "He left his shoes <del>by the door. Birgitta at the board</del><ins> [The politician]</ins> did not see it.",
    ]);
    await printField(page).press("Control+Enter");
    expect(await printField(page).inputValue()).toBe("He left his shoes [The politician] did not see it.");
    await saved(page);
    await page.reload();
    await page.locator(".library-study").first().click();
    await page.locator(".study-window").waitFor();
    await quotes(page);
    expect(await differences(page)).toHaveLength(1);
    await page.getByRole("button", { name: "As printed" }).click();
    expect(await page.locator(".printed-quote p").innerText()).toBe(
      "“He left his shoes [The politician] did not see it.” (Wilma, a nurse)",
    );
  });

  it("take an edit back by a click on it, and by Undo", async () => {
    const page = await openStudy(study);
    await quotes(page);
    await choose(page, "He trusted");
    await typePrint(page, "He trusted that [the staff] would be there.");
    await page.locator(".difference button").click();
    await expect.poll(() => differences(page)).toEqual(["He trusted that they would be there."]);
    await page.locator(".quote-themes").press("Control+z");
    await expect
      .poll(() => differences(page))
      .toEqual(["He trusted that <del>they</del><ins> [the staff]</ins> would be there."]);
  });

  it("warn where what was cut may change the meaning", async () => {
    const page = await openStudy(study);
    await quotes(page);
    await choose(page, "I never saw");
    await typePrint(page, "I saw that.");
    await expect.poll(() => page.locator(".quote-flag").innerText()).toContain("“never”");
  });

  it("say it at the field while brackets are not closed, and go on once they are", async () => {
    const page = await openStudy(study);
    await quotes(page);
    await choose(page, "He trusted");
    await printField(page).fill("He trusted [the staff");
    await expect
      .poll(() => page.locator(".print-form .error").innerText())
      .toMatch(/^A bracket is not closed/);
    await typePrint(page, "He trusted [the staff]");
    expect(await page.locator(".print-form .error").count()).toBe(0);
  });

  it("are moved by keys and by dragging, and taken out with Delete; each is one deed", async () => {
    const page = await openStudy(study);
    await quotes(page);
    for (const words of ["He left", "He trusted", "I never"]) await choose(page, words);
    // No candidate is left, so the focus is on the quote that was chosen last.
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".quote-card.open").count()).toBe(0);
    await cards(page).first().press("Alt+ArrowDown");
    await expect
      .poll(async () => (await order(page)).map((one) => one.slice(0, 7)))
      .toEqual(["He trus", "He left", "I never"]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("He left");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Delete");
    await expect
      .poll(async () => (await order(page)).map((one) => one.slice(0, 7)))
      .toEqual(["He trus", "He left"]);
    await cards(page)
      .nth(1)
      .locator(".grip")
      .dragTo(cards(page).first(), { targetPosition: { x: 20, y: 4 } });
    await expect
      .poll(async () => (await order(page)).map((one) => one.slice(0, 7)))
      .toEqual(["He left", "He trus"]);
    expect(await undoSays(page)).toContain("move “He left");
  });

  it("are translated, asked about and checked; a print form that changes then is told of", async () => {
    const page = await openStudy(study, { remembers: { "kvali coder": "Lind" } });
    await quotes(page);
    await choose(page, "He trusted");
    await page.getByRole("button", { name: "Translate into …" }).click();
    await page.getByRole("menuitem", { name: "Swedish" }).click();
    await page.locator(".quote-translation textarea:focus").waitFor();
    await page.keyboard.type("Han litade på att de skulle vara där.");
    await expect
      .poll(() => page.locator(".quote-translation-status").innerText(), { timeout: 4_000 })
      .toBe("draft");
    await page.getByRole("button", { name: /Status/ }).click();
    await page.getByRole("option", { name: "queried" }).click();
    const question = page.getByRole("textbox", { name: "Question" });
    await expect.poll(() => question.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type("They: the shoes?");
    await expect
      .poll(() => page.locator(".quote-translation-status").innerText(), { timeout: 4_000 })
      .toMatch(/^queried by/);
    await page.getByRole("button", { name: /Status/ }).click();
    await page.getByRole("option", { name: "checked" }).click();
    await expect
      .poll(() => page.locator(".quote-translation .quote-flag").innerText())
      .toMatch(/^Checked by the translator/);
    const checker = page.getByRole("textbox", { name: "Checked by" });
    await checker.fill("R. Hale");
    await checker.press("Enter");
    await expect
      .poll(() => page.locator(".quote-translation-status").innerText())
      .toMatch(/^checked by R\. Hale/);
    expect(await page.locator(".quote-translation .quote-flag").count()).toBe(0);
    await typePrint(page, "He trusted.");
    expect(await page.locator(".quote-translation .quote-flag").innerText()).toMatch(
      /^What is printed has changed/,
    );
    await page.getByRole("button", { name: "It still holds" }).click();
    await expect.poll(() => page.locator(".quote-translation .quote-flag").count()).toBe(0);
    expect(await page.locator(".quote-translation-status").innerText()).toBe("draft");
    expect(await undoSays(page)).toContain("translate “He trusted");
  });

  it("follow a correction of their transcript, and say that it reached them until somebody looked", async () => {
    const page = await openStudy(study);
    await quotes(page);
    await choose(page, "He left his shoes");
    await typePrint(page, "He left his shoes … Birgitta at the board did not see it.");
    await page.locator(".spoken-by").click();
    await page.locator("[data-transcript]").press("F2");
    await page.locator("[data-transcript][aria-readonly=false]").waitFor();
    await page.locator(".turn", { hasText: "his shoes" }).click({ position: { x: 2, y: 8 } });
    await page.keyboard.press("Home");
    for (let at = 0; at < 7; at += 1) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.type("She left");
    await expect.poll(() => undoSays(page), { timeout: 4_000 }).toContain("correct");
    await page.keyboard.press("Escape");
    await quotes(page);
    await expect
      .poll(() => page.locator(".quote-flag").first().innerText())
      .toMatch(/^The transcript was corrected here/);
    expect((await differences(page))[0]).toMatch(/^She left his shoes <del>by the door/);
    await page.getByRole("button", { name: "I have looked at it" }).click();
    await expect.poll(() => page.locator(".quote-flag").count()).toBe(0);
  });

  it("grow and shrink by words, and what print does to the words stays", async () => {
    const page = await openStudy(study);
    await quotes(page);
    await choose(page, "He trusted");
    await typePrint(page, "He trusted that [the staff] would be there.");
    await page.getByRole("button", { name: "A word less at the start" }).click();
    await expect
      .poll(() => differences(page))
      .toEqual(["trusted that <del>they</del><ins> [the staff]</ins> would be there."]);
    expect(await printField(page).inputValue()).toBe("trusted that [the staff] would be there.");
  });

  it("that have lost their words keep all they have, and are put on words that are selected", async () => {
    const page = await openStudy(study);
    await quotes(page);
    await choose(page, "He trusted");
    await page.locator(".spoken-by").click();
    await page.locator("[data-transcript]").press("F2");
    await page.locator("[data-transcript][aria-readonly=false]").waitFor();
    await page.locator(".turn", { hasText: "He trusted" }).click({ position: { x: 2, y: 8 } });
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+End");
    await page.keyboard.press("Delete");
    await expect.poll(() => undoSays(page), { timeout: 4_000 }).toContain("correct");
    await page.keyboard.press("Escape");
    await quotes(page);
    await expect
      .poll(() => page.locator(".quote-flag").first().innerText())
      .toMatch(/^Its words are no longer/);
    const place = page.getByRole("button", { name: "Put it on the words selected in its transcript" });
    expect(await place.isDisabled()).toBe(true);
    await page.keyboard.press("Alt+2");
    await page.locator(".turn", { hasText: "I never saw" }).click({ position: { x: 2, y: 8 } });
    await page.keyboard.press("s");
    await quotes(page);
    await place.click();
    await expect.poll(() => differences(page)).toEqual(["I never saw that."]);
    expect(await page.locator(".quote-flag").count()).toBe(0);
  });

  it("are chosen with a key where one codes", async () => {
    const page = await openStudy(study);
    await page.locator("[data-transcript]").press("n");
    await page.keyboard.press("q");
    await expect.poll(() => undoSays(page)).toContain("choose “He left");
    await quotes(page);
    expect(await page.locator(".quote-theme", { hasText: "Trust" }).innerText()).toContain("1 chosen");
  });

  it("count who is quoted and who is not", async () => {
    const page = await openStudy(study);
    await quotes(page);
    await choose(page, "He trusted");
    await expect.poll(() => voices(page)).toEqual(["Wilma 1 / 2", "Åke 0 / 1"]);
    await page.getByRole("button", { name: "in this theme" }).click();
    await expect.poll(() => voices(page)).toEqual(["Wilma 1 / 2", "Åke 0 / 2"]);
  });

  it("count by what is recorded of people too, and the picture of it is published", async () => {
    const page = await openStudy(study);
    await quotes(page);
    await choose(page, "He trusted");
    await page.getByRole("button", { name: /by person/ }).click();
    await page.getByRole("option", { name: "by role" }).click();
    await expect.poll(() => voices(page)).toEqual(["nurse 1 / 2", "Not recorded 0 / 1"]);
    await page.locator(".quote-voices").getByRole("button", { name: "Publish…" }).click();
    const dialog = page.getByRole("dialog", { name: "Publish the balance of voices" });
    const picture = dialog.getByRole("img", { name: "Who is quoted in which theme" });
    expect(decodeURIComponent((await picture.getAttribute("src")) ?? "")).toContain(">Wilma</text>");
    expect(await dialog.locator(".publish-choices").innerText()).not.toContain("Word");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("are chosen, opened and closed by keyboard alone", async () => {
    const page = await openStudy(study);
    await quotes(page);
    await page.locator(".quote-themes").press("End");
    await expect.poll(() => page.locator("h1", { hasText: "Doubt" }).count()).toBe(1);
    for (let at = 0; at < 20; at += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.closest(".take") !== null)) break;
    }
    await page.keyboard.press("Enter");
    await expect.poll(() => cards(page).count()).toBe(1);
    await tabTo(page, ".print-form textarea");
    await page.keyboard.press("End");
    await page.keyboard.type(" [in a year]");
    await expect
      .poll(() => differences(page), { timeout: 4_000 })
      .toEqual(["Not once.<ins> [in a year]</ins>"]);
    await page.keyboard.press("Control+Enter");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".quote-card.open").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("quote-card");
  });
});
