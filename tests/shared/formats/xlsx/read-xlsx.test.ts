import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asDate } from "../../../../shared/formats/xlsx/cell-dates.ts";
import { readXlsx } from "../../../../shared/formats/xlsx/read-xlsx.ts";
import { writeXlsx } from "../../../../shared/formats/xlsx/write-xlsx.ts";
import { UnreadableFile } from "../../../../shared/outcome.ts";
import { packedParts } from "../../../support/word-file.ts";
import { inlineRows, workbookFile } from "../../../support/workbook-file.ts";

const valuesOf = (bytes: Uint8Array) => readXlsx(bytes).map(({ values }) => values);

function refusalOf(bytes: Uint8Array): string {
  try {
    readXlsx(bytes);
    return "read";
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}

describe("a workbook is read by the standard", () => {
  it("its shared strings, also in pieces, without what tells how they are read aloud", () => {
    const strings = [
      "<si><t>pseudonym</t></si>",
      "<si><r><t>so</t></r><r><rPr><b/></rPr><t>cial</t></r></si>",
      "<si><t>会</t><rPh sb='0' eb='1'><t>カイ</t></rPh></si>",
      "<si><t>a_x000D_b_x005F_x0041_</t></si>",
    ];
    const sheet = `<row r="1">${[0, 1, 2, 3].map((at) => `<c t="s"><v>${at}</v></c>`).join("")}</row>`;
    expect(valuesOf(workbookFile({ sheets: [sheet], strings: strings.join("") }))).toEqual([
      ["pseudonym", "social", "会", "a\rb_x0041_"],
    ]);
  });

  it("its cells by their places, and its rows by their numbers; what is empty is passed over", () => {
    const sheet =
      '<row r="2"><c r="B2" t="inlineStr"><is><t>b</t></is></c><c r="D2"><v>4</v></c></row>' +
      '<row r="3"><c r="A3" s="0"/><c r="B3" t="str"><v>  </v></c></row>' +
      '<row r="9"><c r="AA9"><v>27</v></c></row>';
    const rows = readXlsx(workbookFile({ sheets: [sheet] }));
    expect(rows[0]).toEqual({ line: 2, values: ["", "b", "", "4"] });
    expect([rows[1]?.line, rows[1]?.values.length, rows[1]?.values.at(-1)]).toEqual([9, 27, "27"]);
    expect(rows).toHaveLength(2);
  });

  it("numbers, truths, formulas and errors as they are shown", () => {
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>';
    const sheet = [
      '<row r="1"><c><v>0.30000000000000004</v></c>',
      "<c><v>4.05E1</v></c>",
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c>',
      '<c t="str"><f>A1&amp;"x"</f><v>40x</v></c><c><f>SUM(A1:A9)</f><v>45</v></c>',
      '<c t="e"><v>#REF!</v></c>',
      '<c s="1"><v>7</v></c></row>',
    ].join("");
    const formats = '<numFmts count="1"><numFmt numFmtId="164" formatCode="000"/></numFmts>';
    expect(valuesOf(workbookFile({ sheets: [sheet], styles: formats + styles }))).toEqual([
      ["0.3", "40.5", "TRUE", "FALSE", "40x", "45", "#REF!", "007"],
    ]);
  });

  it("dates by the formats of their cells, and not by those of styles that cells are based on", () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="[$-41D]d\\ mmmm\\ yyyy;@"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>';
    const sheet = '<row><c><v>43588</v></c><c s="1"><v>43588</v></c><c s="2"><v>43588</v></c></row>';
    expect(valuesOf(workbookFile({ sheets: [sheet], styles }))).toEqual([
      ["43588", "2019-05-03", "2019-05-03"],
    ]);
    // 1 January 1904 is day 0 there.
    const days = '<row><c s="1"><v>42126</v></c></row>';
    expect(valuesOf(workbookFile({ sheets: [days], styles, properties: 'date1904="1"' }))).toEqual([
      ["2019-05-03"],
    ]);
  });

  it.each([
    [43588, "mmm-yy", "2019-05"],
    [43588, "yyyy", "2019"],
    [43588.75, "yyyy-mm-dd hh:mm", "2019-05-03 18:00"],
    [43588, "yyyy-mm-dd hh:mm", "2019-05-03"],
    // 23:59:45 is not the midnight before, and a fraction has no more digits than it has.
    [43588.9998264, "yyyy-mm-dd hh:mm", "2019-05-03 23:59"],
    [43588.9999999999, "yyyy-mm-dd hh:mm", "2019-05-04"],
    [43588.3541666667, "yyyy-mm-dd hh:mm", "2019-05-03 08:30"],
    [43588.3541666666, "yyyy-mm-dd hh:mm", "2019-05-03 08:30"],
    [0.5, "h:mm AM/PM", "12:00"],
    // How long something took: hours count on, and seconds are told where they are shown.
    [1.25, "[h]:mm", "30:00"],
    [1.25, "h:mm", "06:00"],
    [1.25, "[h]:mm:ss", "30:00:00"],
    [0.00876157407407407, "mm:ss", "00:12:37"],
    [0.00876157407407407, "[m]:ss", "00:12:37"],
    [0.0522222222, "h:mm:ss", "01:15:12"],
    [43588.0522222222, "h:mm:ss", "01:15:12"],
    [0.00876157407407407, "mm:ss.0", "00:12:37"],
    [59, "yyyy-mm-dd", "1900-02-28"],
    [61, "yyyy-mm-dd", "1900-03-01"],
    [43588, "0.00", null],
    [43588, '0" days"', null],
    [43588, "General", null],
    [-1, "yyyy-mm-dd", null],
    [9e9, "yyyy-mm-dd", null],
  ])("%f as %s is %s", (serial, format, shown) => expect(asDate(serial, format, false)).toBe(shown));

  it("its first sheet that is neither hidden nor empty", () => {
    const [a, b] = [inlineRows([["a"]]), inlineRows([["b"]])];
    expect(valuesOf(workbookFile({ sheets: [a, "", b], states: ["hidden"] }))).toEqual([["b"]]);
    expect(valuesOf(workbookFile({ sheets: [a], states: ["veryHidden"] }))).toEqual([["a"]]);
  });
});

