import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unzip } from "../../../shared/formats/archive/unzip.ts";
import { readCsv } from "../../../shared/formats/csv/read-csv.ts";
import {
  formatOfFile,
  formatsOf,
  reportFormats,
  type WriteOptions,
  writeReport,
} from "../../../shared/formats/report-formats.ts";
import { TooLargeForWorkbook, writeXlsx } from "../../../shared/formats/xlsx/write-xlsx.ts";
import { allCodings, type Project } from "../../../shared/project/project.ts";
import type { CodebookChoice } from "../../../shared/reports/codebook-report.ts";
import { codebookColumns } from "../../../shared/reports/codebook-rows.ts";
import type { FlatTable } from "../../../shared/reports/flat-table.ts";
import type { QuotationChoice } from "../../../shared/reports/quotation-choice.ts";
import { quoteColumns } from "../../../shared/reports/quote-rows.ts";
import { reportNames } from "../../../shared/reports/report-kinds.ts";
import { everyQuote } from "../../support/a-choice.ts";
import { aProject, type ProjectSketch, withCode } from "../../support/a-project.ts";
import { wordParagraphs } from "../../support/word-text.ts";
import { sheetOf } from "../../support/workbook.ts";

const hostile = [
  "<script>alert(1)</script>",
  "=1+1",
  "@SUM(A1)",
  "😀 👩‍👩‍👧",
  "bell \u0007 nul \u0000",
  "half \ud83d",
  "שלום עולם",
  'a "quoted", b; | c \\ d',
  "__proto__",
  "CURRENT",
];

/** A project in which every name and quote is one of the hostile ones. */
function hostileProject(): Project {
  const sketch = aProject({
    study: { name: hostile[0] ?? "", author: hostile[1] ?? "" },
    codes: hostile.map((_, index) => `${index} x !`),
    transcripts: Object.fromEntries(hostile.map((text, index) => [text, [`«${index} ${text}»`]])),
  });
  return hostile.reduce(
    (project, name, index) => withCode(project, `code:${index}`, { name, definition: name }),
    sketch,
  );
}

type QuoteFormat = "docx" | "xlsx" | "csv" | "md" | "odt" | "html" | "tex";
const formats = formatsOf("quotes", reportFormats) as readonly QuoteFormat[];

const exportQuotes = (
  project: Project,
  choice: QuotationChoice,
  format: QuoteFormat,
  options: WriteOptions,
) => writeReport({ kind: "quotes", asked: { project, ...choice } }, reportFormats[format], options);
const exportCodebook = (
  project: Project,
  choice: CodebookChoice,
  format: QuoteFormat,
  options: WriteOptions,
) =>
  writeReport(
    { kind: "codebook", asked: { project, ...choice, version: null } },
    reportFormats[format],
    options,
  );

const exact = { exact: true };
const guarded = { exact: false };
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** What UTF-8 makes of a text: a lone half of a surrogate pair cannot be written. */
const inUtf8 = (text: string) => textOf(new TextEncoder().encode(text));

