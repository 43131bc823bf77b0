import { expect, it } from "vitest";
import { toSchema8 } from "../../../../shared/project/migrations/0008-types-of-attributes.ts";

const study = { id: "study:1", name: "Coffee", attributes: ["role", "description"] };
const person = {
  id: "participant:1",
  pseudonym: "Wilma",
  attributes: { role: "nurse", description: "tall" },
};
const transcript = { id: "transcript:1", name: "Wilma" };
const columns = [
  { name: "role", type: null, choices: [] },
  { name: "description", type: null, choices: [] },
];
const study8 = { ...study, attributes: columns };
const person8 = { ...person, description: "" };
const transcript8 = { ...transcript, wave: "" };

it("says of no column of before what its values are, and describes nobody; what is recorded stays", () =>
  expect(
    toSchema8.records({ study, participants: [person], transcripts: [transcript], codes: [] } as never),
  ).toEqual({ study: study8, participants: [person8], transcripts: [transcript8], codes: [] }));

it("brings up the same in entries, and the columns of a study that changed", () => {
  const code = { id: "code:1", name: "Trust" };
  const renamed = { id: "study:1", from: { name: "Tea" }, to: { name: "Coffee" } };
  const column = {
    id: "study:1",
    from: { attributes: ["role"] },
    to: { attributes: ["role", "description"] },
  };
  const recorded = { id: "participant:1", from: { attributes: {} }, to: { attributes: { role: "nurse" } } };
  const diff = {
    added: [study, person, code],
    updated: [renamed, column, recorded],
    removed: [transcript],
    edits: [],
  };
  expect(toSchema8.entry({ seq: 2, diff })).toEqual({
    seq: 2,
    diff: {
      added: [study8, person8, code],
      updated: [
        renamed,
        { ...column, from: { attributes: columns.slice(0, 1) }, to: { attributes: columns } },
        recorded,
      ],
      removed: [transcript8],
      edits: [],
    },
  });
});
