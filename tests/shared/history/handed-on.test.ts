import { describe, expect, it } from "vitest";
import { turnChecks } from "../../../shared/checking/turn-checks.ts";
import { unzip } from "../../../shared/formats/archive/unzip.ts";
import { handedOnFile } from "../../../shared/formats/exports/handed-on-file.ts";
import { readProjectFile } from "../../../shared/formats/project-file/read-project-file.ts";
import { codebookDeedOf } from "../../../shared/history/codebook-deeds.ts";
import { Teller } from "../../../shared/history/facts.ts";
import { genealogyOf } from "../../../shared/history/genealogy.ts";
import { handedOn, handedOnWithoutFile } from "../../../shared/history/handed-on.ts";
import { checkJournal } from "../../../shared/project/check-journal.ts";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, diffOf, updateOf } from "../../../shared/project/diff.ts";
import { replay } from "../../../shared/project/journal.ts";
import {
  checksOf,
  codingsOf,
  correctionNotesOf,
  type Project,
  recordingsOf,
  timeMarksOf,
} from "../../../shared/project/project.ts";
import type { Recording } from "../../../shared/project/records.ts";
import { toRows } from "../../../shared/project/rows.ts";
import { lifeSentences } from "../../../shared/reports/genealogy-words.ts";
import { deedSentence } from "../../../shared/reports/history-words.ts";
import { derivationOfThemes } from "../../../shared/reports/sheets/told-of-coding.ts";
import { fingerprint } from "../../../shared/text/fingerprint.ts";
import { correctText } from "../../../shared/transcripts/correct-text.ts";
import { aProject, withCheck, withMemo, withQuote } from "../../support/a-project.ts";
import { leavingStudy } from "../../support/leaving-study.ts";
import { must } from "../../support/must.ts";

const begun = withMemo(
  withQuote(
    aProject({
      people: { Wilma: { role: "nurse" } },
      codes: ["1 Cold !", "  2 Waiting"],
      transcripts: { Night: ["Interviewer: What changed?", "Wilma: «2 He left his shoes»."] },
    }),
    { id: "quote:1", words: "left his shoes", themeId: "code:1" },
  ),
  {},
);
const [night] = begun.transcripts.values();
if (!night) throw new RangeError("there is an interview");
const study = applyDiff(
  begun,
  diffOf({ updated: [updateOf(night, { source: { ...night.source, fileName: "Anna Svensson.docx" } })] }),
);
const asIs = { language: "en", beside: { speakers: true, times: true, numbers: false } } as const;
const options = { ...leavingStudy(study).asStudy, past: 40 };

/** A study apart from its id, and from what the files of its interviews were called. */
const apart = ({ study: { id: _, ...rest }, transcripts, memos, ...others }: Project) => ({
  ...{ rest, ...others },
  transcripts: [...transcripts.values()].map(({ source: { fileName: __, ...source }, ...one }) => ({
    ...one,
    source,
  })),
  memos: [...memos.values()].map(({ about: ___, ...memo }) => memo),
});

