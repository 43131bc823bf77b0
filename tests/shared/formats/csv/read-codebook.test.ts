import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeTree, flatten } from "../../../../shared/codebook/code-tree.ts";
import { importCodebook } from "../../../../shared/codebook/import-codebook.ts";
import {
  columnsOfCodebook,
  readCodebook,
  readCodebookTable,
} from "../../../../shared/formats/csv/read-codebook.ts";
import { writeCsv } from "../../../../shared/formats/csv/write-csv.ts";
import { applyDiff } from "../../../../shared/project/diff.ts";
import { emptyProject, type Project } from "../../../../shared/project/project.ts";
import { codebookTable } from "../../../../shared/reports/codebook-rows.ts";
import { aProject } from "../../../support/a-project.ts";
import { deeds } from "../../../support/random-deeds.ts";
import { bytesOf, refusalOf } from "../../../support/reading.ts";
import { walk } from "../../../support/walk.ts";

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
    [
      "somebody's own, with parents",
      "sep=;\nCode;Parent;Description\nCold;Water;Of water\nWater;;\n",
      [
        ["Water > Cold", "Of water"],
        ["Water", null],
      ],
    ],
    [
      "somebody's own, in Swedish",
      "Tema;Subtema;Kod;Beskrivning\nVatten;Kyla;Is;Fruset\nVatten;;Regn;\nVatten;Kyla;;\n",
      [
        ["Vatten > Kyla > Is", "Fruset"],
        ["Vatten > Regn", null],
        ["Vatten > Kyla", null],
      ],
    ],
    ["ATLAS.ti", "Code,Comment,Code Group 1\nCold: of water,Of water,W\n", [["Cold: of water", "Of water"]]],
  ])("(%s) is known by its columns", (_, csv, answer) => expect(told(csv)).toEqual(answer));

  it("has a code beneath one of its own name, as Taguette writes it", () =>
    expect(
      told("tag,parent\nCare,\nCare.Care,Care\nCare.Care.Ice,Care.Care\n").map(([path]) => path),
    ).toEqual(["Care", "Care > Care", "Care > Care > Ice"]));

  it("in which codes stand above each other has them at the top", () =>
    expect(told("tag,parent\nA,B\nB,A\nC,C\nWork,\nWork,Work\n").map(([path]) => path)).toEqual([
      "A",
      "B",
      "C",
      "Work",
      "Work > Work",
    ]));

  it("has a code under the themes that its row names, also where a code is called as a theme is", () => {
    const csv = "Theme;Code\nCare;Trust\nTrust;Shoes\n";
    expect(told(csv).map(([path]) => path)).toEqual(["Care > Trust", "Trust > Shoes"]);
  });

  it.each([
    "Tema;Kod;Beskrivning\nVård;;Om vård\nVård;Skor;x\n",
    "Tema;Kod;Beskrivning\nVård;Skor;x\nVård;;Om vård\n",
  ])("makes a theme of what it names as one, above its codes or beneath them: %j", (csv) => {
    const themes = read(csv).filter(({ isTheme }) => isTheme);
    expect(themes.map(({ path, definition }) => [path, definition])).toEqual([["Vård", "Om vård"]]);
  });

  it("does not change what Kvali's own columns say", () =>
    expect(told("path,parent,description,definition\nA > b,Z,no,yes\n")).toEqual([["A > b", "yes"]]));
});

