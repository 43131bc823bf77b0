import { describe, expect, it } from "vitest";
import {
  byPseudonym,
  type ColumnFilter,
  filtersInUse,
  type PeopleSort,
  shownPeople,
  withColumnCalled,
} from "../../../renderer/participants/people-shown.ts";
import { typedAttributes } from "../../../shared/participants/attribute-types.ts";
import { sampleOf } from "../../support/a-sample.ts";

const { study, participants } = sampleOf({
  columns: ["role: choice | nurse | guard | cook", "age: number", "since: date", "union: yes-no", "says"],
  people: [
    "Wilma | cook | 9 | May 2019 | ja | Quite tired",
    "Adam | guard | 40,5 | 2008 | nej | –",
    "Ruth | Nurse | about 30 | – | – | quiet",
    "Daniel | driver | 110 | 2019-05-03 | x | très sûr",
  ],
  interviews: [],
});
const columns = typedAttributes({ study, participants });

function shown(sort: Partial<PeopleSort>, filters: Readonly<Record<string, ColumnFilter>> = {}): string {
  const asked = { sort: { ...byPseudonym, ...sort }, filters };
  return shownPeople([...participants.values()], columns, asked, "en")
    .map(({ pseudonym }) => pseudonym)
    .join(" ");
}

describe("people stand", () => {
  it.each([
    [null, false, "Adam Daniel Ruth Wilma"],
    [null, true, "Wilma Ruth Daniel Adam"],
    ["age", false, "Wilma Adam Daniel Ruth"],
    ["age", true, "Daniel Adam Wilma Ruth"],
    ["role", false, "Ruth Adam Wilma Daniel"],
    ["role", true, "Wilma Adam Ruth Daniel"],
    ["since", false, "Adam Wilma Daniel Ruth"],
    ["union", false, "Daniel Wilma Adam Ruth"],
    ["says", false, "Ruth Wilma Daniel Adam"],
    ["gone", true, "Adam Daniel Ruth Wilma"],
  ])("by %s (down: %s), what does not fit behind and nothing last", (by, down, order) =>
    expect(shown({ by, down })).toBe(order),
  );
});

describe("people are shown", () => {
  it.each<[string, ColumnFilter, string]>([
    ["age", { is: "range", from: "40,5", to: "" }, "Adam Daniel"],
    ["age", { is: "range", from: "", to: "40.5" }, "Adam Wilma"],
    ["age", { is: "range", from: "old", to: "" }, "Adam Daniel Wilma"],
    ["age", { is: "odd" }, "Ruth"],
    ["since", { is: "range", from: "2009", to: "2019" }, "Daniel Wilma"],
    ["since", { is: "range", from: "", to: "2019-05-02" }, "Adam Wilma"],
    ["since", { is: "nothing" }, "Ruth"],
    ["union", { is: "values", values: ["yes"] }, "Daniel Wilma"],
    ["role", { is: "values", values: ["nurse", "cook"] }, "Ruth Wilma"],
    ["role", { is: "values", values: [] }, ""],
    ["says", { is: "words", words: " QUI " }, "Ruth Wilma"],
    ["says", { is: "words", words: "" }, "Daniel Ruth Wilma"],
    // The letter and its mark are two signs, as some programs write them; letters count as in a search (F2).
    ["says", { is: "words", words: "quite\u0301" }, ""],
    ["says", { is: "words", words: "tre\u0300s" }, "Daniel"],
    ["says", { is: "words", words: "tres" }, "Daniel"],
  ])("by %s: %o", (name, filter, names) => expect(shown({}, { [name]: filter })).toBe(names));

  it("by all filters at once", () =>
    expect(
      shown({}, { union: { is: "values", values: ["yes"] }, age: { is: "range", from: "10", to: "" } }),
    ).toBe("Daniel"));

  it("as if a filter were not there that is of another kind than its column now, or of a column that is gone", () => {
    const filters = { age: { is: "words", words: "x" }, gone: { is: "nothing" } } as const;
    expect(filtersInUse(columns, filters)).toEqual([]);
    expect(shown({}, filters)).toBe("Adam Daniel Ruth Wilma");
  });
});

describe("a column with another name", () => {
  it("still sorts and filters", () => {
    const before = {
      sort: { by: "age", down: true },
      filters: { age: { is: "nothing" }, role: { is: "odd" } },
    } as const;
    expect(withColumnCalled(before, "age", "years")).toEqual({
      sort: { by: "years", down: true },
      filters: { years: { is: "nothing" }, role: { is: "odd" } },
    });
    expect(withColumnCalled({ ...before, sort: byPseudonym }, "union", "member").sort).toBe(byPseudonym);
  });
});
