import { describe, expect, it } from "vitest";
import { applyDiff, reverse } from "../../../../shared/project/diff.ts";
import { undoEntry } from "../../../../shared/project/journal.ts";
import { journalEntrySchema } from "../../../../shared/project/journal-schema.ts";
import { toSchema3 } from "../../../../shared/project/migrations/0003-several-people-behind-a-speaker.ts";
import { migrate, migrateEntries } from "../../../../shared/project/migrations/migrate.ts";
import { parseRows, toRows, type UnknownRows } from "../../../../shared/project/rows.ts";
import { aProject } from "../../../support/a-project.ts";

/** A transcript of schema 2, in the fields that matter here. */
const asks = { id: "s1", label: "Interviewer", role: "interviewer", participantId: null };
const wilma = { id: "s2", label: "R", role: "participant", participantId: "participant:1" };
const source = { fileName: "One.txt", format: "txt", sha256: "0".repeat(64), importedAt: "", notes: [] };
const transcript = { id: "transcript:1", name: "One", text: "So.", speakers: [asks, wilma], source };
const person = { id: "participant:1", pseudonym: "Wilma" };
const code = { id: "code:1", name: "Care", theme: null };
const entry = {
  seq: 2,
  action: "change-speakers",
  diff: {
    added: [transcript, person],
    updated: [
      { id: "transcript:1", from: { speakers: [asks] }, to: { speakers: [wilma] } },
      { id: "transcript:1", from: { name: "One" }, to: { name: "Two" } },
      { id: "code:1", from: { name: "Care" }, to: { name: "Warmth" } },
    ],
    removed: [code, transcript],
    edits: [{ transcriptId: "transcript:1", change: { length: 3, replacements: [] } }],
  },
};
const rows: UnknownRows = {
  study: { id: "study:1" },
  participants: [person],
  transcripts: [transcript],
  codes: [code],
  codings: [],
  passages: [],
  quotes: [],
  checks: [],
  correctionNotes: [],
  timeMarks: [],
  recordings: [],
  readings: [],
  memos: [],
  relations: [],
  maps: [],
  versions: [],
  journal: [entry],
};

const asks3 = { id: "s1", label: "Interviewer", role: "interviewer", participantIds: [] };
const wilma3 = { id: "s2", label: "R", role: "participant", participantIds: ["participant:1"] };
const transcript3 = { ...transcript, speakers: [asks3, wilma3], source: { ...source, judgedBy: 0 } };

describe("the step to schema 3", () => {
  it("puts the person behind a speaker into a list, and leaves it empty where nobody was (M1)", () =>
    expect(migrate(rows, 2, [toSchema3])).toEqual({
      is: "current",
      value: {
        ...rows,
        transcripts: [transcript3],
        journal: [toSchema3.entry(entry)],
      },
    }));

  it("does so in every record and every change of speakers that the history holds (M1)", () =>
    expect(toSchema3.entry(entry)).toEqual({
      ...entry,
      diff: {
        ...entry.diff,
        added: [transcript3, person],
        updated: [
          { id: "transcript:1", from: { speakers: [asks3] }, to: { speakers: [wilma3] } },
          ...entry.diff.updated.slice(1),
        ],
        removed: [code, transcript3],
      },
    }));

  it("does not change what it is given (M1)", () => {
    const before = JSON.stringify(rows);
    migrate(deeplyFrozen(rows), 2, [toSchema3]);
    expect(JSON.stringify(rows)).toBe(before);
  });

  it("fails on what is no record, and says at which step (M1)", () => {
    for (const odd of [
      { ...rows, transcripts: [null] },
      { ...rows, transcripts: [{ ...transcript, speakers: 7 }] },
      { ...rows, journal: [{}] },
    ])
      expect(migrate(odd, 2, [toSchema3])).toEqual({ is: "failed", at: 3 });
  });
});

describe("a change of speakers that schema 2 wrote", () => {
  const project = aProject({ people: { Wilma: {} }, transcripts: { One: ["R: So.", "Wilma: No."] } });
  /** The study as schema 2 had it, after its last deed: R is Wilma. */
  const asIn2 = (participantId: string | null) => [
    { id: "s-R", label: "R", role: "participant", participantId },
    { id: "s-Wilma", label: "Wilma", role: "participant", participantId: "participant:Wilma" },
  ];
  const said = {
    seq: 2,
    id: "e2",
    at: "2024-01-01T00:00:00Z",
    by: "Ek",
    action: "change-speakers",
    about: "One",
    of: null,
    diff: {
      added: [],
      updated: [
        {
          id: "transcript:One",
          from: { speakers: asIn2(null) },
          to: { speakers: asIn2("participant:Wilma") },
        },
      ],
      removed: [],
      edits: [],
    },
    undoNext: 2,
    redoNext: null,
  };

  it("is replayed and taken back as if this build had written it (M1, D2)", () => {
    const migrated = migrateEntries([said], 2);
    if (migrated.is !== "current") throw new Error(migrated.is);
    const [deed] = migrated.value.map((one) => journalEntrySchema.parse(one));
    if (!deed) throw new Error("the entry is gone");
    const after = applyDiff(project, deed.diff);
    expect(after.transcripts.get("transcript:One")?.speakers[0]?.participantIds).toEqual([
      "participant:Wilma",
    ]);
    expect(applyDiff(after, reverse(deed.diff))).toEqual(project);
    const before = { ...deed, seq: 1, id: "e1", undoNext: null };
    const undo = undoEntry(deed, deed, before, { id: "e3", at: deed.at, by: "Ek" });
    expect(applyDiff(after, undo.diff)).toEqual(project);
    expect(() => parseRows(toRows(after, [deed, undo]))).not.toThrow();
  });
});

function deeplyFrozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(deeplyFrozen);
  }
  return value;
}
