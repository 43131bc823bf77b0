import type {
  IParagraphOptions,
  IRunOptions,
  ISectionOptions,
  ParagraphChild,
  Paragraph as WordParagraph,
  Table as WordTable,
} from "docx";
import { unzipSync } from "fflate";
import type { Block, Cell, QuoteLine, Report, Run, Table } from "../../reports/report.ts";
import { placedCells } from "../../reports/table-grid.ts";
import { zip } from "../archive/zip.ts";
import { escapeText } from "../xml/escape.ts";
import { marginWidth, wordComments, wordTurn } from "./annotated-turns.ts";
import { languageTag, stylesXml } from "./report-styles.ts";
import { directionOf, textRuns, type Word } from "./word-runs.ts";

/**
 * A report as a Word document (ECMA-376): A4, real styles, real tables whose header row is repeated, page
 * numbers. The same report gives the same bytes: the document carries no dates, and names nobody but the
 * report's author, but for comments, which have the date and the author of the coding or the note that they tell of. Lines of
 * transcripts are numbered. Characters that XML cannot hold (control characters, half surrogate pairs) become U+FFFD.
 */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  // A megabyte of library: loaded when the first document is written.
  const word = await import("docx");
  const comments = wordComments(word, report.blocks);
  const document = new word.Document({
    externalStyles: stylesXml(report.language, hasTranscripts(report) ? "turns" : "all"),
    ...(comments.length > 0 ? { comments: { children: comments } } : {}),
    sections: partsOf(report).map((part, index) => wordSection(word, report, part, index === 0)),
  });
  const packed = await word.Packer.pack(document, "uint8array", false, [
    { path: "docProps/core.xml", data: coreProperties(report) },
  ]);
  return withoutDates(packed);
}

/** What stands in one section of the document: all of a report, but each transcript has its own, in which its lines are counted. */
function partsOf({ blocks }: Report): readonly (readonly Block[])[] {
  const parts: Block[][] = [[]];
  let transcripts = 0;
  for (const block of blocks) {
    if (block.is === "transcript") transcripts += 1;
    if (block.is === "transcript" && transcripts > 1) parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}

function hasTranscripts({ blocks }: Report): boolean {
  return blocks.some(({ is }) => is === "transcript");
}

function wordSection(
  word: Word,
  report: Report,
  blocks: readonly Block[],
  isFirst: boolean,
): ISectionOptions {
  const { margin } = pages[report.page];
  const beside = blocks.some((block) => block.is === "turn" && block.margin.length > 0) ? marginWidth : 0;
  const width = (report.page === "landscape" ? paper.height : paper.width) - 2 * margin - beside;
  return {
    properties: {
      page: {
        size: { ...paper, orientation: report.page },
        margin: { top: margin, bottom: margin, left: margin, right: margin + beside },
      },
      ...(isFirst ? {} : { type: word.SectionType.NEXT_PAGE }),
      ...(hasTranscripts(report)
        ? { lineNumbers: { countBy: 1, restart: word.LineNumberRestartFormat.NEW_SECTION, distance: 340 } }
        : {}),
    },
    footers: {
      default: new word.Footer({
        children: [
          new word.Paragraph({
            style: "Footer",
            children: [new word.TextRun({ children: [word.PageNumber.CURRENT] })],
          }),
        ],
      }),
    },
    children: [
      ...(isFirst ? [styled(word, "Title", report.title)] : []),
      ...(isFirst && report.subtitle ? [styled(word, "Subtitle", report.subtitle)] : []),
      ...blocks.flatMap((block) => wordBlock(word, block, width)),
    ],
  };
}

/** A4, and the margins of its two ways, in twentieths of a point. */
const paper = { width: 11906, height: 16838 };
const pages = { portrait: { margin: 1418 }, landscape: { margin: 1134 } };

function wordBlock(word: Word, block: Block, width: number): (WordParagraph | WordTable)[] {
  switch (block.is) {
    case "heading":
      return [styled(word, `Heading${block.level}`, block.text)];
    case "paragraph":
      return [
        new word.Paragraph({
          ...directionOf(block.runs[0]?.text ?? ""),
          ...(block.role === "body" ? {} : { style: block.role === "note" ? "TableNote" : "Counts" }),
          children: block.runs.flatMap((run) => wordRuns(word, run)),
        }),
      ];
    case "item":
      return [
        new word.Paragraph({
          ...directionOf(block.runs[0]?.text ?? ""),
          style: "ListParagraph",
          children: [
            ...textRuns(word, block.number === null ? "•\t" : `${block.number}.\t`, {}),
            ...block.runs.flatMap((run) => wordRuns(word, run)),
          ],
        }),
      ];
    case "quote": {
      const { lines, attribution, language } = block;
      const direction = directionOf(lines.map(({ text }) => text).join("\n"));
      const children = lines.flatMap((line, index) =>
        quoteLine(word, line, index, direction.bidirectional ?? false, language),
      );
      const quote = new word.Paragraph({ ...direction, style: "Quote", children });
      return attribution === "" ? [quote] : [quote, styled(word, "Attribution", attribution)];
    }
    case "table":
      return [styled(word, "Caption", block.caption), wordTable(word, block, width)];
    case "transcript":
      return [styled(word, "Heading1", block.name), styled(word, "Counts", block.about)];
    case "turn":
      return wordTurn(word, block, width);
  }
}

function quoteLine(
  word: Word,
  { speaker, text }: QuoteLine,
  index: number,
  rightToLeft: boolean,
  language: string | null,
): ParagraphChild[] {
  const look: IRunOptions = {
    ...(rightToLeft ? { rightToLeft } : {}),
    ...(language ? { language: rightToLeft ? { bidirectional: language } : { value: language } } : {}),
  };
  return [
    ...(index > 0 ? [new word.TextRun({ break: 1 })] : []),
    ...(speaker === null ? [] : textRuns(word, `[${speaker}:] `, {})),
    ...textRuns(word, text, look),
  ];
}

function wordTable(word: Word, table: Table, width: number): WordTable {
  const { columns } = table;
  const widths = columns.map(({ share }) => Math.round(share * width));
  const aligned = (column: number) =>
    columns[column]?.align === "right" ? { alignment: word.AlignmentType.RIGHT } : {};
  const header = new word.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ heading }, column) =>
        new word.TableCell({
          verticalAlign: word.VerticalAlign.BOTTOM,
          children: [
            new word.Paragraph({
              ...aligned(column),
              style: "TableHeading",
              children: textRuns(word, heading, {}),
            }),
          ],
        }),
    ),
  });
  const body = placedCells(table).map(
    (row) =>
      new word.TableRow({
        cantSplit: true,
        children: row.map(({ cell, column }) => wordCell(word, cell, aligned(column))),
      }),
  );
  return new word.Table({
    style: "ReportTable",
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: word.WidthType.DXA },
    columnWidths: widths,
    layout: word.TableLayoutType.FIXED,
    rows: [header, ...body],
  });
}

