import type { Note } from "../../outcome.ts";
import type { Reference } from "../../project/records.ts";
import { wordsForNote } from "../words-for-note.ts";

/** One reference of a file, and where it stood in it. */
export type ReadReference = Place & { readonly reference: Reference };

export type Place = {
  /** As the file calls it ("krawczyk2022"); "" where it has no name. */
  readonly key: string;
  /** Its first line, counted from 1; in JSON, which of the references it is. */
  readonly at: number;
};

/** What a reader found of a file's references, before anything is said of it. */
export type ReferenceList = {
  /** What places count: the lines of the file, or its references. */
  readonly places: "lines" | "references";
  readonly references: readonly ReadReference[];
  /** Entries that could not be read, and are not among the references. */
  readonly broken: readonly Place[];
  /** Entries that have no end, and were read up to the next one. */
  readonly unended: readonly Place[];
  /** Words that belong to no entry and look like a part of one. */
  readonly stray: readonly Place[];
  /** Names of fields that a reference has no place for. */
  readonly leftOut: readonly string[];
  /** Commands of LaTeX and abbreviations of the file that nobody knows; they stand as they were written. */
  readonly unknown: readonly string[];
};

/**
 * What a person should know of a list: entries that are broken, without an end, or strewn about, references without author,
 * year or title, fields that were left out, and what stands unread in them. Entries are named as "line: key", in JSON
 * as "#2: key".
 */
export function notesOf(list: ReferenceList): readonly Note[] {
  const named = (places: readonly Place[]) => places.map((place) => nameOf(place, list.places));
  const lacking = (lacks: (reference: Reference) => boolean) =>
    named(list.references.filter(({ reference }) => lacks(reference)));
  const nameless = lacking(({ authors, editors }) => authors.length + editors.length === 0);
  const yearless = lacking(({ issued }) => issued === "");
  const untitled = lacking(({ title }) => title === "");
  return [
    note("reference-broken", named(list.broken)),
    note("reference-not-ended", named(list.unended)),
    note("reference-stray-words", named(list.stray)),
    note("reference-without-author", nameless),
    note("reference-without-year", yearless),
    note("reference-without-title", untitled),
    note("reference-fields-left-out", onceEach(list.leftOut)),
    note("reference-unknown-commands", onceEach(list.unknown)),
  ].filter(({ count }) => count > 0);
}

function note(code: string, pieces: readonly string[]) {
  return { code, count: pieces.length, detail: wordsForNote(pieces) };
}

function nameOf({ at, key }: Place, places: ReferenceList["places"]): string {
  const place = places === "lines" ? String(at) : `#${at}`;
  return key === "" ? place : `${place}: ${key}`;
}

function onceEach(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
