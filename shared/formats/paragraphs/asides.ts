import type { Note } from "../../outcome.ts";
import { wordsForNote } from "../words-for-note.ts";

/**
 * What stands beside the running text of a document and is no speech: each kind becomes one note with its words. The codes
 * begin with "docx" in every format, since studies keep them, and Word documents came first.
 */
export type Asides = {
  readonly comments: { readonly author: string | null; readonly text: string }[];
  readonly footnotes: string[];
  readonly endnotes: string[];
  readonly headers: string[];
};

export function noAsides(): Asides {
  return { comments: [], footnotes: [], endnotes: [], headers: [] };
}

/** The notes in their order; texts may hold white space of any kind, and empty ones say nothing. */
export function asideNotes({ comments, footnotes, endnotes, headers }: Asides): readonly Note[] {
  const thoughts = comments
    .map(({ author, text }) => ({ author, text: plain(text) }))
    .filter(({ text }) => text !== "")
    .map(({ author, text }) => (author ? `${author}: ${text}` : text));
  return [
    ...note("docx-comments", thoughts),
    ...note("docx-footnotes", footnotes.map(plain)),
    ...note("docx-endnotes", endnotes.map(plain)),
    ...note("docx-headers", [...new Set(headers.map(plain).filter(saysSomething))]),
  ];
}

/** A header or footer with words; a page number alone is not worth a note. */
function saysSomething(text: string): boolean {
  return /\p{L}/u.test(text) && !/^(?:page|sida|sidan)?\s*\d+\s*(?:(?:of|av|\/)\s*\d+)?$/i.test(text);
}

function note(code: string, texts: readonly string[]): readonly Note[] {
  const words = texts.filter((text) => text !== "");
  return words.length === 0 ? [] : [{ code, count: words.length, detail: wordsForNote(words) }];
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
