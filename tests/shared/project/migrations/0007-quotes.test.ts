import { expect, it } from "vitest";
import { toSchema7 } from "../../../../shared/project/migrations/0007-quotes.ts";

const study = { id: "study:1", name: "Coffee" };
const transcript = { id: "transcript:1", text: "So." };
const houseStyle = {
  ...{ cutMark: "…", marks: "english", stops: "british", blockFrom: 40, labels: "name", citations: "apa" },
};
const study7 = { ...study, houseStyle, standIns: [], method: "unsaid", exceptions: [] };
const transcript7 = { ...transcript, reference: null };

it("has no quotes, the usual conventions, and interviews only, for there was nothing else", () =>
  expect(toSchema7.records({ study, transcripts: [transcript], codes: [] } as never)).toEqual({
    study: study7,
    transcripts: [transcript7],
    codes: [],
    quotes: [],
  }));

it("brings up transcripts and the study in entries, and nothing else of them", () => {
  const code = { id: "code:1", name: "Trust" };
  const updated = [{ id: "transcript:1", from: { name: "W" }, to: { name: "Wilma" } }];
  const diff = { added: [study, code, transcript], updated, removed: [transcript], edits: [] };
  expect(toSchema7.entry({ seq: 2, diff })).toEqual({
    seq: 2,
    diff: { added: [study7, code, transcript7], updated, removed: [transcript7], edits: [] },
  });
});
