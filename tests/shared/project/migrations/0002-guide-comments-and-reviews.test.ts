import { describe, expect, it } from "vitest";
import { toSchema2 } from "../../../../shared/project/migrations/0002-guide-comments-and-reviews.ts";
import { migrate } from "../../../../shared/project/migrations/migrate.ts";
import type { UnknownRows } from "../../../../shared/project/rows.ts";

/** Records of schema 1, in the fields that matter here. */
const study = { id: "study:1", name: "Nights", author: "" };
const transcript = { id: "transcript:1", name: "One", text: "So." };
const theme = { status: "final", concept: "Warmth", is: "", isNot: "" };
const code = { id: "code:1", name: "Care", theme };
const plain = { id: "code:2", name: "Doubt", theme: null };
const coding = { id: "coding:1", codeId: "code:1", quote: "So" };
const person = { id: "participant:1", pseudonym: "Wilma" };
const entry = {
  seq: 2,
  action: "merge-codes",
  diff: {
    added: [study, transcript, code, plain, coding, person],
    updated: [
      { id: "code:1", from: { theme: null }, to: { theme } },
      { id: "code:2", from: { theme, name: "Doubt" }, to: { theme: null, name: "Doubts" } },
      { id: "coding:1", from: { start: 1 }, to: { start: 2 } },
    ],
    removed: [coding, code],
    edits: [{ transcriptId: "transcript:1", change: { length: 3, replacements: [] } }],
  },
};
const rows: UnknownRows = {
  study,
  participants: [person],
  transcripts: [transcript],
  codes: [code, plain],
  codings: [coding],
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

const theme2 = { ...theme, core: false, reason: "", gathers: [], reviews: [] };
const study2 = { ...study, guide: [] };
const transcript2 = { ...transcript, sections: [] };
const code2 = { ...code, theme: theme2 };
const coding2 = { ...coding, comment: "" };

describe("the step to schema 2", () => {
  it("gives records their new fields, empty, and leaves the others alone (M1)", () =>
    expect(migrate(rows, 1, [toSchema2])).toMatchObject({
      is: "current",
      value: {
        study: study2,
        participants: [person],
        transcripts: [transcript2],
        codes: [code2, plain],
        codings: [coding2],
        memos: [],
      },
    }));

  it("gives them to every record and every theme that the history holds (M1)", () =>
    expect(toSchema2.entry(entry)).toEqual({
      ...entry,
      diff: {
        ...entry.diff,
        added: [study2, transcript2, code2, plain, coding2, person],
        updated: [
          { id: "code:1", from: { theme: null }, to: { theme: theme2 } },
          { id: "code:2", from: { theme: theme2, name: "Doubt" }, to: { theme: null, name: "Doubts" } },
          { id: "coding:1", from: { start: 1 }, to: { start: 2 } },
        ],
        removed: [coding2, code2],
      },
    }));

  it("does not change what it is given (M1)", () => {
    const before = JSON.stringify(rows);
    migrate(deeplyFrozen(rows), 1, [toSchema2]);
    expect(JSON.stringify(rows)).toBe(before);
  });

  it("fails on what is no record, and says at which step (M1)", () => {
    for (const odd of [
      { ...rows, study: null },
      { ...rows, codes: [7] },
      { ...rows, journal: [{}] },
    ])
      expect(migrate(odd, 1, [toSchema2])).toEqual({ is: "failed", at: 2 });
  });
});

function deeplyFrozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(deeplyFrozen);
  }
  return value;
}
