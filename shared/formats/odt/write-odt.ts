import { assertNever } from "../../outcome.ts";
import type {
  Block,
  Cell,
  Paragraph,
  QuoteBlock,
  Report,
  ReportLanguage,
  Run,
  Table,
} from "../../reports/report.ts";
import { placedCells } from "../../reports/table-grid.ts";
import { turnInBlocks } from "../../reports/turn-in-blocks.ts";
import { zip } from "../archive/zip.ts";
import { escapeAttribute, escapeText, onlyHoldable } from "../xml/escape.ts";

/**
 * A report as an OpenDocument text (ODF 1.3, ISO/IEC 26300): A4, named styles that a writer may change, tables whose header row is repeated,
 * page numbers. It names nobody but the report's author, and no date. The same report gives the same bytes. Characters that
 * XML cannot hold become U+FFFD.
 */
export function writeOdt(report: Report): Uint8Array {
  const encoder = new TextEncoder();
  const parts: readonly (readonly [string, string])[] = [
    // First and unpacked, by which programs know the file.
    ["mimetype", mimetype],
    ["content.xml", content(report)],
    ["styles.xml", styles(report)],
    ["meta.xml", meta(report)],
    ["META-INF/manifest.xml", manifest],
  ];
  return zip(
    parts.map(([name, text]) => ({ name, bytes: encoder.encode(text), compress: name !== "mimetype" })),
  );
}

const mimetype = "application/vnd.oasis.opendocument.text";
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const oasis = "urn:oasis:names:tc:opendocument:xmlns";
const namespaces = [
  ...["office", "text", "table", "style", "meta"].map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`),
  `xmlns:fo="${oasis}:xsl-fo-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'office:version="1.3"',
].join(" ");

const manifest = [
  declaration,
  `<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.3">`,
  `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimetype}"/>`,
  ...["content.xml", "styles.xml", "meta.xml"].map(
    (part) => `<manifest:file-entry manifest:full-path="${part}" manifest:media-type="text/xml"/>`,
  ),
  "</manifest:manifest>",
].join("");

function meta({ title, subtitle, author }: Report): string {
  const name = subtitle === "" ? title : `${title}: ${subtitle}`;
  return [
    declaration,
    `<office:document-meta ${namespaces}><office:meta>`,
    `<dc:title>${written(name)}</dc:title>`,
    ...(author === ""
      ? []
      : [
          `<meta:initial-creator>${written(author)}</meta:initial-creator><dc:creator>${written(author)}</dc:creator>`,
        ]),
    "</office:meta></office:document-meta>",
  ].join("");
}

/** A4 in millimetres, and the margins of its two ways. */
const pages = {
  portrait: { width: 210, height: 297, margin: 25 },
  landscape: { width: 297, height: 210, margin: 20 },
};
const countries: Readonly<Record<ReportLanguage, string>> = { en: "GB", sv: "SE" };

