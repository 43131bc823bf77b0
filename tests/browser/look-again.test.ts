import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { codePassage } from "../../shared/coding/code-passage.ts";
import { applyDiff } from "../../shared/project/diff.ts";
import type { Project } from "../../shared/project/project.ts";
import type { TranscriptSource } from "../../shared/project/records.ts";
import { noAnswers, withAnswer } from "../../shared/speakers/answers.ts";
import { plainParagraph } from "../../shared/speakers/document.ts";
import { judgeSpeakers } from "../../shared/speakers/judge-speakers.ts";
import { currentJudgement } from "../../shared/speakers/judgement-version.ts";
import { importTranscripts, peopleOf } from "../../shared/transcripts/import-transcripts.ts";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";
import { must } from "../support/must.ts";
import { selectInTurn } from "../support/select-in-turn.ts";

const { openStudy, complaints } = aBrowserAndHost();
let page: Page;

const transcriptId = "transcript:Marta";
const lines = [
  "MODERATOR: How did it begin for you, and when was that?",
  "I took the early ferry, because the bridge was shut. It was cold.",
  "MODERATOR: And then what did you do?",
  "We waited at the quay. Nobody had told us about the ice.",
  "MODERATOR: Who was with you all that time?",
  "My aunt was. She said: go and see for yourself.",
  "MODERATOR: What did you like about it?",
  "The quiet of it, and I still do.",
];

/** A study as an earlier build imported it: all that is said under the one label that the file has. */
function importedBefore(): Project {
  const document = { format: "txt" as const, paragraphs: lines.map(plainParagraph) };
  const above = withAnswer(noAnswers, { says: "rest", rest: { is: "above" } });
  const { draft } = judgeSpeakers(document, above);
  const source: TranscriptSource = {
    ...{ fileName: "Marta.txt", format: "txt", sha256: "", importedAt: "2024-01-01T00:00:00Z" },
    ...{ judgedBy: 0, notes: [] },
  };
  const empty = aProject({ codes: ["1 Quiet", "2 Ice"] });
  const people = peopleOf("Marta", draft, noAnswers);
  let project = applyDiff(
    empty,
    importTranscripts(empty, [{ id: transcriptId, name: "Marta", draft, people, source }], () => {
      throw new RangeError("nobody is new");
    }),
  );
  for (const [n, words] of ["told us about the ice", "The quiet of it"].entries()) {
    const { text } = project.transcripts.get(transcriptId) ?? { text: "" };
    const span = { start: text.indexOf(words), end: text.indexOf(words) + words.length };
    const codeId = n === 0 ? "code:2" : "code:1";
    const coding = { codingId: `coding:${n}`, transcriptId, codeId, span, by: "A. Lind", at: "" } as const;
    project = applyDiff(project, must(codePassage(project, coding)));
  }
  return project;
}

const files = new Map([[transcriptId, new TextEncoder().encode(lines.join("\n\n"))] as const]);

const notice = () => page.getByRole("region", { name: /Who speaks\?|Vem talar\?/ });
const dialog = () => page.getByRole("dialog");
const turn = (number: number) => page.locator(`.turn[data-number="${number}"]`);
const shown = () =>
  page
    .locator(".turn")
    .evaluateAll((turns) =>
      turns.map((one) => `${(one as HTMLElement).dataset.who || "–"}: ${one.textContent?.slice(0, 20)}`),
    );
const before = [
  "Interviewer: How did it begin for",
  "–: And then what did yo",
  "–: Who was with you all",
  "–: What did you like ab",
];
const after = [
  "Interviewer: How did it begin for",
  "Marta: I took the early fer",
  "Interviewer: And then what did yo",
  "Marta: We waited at the qua",
  "Interviewer: Who was with you all",
  "Marta: My aunt was. She sai",
  "Interviewer: What did you like ab",
  "Marta: The quiet of it, and",
];
/** What is selected in the text that has the focus. */
const selected = () =>
  page.evaluate(() =>
    document.activeElement?.matches("[data-transcript]") ? document.getSelection()?.toString() : "elsewhere",
  );
const select = (number: number, words: string) => selectInTurn(turn(number), words, "words");
async function byPalette(words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}
async function answerGuest(): Promise<void> {
  await dialog()
    .getByRole("button", { name: /^A participant who is not named/ })
    .press("Enter");
}

