import type { Note } from "../../outcome.ts";
import { asideNotes, noAsides } from "../paragraphs/asides.ts";
import { Pieces } from "../paragraphs/findings.ts";

/** What is put on the pages of a PDF and is no text of theirs: as pdf.js tells it of each. */
export type PdfAnnotation = {
  readonly subtype?: unknown;
  readonly contentsObj?: { readonly str?: unknown };
  /** Who put it there. */
  readonly titleObj?: { readonly str?: unknown };
  /** The lines of a text box. */
  readonly textContent?: unknown;
  /** What somebody wrote or chose in a field of a form. */
  readonly fieldType?: unknown;
  readonly fieldValue?: unknown;
};

/** Words beside the text of pages. */
type Beside = { readonly is: "box" | "field" | "comment"; readonly author: string; readonly text: string };

/**
 * Notes of the words that stand in text boxes, in the fields of forms and in comments: "docx-text-boxes", "docx-fields" and "docx-comments" as
 * docx/read-docx.ts has them (count; detail: the words).
 */
export function notesBeside(annotations: readonly PdfAnnotation[]): readonly Note[] {
  const beside = wordsBeside(annotations);
  return [
    ...pieces(beside, "box").note("docx-text-boxes"),
    ...pieces(beside, "field").note("docx-fields"),
    ...asideNotes({ ...noAsides(), comments: beside.filter(({ is }) => is === "comment") }),
  ];
}

/** What pops up is a comment once more, and where a link leads is no word. */
export function wordsBeside(annotations: readonly PdfAnnotation[]): readonly Beside[] {
  return annotations.flatMap((annotation): readonly Beside[] => {
    const { subtype, contentsObj, titleObj, textContent, fieldType, fieldValue } = annotation;
    if (subtype === "Popup" || subtype === "Link") return [];
    const said = wordsOf(contentsObj?.str);
    const author = wordsOf(titleObj?.str);
    const field = fieldType === "Tx" || fieldType === "Ch" ? wordsOf(fieldValue) : "";
    const found: Beside =
      subtype === "FreeText"
        ? { is: "box", author, text: said || wordsOf(textContent) }
        : subtype === "Widget"
          ? { is: "field", author: "", text: field }
          : { is: "comment", author, text: said };
    return found.text === "" ? [] : [found];
  });
}

function pieces(beside: readonly Beside[], kind: Beside["is"]): Pieces {
  const found = new Pieces();
  for (const { is, text } of beside) {
    if (is !== kind) continue;
    found.begin();
    found.add(text);
  }
  return found;
}

function wordsOf(value: unknown): string {
  const lines: readonly unknown[] = Array.isArray(value) ? value : [value];
  return lines
    .filter((line) => typeof line === "string")
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}