function styles({ page, language }: Report): string {
  const { width, height, margin } = pages[page];
  const standard = `fo:language="${language}" fo:country="${countries[language]}"`;
  const headings = [16, 14, 12, 11, 11, 11].map(
    (size, at) =>
      `<style:style style:name="Heading_20_${at + 1}" style:display-name="Heading ${at + 1}" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Standard" style:default-outline-level="${at + 1}"><style:paragraph-properties fo:margin-top="5mm" fo:margin-bottom="2mm" fo:keep-with-next="always"/><style:text-properties fo:font-size="${size}pt" fo:font-weight="bold"/></style:style>`,
  );
  return [
    declaration,
    `<office:document-styles ${namespaces}><office:styles>`,
    `<style:default-style style:family="paragraph"><style:text-properties fo:font-family="'Times New Roman'" fo:font-size="11pt" ${standard}/></style:default-style>`,
    '<style:style style:name="Standard" style:family="paragraph" style:class="text"><style:paragraph-properties fo:margin-bottom="2mm"/></style:style>',
    paragraphStyle("Title", 'fo:margin-bottom="1mm"', 'fo:font-size="20pt" fo:font-weight="bold"'),
    paragraphStyle("Subtitle", 'fo:margin-bottom="5mm"', 'fo:font-size="13pt" fo:color="#555555"'),
    ...headings,
    paragraphStyle("Counts", 'fo:keep-with-next="always"', 'fo:font-style="italic"'),
    paragraphStyle("List", 'fo:margin-left="6mm" fo:text-indent="-6mm"', ""),
    paragraphStyle("Quotations", 'fo:margin-left="10mm" fo:margin-right="10mm"', ""),
    paragraphStyle("Attribution", 'fo:margin-left="10mm" fo:margin-right="10mm" fo:text-align="end"', ""),
    paragraphStyle("Caption", 'fo:margin-top="3mm" fo:keep-with-next="always"', 'fo:font-weight="bold"'),
    paragraphStyle("Table_20_Heading", 'fo:margin-bottom="0mm"', 'fo:font-size="8pt" fo:font-weight="bold"'),
    paragraphStyle("Table_20_Contents", 'fo:margin-bottom="0mm"', 'fo:font-size="9pt"'),
    paragraphStyle("Table_20_Note", 'fo:margin-top="1.5mm" fo:margin-bottom="4mm"', 'fo:font-size="9pt"'),
    paragraphStyle("Footer", 'fo:text-align="center"', ""),
    "</office:styles><office:automatic-styles>",
    `<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="${width}mm" fo:page-height="${height}mm" style:print-orientation="${page}" fo:margin="${margin}mm"/><style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="4mm"/></style:footer-style></style:page-layout>`,
    '</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"><style:footer><text:p text:style-name="Footer"><text:page-number text:select-page="current"/></text:p></style:footer></style:master-page></office:master-styles>',
    "</office:document-styles>",
  ].join("");
}

const paragraphStyles: Readonly<Record<Paragraph["role"], string>> = {
  body: "Standard",
  counts: "Counts",
  note: "Table_20_Note",
};

function paragraphStyle(name: string, paragraph: string, text: string): string {
  const shown = name.replaceAll("_20_", " ");
  return `<style:style style:name="${name}" style:display-name="${shown}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`;
}

function content(report: Report): string {
  const { title, subtitle, blocks, page } = report;
  const { width, margin } = pages[page];
  const tables = blocks.filter((block) => block.is === "table");
  const columnStyles = tables.flatMap(({ columns }, table) =>
    columns.map(
      ({ share }, at) =>
        `<style:style style:name="table${table}.${at}" style:family="table-column"><style:table-column-properties style:column-width="${(share * (width - 2 * margin)).toFixed(2)}mm"/></style:style>`,
    ),
  );
  const languages = [...new Set(blocks.flatMap((block) => (block.is === "quote" && block.language) || []))];
  const body = [
    paragraph("Title", inLines(title)),
    ...(subtitle === "" ? [] : [paragraph("Subtitle", inLines(subtitle))]),
    ...blocks.map((block) => odtBlock(block, block.is === "table" ? tables.indexOf(block) : 0)),
  ];
  return [
    declaration,
    `<office:document-content ${namespaces}><office:automatic-styles>`,
    '<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
    '<style:style style:name="italic" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>',
    ...languages.map(languageStyle),
    ...[1, 2, 3, 4, 5, 6].map(
      (indent) =>
        `<style:style style:name="indent${indent}" style:family="paragraph" style:parent-style-name="Table_20_Contents"><style:paragraph-properties fo:margin-left="${indent * 3.5}mm"/></style:style>`,
    ),
    '<style:style style:name="right" style:family="paragraph" style:parent-style-name="Table_20_Contents"><style:paragraph-properties fo:text-align="end"/></style:style>',
    `<style:style style:name="table" style:family="table"><style:table-properties style:width="${width - 2 * margin}mm" fo:margin-bottom="5mm" table:align="margins"/></style:style>`,
    '<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:padding="1.2mm" fo:border-bottom="0.5pt solid #999999"/></style:style>',
    '<style:style style:name="head" style:family="table-cell"><style:table-cell-properties fo:padding="1.2mm" fo:border-top="1pt solid #000000" fo:border-bottom="1pt solid #000000"/></style:style>',
    ...columnStyles,
    `</office:automatic-styles><office:body><office:text>${body.join("")}</office:text></office:body></office:document-content>`,
  ].join("");
}

