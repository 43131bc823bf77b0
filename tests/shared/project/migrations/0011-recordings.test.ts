import { expect, it } from "vitest";
import { toSchema11 } from "../../../../shared/project/migrations/0011-recordings.ts";

const study = { id: "study:1", name: "Coffee" };
const typed = { id: "transcript:1", text: "So.", source: { format: "docx" } };
const heard = { id: "transcript:2", text: "So.", source: { format: "json" } };
const study11 = { ...study, acceptedErrorRate: null };
const typed11 = { ...typed, machine: null };
const heard11 = { ...heard, machine: { tool: "", model: "" } };

it("has no recordings, marked times, notes on corrections and no accepted rate, and knows machines by their JSON", () =>
  expect(toSchema11.records({ study, transcripts: [typed, heard], codes: [] } as never)).toEqual({
    study: study11,
    transcripts: [typed11, heard11],
    codes: [],
    ...{ correctionNotes: [], timeMarks: [], recordings: [] },
  }));

it("brings up transcripts and the study in entries, and what tells of another file", () => {
  const code = { id: "code:1", name: "Trust" };
  const renamed = { id: "transcript:1", from: { name: "W" }, to: { name: "Wilma" } };
  const judged = { id: "transcript:2", from: { source: heard.source }, to: { source: { format: "json" } } };
  const replaced = { id: "transcript:2", from: { source: heard.source }, to: { source: typed.source } };
  const updated = [renamed, judged, replaced];
  const diff = { added: [study, code, heard], updated, removed: [typed], edits: [] };
  expect(toSchema11.entry({ seq: 2, diff })).toEqual({
    seq: 2,
    diff: {
      ...{ added: [study11, code, heard11], removed: [typed11], edits: [] },
      updated: [
        ...[renamed, judged],
        {
          id: "transcript:2",
          from: { source: heard.source, machine: { tool: "", model: "" } },
          to: { source: typed.source, machine: null },
        },
      ],
    },
  });
});
