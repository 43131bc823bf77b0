import { describe, expect, it } from "vitest";
import { readOds } from "../../../../shared/formats/ods/read-ods.ts";
import { odsFile } from "../../../support/ods-file.ts";
import { refusalOf } from "../../../support/reading.ts";
import { packedParts } from "../../../support/word-file.ts";

const cell = (text: string, more = "") =>
  `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`;
const sheet = (...rows: readonly string[]) =>
  odsFile(
    `<table:table>${rows.map((row) => `<table:table-row>${row}</table:table-row>`).join("")}</table:table>`,
  );

describe("an OpenDocument spreadsheet", () => {
  it("gives a cell that is repeated as often as it stands, and no row for the million empty ones beneath", () =>
    expect(
      readOds(
        odsFile(
          `<table:table><table:table-row>${cell("a", ' table:number-columns-repeated="3"')}<table:table-cell table:number-columns-repeated="16381"/></table:table-row>` +
            `<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
        ),
      ),
    ).toEqual([{ line: 1, values: ["a", "a", "a"] }]));

  it("is refused where it is none, is empty, asks for a password, lies on its size, or holds what no table has", () => {
    expect(refusalOf(() => readOds(packedParts({ "a.xml": "<a/>" })))).toBe("not-text");
    expect(refusalOf(() => readOds(sheet("<table:table-cell/>")))).toBe("empty-file");
    expect(refusalOf(() => readOds(sheet(cell("a", ' table:number-columns-repeated="99999999"'))))).toBe(
      "too-large",
    );
    expect(refusalOf(() => readOds(odsFile("<!DOCTYPE a>")))).toBe("damaged-xml");
    const locked = packedParts({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "META-INF/manifest.xml": "<manifest:encryption-data/>",
      "content.xml": "x",
    });
    expect(refusalOf(() => readOds(locked))).toBe("encrypted");
  });
});
