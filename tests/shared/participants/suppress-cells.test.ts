import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CellMark,
  type CountTable,
  groupsLeftOut,
  type RowMarks,
  suppressCells,
} from "../../../shared/participants/suppress-cells.ts";

/**
 * The people of a study, a line each: their groups, and their value ("1 2 nurse"); "–" as a value: nothing is known. The
 * rows come in the order in which values come.
 */
type Person = { readonly groups: readonly number[]; readonly value: string };

function tableOf(people: readonly Person[], groupCount: number, limit: number): CountTable {
  const values = [...new Set(people.map(({ value }) => value))];
  const inGroup = (group: number, value: string | null) =>
    people.filter((one) => one.groups.includes(group) && (value === null || one.value === value)).length;
  const sizes = Array.from({ length: groupCount }, (_, group) => inGroup(group, null));
  const leftOut = groupsLeftOut(sizes, limit);
  return {
    all: people.length,
    groups: sizes.map((size, group) => ({ size, isLeftOut: leftOut[group] ?? false })),
    rows: values.map((value) => ({
      groups: sizes.map((_, group) => inGroup(group, value)),
      all: people.filter((one) => one.value === value).length,
      isProtected: value !== "–",
    })),
  };
}

function people(count: number, value: string, ...groups: readonly number[]): readonly Person[] {
  return Array.from({ length: count }, () => ({ groups, value }));
}

/** "3 <5 –": the cells of a row as they are printed, its groups first. */
function printed({ rows }: CountTable, marks: readonly RowMarks[], limit: number): readonly string[] {
  const shown = (mark: CellMark | undefined, value: number) =>
    mark === "shown" ? String(value) : mark === "small" ? `<${limit}` : "–";
  return rows.map((row, at) =>
    [
      ...row.groups.map((value, group) => shown(marks[at]?.groups[group], value)),
      shown(marks[at]?.all, row.all),
    ].join(" "),
  );
}

function suppressed(who: readonly Person[], groupCount: number, limit: number): readonly string[] {
  const table = tableOf(who, groupCount, limit);
  const marks = suppressCells(table, limit);
  return marks ? printed(table, marks, limit) : ["nothing"];
}

describe("cells of a table of people", () => {
  it("stand as they are where none is small", () =>
    expect(suppressed([...people(18, "woman"), ...people(6, "man")], 0, 5)).toEqual(["18", "6"]));

  it("are left out below the limit, and the one that would tell the other, too", () =>
    expect(suppressed([...people(18, "woman"), ...people(4, "man")], 0, 5)).toEqual(["–", "<5"]));

  it("and rather who is not known than who is", () =>
    expect(suppressed([...people(18, "woman"), ...people(4, "man"), ...people(2, "–")], 0, 5)).toEqual([
      ...["18", "<5", "–"],
    ]));

  it("two small ones hide each other, as long as their sum leaves it open", () => {
    const three = [...people(12, "a"), ...people(3, "b"), ...people(2, "c")];
    expect(suppressed(three, 0, 5)).toEqual(["12", "<5", "<5"]);
    // Of two that make two each is one.
    expect(suppressed([...people(12, "a"), ...people(1, "b"), ...people(1, "c")], 0, 5)).toEqual([
      ...["–", "<5", "<5"],
    ]);
  });

  it("nought is a number of nobody, and stands", () =>
    expect(suppressed([...people(9, "a", 0), ...people(9, "a", 1), ...people(9, "b", 1)], 2, 5)).toEqual([
      ...["9 9 18", "0 9 9"],
    ]));

  it("of groups hide across and down", () => {
    const apart = [
      ...[...people(9, "a", 0), ...people(8, "b", 0), ...people(7, "c", 0)],
      ...[...people(2, "a", 1), ...people(10, "b", 1), ...people(6, "c", 1)],
    ];
    expect(suppressed(apart, 2, 5)).toEqual(["– <5 11", "8 10 18", "– – 13"]);
  });

  it("of fewer people than the limit are left out altogether", () =>
    expect(suppressed([...people(3, "a"), ...people(1, "b")], 0, 5)).toEqual(["nothing"]));
});

describe("groups", () => {
  it("that are small are left out, with as many others as hide them", () => {
    expect(groupsLeftOut([10, 12], 5)).toEqual([false, false]);
    expect(groupsLeftOut([10, 2, 12], 5)).toEqual([true, true, false]);
    expect(groupsLeftOut([10, 2, 1, 12], 5)).toEqual([true, true, true, false]);
    expect(groupsLeftOut([10, 2, 4], 5)).toEqual([false, true, true]);
    expect(groupsLeftOut([3], 5)).toEqual([true]);
    expect(groupsLeftOut([0, 9], 5)).toEqual([false, false]);
  });
});

/** What a cell may be, for all that is printed of it. */
function mayBe(mark: CellMark, value: number, isProtected: boolean, limit: number, most: number) {
  if (mark === "shown") return [value];
  const numbers = Array.from({ length: most + 1 }, (_, number) => number);
  if (mark === "small") return numbers.filter((number) => number > 0 && number < limit);
  return !isProtected ? numbers : numbers.filter((number) => number === 0 || number >= limit);
}

