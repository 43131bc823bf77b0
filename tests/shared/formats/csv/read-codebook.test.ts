import { describe, expect, it } from "vitest";
import { readCodebook, readCodebookTable } from "../../../../shared/formats/csv/read-codebook.ts";
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

  it("needs paths", () => expect(refusalOf(() => read("subtheme\nA\n"))).toBe("not-a-csv"));
});

describe("a codebook of another program", () => {
  const told = (csv: string) => read(csv).map(({ path, definition }) => [path, definition]);

  it.each([
    ["Taguette", "tag,description\nCold,Of water\n", [["Cold", "Of water"]]],
    [
      "Taguette with parents",
      "tag,parent,description,number of highlights\nIce,Cold,,2\nCold,Water,Of water,1\nWater,,,0\n",
      [
        ["Water > Cold > Ice", null],
        ["Water > Cold", "Of water"],
        ["Water", null],
      ],
    ],
    [
      "MAXQDA",
      "Parent code,Code,Code memo\n,Water,\nWater,Cold,Of water\nWater\\Cold,Ice,\n",
      [
        ["Water", null],
        ["Water > Cold", "Of water"],
        ["Water > Cold > Ice", null],
      ],
    ],
    [
      "NVivo",
      "Name,Description,Files,References\nNodes\\\\Water\\Cold,Of water,1,2\n",
      [["Water > Cold", "Of water"]],
    ],
    ["ATLAS.ti", "Code,Comment,Code Group 1\nCold: of water,Of water,W\n", [["Cold: of water", "Of water"]]],
  ])("(%s) is known by its columns", (_, csv, answer) => expect(told(csv)).toEqual(answer));

  it("in which codes stand above each other has them at the top", () =>
    expect(told("tag,parent\nA,B\nB,A\nC,C\nWork,\nWork,Work\n").map(([path]) => path)).toEqual([
      "A",
      "B",
      "C",
      "Work",
      "Work > Work",
    ]));

  it("does not change what Kvali's own columns say", () =>
    expect(told("path,parent,description,definition\nA > b,Z,no,yes\n")).toEqual([["A > b", "yes"]]));
});

describe("columns beside the code", () => {
  it.each(["Code,Code Comment", "Code Name,Comment", "Name,Notes", "Code,Description"])(
    "%s: says what the code means",
    (header) => {
      const { entries, unread } = readCodebookTable(bytesOf(`${header}\nSmoke,When smoke is used\n`));
      expect([entries[0]?.path, entries[0]?.definition, unread]).toEqual(["Smoke", "When smoke is used", []]);
    },
  );

  it("are named where they are not known and say something", () =>
    expect(
      readCodebookTable(bytesOf("Code,Comment,Colour,Memo,Empty\nSmoke,When,red,See 2,\n")).unread,
    ).toEqual(["Colour", "Memo"]));

  it("of Kvali's own file are all known", () =>
    expect(readCodebookTable(bytesOf("path,theme,subtheme,code,codings\nA,,,A,3\n")).unread).toEqual([]));
});
