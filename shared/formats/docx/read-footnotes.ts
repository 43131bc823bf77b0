import type { Note } from "../../outcome.ts";
import { wordsForNote } from "../words-for-note.ts";
import { readWords } from "./read-words.ts";

/**
 * Footnotes or endnotes stand outside the running text: a note with their words. Those with a type are lines
 * and the like.
 */
export function readFootnotes(xml: Uint8Array | null, kind: "footnote" | "endnote"): readonly Note[] {
  const notes = readWords(xml, kind, (attributes) => (attributes.get("type") ?? "normal") === "normal");
  if (notes.length === 0) return [];
  return [
    { code: `docx-${kind}s`, count: notes.length, detail: wordsForNote(notes.map(({ text }) => text)) },
  ];
}
