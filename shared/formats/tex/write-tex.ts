import { assertNever } from "../../outcome.ts";
import type { Block, Cell, QuoteBlock, Report, Run, Table } from "../../reports/report.ts";
import { type PlacedCell, placedCells } from "../../reports/table-grid.ts";
import { turnInBlocks } from "../../reports/turn-in-blocks.ts";
import { onlyHoldable } from "../xml/escape.ts";

/**
 * A report as a document of LaTeX, UTF-8, for pdfLaTeX, XeLaTeX and LuaLaTeX: headings are sections without numbers, quotes stand in
 * `quote`, tables are `longtable` in small letters with rules of booktabs and `multirow`, so that they may be copied into an article; those with a number have a
 * caption that LaTeX numbers and a label to refer to (\ref{tab:coding-process-1}). What LaTeX would take for a command is escaped. Letters that its own
 * fonts do not have stand as they are; the first line names them, and pdfLaTeX prints their codes. The same report gives the same text, which ends with one line feed.
 */
export function writeTex(report: Report): string {
  const { language, page, title, subtitle, author, blocks } = report;
  const preamble = [
    `\\documentclass[a4paper,11pt${page === "landscape" ? ",landscape" : ""}]{article}`,
    "\\usepackage{iftex}",
    "\\ifPDFTeX\\usepackage[utf8]{inputenc}\\usepackage[T1]{fontenc}\\usepackage{textcomp}\\else\\usepackage{fontspec}\\fi",
    `\\usepackage[${language === "sv" ? "swedish" : "english"}]{babel}`,
    "\\usepackage[margin=2.5cm]{geometry}",
    "\\usepackage{array,booktabs,longtable,multirow,ragged2e}",
    "\\setcounter{secnumdepth}{-1}",
    "\\setlength{\\tabcolsep}{4pt}",
    `\\title{${inLines(title)}${subtitle === "" ? "" : `\\\\ \\large ${inLines(subtitle)}`}}`,
    `\\author{${inLines(author)}}`,
    "\\date{}",
  ];
  const labels = labelsOf(report);
  const body = [
    "\\begin{document}",
    "\\setlength{\\LTcapwidth}{\\textwidth}",
    "\\maketitle",
    ...blocks.map((block) => texBlock(block, labels)),
    "\\end{document}",
  ];
  const strange = notInFonts(body.join("") + title + subtitle + author);
  return `${[...fontNote(strange), ...preamble, ...standIns(strange), ...body].join("\n")}\n`;
}

/** Which signs the fonts of all LaTeXs have, as tried one by one with pdfLaTeX of TeX Live 2022. */
const inAllFonts =
  /[\p{ASCII}\u00a0-\u0125\u0128-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u0165\u0168-\u017e\u0218-\u021b\u2010-\u2016‘’‚“”„†‡•…‰‹›€™→←№]/u;

function notInFonts(text: string): readonly string[] {
  return [...new Set(text)].filter((sign) => !inAllFonts.test(sign));
}

/** A comment of LaTeX's that names what has to have another font, and how. */
function fontNote(strange: readonly string[]): readonly string[] {
  if (strange.length === 0) return [];
  const named = strange.slice(0, 20).join(" ");
  return [
    `% LaTeX's own fonts do not have ${named}: compile with LuaLaTeX or XeLaTeX, and name one that does by \\setmainfont.`,
  ];
}

/** What pdfLaTeX prints for signs that it would stop at: their codes. */
function standIns(strange: readonly string[]): readonly string[] {
  if (strange.length === 0) return [];
  const declared = strange.map((sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `\\DeclareUnicodeCharacter{${code}}{{[}U+${code}{]}}`;
  });
  return ["\\ifPDFTeX", ...declared, "\\fi"];
}

const sections = ["section", "subsection", "subsubsection", "paragraph", "subparagraph", "subparagraph"];

function texBlock(block: Block, labels: Labels): string {
  switch (block.is) {
    case "heading":
      return `\n\\${sections[block.level - 1]}{${inLines(block.text)}}`;
    case "paragraph": {
      const text = withLooks(block.runs);
      if (block.role === "note") return `\n{\\small ${text}\\par}`;
      return `\n${block.role === "counts" ? `\\textit{${text}}` : text}`;
    }
    case "item":
      return `\n\\noindent ${block.number === null ? "\\textbullet" : `${block.number}.`}\\ ${withLooks(block.runs)}`;
    case "quote":
      return quote(block);
    case "table":
      return table(block, labels);
    case "transcript":
    case "turn":
      return turnInBlocks(block)
        .map((one) => texBlock(one, labels))
        .join("\n");
    default:
      return assertNever(block);
  }
}

function quote({ lines, attribution }: QuoteBlock): string {
  const words = lines
    .map(({ speaker, text }) => inLines(speaker === null ? text : `[${speaker}:] ${text}`))
    .join("\\newline\n");
  const whose = attribution === "" ? "" : `\n\n\\hfill --- ${inLines(attribution)}`;
  return `\n\\begin{quote}\n${words}${whose}\n\\end{quote}`;
}

/** What numbered tables are called to LaTeX; a table that goes on under the number of one before it is not among them. */
type Labels = ReadonlyMap<Table, string>;

