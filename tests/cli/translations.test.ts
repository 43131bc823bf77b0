import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unzip } from "../../shared/formats/archive/unzip.ts";
import { zip } from "../../shared/formats/archive/zip.ts";
import { allQuotes } from "../../shared/project/quotes-under.ts";
import { agneta, aTerminal, type TestTerminal } from "../support/terminal.ts";
import { wordParagraphs } from "../support/word-text.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "Agneta.txt": agneta,
    "codebook.csv": "path,theme,definition\nWarmth,yes,To be received\nComing back,yes,To return\n",
    "quotes.csv": [
      "theme,transcript,quote,form,print,interpretation,translation,language,translator,status,checker",
      "Warmth,Agneta,Med en kopp kaffe.,block,[Det började] [m]ed … kaffe.,It is small.,[It began] with … coffee.,en,Ek,,",
      "Coming back,Agneta,Sedan kom de tillbaka.,inline,,,Then they came back.,en,Ek,checked,Lind",
    ].join("\n"),
  });
  await terminal.run("import", "Agneta.txt", "--into", "study.kvali");
  await terminal.run("codebook", "study.kvali", "--from", "codebook.csv");
  await terminal.run("quotes", "study.kvali", "--from", "quotes.csv");
});
afterEach(() => terminal.forget());

/** Writes the list as a Word document, and puts other words into it. */
async function proofread(...changes: readonly (readonly [from: string, to: string])[]) {
  await terminal.run("report", "study.kvali", "--translations", "list.docx", "--force");
  const parts = [...unzip(await terminal.bytes("list.docx"))].map(([name, bytes]) => {
    if (name !== "word/document.xml") return { name, bytes };
    const xml = changes.reduce((text, [from, to]) => text.replace(from, to), new TextDecoder().decode(bytes));
    return { name, bytes: new TextEncoder().encode(xml) };
  });
  await terminal.put("list.docx", zip(parts));
}
const translations = async () =>
  [...allQuotes((await terminal.study("study.kvali")).project)].flatMap((quote) => quote.translations);

describe("translations", () => {
  it("says what a proofreader changed in the Word table, and takes nothing unasked", async () => {
    await proofread(["[It began] with … coffee.", "[It started] with … coffee."]);
    const before = await terminal.bytes("study.kvali");
    const { code, out, err } = await terminal.run("translations", "study.kvali", "--from", "list.docx");
    expect({ code, out, err }).toEqual({
      code: 0,
      out: [
        "list.docx, row 2 (en), checked: “[It began] with … coffee.” became “[It started] with … coffee.”.",
        "1 translation changed, 1 as it was.",
      ],
      err: [],
    });
    expect(await terminal.bytes("study.kvali")).toEqual(before);
  });

  it("takes it with who checked, in one deed", async () => {
    await proofread(["[It began] with … coffee.", "[It started] with … coffee."]);
    const { code, out } = await terminal.run(
      ...["translations", "study.kvali", "--from", "list.docx", "--take", "--by", "Lind"],
    );
    expect([code, out.at(-1)]).toEqual([0, "1 translation taken, as Lind has them."]);
    expect(await translations()).toMatchObject([
      { text: "[It started] with … coffee.", status: "checked", checker: "Lind", translator: "Ek" },
      { text: "Then they came back.", status: "checked", checker: "Lind" },
    ]);
    const { journal } = await terminal.study("study.kvali");
    expect(journal.at(-1)?.deed).toEqual({ is: "take-translations", file: "list.docx", checker: "Lind" });
    const again = await terminal.run("translations", "study.kvali", "--from", "list.docx", "--take");
    expect(again).toEqual({
      ...{ code: 0, err: [] },
      out: ["0 translations changed, 2 as they were.", "Nothing was taken."],
    });
  });

  it("says of a table with a row gone and a column more what is not there, and ends with 0; with an unknown row, with 1, and with no other, with 2", async () => {
    const { rows, ids } = await listed();
    await terminal.put("list.csv", `id,translation,note\n${ids[1]},${rows[1]},fine\n`);
    expect(await terminal.run("translations", "study.kvali", "--from", "list.csv")).toEqual({
      code: 0,
      out: ["0 translations changed, 1 as it was."],
      err: [
        "list.csv: the column “note” is not known and was left out.",
        `list.csv lacks 1 translation of the study, which stays as it is: ${ids[0]}.`,
      ],
    });
    for (const [others, ends] of [
      [`${ids[1]},${rows[1]}\n`, 1],
      ["", 2],
    ] as const) {
      await terminal.put("list.csv", `id,translation\nzzz,What is this?\n${others}`);
      const { code, err } = await terminal.run("translations", "study.kvali", "--from", "list.csv");
      expect([code, err[0]]).toEqual([
        ends,
        "list.csv, row 2: which translation it is cannot be told, and nothing was taken of it: “What is this?”.",
      ]);
    }
    await terminal.put("list.csv", "id,text\na,b\n");
    expect(await terminal.run("translations", "study.kvali", "--from", "list.csv")).toEqual({
      ...{ code: 2, out: [] },
      err: [
        "list.csv cannot be read as a table with a header (columns are missing: translation (the table has id, text)).",
      ],
    });
  });
});

