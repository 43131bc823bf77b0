import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withGuard, withoutGuard } from "../../../../shared/formats/csv/formula-guard.ts";
import { readCsv } from "../../../../shared/formats/csv/read-csv.ts";
import { writeCsv } from "../../../../shared/formats/csv/write-csv.ts";

const written = (rows: readonly (readonly string[])[], exact: boolean) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(writeCsv(rows, { exact }));

describe("a CSV file", () => {
  it("begins with a byte order mark, ends its rows with CRLF, quotes what must be quoted", () =>
    expect(
      written(
        [
          ["a", "b"],
          ['say "å"', "two\nlines, one"],
        ],
        false,
      ),
    ).toBe('\ufeffa,b\r\n"say ""å""","two\nlines, one"\r\n'));

  it.each(["=1+1", "+46", "-1", "@A1", "\tx", "\rx", "- Ja, så är det", "'=1"])(
    "guards %j against being run, unless it is exact",
    (cell) => {
      const text = written([["quote"], [cell]], false);
      expect(text.slice(1).replaceAll('"', "")).toBe(`quote\r\n'${cell}\r\n`);
      expect(written([["quote"], [cell]], true).replaceAll('"', "")).toBe(`quote\r\n${cell}\r\n`);
    },
  );

  it.each(["1-2", "a=b", "'quoted'", "", " =1"])("leaves %j as it is", (cell) =>
    expect(withGuard(cell)).toBe(cell),
  );
});

const cell = fc.string({
  unit: fc.constantFrom("a", "å", "😀", '"', ",", ";", "\n", "\r", "\t", "=", "-", "'", " "),
});

it("reads back as it was written, guard and all (seed 31)", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), fc.boolean(), (rows, exact) => {
      const bytes = writeCsv([["x", "y"], ...rows], { exact });
      const read = readCsv(bytes, ["x", "y"]).rows.map(({ cells }) =>
        [cells.get("x"), cells.get("y")].map((one) => (exact ? one : withoutGuard(one))),
      );
      expect(read).toEqual(rows);
    }),
    { seed: 31 },
  );
});