function wordCell(word: Word, { runs, indent, columnSpan, rowSpan }: Cell, aligned: IParagraphOptions) {
  return new word.TableCell({
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    children: [
      new word.Paragraph({
        ...aligned,
        ...directionOf(runs[0]?.text ?? ""),
        style: "TableText",
        ...(indent > 0 ? { indent: { left: indent * stepInwards } } : {}),
        children: runs.flatMap((run) => wordRuns(word, run)),
      }),
    ],
  });
}

/** One step of a tree in a table's cell, in twentieths of a point. */
const stepInwards = 200;

function styled(word: Word, style: string, text: string): WordParagraph {
  return new word.Paragraph({ ...directionOf(text), style, children: textRuns(word, text, {}) });
}

function wordRuns(word: Word, { text, look }: Run): ParagraphChild[] {
  return textRuns(word, text, look === "italic" ? { italics: true } : look === "bold" ? { bold: true } : {});
}

/** The document's properties (ECMA-376 part 2, §11): title, language and author, but no dates. */
function coreProperties({ title, subtitle, author, language }: Report): string {
  const name = subtitle ? `${title}: ${subtitle}` : title;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escapeText(name)}</dc:title><dc:creator>${escapeText(author)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapeText(author)}</cp:lastModifiedBy><dc:language>${languageTag[language]}</dc:language>`,
    "</cp:coreProperties>",
  ].join("");
}

/**
 * The same parts in an archive whose entries all bear the first date that ZIP knows. The list of content types
 * comes first, by which programs tell a Word file from other archives.
 */
function withoutDates(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => ({ name, bytes: part }));
  const isList = ({ name }: { readonly name: string }) => name === "[Content_Types].xml";
  return zip([...parts.filter(isList), ...parts.filter((part) => !isList(part))]);
}