describe("a study that is handed on (H9)", () => {
  it("is as the study stands, under an id of its own, with files called after their interviews", () => {
    const { project, originals } = handedOn(study, options);
    expect(apart(project)).toEqual(apart(study));
    expect([project.study.id, originals.size]).toEqual(["study:handed-on", 0]);
    expect([...project.transcripts.values()].map(({ source }) => source.fileName)).toEqual(["Night.docx"]);
    expect([...project.memos.values()].map(({ about }) => about)).toEqual(["study:handed-on"]);
    expect(checkProject(project)).toEqual([]);
  });

  it("tells nothing of words that were corrected or are gone, and keeps a memo about them as one of the study", () => {
    const line = "Wilma: «2 He left his shoes», and then Annaliisa came.";
    const told = withQuote(
      aProject({ people: { Wilma: {} }, codes: ["1 Cold !", "  2 Waiting"], transcripts: { Night: [line] } }),
      { id: "quote:1", words: "Annaliisa came", themeId: "code:1" },
    );
    const [coding] = codingsOf(told, "transcript:Night");
    if (!coding) throw new RangeError("it is coded");
    const noted = withMemo(told, { about: coding.id });
    const text = noted.transcripts.get("transcript:Night")?.text ?? "";
    const correct = (words: string, to: string) => ({ start: text.indexOf(words), from: words, to });
    const replacements = [correct("He left his shoes, ", ""), correct("Annaliisa", "Berit")];
    const change = { length: text.length, replacements };
    const corrected = must(correctText(noted, { transcriptId: "transcript:Night", change }));
    const { project } = handedOn(applyDiff(noted, corrected), options);
    expect(checkProject(project)).toEqual([]);
    const [quote] = project.quotes.get("transcript:Night") ?? [];
    expect(quote).toMatchObject({ quote: "Berit came", seen: "" });
    expect(codingsOf(project, "transcript:Night")).toEqual([]);
    expect([...project.memos.values()].map(({ about, was }) => [about, was])).toEqual([
      ["study:handed-on", ""],
    ]);
    expect(JSON.stringify(toRows(project, []))).not.toMatch(/Annaliisa|shoes/);
  });

  it("has a history of one beginning, which tells all of it and cannot be undone", () => {
    const { project, journal } = handedOn(study, options);
    expect(checkJournal(project, journal)).toBe(null);
    expect(journal.map(({ deed, undoNext }) => [deed.is, undoNext])).toEqual([
      ["begin-study", null],
      ["hand-on", null],
    ]);
    const teller = new Teller();
    const said = journal.map((entry) => teller.tell(entry)).at(-1);
    if (!said) throw new RangeError("it is told");
    expect(deedSentence(said, "en")).toBe(
      "handed the study on: 1 transcript without the files and without the 40 entries of the history before",
    );
    expect(deedSentence(said, "sv")).toBe(
      "lämnade studien vidare: 1 transkript utan filerna och utan de 40 poster som historiken hade",
    );
    expect([...handedOnWithoutFile(journal)]).toEqual([night.id]);
  });

  it("tells of no code that it was made, or became a theme, when the study was handed on", () => {
    const { journal } = handedOn(study, options);
    const genealogy = genealogyOf(journal.flatMap((entry) => codebookDeedOf(entry) ?? []));
    const by = journal.at(-1)?.by ?? "";
    const said = (language: "en" | "sv") =>
      lifeSentences(genealogy, null, language).map(({ sentence }) => sentence);
    expect(said("en")).toEqual([
      `“Cold” stood in the codebook when the study was handed on (${by})`,
      `“Waiting” stood in the codebook under “Cold” when the study was handed on (${by})`,
    ]);
    expect(said("sv")[1]).toBe(`”Waiting” stod i kodboken under ”Cold” när studien lämnades vidare (${by})`);
    const teller = new Teller();
    const facts = journal.map((entry) => teller.tell(entry));
    const project = replay(journal);
    expect(derivationOfThemes({ project, facts, version: "1.0.0" }, "en")).toMatch(
      /^2 entries of the codebook were handed on with the study, without the history of how they came about, by /,
    );
  });

  it("tells that checked words were changed since, but not what they were, and leaves lost checks behind (V2)", () => {
    const checked = ["What changed?", "He left his shoes", "So."].reduce(
      (project, words, n) =>
        withCheck(project, {
          ...{ id: `check:${n}`, words: words === "So." ? "shoes" : words },
          ...(n === 1 && { seen: fingerprint("Anna left his shoes") }),
          ...(n === 2 && { quote: "Anna Svensson", lost: true, start: 14, end: 14 }),
        }),
      study,
    );
    const { project } = handedOn(checked, options);
    expect(checkProject(project)).toEqual([]);
    expect(turnChecks(project, night.id).map(({ state, isChanged }) => [state, isChanged])).toEqual([
      ["checked", false],
      ["checked", true],
    ]);
    expect(checksOf(project, night.id).map(({ seen }) => seen)).toEqual([fingerprint("What changed?"), 0]);
  });

  it("names recordings after their interviews, and leaves what was said of corrections behind and tells so", async () => {
    const onWords = (words: string) => {
      const start = night.text.indexOf(words);
      return { transcriptId: night.id, start, end: start + words.length, quote: words, lost: false };
    };
    const stamp = { by: "Ek", at: "2024-01-02T00:00:00Z" };
    const recorded = (nth: number, name: string): Recording => ({
      ...{ id: `recording:${nth}`, transcriptId: night.id, name, bytes: 9, ...stamp },
      ...{ sha256: String(nth).repeat(64), mediaType: "audio/mp4", durationMs: null, startMs: nth },
    });
    const told = applyDiff(
      study,
      diffOf({
        added: [
          recorded(1, "Anna Svensson 3 maj.m4a"),
          {
            ...{ id: "correction-note:1", ...onWords("his shoes"), ...stamp },
            ...{ classes: ["nameOrNumber"], reason: "She said Anna Svensson." },
          },
          { id: "time-mark:1", ...onWords("He left"), ms: 61_000, ...stamp },
        ],
      }),
    );
    const { project, journal } = handedOn(told, options);
    expect([checkProject(project), checkJournal(project, journal)]).toEqual([[], null]);
    expect(recordingsOf(project, night.id)).toMatchObject([{ name: "Night.m4a", sha256: "1".repeat(64) }]);
    expect(correctionNotesOf(project, night.id)).toEqual([]);
    expect(timeMarksOf(project, night.id)).toEqual(timeMarksOf(told, night.id));
    expect(JSON.stringify(toRows(project, journal))).not.toContain("Svensson");
    const { losses } = await handedOnFile(leavingStudy(told, 40), asIs, "On.kvali");
    expect(losses.map(({ kind, count }) => [kind, count])).toContainEqual(["past-corrections", 1]);

    // Where an interview has several, each is told by its number.
    const two = applyDiff(told, diffOf({ added: [recorded(2, "Svensson, efter pausen.mp3")] }));
    expect(recordingsOf(handedOn(two, options).project, night.id).map(({ name }) => name)).toEqual([
      "Night 1.m4a",
      "Night 2.mp3",
    ]);
  });

  it("is written without a word of what was before", async () => {
    const { files, losses } = await handedOnFile(leavingStudy(study, 40), asIs, "On.kvali");
    const bytes = files[0]?.bytes ?? new Uint8Array();
    for (const part of unzip(bytes).values())
      expect(new TextDecoder().decode(part)).not.toContain("Svensson");
    expect((await readProjectFile(bytes)).project.study.id).toBe("study:handed-on");
    expect(losses.map(({ kind, count }) => [kind, count])).toEqual([
      ["past", 40],
      ["imported-files", 1],
    ]);
  });
});
