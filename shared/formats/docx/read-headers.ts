import type { Note } from "../../outcome.ts";
import { wordsForNote } from "../words-for-note.ts";
import { readWords } from "./read-words.ts";

/** Headers and footers with words, each once; a page number alone is not worth a note. */
export function readHeaders(parts: readonly Uint8Array[]): readonly Note[] {
  const words = parts
    .flatMap((xml) => [...readWords(xml, "hdr"), ...readWords(xml, "ftr")])
    .map(({ text }) => text)
    .filter(
      (text) => /\p{L}/u.test(text) && !/^(?:page|sida|sidan)?\s*\d+\s*(?:(?:of|av|\/)\s*\d+)?$/i.test(text),
    );
  const different = [...new Set(words)];
  if (different.length === 0) return [];
  return [{ code: "docx-headers", count: different.length, detail: wordsForNote(different) }];
}