async function listed() {
  await terminal.run("report", "study.kvali", "--translations", "written.csv", "--exact", "--force");
  const lines = (await terminal.text("written.csv")).trim().split("\r\n").slice(1);
  const cells = lines.map((line) => line.split(","));
  return { ids: cells.map(([id]) => id), rows: cells.map((row) => row[5]) };
}

describe("report of chosen quotes", () => {
  const report = (...words: readonly string[]) => terminal.run("report", "study.kvali", "--force", ...words);

  it("prints chosen quotes where the study has any, their translations as asked", async () => {
    await report("--quotes", "q.md", "--translations-as", "alone", "--attribution-before");
    expect(await terminal.text("q.md")).toBe(
      [
        ...["# Quotations", "", "**study**", "", "2 quotes from 1 person in 1 interview.", ""],
        ...["## Warmth", "", "*1 quote from 1 person*", "", "Agneta:", ""],
        ...["> \\[It began\\] with … coffee.", "", "It is small.", "", "## Coming back", ""],
        ...["*1 quote from 1 person*", "", "Agneta: “Then they came back.”", ""],
      ].join("\n"),
    );
    await report("--quotes", "q.md", "--which", "all");
    expect(await terminal.text("q.md")).toContain("Nothing is coded here yet.");
  });

  it("prints the table of themes with their quotes in Word, as a spreadsheet and in Markdown", async () => {
    await report("--theme-table", "t.docx", "--translations-as", "none");
    expect(wordParagraphs(await terminal.bytes("t.docx")).map(({ text }) => text)).toEqual(
      expect.arrayContaining(["Warmth", "To be received", "“[Det började] [m]ed … kaffe.” (Agneta)"]),
    );
    await report("--theme-table", "t.csv", "--exact");
    expect((await terminal.text("t.csv")).split("\r\n")[0]).toBe(
      "theme,subtheme,definition,quote,attribution",
    );
  });

  it("prints the columns that are asked for, and names those that there are where one is none", async () => {
    await report("--quote-table", "t.csv", "--exact", "--columns", "Quote, print,form");
    expect(await terminal.text("t.csv")).toBe(
      "quote,print,form\r\nMed en kopp kaffe.,[Det började] [m]ed … kaffe.,block\r\nSedan kom de tillbaka.,Sedan kom de tillbaka.,inline\r\n",
    );
    const { code, err } = await report("--quote-table", "t.csv", "--columns", "quote,mood");
    expect([code, err[0]]).toEqual([
      2,
      expect.stringMatching(/^There is no column "mood"; a table of quotes may have theme, subtheme, code,/),
    ]);
  });

  it("writes a table of chosen quotes that another copy of the study takes in as it is", async () => {
    await report("--quotes", "out.csv");
    await terminal.run("import", "Agneta.txt", "--into", "copy.kvali");
    await terminal.run("codebook", "copy.kvali", "--from", "codebook.csv");
    const taken = await terminal.run("quotes", "copy.kvali", "--from", "out.csv");
    expect(taken).toEqual({ code: 0, out: ["2 quotes chosen."], err: [] });
    await terminal.run("report", "copy.kvali", "--quotes", "back.csv");
    expect(await terminal.text("back.csv")).toBe(await terminal.text("out.csv"));
  });
});
