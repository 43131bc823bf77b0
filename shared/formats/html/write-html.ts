import { assertNever } from "../../outcome.ts";
import type { Block, Cell, QuoteBlock, Report, Run, Table } from "../../reports/report.ts";
import { placedCells } from "../../reports/table-grid.ts";
import { turnInBlocks } from "../../reports/turn-in-blocks.ts";
import { escapeAttribute, escapeText, onlyHoldable } from "../xml/escape.ts";

/**
 * A report as one page of HTML with its looks in it: nothing is asked for from elsewhere, and nothing runs. It names its
 * author where there is one, and no date. The same report gives the same text, which ends with one line feed.
 */
export function writeHtml(report: Report): string {
  const { language, title, subtitle, author, blocks, page } = report;
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...(author === "" ? [] : [`<meta name="author" content="${escapeAttribute(onlyHoldable(author))}">`]),
    `<title>${written(subtitle === "" ? title : `${title}: ${subtitle}`)}</title>`,
    `<style>${looks}</style>`,
  ];
  const body = [
    `<h1>${inLines(title)}</h1>`,
    ...(subtitle === "" ? [] : [`<p class="subtitle">${inLines(subtitle)}</p>`]),
    ...blocks.map(htmlBlock),
  ];
  return `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n${head.join("\n")}\n</head>\n<body class="${page}">\n${body.join("\n")}\n</body>\n</html>\n`;
}

const looks = [
  "body{font:16px/1.5 Georgia,serif;max-width:44em;margin:2em auto;padding:0 1em}",
  "body.landscape{max-width:72em}",
  "h1,h2,h3,h4,h5,h6,th,caption{font-family:system-ui,sans-serif;line-height:1.25}",
  ".subtitle,.counts{color:#555}.counts{font-style:italic}.note{font-size:.85em;margin-top:-1em}",
  "blockquote{margin:1em 2em}figure{margin:0}figcaption{margin:-.5em 2em 1em;text-align:end}",
  "table{border-collapse:collapse;width:100%;margin:1.5em 0;font-size:.9em}caption{text-align:start;font-weight:600;padding:.3em 0}",
  "th,td{padding:.35em .5em;vertical-align:top;text-align:start;border-block-end:1px solid #bbb}",
  "thead th{border-block:1.5px solid}.right{text-align:end}.item{padding-inline-start:1.5em;text-indent:-1.5em}",
].join("");

function htmlBlock(block: Block): string {
  switch (block.is) {
    case "heading": {
      const level = Math.min(block.level + 1, 6);
      return `<h${level}>${inLines(block.text)}</h${level}>`;
    }
    case "paragraph":
      return `<p${block.role === "body" ? "" : ` class="${block.role}"`} dir="auto">${withLooks(block.runs)}</p>`;
    case "item": {
      const mark = block.number === null ? "•" : `${block.number}.`;
      return `<p class="item" dir="auto">${mark} ${withLooks(block.runs)}</p>`;
    }
    case "quote":
      return quote(block);
    case "table":
      return table(block);
    case "transcript":
    case "turn":
      return turnInBlocks(block).map(htmlBlock).join("\n");
    default:
      return assertNever(block);
  }
}

function quote({ lines, attribution, language }: QuoteBlock): string {
  const words = lines.map(({ speaker, text }) => inLines(speaker === null ? text : `[${speaker}:] ${text}`));
  const tagged = language === null ? "" : ` lang="${escapeAttribute(language)}"`;
  const block = `<blockquote${tagged} dir="auto"><p>${words.join("<br>")}</p></blockquote>`;
  if (attribution === "") return block;
  return `<figure>${block}<figcaption dir="auto">${inLines(attribution)}</figcaption></figure>`;
}

function table(block: Table): string {
  const { caption, columns } = block;
  const aligned = (at: number) => (columns[at]?.align === "right" ? ' class="right"' : "");
  const shares = columns.map(({ share }) => `<col style="width:${Math.round(share * 1000) / 10}%">`);
  const header = columns.map(({ heading }, at) => `<th scope="col"${aligned(at)}>${inLines(heading)}</th>`);
  const body = placedCells(block).map(
    (cells) => `<tr>${cells.map(({ cell, column }) => tableCell(cell, aligned(column))).join("")}</tr>`,
  );
  return [
    "<table>",
    ...(caption === "" ? [] : [`<caption>${inLines(caption)}</caption>`]),
    `<colgroup>${shares.join("")}</colgroup>`,
    `<thead><tr>${header.join("")}</tr></thead>`,
    `<tbody>\n${body.join("\n")}\n</tbody>`,
    "</table>",
  ].join("\n");
}

function tableCell({ runs, indent, columnSpan, rowSpan }: Cell, aligned: string): string {
  const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ""}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}`;
  const inwards = indent > 0 ? ` style="padding-inline-start:${0.5 + indent}em"` : "";
  return `<td${spans}${aligned}${inwards} dir="auto">${withLooks(runs)}</td>`;
}

function withLooks(runs: readonly Run[]): string {
  return runs
    .map(({ text, look }) => {
      if (look === "plain") return inLines(text);
      const element = look === "bold" ? "strong" : "em";
      return `<${element}>${inLines(text)}</${element}>`;
    })
    .join("");
}

function inLines(text: string): string {
  return written(text).replaceAll("\n", "<br>");
}

function written(text: string): string {
  return escapeText(onlyHoldable(text));
}