describe("hostile names and quotes", () => {
  const project = hostileProject();

  it("survive in Word, but for characters that XML cannot hold", async () => {
    const unholdable = ["\u0000", "\u0007", /\p{Cs}/gu];
    const printed = hostile.map((text) =>
      unholdable.reduce<string>((rest, one) => rest.replace(one, "\ufffd"), text),
    );
    const quotes = wordParagraphs(await exportQuotes(project, everyQuote(project), "docx", guarded));
    for (const text of printed) {
      expect(quotes).toContainEqual({ style: "Heading1", text });
      expect(quotes).toContainEqual({ style: "Quote", text });
    }
    const codebook = wordParagraphs(
      await exportCodebook(project, { language: "en", date: null }, "docx", guarded),
    );
    for (const text of printed) expect(codebook).toContainEqual({ style: "TableText", text });
  });

  it("survive in CSV", async () => {
    const { rows } = readCsv(await exportQuotes(project, everyQuote(project), "csv", exact), [
      "code",
      "quote",
    ]);
    expect(rows.map(({ cells }) => cells.get("code"))).toEqual(hostile.map(inUtf8));
    expect(rows.map(({ cells }) => cells.get("quote"))).toEqual(hostile.map(inUtf8));
    const codebook = await exportCodebook(project, { language: "en", date: null }, "csv", exact);
    expect(readCsv(codebook, ["definition"]).rows.map(({ cells }) => cells.get("definition"))).toEqual(
      hostile.map(inUtf8),
    );
  });

  it("begin no formula in CSV", async () => {
    for (const bytes of [
      await exportQuotes(project, everyQuote(project), "csv", guarded),
      await exportCodebook(project, { language: "en", date: null }, "csv", guarded),
    ])
      for (const { cells } of readCsv(bytes, []).rows)
        for (const cell of cells.values()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it("survive in Markdown, where no tag is left", async () => {
    const text = textOf(await exportQuotes(project, everyQuote(project), "md", guarded));
    expect(text).not.toMatch(/(?<!\\)<script/);
    const unescaped = text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
    for (const one of hostile) expect(unescaped).toContain(inUtf8(one));
  });
});

it("puts every quote of the project into Word, word for word (seed 41)", async () => {
  const words = fc.string({ unit: fc.constantFrom("a", "ö", "😀", "<", "&", " ", "\t", "=", "]", '"') });
  const turns = fc.array(
    fc.tuple(fc.constantFrom("W", "Interviewer", "P2"), fc.constantFrom("1", "2"), words),
    {
      maxLength: 6,
    },
  );
  await fc.assert(
    fc.asyncProperty(turns, async (said) => {
      const project = aProject({
        codes: ["1 Trust !", "  2 Coffee"],
        transcripts: { A: said.map(([label, key, text]) => `${label}: x «${key} ${text}.» y`) },
      });
      const bytes = await exportQuotes(project, everyQuote(project), "docx", guarded);
      const printed = wordParagraphs(bytes).flatMap(({ style, text }) => (style === "Quote" ? [text] : []));
      expect(printed.toSorted()).toEqual([...allCodings(project)].map(({ quote }) => quote).toSorted());
    }),
    { seed: 41, numRuns: 25 },
  );
});

const sketch: ProjectSketch = {
  people: { Wilma: { role: "nurse" } },
  codes: ["1 Trust !", "  2 Coffee"],
  transcripts: {
    "Int 10": ["Interviewer: Why?", "Wilma: «2 A cup", "Wilma: of it.»"],
    "Int 9": ["P2: «1 Tea.» «2 Kaffe.»"],
  },
};
const small = aProject(sketch);

describe("an export", () => {
  it("gives the same bytes each time, whatever order the records came in", async () => {
    const shuffled: Project = {
      ...small,
      codes: new Map([...small.codes].reverse()),
      transcripts: new Map([...small.transcripts].reverse()),
      codings: new Map([...small.codings].reverse()),
    };
    for (const format of formats) {
      const once = await exportQuotes(small, everyQuote(small), format, guarded);
      expect(await exportQuotes(shuffled, everyQuote(shuffled), format, guarded)).toEqual(once);
    }
  });

  it("gives the bytes that other machines and other days give", async () => {
    const digests = await Promise.all(
      formats.map(async (format) => {
        const quotes = await exportQuotes(small, everyQuote(small), format, guarded);
        const codebook = await exportCodebook(small, { language: "sv", date: null }, format, guarded);
        return createHash("sha256").update(quotes).update(codebook).digest("hex").slice(0, 16);
      }),
    );
    expect(digests).toMatchInlineSnapshot(`
      [
        "d6d02047ef24d610",
        "ea1e42a848b3c4d1",
        "2cfe1b14be6a9584",
        "8ac82fba32f24fc8",
        "84ba645f053f96e7",
        "8b2c8251fa17e095",
        "199957dc863c2133",
      ]
    `);
  });

  it("names neither coders nor imported files in Word, and no author but the study's", async () => {
    const named: Project = {
      ...aProject({ ...sketch, study: { author: "A. Lind" } }),
      codings: new Map(
        [...small.codings].map(([id, list]) => [id, list.map((one) => ({ ...one, by: "Zacharias" }))]),
      ),
      transcripts: new Map(
        [...small.transcripts].map(([id, one]) => [
          id,
          { ...one, source: { ...one.source, fileName: "Zoë_intervju.docx" } },
        ]),
      ),
    };
    for (const bytes of [
      await exportQuotes(named, everyQuote(named), "docx", guarded),
      await exportCodebook(named, { language: "sv", date: null }, "docx", guarded),
    ])
      for (const [name, part] of unzip(bytes)) {
        expect(textOf(part), name).not.toMatch(/Zacharias|Zoë|intervju\.docx/);
        expect(textOf(part).includes("A. Lind"), name).toBe(name === "docProps/core.xml");
      }
  });

  it("does not change the project", async () => {
    const before = structuredClone(small);
    for (const format of formats) {
      await exportQuotes(small, everyQuote(small), format, guarded);
      await exportCodebook(small, { language: "en", date: null }, format, guarded);
    }
    expect(small).toEqual(before);
  });

  it("has its columns in order, and a byte order mark unless it is exact", async () => {
    const first = async (options: { readonly exact: boolean }) =>
      new TextDecoder("utf-8", { ignoreBOM: true })
        .decode(await exportQuotes(small, everyQuote(small), "csv", options))
        .split("\r\n", 1)[0];
    expect(await first(guarded)).toBe(`\ufeff${quoteColumns.join()}`);
    expect(await first(exact)).toBe(quoteColumns.join());
    const codebook = await exportCodebook(small, { language: "en", date: null }, "csv", exact);
    expect(textOf(codebook).split("\r\n", 1)[0]).toBe(codebookColumns.join());
  });
});

it.each([
  ["quotes.docx", "docx"],
  ["Quotes.CSV", "csv"],
  ["a.b.md", "md"],
  ["Quotes.xlsx", "xlsx"],
  ["map.svg", "svg"],
  ["quotes.pdf", null],
  ["toString", null],
  ["a.constructor", null],
  ["docx", null],
])("a file called %s is written as %s", (name, format) => expect(formatOfFile(name)).toBe(format));

it("formats follow from what a kind of report is made as (E7)", () => {
  const each = reportNames.map((name) => [name, formatsOf(name, reportFormats).join(" ")]);
  expect(Object.fromEntries(each)).toEqual({
    quotes: "docx xlsx csv md odt html tex",
    quoteTable: "docx xlsx csv md odt html tex",
    themeTable: "docx xlsx csv md odt html tex",
    translations: "docx xlsx csv md odt html tex",
    transcripts: "docx md odt html tex",
    html: "site",
    deposit: "zip",
    codebook: "docx xlsx csv md odt html tex",
    memos: "docx xlsx csv md odt html tex",
    sample: "docx xlsx csv md odt html tex",
    voices: "docx xlsx csv md odt html tex svg",
    history: "docx xlsx csv md odt html tex",
    changes: "docx xlsx csv md odt html tex",
    sheet: "docx xlsx csv md odt html tex",
    codingProcess: "docx xlsx csv md odt html tex",
    transcriptionCheck: "docx xlsx csv md odt html tex",
    correctionLog: "docx xlsx csv md odt html tex",
    aiStatement: "docx md odt html tex",
    map: "svg",
    genealogy: "svg",
  });
});

it("a report is not made as what its kind is not", async () => {
  const report = { kind: "quotes", asked: { project: small, ...everyQuote(small) } } as const;
  await expect(writeReport(report, reportFormats.svg, exact)).rejects.toThrow(RangeError);
});

describe("a workbook", () => {
  const table = (rows: readonly (readonly string[])[]): FlatTable => ({
    columns: ["text", "count"],
    numbers: new Set(["count"]),
    rows,
  });

  it("holds every text and every number of a table in its place (seed 42)", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "å", "😀", "<", "&", " ", "\n", "\t", "=", "_x0041_", "\u007f", '"'),
    });
    const number = fc.oneof(fc.constant(""), fc.nat().map(String));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, number)), (rows) => {
        const [header, ...stored] = sheetOf(writeXlsx(table(rows)));
        expect(header).toEqual(["text", "count"]);
        const cells = stored.map((row) => [row[0] ?? "", row[1] ?? ""]);
        expect(cells).toEqual(rows.map(([words, count]) => [words, count === "" ? "" : Number(count)]));
      }),
      { seed: 42 },
    );
  });

  it("shows a character that XML cannot hold as U+FFFD, and is never run as a formula", () => {
    const [, ...rows] = sheetOf(writeXlsx(table(hostile.map((words) => [words, ""]))));
    expect(rows.map(([cell]) => cell)).toEqual(
      hostile.map((words) => words.replace(/\p{Cc}|\p{Cs}/gu, "\ufffd")),
    );
  });

  it("has as many columns as a table asks for", () => {
    const columns = Array.from({ length: 60 }, (_, at) => `c${at}`);
    expect(sheetOf(writeXlsx({ columns, numbers: new Set(), rows: [columns] }))).toEqual([columns, columns]);
  });

  it("is refused where Excel could not hold it, rather than cut", () => {
    expect(() => writeXlsx(table([["a".repeat(32_767), ""]]))).not.toThrow();
    expect(() => writeXlsx(table([["a".repeat(32_768), ""]]))).toThrow(TooLargeForWorkbook);
    const many = Array.from({ length: 1_048_576 }, () => []);
    expect(() => writeXlsx({ columns: [], numbers: new Set(), rows: many })).toThrow(TooLargeForWorkbook);
  });

  it("names neither an author nor a time", async () => {
    for (const [name, part] of unzip(await exportQuotes(small, everyQuote(small), "xlsx", guarded)))
      expect(`${name} ${textOf(part)}`).not.toMatch(/docProps|creator|20\d\d-/);
  });
});