/**
 * Everything that a reader can work out: each way in which the printed table can be filled in, for whom the sizes of groups and
 * the limit are known, and that nobody is in more groups than there are. Answers the cells of small numbers that are the same in all.
 */
function computed(table: CountTable, marks: readonly RowMarks[], limit: number): readonly string[] {
  const { rows, groups, all } = table;
  const shownGroups = groups.flatMap(({ isLeftOut }, at) => (isLeftOut ? [] : [at]));
  const atRest = groups.length === 0 ? 1 : groups.length - shownGroups.length;
  const restOf = (row: (typeof rows)[number]) =>
    groups.length === 0
      ? row.all
      : row.groups.reduce((sum, count, at) => sum + (groups[at]?.isLeftOut ? count : 0), 0);
  const truth = rows.map((row) => [...shownGroups.map((at) => row.groups[at] ?? 0), row.all, restOf(row)]);
  const total = (truth[0] ?? []).map((_, at) => truth.reduce((sum, row) => sum + (row[at] ?? 0), 0));

  const ways = rows.map((row, at) => {
    const open = [
      ...shownGroups.map((group) =>
        mayBe(marks[at]?.groups[group] ?? "hidden", row.groups[group] ?? 0, row.isProtected, limit, all),
      ),
      mayBe(marks[at]?.all ?? "hidden", row.all, row.isProtected, limit, all),
      atRest === 0 ? [0] : Array.from({ length: all * atRest + 1 }, (_, number) => number),
    ];
    let found: number[][] = [[]];
    for (const [column, numbers] of open.entries())
      found = found.flatMap((before) =>
        numbers.filter((n) => n <= (total[column] ?? 0)).map((n) => [...before, n]),
      );
    return found.filter((way) => {
      const [rest = 0, everybody = 0, ...inGroups] = way.toReversed();
      const sum = inGroups.reduce((one, other) => one + other, rest);
      return inGroups.every((count) => count <= everybody) && rest <= everybody * atRest && everybody <= sum;
    });
  });
  const keyOf = (numbers: readonly number[]) => numbers.join(" ");
  const added = (a: readonly number[], b: readonly number[]) => a.map((one, at) => one + (b[at] ?? 0));
  const zero = total.map(() => 0);
  const sums = (list: readonly (readonly number[][])[]) =>
    list.reduce<ReadonlyMap<string, readonly number[]>[]>(
      (before, ofRow) => {
        const next = new Map<string, readonly number[]>();
        for (const sum of before.at(-1)?.values() ?? [])
          for (const way of ofRow) {
            const one = added(sum, way);
            if (one.every((number, at) => number <= (total[at] ?? 0))) next.set(keyOf(one), one);
          }
        return before.concat(next);
      },
      [new Map([[keyOf(zero), zero]])],
    );
  const above = sums(ways);
  const below = sums(ways.toReversed()).toReversed();

  return rows.flatMap((row, at) => {
    const seen = zero.map(() => new Set<number>());
    for (const way of ways[at] ?? [])
      for (const sum of above[at]?.values() ?? []) {
        const rest = total.map((number, column) => number - (sum[column] ?? 0) - (way[column] ?? 0));
        if (below[at + 1]?.has(keyOf(rest)))
          for (const [column, number] of way.entries()) seen[column]?.add(number);
      }
    return (truth[at] ?? []).flatMap((number, column) => {
      if (!seen[column]?.has(number)) throw new Error("what is printed is not true");
      const isSmall = row.isProtected && number > 0 && number < limit;
      return isSmall && seen[column]?.size === 1 ? [`row ${at}, column ${column}: ${number}`] : [];
    });
  });
}

const person = (groupCount: number) =>
  fc.record({
    groups:
      groupCount === 0
        ? fc.constant([])
        : fc
            .uniqueArray(fc.integer({ min: 0, max: groupCount - 1 }), { minLength: 1, maxLength: groupCount })
            .chain((several) => fc.constantFrom(several, several.slice(0, 1))),
    value: fc.constantFrom("a", "a", "a", "b", "b", "c", "–"),
  });

describe("with what is printed", () => {
  it.each([
    [0, 22, 1201],
    [1, 16, 1202],
    [2, 14, 1203],
    [3, 9, 1204],
  ])(
    "no small number can be computed (N8; of %i groups, up to %i people, seed %i)",
    (groupCount, most, seed) =>
      fc.assert(
        fc.property(
          fc.array(person(groupCount), { minLength: Math.ceil(most / 2), maxLength: most }),
          fc.integer({ min: 3, max: 5 }),
          (who, limit) => {
            const table = tableOf(who, groupCount, limit);
            const marks = suppressCells(table, limit);
            if (!marks) return;
            expect(printed(table, marks, limit).join("\n")).not.toMatch(
              // A number that is shown is nought or reaches the limit, but for those of whom nothing is known.
              who.some(({ value }) => value === "–")
                ? /$^/
                : new RegExp(`(?:^| )[1-${limit - 1}](?: |$)`, "m"),
            );
            expect(computed(table, marks, limit)).toEqual([]);
          },
        ),
        { seed, numRuns: 400 },
      ),
  );
});
