import { describe, expect, it } from "vitest";
import { readCodebook } from "../../../../shared/formats/csv/read-codebook.ts";
import { bytesOf, refusalOf } from "../../../support/reading.ts";

const read = (csv: string) => readCodebook(bytesOf(csv));

describe("a table of a codebook", () => {
  it("needs paths alone; what it does not say is null", () =>
    expect(read("path\nA > b\n")).toEqual([
      {
        line: 2,
        path: "A > b",
        isTheme: null,
        status: null,
        concept: null,
        is: null,
        isNot: null,
        definition: null,
        counts: null,
        countsNot: null,
        example: null,
        hue: null,
      },
    ]));

  it.each([
    ["yes", true],
    ["Ja", true],
    ["1", true],
    ["no", false],
    ["nej", false],
    ["", null],
    ["perhaps", null],
  ])("takes %j under theme for %j", (word, isTheme) =>
    expect(read(`path,theme\nA,${word}\n`)[0]?.isTheme).toBe(isTheme),
  );

  it("may have its columns as Kvali writes them: there the theme is a name, though it be Yes", () =>
    expect(read("path,theme,subtheme,code,status,is_not\nYes > b,Yes,,b,,That\n")[0]).toMatchObject({
      path: "Yes > b",
      isTheme: null,
      isNot: "That",
    }));

  it("keeps lines within a cell, ended by LF, and takes guards away", () =>
    expect(
      read("path,definition\r\nA,\"one\r\ntwo\"\r\n'=B,'-c\r\n").map((e) => [e.path, e.definition]),
    ).toEqual([
      ["A", "one\ntwo"],
      ["=B", "-c"],
    ]));

  it("needs paths", () => expect(refusalOf(() => read("code\nA\n"))).toBe("not-a-csv"));
});
