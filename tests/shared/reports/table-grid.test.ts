import { expect, it } from "vitest";
import { cell, plain } from "../../../shared/reports/report.ts";
import { placedCells } from "../../../shared/reports/table-grid.ts";

/** A table of three columns; "a2x1" is a cell called a that reaches over two columns and one row. */
function placed(...rows: readonly (readonly string[])[]) {
  const columns = ["A", "B", "C"].map((heading) => ({ heading, share: 1 / 3, align: "left" }) as const);
  const cells = (names: readonly string[]) =>
    names.map((name) => {
      const [columnSpan = 1, rowSpan = 1] = name.slice(1).split("x").filter(Boolean).map(Number);
      return { ...cell(plain(name.charAt(0))), columnSpan, rowSpan };
    });
  const table = {
    is: "table",
    caption: "",
    columns,
    rows: rows.map((names) => ({ cells: cells(names) })),
  } as const;
  return placedCells(table).map((row) =>
    row.map(({ cell, column }) => `${cell.runs[0]?.text}${column}`).join(" "),
  );
}

it.each([
  ["each in its own column", [["a", "b", "c"]], ["a0 b1 c2"]],
  ["after a cell that reaches over two columns", [["a2x1", "b"]], ["a0 b2"]],
  [
    "beside a cell that reaches down from above",
    [
      ["a1x2", "b", "c"],
      ["d", "e"],
      ["f", "g", "h"],
    ],
    ["a0 b1 c2", "d1 e2", "f0 g1 h2"],
  ],
  [
    "around a cell that reaches down in the middle",
    [
      ["a", "b1x3", "c"],
      ["d", "e"],
      ["f", "g"],
    ],
    ["a0 b1 c2", "d0 e2", "f0 g2"],
  ],
  ["beside a block of two by two", [["a2x2", "b"], ["c"], ["d", "e2x1"]], ["a0 b2", "c2", "d0 e1"]],
])("places cells %s", (_, rows, places) => expect(placed(...rows)).toEqual(places));
