import { assertNever } from "../../outcome.ts";
import type { Block, Cell, QuoteBlock, Report, Run, Table } from "../../reports/report.ts";
import { placedCells } from "../../reports/table-grid.ts";
import { turnInBlocks } from "../../reports/turn-in-blocks.ts";

/**
 * A report as Markdown: CommonMark, with tables as GitHub writes them. Characters that Markdown would take
 * for markup are escaped, so the text reads as it stands in the project. Merged cells, which Markdown does
 * not have, are followed by empty ones. Ends with one line feed.
 */
export function writeMarkdown(report: Report): string {
  const head = [`# ${inline(report.title)}`, ...(report.subtitle ? [`**${inline(report.subtitle)}**`] : [])];
  return `${[...head, ...report.blocks.map(markdownBlock)].join("\n\n")}\n`;
}

function markdownBlock(block: Block): string {
  switch (block.is) {
    case "heading":
      return `${"#".repeat(Math.min(block.level + 1, 6))} ${inline(block.text)}`;
    case "paragraph": {
      const text = runsInLines(block.runs);
      return block.role === "counts" ? `*${text}*` : text;
    }
    case "item": {
      const mark = block.number === null ? "-" : `${block.number}.`;
      const text = runsInLines(block.runs);
      return `${mark} ${text.replaceAll("\n", `\n${" ".repeat(mark.length + 1)}`)}`;
    }
    case "quote":
      return quote(block);
    case "table":
      return table(block);
    case "transcript":
    case "turn":
      return turnInBlocks(block).map(markdownBlock).join("\n\n");
    default:
      return assertNever(block);
  }
}

function quote({ lines: quoted, attribution }: QuoteBlock): string {
  const words = quoted
    .map(({ speaker, text }) => (speaker === null ? text : `[${speaker}:] ${text}`))
    .join("\n");
  const parts = attribution === "" ? [lines(words)] : [lines(words), `— ${inline(attribution)}`];
  return parts
    .join("\n\n")
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}

function table(block: Table): string {
  const { caption, columns } = block;
  const header = columns.map(({ heading }) => inline(heading));
  const rules = columns.map(({ align }) => (align === "right" ? "--:" : "---"));
  const body = placedCells(block).map((row) => {
    const line = columns.map(() => "");
    for (const { cell, column } of row) line[column] = tableCell(cell);
    return line;
  });
  const grid = [header, rules, ...body].map((line) => `| ${line.join(" | ")} |`).join("\n");
  return caption === "" ? grid : `**${inline(caption)}**\n\n${grid}`;
}

function tableCell({ runs, indent }: Cell): string {
  return "&emsp;".repeat(indent) + runs.map((run) => decorated(run, cellLines, "<br>")).join("");
}

/** Only the first run begins a line: a space or a dash at the beginning of another is one among words. */
function runsInLines(runs: readonly Run[]): string {
  return runs.map((run, at) => decorated(run, at === 0 ? lines : continuedLines, "\\\n")).join("");
}

/** Emphasis stands against the letters: Markdown does not see it beside white space. Line breaks there are written as elsewhere. */
function decorated({ text, look }: Run, inLines: (text: string) => string, lineBreak: string): string {
  const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (look === "plain" || inner === "") return inLines(text);
  const mark = look === "bold" ? "**" : "*";
  const edge = (space: string) => {
    const parts = space.split(lineEnd);
    return parts
      .map((part, at) => (part === "" && at > 0 && at < parts.length - 1 ? "&nbsp;" : part))
      .join(lineBreak);
  };
  const blank = inLines === lines && /^[\r\n]/.test(before) ? "&nbsp;" : "";
  return `${blank}${edge(before)}${mark}${inLines(inner)}${mark}${edge(after)}`;
}

/** Text in one line. */
function inline(text: string): string {
  return atLineStart(escaped(text.replace(lineEnd, " ")));
}

/** Text with its line breaks kept. An empty line would end a paragraph, so it holds a space that cannot be broken. */
function lines(text: string): string {
  return text
    .split(lineEnd)
    .map((line) => (line === "" ? "&nbsp;" : atLineStart(escaped(line))))
    .join("\\\n");
}

function continuedLines(text: string): string {
  const [first = "", ...others] = text.split(lineEnd);
  return others.length === 0 ? escaped(first) : `${escaped(first)}\\\n${lines(others.join("\n"))}`;
}

function cellLines(text: string): string {
  return text.split(lineEnd).map(escaped).join("<br>");
}

const lineEnd = /\r\n?|\n/;

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&$^]/g, "\\$&");
}

/** Signs that begin a list, a rule or a heading only where a line begins; white space there would be dropped or make code. */
function atLineStart(line: string): string {
  return line
    .replace(/^[ \t]+/, (space) => [...space].map((blank) => (blank === "\t" ? "&#9;" : "&#32;")).join(""))
    .replace(/^((?:&#\d+;)*)([-+=])/, "$1\\$2")
    .replace(/^((?:&#\d+;)*\d+)([.)])/, "$1\\$2");
}