describe("what is no workbook is refused", () => {
  it.each([
    ["without words", workbookFile({ sheets: ["<row/>"] }), "empty-file"],
    ["another archive", packedParts({ mimetype: "application/epub+zip" }), "not-text"],
    ["a stray cell far out", workbookFile({ sheets: ['<row><c r="XFD1"><v>1</v></c></row>'] }), "too-large"],
    ["broken XML", workbookFile({ sheets: ["<row><c>"] }), "damaged-xml"],
    ["half of one", workbookFile({ sheets: [inlineRows([["a"]])] }).slice(0, 400), "damaged-zip"],
  ])("%s", (_, bytes, code) => expect(refusalOf(bytes)).toBe(code));
});

it("what Kvali writes is read as it was (seed 1301)", () => {
  const words = fc
    .string({ unit: "grapheme", maxLength: 12 })
    .map((text) => text.replace(/[\ufffe\uffff]/g, ""));
  fc.assert(
    fc.property(fc.array(fc.array(words, { minLength: 3, maxLength: 3 }), { maxLength: 8 }), (rows) => {
      const table = { columns: ["a", "b", "c"], numbers: new Set<string>(), rows };
      const read = valuesOf(writeXlsx(table));
      const kept = [table.columns, ...rows]
        .map((row) => row.map((text) => (text.trim() === "" ? "" : text)))
        .filter((row) => row.some((text) => text !== ""));
      expect(read.map((row) => [...row, "", "", ""].slice(0, 3))).toEqual(kept);
    }),
    { seed: 1301, numRuns: 200 },
  );
});
