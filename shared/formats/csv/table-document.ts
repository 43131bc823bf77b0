import type { TranscriptFormat } from "../../project/records.ts";
import { type Document, noMarks, plainParagraph } from "../../speakers/document.ts";

/** A table of one sheet as a document: a paragraph for each cell that is not empty, line breaks within it kept. */
export function tableDocument(format: TranscriptFormat, rows: readonly (readonly string[])[]): Document {
  const paragraphs = rows.flatMap((cells, row) =>
    cells.flatMap((text, column) =>
      text.trim() === ""
        ? []
        : [{ ...plainParagraph(text), marks: { ...noMarks, cell: { table: 0, row, column } } }],
    ),
  );
  return { format, paragraphs };
}

/** Wider ones are data of another kind. */
export const mostColumns = 1000;
