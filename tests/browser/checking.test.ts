import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aProject, withCheck } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";

const study = aProject({
  people: { Wilma: {}, Sanna: {} },
  codes: ["1 Trust"],
  transcripts: {
    First: [
      "Interviewer: What changed?",
      "Wilma: He left «1 his shoes» by the door.",
      "Interviewer: And then?",
      "Wilma: We talked.",
    ],
    Second: ["Interviewer: Why?", "Sanna: Nobody knows."],
  },
});
const { openStudy } = aBrowserAndHost();

/** The Check place of the study, at the first interview, the caret in its first turn. */
async function openChecking(by = "Bo", project = study): Promise<Page> {
  const page = await openStudy(project, { remembers: { "kvali coder": by } });
  await page.locator("[data-transcript]").waitFor();
  await page.keyboard.press("Alt+0");
  await page.locator(".checking-desk [data-transcript]").waitFor();
  // The journal tells how the text came.
  await page.locator(".turn-buttons button").first().and(page.locator(":enabled")).waitFor();
  return page;
}

const marks = (page: Page) =>
  page
    .locator(".checking-desk .turn")
    .evaluateAll((turns) => turns.map((turn) => (turn as HTMLElement).dataset.mark ?? ""));
/** The label of the field that has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? "");
const interviews = (page: Page) => page.locator(".interviews .interview .figures").allTextContents();

describe("checking a transcript", () => {
  it("is done by keys alone: right, corrected, unintelligible, a question, and on to the next interview", async () => {
    const page = await openChecking();
    await expect.poll(() => marks(page)).toEqual(Array(4).fill("unchecked"));
    await page.keyboard.press("Alt+Enter");
    await expect.poll(() => marks(page)).toEqual(["checked", "unchecked", "unchecked", "unchecked"]);
    await page.keyboard.type("Yes. ");
    await page.locator(".turn-buttons").getByText("Corrected").waitFor();
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.press("Shift+F1");
    await page.keyboard.press("F1");
    await page.keyboard.type("Who are we?");
    await page.keyboard.press("Escape");
    await page.keyboard.press("F1");
    await page.keyboard.type("With whom?");
    await page.keyboard.press("Tab");
    await expect.poll(() => marks(page)).toEqual(["checked", "corrected", "unintelligible", "queried"]);
    expect(await page.locator(".question-queue li").allTextContents()).toEqual([
      expect.stringContaining("With whom?"),
    ]);
    await page.locator("[data-transcript]").focus();
    await page.keyboard.press("Alt+PageDown");
    await page.locator("[data-transcript='transcript:Second']").waitFor();
    await page.keyboard.press("Alt+Enter");
    await expect.poll(() => interviews(page)).toEqual(["3 of 4", "1 of 2"]);
  });

  it("of turns of which some were corrected is one deed, and one Undo", async () => {
    const page = await openChecking();
    await page.keyboard.type("Yes. ");
    await page.locator(".turn-buttons").getByText("Corrected").waitFor();
    await page.keyboard.press("Control+Home");
    for (const key of ["Shift+ArrowDown", "Shift+ArrowDown", "Shift+End"]) await page.keyboard.press(key);
    await page.keyboard.press("Alt+Enter");
    await expect.poll(() => marks(page)).toEqual(["corrected", "checked", "checked", "unchecked"]);
    await page.getByRole("button", { name: "Undo: mark 3 turns of First" }).click();
    await expect.poll(() => marks(page)).toEqual(Array(4).fill("unchecked"));
  });

  it("is told in the overview, by interview and by person, with who transcribed and a warning", async () => {
    const page = await openChecking();
    await page.keyboard.press("Alt+Enter");
    await page.getByRole("button", { name: "Overview" }).click();
    const row = page.getByRole("row", { name: /^First/ });
    await row.getByLabel("Who transcribed First").fill("Bo");
    await page.keyboard.press("Enter");
    await row.getByText("Transcribed and checked by the same person").waitFor();
    await page
      .getByRole("table", { name: "By person" })
      .getByRole("row", { name: /^Wilma 0 of 2/ })
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await row.getByRole("button", { name: "First" }).click();
    await page.getByText("You transcribed this interview, Bo. Somebody else should check it.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("leads from a question in the overview to its turn, and F1 to the question or to what is asked by another", async () => {
    const asked = withCheck(study, { words: "We talked.", outcome: "queried", question: "With whom?" });
    const page = await openChecking("Bo", asked);
    await page.getByRole("button", { name: "Overview" }).click();
    await page.getByRole("button", { name: /We talked/ }).click();
    await page.getByRole("heading", { name: "Turn 4" }).waitFor();
    await page.locator(".checking-desk [data-transcript='transcript:First']").waitFor();
    await page.keyboard.press("F1");
    await expect.poll(() => focused(page)).toBe("Answer");
    await page.keyboard.type("With Sanna.");
    await page.keyboard.press("Tab");
    await page.getByText("No question waits for an answer.").waitFor();
    await page.locator(".checking-desk .turn").nth(2).click();
    await page.getByRole("heading", { name: "Turn 3" }).waitFor();
    await page.keyboard.press("F1");
    await expect.poll(() => focused(page)).toBe("Question about this turn");
  });

  it("goes on by keys from a question to the next turn that waits, and back to the text from an answer or from nothing asked", async () => {
    const asked = withCheck(study, { words: "We talked.", outcome: "queried", question: "With whom?" });
    const page = await openChecking("Bo", asked);
    const isInText = () => page.evaluate(() => document.activeElement?.closest("[data-transcript]") !== null);
    const at = (heading: string) => page.getByRole("heading", { name: heading }).waitFor();
    await page.locator(".checking-desk .turn").first().click();
    await at("Turn 1");
    await page.keyboard.press("F1");
    await expect.poll(() => focused(page)).toBe("Question about this turn");
    await page.keyboard.press("Escape");
    await expect.poll(isInText).toBe(true);
    await page.keyboard.press("F1");
    await page.keyboard.type("Who is it?");
    await page.keyboard.press("Control+Enter");
    await at("Turn 2");
    expect(await isInText()).toBe(true);
    await page.getByText("Bo asks: Who is it?").waitFor();
    // What is pressed next is for that turn.
    await page.keyboard.press("Alt+Enter");
    await at("Turn 3");
    expect(await marks(page)).toEqual(["queried", "checked", "unchecked", "queried"]);
    await page.locator(".checking-desk .turn").nth(3).click();
    await at("Turn 4");
    await page.keyboard.press("F1");
    await page.keyboard.type("With Sanna.");
    await page.keyboard.press("Control+Enter");
    await expect.poll(isInText).toBe(true);
    await at("Turn 4");
  });

  it("goes by the turn that is shown, also from a field beside the text and by a command's name", async () => {
    const page = await openChecking();
    await page.locator(".checking-desk .turn").nth(2).click();
    await page.getByRole("heading", { name: "Turn 3" }).waitFor();
    await page.getByLabel("Question about this turn").click();
    await page.locator(".turn-buttons").getByText("Checked").click();
    await expect.poll(() => marks(page)).toEqual(["unchecked", "unchecked", "checked", "unchecked"]);
    await page.getByRole("heading", { name: "Turn 4" }).waitFor();
    await page.getByLabel("Question about this turn").click();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("cannot be understood");
    await page.keyboard.press("Enter");
    // The last of its interview: it goes on in the next.
    await page.locator("[data-transcript='transcript:Second']").waitFor();
    await expect.poll(() => interviews(page)).toEqual(["2 of 4", "0 of 2"]);
  });

  it("takes an answer in the list of questions to its end, however long somebody thinks between two words", async () => {
    const asked = withCheck(study, { words: "We talked.", outcome: "queried", question: "With whom?" });
    const page = await openChecking("Bo", asked);
    const words = () => page.locator(".checking-desk .turn").allTextContents();
    const before = await words();
    await page.locator(".question-queue").getByLabel("Answer").click();
    await page.keyboard.type("With ");
    // It is kept after a pause, and nothing waits for an answer then.
    await expect.poll(() => page.locator(".question-queue h2 .figures").textContent()).toBe("");
    await page.keyboard.type("Sanna.");
    await page.locator(".checking-desk .turn").nth(3).click();
    await page.getByRole("heading", { name: "Turn 4" }).waitFor();
    await page.getByText("No question waits for an answer.").waitFor();
    expect(await page.locator(".asked").getByLabel("Answer").inputValue()).toBe("With Sanna.");
    expect(await words()).toEqual(before);
  });

  it("follows a plan with a seed that is shown, and Undo takes each mark back", async () => {
    const page = await openChecking();
    await page.getByRole("button", { name: "Make a plan…" }).click();
    await page.getByText("A sample", { exact: true }).click();
    await page.getByLabel("Per cent").fill("200");
    await page.getByText("A whole number from 1 to 100").waitFor();
    await page.getByLabel("Per cent").fill("1");
    await page.getByLabel("Seed").fill("7");
    await page
      .getByRole("dialog")
      .getByText(/^3 turns with/)
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Enter");
    // All interviewers are one stratum, and its turn was drawn in the other interview.
    await page.getByText("The plan: 1 % of what each person says in each wave (seed 7).").waitFor();
    await expect.poll(async () => (await marks(page)).filter((mark) => mark === "unchecked")).toHaveLength(1);
    await page.locator("[data-transcript]").focus();
    await page.keyboard.press("Alt+PageDown");
    await page.keyboard.press("Alt+Enter");
    await expect.poll(() => interviews(page)).toEqual(["1 of 1", "0 of 2"]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => interviews(page)).toEqual(["0 of 1", "0 of 2"]);
  });
});
