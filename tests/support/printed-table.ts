import { unzip } from "../../shared/formats/archive/unzip.ts";
import { readXml } from "../../shared/formats/xml/read-xml.ts";
import { wordPart } from "./word-text.ts";

/** Stands in a grid where the cell above reaches down into it. */
export const fromAbove = "↑";

/**
 * The first table of a printed file, a line a row, its header first: the words of each cell, paragraphs and breaks as line
 * feeds; `fromAbove` where a merged cell reaches. Read by the standards, not by our writers' habits.
 */
export type PrintedTable = readonly (readonly string[])[];

/** ECMA-376 part 1, §17.4: a cell that goes on the one above it has `w:vMerge` without `restart`. */
export function wordTableOf(docx: Uint8Array): PrintedTable {
  return firstTable(wordPart(docx, "word/document.xml"), {
    ...{ table: "tbl", row: "tr", cell: "tc", paragraph: "p", words: "t", lineBreak: "br" },
    goesOn: (name, value) => name === "vMerge" && value("val") !== "restart",
  });
}

/** ODF 1.3 part 3, §9: what a cell above reaches over is a `table:covered-table-cell`. */
export function openTableOf(odt: Uint8Array): PrintedTable {
  return firstTable(new TextDecoder().decode(unzip(odt).get("content.xml")), {
    ...{
      table: "table",
      row: "table-row",
      cell: "table-cell",
      paragraph: "p",
      words: null,
      lineBreak: "line-break",
    },
    goesOn: (name) => name === "covered-table-cell",
  });
}

type Grammar = {
  readonly table: string;
  readonly row: string;
  readonly cell: string;
  readonly paragraph: string;
  /** The element around what is read; null: all of a paragraph's text. */
  readonly words: string | null;
  readonly lineBreak: string;
  readonly goesOn: (name: string, value: (attribute: string) => string | null) => boolean;
};

function firstTable(xml: string, grammar: Grammar): PrintedTable {
  const rows: string[][] = [];
  let tables = 0;
  let paragraphs: string[] | null = null;
  let isRead = grammar.words === null;
  const cell = () => rows.at(-1) ?? [];
  const add = (text: string) => {
    if (paragraphs && paragraphs.length > 0) paragraphs.push(`${paragraphs.pop() ?? ""}${text}`);
  };
  readXml(xml, {
    open: (name, attributes) => {
      if (name === grammar.table) tables += 1;
      if (tables !== 1) return;
      if (name === grammar.row) rows.push([]);
      if (name === grammar.cell) paragraphs = [];
      if (name === grammar.paragraph) paragraphs?.push("");
      if (name === grammar.words) isRead = true;
      if (name === grammar.lineBreak) add("\n");
      if (grammar.goesOn(name, (attribute) => attributes.get(attribute))) {
        if (paragraphs) paragraphs.push(fromAbove);
        else cell().push(fromAbove);
      }
    },
    text: (text) => {
      if (tables === 1 && isRead) add(text);
    },
    close: (name) => {
      if (name === grammar.words) isRead = false;
      if (name !== grammar.cell || paragraphs === null) return;
      cell().push(paragraphs.includes(fromAbove) ? fromAbove : paragraphs.join("\n"));
      paragraphs = null;
    },
  });
  return rows;
}
