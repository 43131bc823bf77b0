import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pastedCells } from "../../../../shared/formats/csv/pasted-cells.ts";

describe("cells that were copied from a spreadsheet", () => {
  it.each([
    ["40,5", [["40,5"]]],
    [
      "40\t nurse \r\n\tcook\r\n",
      [
        ["40", "nurse"],
        ["", "cook"],
      ],
    ],
    ["1\r2\n3", [["1"], ["2"], ["3"]]],
    ["", [[""]]],
    ["a\t", [["a", ""]]],
    ["A\u030asa", [["\u00c5sa"]]],
    // Marks that stand around words, or in them, are the cell's own …
    ['"alone"\t"so" she said', [['"alone"', '"so" she said']]],
    // … and those around a cell with several lines, or with marks, are the spreadsheet's.
    ['"on two\nlines"\t"a ""b"""\nc', [["on two lines", 'a "b"'], ["c"]]],
    ['"never closed\tb', [['"never closed', "b"]]],
  ])("are read row by row: %j", (text, rows) => expect(pastedCells(text)).toEqual(rows));

  it("come back as they were written (seed 206)", () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.stringMatching(/^[a-z"0-9,]{0,6}$/), { minLength: 2, maxLength: 3 }), {
          minLength: 1,
          maxLength: 4,
        }),
        (rows) => {
          const quoted = (value: string) =>
            value.includes('"') ? `"${value.replaceAll('"', '""')}"` : value;
          const text = rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
          expect(pastedCells(`${text}\r\n`)).toEqual(rows);
        },
      ),
      { seed: 206 },
    ));
});
