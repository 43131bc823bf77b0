import { expect, it } from "vitest";
import { importPeople, type PersonRow } from "../../../shared/participants/import-people.ts";
import { previewPeople } from "../../../shared/participants/people-preview.ts";
import { aProject } from "../../support/a-project.ts";
import { written } from "../../support/columns.ts";

const project = aProject({
  people: { Wilma: { role: "nurse" }, "Int 2": {} },
  transcripts: { "Int 1": ["Wilma: So."], "Int 2": ["Int 2: So."] },
});
const empty = { transcript: null, wave: null, description: null, attributes: {} };

function previewed(...rows: readonly Omit<PersonRow, "line">[]) {
  const numbered = rows.map((row, at) => ({ ...row, line: at + 2 }));
  const attributes = [...new Set(rows.flatMap((row) => Object.keys(row.attributes)))];
  const table = { attributes, nameIs: "unsaid", rows: numbered } as const;
  return previewPeople(
    project,
    importPeople(project, table, () => "participant:new"),
  );
}

it("says who changes, in what, from what and to what", () => {
  const { changed, added, columns, interviews } = previewed({
    ...{ ...empty, pseudonym: "WILMA", transcript: "Int 1", wave: "2019", description: "a nurse" },
    attributes: { role: "guard", age: "41" },
  });
  expect(changed.map(({ person: { pseudonym }, differences }) => [pseudonym, differences])).toEqual([
    [
      "WILMA",
      [
        { of: "pseudonym", name: "", from: "Wilma", to: "WILMA" },
        { of: "description", name: "", from: "", to: "a nurse" },
        { of: "attribute", name: "role", from: "nurse", to: "guard" },
        { of: "attribute", name: "age", from: "", to: "41" },
      ],
    ],
  ]);
  expect([added, written(columns)]).toEqual([[], ["age: number"]]);
  expect(interviews).toEqual([{ is: "wave", interview: "Int 1", from: "", to: "2019" }]);
});

it("says who is new, who is behind a label then, and who only stood in for somebody", () => {
  const known = previewed(
    { ...empty, pseudonym: "Ida", transcript: "Int 2" },
    { ...empty, pseudonym: "Wilma", transcript: "Int 2" },
  );
  expect(known.added.map(({ pseudonym }) => pseudonym)).toEqual(["Ida"]);
  const taken = previewed({ ...empty, pseudonym: "Wilma", transcript: "Int 2" });
  expect(taken.removed.map(({ pseudonym }) => pseudonym)).toEqual(["Int 2"]);
  expect(taken.interviews).toEqual([
    { is: "speaker", interview: "Int 2", label: "Int 2", people: ["Wilma"] },
  ]);
});

it("says nothing of a table that says nothing new", () =>
  expect(previewed({ ...empty, pseudonym: "Wilma", attributes: { role: "nurse" } })).toEqual({
    ...{ problems: [], odd: [], columns: [], added: [], changed: [], removed: [], interviews: [] },
  }));