describe("the columns of a codebook", () => {
  const csv = "Nr;Vad;Säger\n1;Kyla;Om vatten\n2;Is;Fruset\n";

  it("are proposed by their names, and the codes by their cells where no name tells (B13)", () => {
    const { columns, choice, isOwn } = columnsOfCodebook(bytesOf(csv));
    expect(columns).toEqual([
      { heading: "Nr", example: "1" },
      { heading: "Vad", example: "Kyla" },
      { heading: "Säger", example: "Om vatten" },
    ]);
    expect([choice.path, choice.definition, isOwn]).toEqual([1, null, false]);
    expect(columnsOfCodebook(bytesOf("Note\nA long sentence.\n")).choice).toMatchObject({
      path: null,
      definition: 0,
    });
  });

  it("are read as a person says, whatever their names propose (B13)", () => {
    const read = (chosen: Record<string, number | null>) =>
      readCodebookTable(bytesOf("Code;Description;Parent\nCold;Water;Of water\n"), chosen).entries.map(
        ({ path, definition }) => [path, definition],
      );
    expect(read({})).toEqual([["Of water > Cold", "Water"]]);
    expect(read({ parent: 1, definition: 2 })).toEqual([["Water > Cold", "Of water"]]);
    expect(read({ parent: null })).toEqual([["Cold", "Water"]]);
    expect(read({ path: 1, parent: null, definition: null })).toEqual([["Water", null]]);
    // "theme" says yes or no where a person says that it is that, whatever stands in it.
    const [entry] = readCodebookTable(bytesOf("Code;Theme\nShoes;Care\n"), { theme: 1 }).entries;
    expect(entry).toMatchObject({ path: "Shoes", isTheme: null });
    expect(readCodebookTable(bytesOf(csv), { path: 1, definition: 2 }).entries[0]).toMatchObject({
      path: "Kyla",
      definition: "Om vatten",
    });
  });

  it("are Kvali's own whatever their capitals", () =>
    expect(columnsOfCodebook(bytesOf("Path,Theme,Subtheme,Code\nA > b,A,,b\n")).isOwn).toBe(true));

  it.each([
    ["UTF-8", (text: string) => new TextEncoder().encode(text)],
    ["UTF-16", (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"))],
    ["Windows-1252", (text: string) => new Uint8Array(Buffer.from(text, "latin1"))],
  ])("are found in %s, behind commas, semicolons and tabs", (_, encoded) => {
    for (const separator of [",", ";", "\t"])
      expect(
        readCodebook(
          encoded(
            `Kod${separator}Överordnad${separator}Beskrivning\nÄpple${separator}Frukt${separator}Rött\n`,
          ),
        ),
      ).toMatchObject([{ path: "Frukt > Äpple", definition: "Rött" }]);
  });
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

describe("Kvali's own file of a codebook", () => {
  const plain = (text: string) => text.normalize("NFC").trim();
  const told = ({ codes }: Project) =>
    flatten(codeTree(codes)).map(({ code, depth }) => ({
      depth,
      name: plain(code.name),
      texts: [code.definition, code.counts, code.countsNot, code.example].map(plain),
      theme: code.theme && [
        code.theme.status,
        ...[code.theme.concept, code.theme.is, code.theme.isNot].map(plain),
      ],
    }));

  it("keeps names that hold the mark of a path, and what stands beneath them", () => {
    const project = aProject({
      codes: ["1 Age > 65 !", "  2 a>b", "    3 c > d > e", "4 Age !", "  5 65", "6 > 9"],
    });
    const { columns, rows } = codebookTable(project);
    const none = emptyProject(project.study);
    let made = 0;
    const entries = readCodebook(writeCsv([columns, ...rows], { exact: false }));
    const { diff, problems } = importCodebook(none, entries, () => `code:made ${++made}`);
    expect([told(applyDiff(none, diff)), problems]).toEqual([told(project), []]);
  });

  it("makes the codebook that it was written of in a study without codes (seed 1103)", () => {
    fc.assert(
      fc.property(
        fc.oneof(deeds(), deeds(["add-code", "rename-code", "define-code", "move-code", "change-status"])),
        fc.boolean(),
        (some, exact) => {
          const { project } = walk(some);
          const { columns, rows } = codebookTable(project);
          let made = 0;
          const none = emptyProject(project.study);
          const { diff, problems } = importCodebook(
            none,
            readCodebook(writeCsv([columns, ...rows], { exact })),
            () => `code:made ${++made}`,
          );
          expect(problems).toEqual([]);
          expect(told(applyDiff(none, diff))).toEqual(told(project));
        },
      ),
      { seed: 1103, numRuns: 60 },
    );
  });
});
