import { expect, it } from "vitest";
import { toSchema6 } from "../../../../shared/project/migrations/0006-whether-a-name-is-a-pseudonym.ts";

const study = { id: "study:1", name: "Coffee" };
const person = { id: "participant:1", pseudonym: "Wilma", attributes: {} };
const study6 = { ...study, namesInFiles: "unsaid" };
const person6 = { ...person, nameIs: "unsaid" };

it("says of no name of before that it is a pseudonym, for nobody had said so", () =>
  expect(toSchema6.records({ study, participants: [person], codes: [] } as never)).toEqual({
    study: study6,
    participants: [person6],
    codes: [],
  }));

it("brings up people and the study in entries, and nothing else of them", () => {
  const code = { id: "code:1", name: "Trust" };
  const updated = [{ id: "participant:1", from: { pseudonym: "W" }, to: { pseudonym: "Wilma" } }];
  const entry = { seq: 2, diff: { added: [study, person, code], updated, removed: [person], edits: [] } };
  expect(toSchema6.entry(entry)).toEqual({
    seq: 2,
    diff: { added: [study6, person6, code], updated, removed: [person6], edits: [] },
  });
});
