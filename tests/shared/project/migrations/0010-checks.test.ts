import { expect, it } from "vitest";
import { toSchema10 } from "../../../../shared/project/migrations/0010-checks.ts";

const study = { id: "study:1", name: "Coffee" };
const transcript = { id: "transcript:1", text: "So." };
const study10 = { ...study, checkPlan: null };
const transcript10 = { ...transcript, transcriber: null };

it("has checked nothing, plans nothing, and nobody has said who transcribed", () =>
  expect(toSchema10.records({ study, transcripts: [transcript], codes: [] } as never)).toEqual({
    study: study10,
    transcripts: [transcript10],
    codes: [],
    checks: [],
  }));

it("brings up transcripts and the study in entries, and nothing else of them", () => {
  const code = { id: "code:1", name: "Trust" };
  const updated = [{ id: "transcript:1", from: { name: "W" }, to: { name: "Wilma" } }];
  const diff = { added: [study, code, transcript], updated, removed: [transcript], edits: [] };
  expect(toSchema10.entry({ seq: 2, diff })).toEqual({
    seq: 2,
    diff: { added: [study10, code, transcript10], updated, removed: [transcript10], edits: [] },
  });
});
