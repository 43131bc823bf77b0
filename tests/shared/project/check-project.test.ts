import { describe, expect, it } from "vitest";
import { newTheme } from "../../../shared/codebook/new-theme.ts";
import { checkingProject, checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, diffOf } from "../../../shared/project/diff.ts";
import type { ProjectRecord } from "../../../shared/project/kinds.ts";
import type { Project } from "../../../shared/project/project.ts";
import type {
  CodeId,
  Coding,
  MemoId,
  Participant,
  Passage,
  ReadingId,
  Relation,
  RelationId,
  SectionMark,
  Theme,
  Transcript,
  TranscriptId,
} from "../../../shared/project/records.ts";
import { withCheck, withCode, withMemo } from "../../support/a-project.ts";
import { interview, marked } from "../../support/marked-text.ts";

const sound = marked("How «was» it?\nFine");

function withTranscript(fields: (one: Transcript) => Partial<Transcript>): Project {
  const one = sound.transcripts.get(interview);
  if (!one) throw new RangeError("the study has an interview");
  return { ...sound, transcripts: new Map([[interview, { ...one, ...fields(one) }]]) };
}

function withCodings(change: (one: Coding) => readonly Coding[], under = interview): Project {
  const [one] = sound.codings.get(interview) ?? [];
  if (!one) throw new RangeError("the study has a coding");
  return { ...sound, codings: new Map([[under, change(one)]]) };
}

const turns = (change: (turns: Transcript["turns"]) => Transcript["turns"]) =>
  withTranscript((one) => ({ turns: change(one.turns) }));

/** The sound study with more records. */
const having = (...added: readonly ProjectRecord[]) => applyDiff(sound, diffOf({ added }));
const stamp = { by: "Ek", at: "2024-01-02T00:00:00Z" };
const passage: Passage = {
  id: "passage:1",
  transcriptId: interview,
  ...{ start: 0, end: 3, quote: "How", lost: false, note: "" },
  ...stamp,
};

function withPassages(change: (one: Passage) => readonly Passage[], under = interview): Project {
  return { ...sound, passages: new Map([[under, change(passage)]]) };
}

const reading = (id: ReadingId, transcriptId: TranscriptId) => ({ id, transcriptId, ...stamp });
const relation = (id: RelationId, fromId: CodeId, toId: CodeId): Relation => {
  return { id, kind: "related", fromId, toId, label: "", ...stamp };
};
const note = (id: MemoId, was = ""): Project =>
  withMemo(withMemo(sound, { kind: "familiarisation", about: interview }), {
    ...{ id, kind: "familiarisation", about: interview, was },
  });
const withTheme = (theme: Partial<Theme>, project = sound, id: CodeId = "code:1") =>
  withCode(project, id, { theme: { ...newTheme(), ...theme } });
const wilma: Participant = {
  id: "participant:1",
  pseudonym: "Wilma",
  nameIs: "unsaid",
  description: "",
  attributes: {},
};
const sections = (...marks: readonly SectionMark[]): Project => ({
  ...withTranscript(() => ({ sections: marks })),
  study: { ...sound.study, guide: [{ id: "a", name: "Work", questions: [] }] },
});