describe("an interview that an earlier build imported", () => {
  beforeEach(async () => {
    page = await openStudy(importedBefore(), { files });
    await turn(4).waitFor();
  });

  it("is offered anew, and stays as it is when that is wanted", async () => {
    await notice().waitFor();
    expect(await notice().textContent()).toContain("words pass from “MODERATOR” to “Participant”");
    for (const look of ["light", "dark"] as const) {
      await setAppearance(page, look);
      expect(await axeFindings(page)).toEqual([]);
    }
    await page.keyboard.press("Alt+1");
    await notice().waitFor();
    await page.keyboard.press("Alt+2");
    await notice().getByRole("button", { name: "Leave as it is" }).click();
    await notice().waitFor({ state: "detached" });
    expect(await shown()).toEqual(before);
    await page.keyboard.press("Control+z");
    await notice().waitFor();
    expect(complaints).toEqual([]);
  });

  it("is split anew in one deed, with codings on their words, and undo takes it back", async () => {
    await notice().waitFor();
    await select(2, "told us about");
    await byPalette("who speaks");
    await dialog().getByRole("heading", { name: "Who speaks in Marta" }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest(".question") !== null))
      .toBe(true);
    for (const look of ["light", "dark"] as const) {
      await setAppearance(page, look);
      expect(await axeFindings(page)).toEqual([]);
    }
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    await expect.poll(selected).toBe("told us about");
    expect(await shown()).toEqual(before);

    await notice().getByRole("button", { name: "Look…" }).click();
    await dialog()
      .getByRole("button", { name: /^Take it/ })
      .waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(selected).toBe("told us about");
    await byPalette("who speaks");
    await answerGuest();
    const sum = dialog().getByLabel("What changes");
    await expect.poll(() => sum.textContent()).toContain("4 → 8 turns");
    expect(await sum.textContent()).toContain("2 codings get other speakers");
    expect(await sum.textContent()).toContain("new in the study: Marta");
    await dialog()
      .getByRole("button", { name: /^Take it/ })
      .press("Enter");
    await dialog().waitFor({ state: "detached" });
    await expect.poll(shown).toEqual(after);
    await expect.poll(selected).toBe("told us about");
    await notice().waitFor({ state: "detached" });

    await page.keyboard.press("Control+z");
    await expect.poll(shown).toEqual(before);
    await notice().waitFor();
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(shown).toEqual(after);
    expect(complaints).toEqual([]);
  });

  it("has the focus once it was taken by the notice, with no words selected before", async () => {
    await notice().getByRole("button", { name: "Look…" }).press("Enter");
    await answerGuest();
    await dialog()
      .getByRole("button", { name: /^Take it/ })
      .press("Enter");
    await dialog().waitFor({ state: "detached" });
    await expect.poll(shown).toEqual(after);
    await expect.poll(selected).toBe("");
    expect(complaints).toEqual([]);
  });

  it("is looked at from its sheet, too", async () => {
    await page.keyboard.press("Alt+7");
    await page.getByRole("tab", { name: /Interviews/ }).click();
    await page.getByRole("button", { name: "Who speaks…" }).click();
    await dialog().getByRole("heading", { name: "Who speaks in Marta" }).waitFor();
    await dialog()
      .getByRole("button", { name: /^Take it/ })
      .waitFor();
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });
});

it("all is said in Swedish, too", async () => {
  page = await openStudy(importedBefore(), { files, locale: "sv-SE" });
  await notice().waitFor();
  expect(await notice().textContent()).toContain("ord går från ”MODERATOR”");
  await notice().getByRole("button", { name: "Se efter…" }).click();
  await dialog().getByRole("heading", { name: "Vem som talar i Marta" }).waitFor();
  await dialog()
    .getByRole("button", { name: /^Godta$/ })
    .waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

it("an interview of this build is not offered anew", async () => {
  const project = importedBefore();
  const marta = project.transcripts.get(transcriptId);
  if (!marta) throw new RangeError("no interview");
  const now = { ...marta, source: { ...marta.source, judgedBy: currentJudgement } };
  const older = { ...marta, id: "transcript:Older", name: "Older" } as const;
  const transcripts = new Map([now, older].map((one) => [one.id, one]));
  const bytes = new TextEncoder().encode(lines.join("\n\n"));
  page = await openStudy(
    { ...project, transcripts },
    // A clock of the test's stays in the page.
    { isAlone: true, files: new Map([now, older].map(({ id }) => [id, bytes])) },
  );
  const judges: string[] = [];
  page.on("worker", (worker) => worker.url().includes("judge-kept") && judges.push(worker.url()));
  await page.getByRole("heading", { name: "Marta", level: 1 }).waitFor();
  await page.clock.install();
  await page.getByRole("button", { name: /^Older/ }).click();
  await notice().waitFor();
  await page.getByRole("button", { name: /^Marta/ }).click();
  await page.getByRole("heading", { name: "Marta", level: 1 }).waitFor();
  // An interview rests for a while before its file is read.
  await page.clock.runFor(10_000);
  expect(await notice().count()).toBe(0);
  await page.getByRole("button", { name: /^Older/ }).click();
  await notice().waitFor();
  expect(judges).toHaveLength(1);
});