function languageStyle(tag: string): string {
  const [language = "", ...rest] = tag.split("-");
  const country = rest.find((part) => /^[A-Z]{2}$/.test(part)) ?? "none";
  return `<style:style style:name="in-${escapeAttribute(tag)}" style:family="text"><style:text-properties fo:language="${escapeAttribute(language)}" fo:country="${country}"/></style:style>`;
}

function odtBlock(block: Block, table: number): string {
  switch (block.is) {
    case "heading":
      return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${inLines(block.text)}</text:h>`;
    case "paragraph":
      return paragraph(paragraphStyles[block.role], withLooks(block.runs));
    case "item":
      return paragraph(
        "List",
        `${block.number === null ? "•" : `${block.number}.`}<text:tab/>${withLooks(block.runs)}`,
      );
    case "quote":
      return quote(block);
    case "table":
      return odtTable(block, table);
    case "transcript":
    case "turn":
      return turnInBlocks(block)
        .map((one) => odtBlock(one, table))
        .join("");
    default:
      return assertNever(block);
  }
}

function quote({ lines, attribution, language }: QuoteBlock): string {
  const words = lines
    .map(({ speaker, text }) => {
      const said = inLines(text);
      const tagged =
        language === null
          ? said
          : `<text:span text:style-name="in-${escapeAttribute(language)}">${said}</text:span>`;
      return speaker === null ? tagged : `${inLines(`[${speaker}:] `)}${tagged}`;
    })
    .join("<text:line-break/>");
  const block = paragraph("Quotations", words);
  return attribution === "" ? block : block + paragraph("Attribution", inLines(attribution));
}

function odtTable(block: Table, place: number): string {
  const { caption, columns } = block;
  const header = columns.map(
    ({ heading }) =>
      `<table:table-cell table:style-name="head" office:value-type="string">${paragraph("Table_20_Heading", inLines(heading))}</table:table-cell>`,
  );
  const rows = placedCells(block).map((cells) => {
    const written: string[] = [];
    for (let column = 0; column < columns.length; column += 1) {
      const placed = cells.find((one) => one.column === column);
      if (!placed) {
        written.push("<table:covered-table-cell/>");
        continue;
      }
      const { columnSpan } = placed.cell;
      written.push(tableCell(placed.cell, columns[column]?.align === "right"));
      written.push("<table:covered-table-cell/>".repeat(columnSpan - 1));
      column += columnSpan - 1;
    }
    return `<table:table-row>${written.join("")}</table:table-row>`;
  });
  return [
    ...(caption === "" ? [] : [paragraph("Caption", inLines(caption))]),
    `<table:table table:name="Table ${place + 1}" table:style-name="table">`,
    ...columns.map((_, at) => `<table:table-column table:style-name="table${place}.${at}"/>`),
    `<table:table-header-rows><table:table-row>${header.join("")}</table:table-row></table:table-header-rows>`,
    ...rows,
    "</table:table>",
  ].join("");
}

function tableCell({ runs, indent, columnSpan, rowSpan }: Cell, isRight: boolean): string {
  const spans = `${columnSpan > 1 ? ` table:number-columns-spanned="${columnSpan}"` : ""}${rowSpan > 1 ? ` table:number-rows-spanned="${rowSpan}"` : ""}`;
  const style = indent > 0 ? `indent${Math.min(indent, 6)}` : isRight ? "right" : "Table_20_Contents";
  return `<table:table-cell table:style-name="cell" office:value-type="string"${spans}>${paragraph(style, withLooks(runs))}</table:table-cell>`;
}

function paragraph(style: string, inner: string): string {
  return `<text:p text:style-name="${style}">${inner}</text:p>`;
}

function withLooks(runs: readonly Run[]): string {
  return runs
    .map(({ text, look }) =>
      look === "plain" ? inLines(text) : `<text:span text:style-name="${look}">${inLines(text)}</text:span>`,
    )
    .join("");
}

/** Text with line ends, tabs and spaces as ODF's own, where several spaces would else be one and those at an edge none. */
function inLines(text: string): string {
  return written(text)
    .replace(/^ +| +$| {2,}/gm, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll("\n", "<text:line-break/>")
    .replaceAll("\t", "<text:tab/>");
}

function written(text: string): string {
  return escapeText(onlyHoldable(text));
}