describe("checking a project", () => {
  it("lets others go on at least once between two transcripts, and comes to the same", () => {
    const one = [...withTranscript(() => ({ turns: [] })).transcripts.values()];
    const many = Array.from({ length: 50 }, (_, n) => `transcript:${n}` as const);
    const project = {
      ...sound,
      transcripts: new Map(many.flatMap((id) => one.map((like) => [id, { ...like, id }]))),
    };
    const steps = checkingProject(project);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses += 1;
    expect(pauses).toBeGreaterThanOrEqual(50);
    expect(step.value).toEqual(checkProject(project));
    expect(step.value.filter(({ code }) => code === "words-outside-turns")).toHaveLength(50);
  });

  it.each<[string, Project]>([
    ["with codings", sound],
    ["with a passage on its words", withPassages((one) => [one])],
    ["with a passage that is lost", withPassages((one) => [{ ...one, end: one.start, lost: true }])],
    ["with a note that passed to the study beside the study's own", note("memo:2", "An interview")],
    [
      "with two who read one interview",
      having(reading("reading:1", interview), { ...reading("reading:2", interview), by: "Bo" }),
    ],
    ["with sections", sections({ turnId: 1, sectionId: "a" }, { turnId: 2, sectionId: null })],
    ["with a core theme that gathers", withTheme({ core: true, gathers: ["code:2"] })],
    [
      "with relations there and back",
      having(
        { ...relation("relation:1", "code:1", "code:2"), kind: "leads-to" },
        { ...relation("relation:2", "code:2", "code:1"), kind: "leads-to" },
      ),
    ],
    ["with a memo whose link is gone", withMemo(sound, { to: "passage:9" })],
  ])("finds nothing in a sound one %s (K1, R5)", (_, project) => expect(checkProject(project)).toEqual([]));

  it.each<[string, Project]>([
    ["coding-off-its-words", withCodings((one) => [{ ...one, start: 5 }])],
    ["coding-outside-the-text", withCodings((one) => [{ ...one, end: 99 }])],
    ["coding-outside-the-text", withCodings((one) => [{ ...one, end: one.start }])],
    ["coding-outside-the-text", withCodings((one) => [{ ...one, lost: true, start: 99, end: 99 }])],
    ["lost-coding-with-a-span", withCodings((one) => [{ ...one, lost: true }])],
    ["coding-of-no-code", withCodings((one) => [{ ...one, codeId: "code:9" }])],
    ["coding-under-another-transcript", withCodings((one) => [{ ...one, transcriptId: "transcript:9" }])],
    ["two-records-of-one-id", withCodings((one) => [one, one])],
    ["coding-of-no-transcript", { ...sound, transcripts: new Map() }],
    ["code-of-no-parent", withCode(sound, "code:1", { parentId: "code:9" })],
    ["codes-in-a-circle", withCode(sound, "code:1", { parentId: "code:1" })],
    ["turns-out-of-order", turns(([a, b]) => (a && b ? [a, { ...b, start: 3 }] : []))],
    ["turn-outside-the-text", turns(([a, b]) => (a && b ? [a, { ...b, end: 99 }] : []))],
    ["turn-outside-the-text", turns(([a]) => (a ? [{ ...a, start: 4, end: 2 }] : []))],
    ["words-outside-turns", turns(([a]) => (a ? [a] : []))],
    ["words-outside-turns", turns(([a, b]) => (a && b ? [{ ...a, end: a.end - 1 }, b] : []))],
    ["words-outside-turns", turns(() => [])],
    ["turn-of-no-speaker", turns(([a, b]) => (a && b ? [{ ...a, speakerId: "s9" }, b] : []))],
    [
      "speaker-of-no-participant",
      withTranscript(() => ({
        speakers: [{ id: "s", label: "R", role: "participant", participantIds: ["participant:9" as const] }],
      })),
    ],
    [
      "speaker-of-one-person-twice",
      {
        ...withTranscript(() => ({
          speakers: [{ id: "s", label: "R", role: "participant", participantIds: [wilma.id, wilma.id] }],
        })),
        participants: new Map([[wilma.id, wilma]]),
      },
    ],
    ["passage-off-its-words", withPassages((one) => [{ ...one, quote: "Why" }])],
    ["passage-outside-the-text", withPassages((one) => [{ ...one, end: 99 }])],
    ["lost-passage-with-a-span", withPassages((one) => [{ ...one, lost: true }])],
    [
      "passage-of-no-transcript",
      withPassages((one) => [{ ...one, transcriptId: "transcript:9" }], "transcript:9"),
    ],
    ["passage-under-another-transcript", withPassages((one) => [{ ...one, transcriptId: "transcript:9" }])],
    ["two-records-of-one-id", withPassages((one) => [one, one])],
    ["reading-of-no-transcript", having(reading("reading:1", "transcript:9"))],
    ["two-readings-of-one-person", having(reading("reading:1", interview), reading("reading:2", interview))],
    ["check-off-its-words", withCheck(sound, { words: "was", quote: "is" })],
    ["check-outside-the-text", withCheck(sound, { words: "was", end: 99 })],
    ["lost-check-with-a-span", withCheck(sound, { words: "was", lost: true })],
    ["check-with-no-question", withCheck(sound, { words: "was", outcome: "queried" })],
    ["check-with-no-question", withCheck(sound, { words: "was", question: "Was it?" })],
    ["memo-about-nothing", withMemo(sound, { about: "study:9" })],
    ["memo-about-nothing", withMemo(sound, { about: "participant:9" })],
    ["memo-about-nothing", withMemo(sound, { about: "transcript:9" })],
    ["memo-about-nothing", withMemo(sound, { about: "code:9" })],
    ["memo-about-nothing", withMemo(sound, { about: "coding:9" })],
    ["two-familiarisation-notes", note("memo:2")],
    ["relation-of-no-code", having(relation("relation:1", "code:1", "code:9"))],
    ["relation-of-no-code", having(relation("relation:1", "code:9", "code:1"))],
    ["relation-with-itself", having(relation("relation:1", "code:1", "code:1"))],
    [
      "two-relations-alike",
      having(relation("relation:1", "code:1", "code:2"), relation("relation:2", "code:2", "code:1")),
    ],
    ["gathers-no-code", withTheme({ gathers: ["code:9"] })],
    ["gathers-itself", withTheme({ gathers: ["code:1"] })],
    ["gathers-twice", withTheme({ gathers: ["code:2", "code:2"] })],
    ["two-core-themes", withTheme({ core: true }, withTheme({ core: true }), "code:2")],
    [
      "two-sections-of-one-id",
      {
        ...sound,
        study: {
          ...sound.study,
          guide: [
            { id: "a", name: "Work", questions: [] },
            { id: "a", name: "Home", questions: [] },
          ],
        },
      },
    ],
    ["section-mark-of-no-turn", sections({ turnId: 9, sectionId: "a" })],
    ["section-mark-of-no-section", sections({ turnId: 1, sectionId: "b" })],
    ["section-marks-out-of-order", sections({ turnId: 2, sectionId: "a" }, { turnId: 1, sectionId: null })],
    ["section-marks-out-of-order", sections({ turnId: 1, sectionId: "a" }, { turnId: 1, sectionId: null })],
  ])("finds %s (K1, R5)", (code, project) => {
    const codes = checkProject(project).map((problem) => problem.code);
    expect(new Set(codes)).toEqual(new Set([code]));
  });
});