function labelsOf({ title, blocks }: Report): Labels {
  const called = title
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const labels = new Map<Table, string>();
  const numbers = new Set<string>();
  for (const block of blocks) {
    if (block.is !== "table") continue;
    const { number } = captionIn(block.caption);
    if (number === null || numbers.has(number)) continue;
    numbers.add(number);
    labels.set(block, `tab:${called === "" ? "" : `${called}-`}${number}`);
  }
  return labels;
}

/** A caption without its number, which LaTeX gives by itself: "Table 1. Who did what" has 1; null where it has none. */
function captionIn(caption: string): { readonly number: string | null; readonly words: string } {
  const [, number, words] = /^(?:Table|Tabell) (\d+)\. (.+)$/s.exec(caption) ?? [];
  return number === undefined || words === undefined ? { number: null, words: caption } : { number, words };
}

/** The first lines of a table; one that goes on has the number of the table before it. */
function captioned(block: Table, labels: Labels): readonly string[] {
  if (block.caption === "") return [];
  const { number, words } = captionIn(block.caption);
  const label = labels.get(block);
  const said = inLines(words);
  if (number === null) return [`\\caption*{${said}}\\\\`];
  return [label === undefined ? `\\caption[]{${said}}\\\\` : `\\caption{${said}}\\label{${label}}\\\\`];
}

function table(block: Table, labels: Labels): string {
  const { caption, columns } = block;
  // On either side of a column stands a space of \tabcolsep. Without a space before it the first word of a cell would not be hyphenated.
  const preamble = columns.map(
    ({ share, align }) =>
      `>{${align === "right" ? "\\RaggedLeft" : "\\RaggedRight"}\\arraybackslash\\hspace{0pt}}p{\\dimexpr ${share.toFixed(4)}\\linewidth-2\\tabcolsep}`,
  );
  const header = columns.map(({ heading }) => `\\textbf{${inLines(heading)}}`).join(" & ");
  const rows = placedCells(block).map((cells) => tableRow(cells, columns.length));
  const head = ["\\toprule", `${header}\\\\`];
  return [
    // A longtable counts itself, also where it has no number of its own.
    ...(labels.has(block) ? [] : ["\n\\addtocounter{table}{-1}"]),
    `\n{\\footnotesize\n\\begin{longtable}{@{}${preamble.join("")}@{}}`,
    ...(caption === "" ? [] : [...captioned(block, labels), ...head, "\\midrule\\endfirsthead"]),
    ...head,
    "\\midrule\\endhead",
    ...rows,
    "\\bottomrule",
    "\\end{longtable}}",
  ].join("\n");
}

/** A row with an empty cell in each column that a cell from above reaches into. */
function tableRow(cells: readonly PlacedCell[], columns: number): string {
  const parts: string[] = [];
  for (let column = 0; column < columns; column += 1) {
    const placed = cells.find((one) => one.column === column);
    parts.push(placed ? tableCell(placed.cell) : "");
    if (placed && placed.cell.columnSpan > 1) column += placed.cell.columnSpan - 1;
  }
  return `${parts.join(" & ")}\\\\`;
}

/** A cell over several rows stands at the top of the first, where its text goes on as far as it needs. */
function tableCell({ runs, indent, columnSpan, rowSpan }: Cell): string {
  const text = `${"\\quad ".repeat(indent)}${withLooks(runs)}`;
  const whole = rowSpan > 1 ? `\\multirow[t]{${rowSpan}}{=}{${text}}` : text;
  return columnSpan > 1 ? `\\multicolumn{${columnSpan}}{l}{${whole}}` : whole;
}

function withLooks(runs: readonly Run[]): string {
  return runs
    .map(({ text, look }) => {
      const said = inLines(text);
      if (look === "plain" || said === "") return said;
      return look === "bold" ? `\\textbf{${said}}` : `\\textit{${said}}`;
    })
    .join("");
}

/** Text with its line ends as LaTeX's own, and its accents on their letters, since pdfLaTeX knows them only so. */
function inLines(text: string): string {
  return onlyHoldable(text).normalize("NFC").split("\n").map(escaped).join("\\newline{}");
}

const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  '"': "\\textquotedbl{}",
  "`": "\\textasciigrave{}",
  "[": "{[}",
  "]": "{]}",
  "*": "{*}",
  "\t": " ",
  "′": "\\ensuremath{'}",
  "″": "\\ensuremath{''}",
  "−": "\\ensuremath{-}",
  "≈": "\\ensuremath{\\approx}",
  "≤": "\\ensuremath{\\leq}",
  "≥": "\\ensuremath{\\geq}",
  "\u200b": "\\hspace{0pt}",
};

/** Brackets are put in braces, since LaTeX would take them for an option behind a line's end. The address of a page may be broken at its signs. */
function escaped(text: string): string {
  return text
    .replace(
      /[\\~^<>|"`[\]*\t′″−≈≤≥\u200b]|[#$%&_{}]|[\u2000-\u200a\u202f]/g,
      (sign) => commands[sign] ?? (/\s/.test(sign) ? "\\," : `\\${sign}`),
    )
    .replaceAll("--", "-{}-")
    .replaceAll(",,", ",{},")
    .replaceAll("''", "'{}'")
    .replace(/https?:\/\/\S+/g, (address) => address.replace(/[/._-](?=\w)/g, "$&\\allowbreak{}"));
}
