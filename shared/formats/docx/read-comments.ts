import type { Note } from "../../outcome.ts";
import { wordsForNote } from "../words-for-note.ts";
import { readWords } from "./read-words.ts";

/** Comments are thoughts on the transcript, and no speech: a note with author and words of each. */
export function readComments(xml: Uint8Array | null): readonly Note[] {
  const comments = readWords(xml, "comment");
  if (comments.length === 0) return [];
  const pieces = comments.map(({ author, text }) => (author ? `${author}: ${text}` : text));
  return [{ code: "docx-comments", count: comments.length, detail: wordsForNote(pieces) }];
}
