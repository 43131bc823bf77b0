import type { Project } from "../project/project.ts";
import { contextOf } from "../text/context.ts";
import type { Doubt, FoundName, SoughtNames } from "./find-names.ts";
import { findNames } from "./find-names.ts";
import type { ListedName } from "./name-list.ts";
import { mannerOf, type StudyPlace } from "./places.ts";
import { type InText, type Origin, originIn } from "./where-from.ts";
import { wordKey } from "./word-key.ts";

/** What of a file a text is. */
export type FilePart =
  | "file-name"
  | "title"
  | "property"
  | "heading"
  | "text"
  | "quote"
  | "attribution"
  | "speaker"
  | "caption"
  | "column"
  | "cell"
  | "picture"
  | "alt-text"
  /** Of the file of a whole study: what stands in it, what stood in it, and the files that were imported. */
  | "study"
  | "history"
  | "original";

/** A text of a file that is about to be written. */
export type FileText = {
  readonly part: FilePart;
  readonly text: string;
  /** Where in the study it stands, where that is known before. */
  readonly place?: StudyPlace;
  /** Which of several parts of that kind: the number of an entry, the name of an imported file. */
  readonly which?: string;
};

/** A real name that stands in a file: once for each place of the study that it comes from, however often it is printed. */
export type GateHit = {
  /** The numbers of the listed names that it may be, from 0. */
  readonly names: readonly number[];
  /** Null: it stops the file. */
  readonly doubt: Doubt | null;
  /** As it stands in the file, … */
  readonly words: string;
  /** … with some of the text about it. */
  readonly before: string;
  readonly behind: string;
  /** In what of the file it stands, each once. */
  readonly parts: readonly FilePart[];
  /** Which of several such parts the first is; empty where there is one. */
  readonly which: string;
  readonly times: number;
  /** The first place in the study that it comes from; null where it is not in the study. */
  readonly from: Origin | null;
};

/** What a gate is kept by. */
export type Gate = {
  readonly list: readonly ListedName[];
  readonly sought: SoughtNames;
  /** Words that are let through, as they were found; see wordKey. */
  readonly exceptions: readonly string[];
  /** Whether names in small letters stop, too. */
  readonly anyCase: boolean;
};

export type GateFinding = {
  readonly hits: readonly GateHit[];
  /** How often words were let through by an exception. */
  readonly letThrough: number;
};

/** Whether a file may be written. */
export function isStopped({ hits }: GateFinding): boolean {
  return hits.some(({ doubt }) => doubt === null);
}

/**
 * Looks for listed names in the texts of a file that was made of a study. Hits stand in the order of the file; those of which
 * one cannot be sure are one for each word, with the place of the first.
 */
export function gateTexts(
  { sought, exceptions, anyCase }: Gate,
  texts: Iterable<FileText>,
  project: Project,
): GateFinding {
  const excepted = new Set(exceptions.map(wordKey));
  const all: (FileText & InText)[] = [];
  let letThrough = 0;
  for (const one of texts) {
    const { text } = one;
    for (const found of findNames(sought, text, { as: mannerIn(one), anyCase })) {
      if (excepted.has(wordKey(text.slice(found.start, found.end)))) letThrough += 1;
      else all.push({ ...one, found });
    }
  }
  if (all.length === 0) return { hits: [], letThrough };

  const hits = new Map<string, GateHit>();
  for (const one of all) {
    const { part, text, found, which = "" } = one;
    const words = text.slice(found.start, found.end);
    const ofWord = `${found.names.join()} ${found.doubt} ${words}${isApart.has(part) ? ` ${part}` : ""}`;
    const known = found.doubt === null ? undefined : hits.get(ofWord);
    const from = known ? known.from : fromOf(one, project, sought);
    const key = found.doubt === null ? `${ofWord} ${keyOf(from)}` : ofWord;
    const before = known ?? hits.get(key);
    if (before) hits.set(key, again(before, part));
    else hits.set(key, { ...hitOf(found, text), parts: [part], which, times: 1, from });
  }
  return { hits: [...hits.values()], letThrough };
}

const labels: ReadonlySet<FilePart> = new Set(["file-name", "property", "speaker"]);

function mannerIn({ part, place }: FileText): "label" | "prose" {
  return place ? mannerOf(place.is) : labels.has(part) ? "label" : "prose";
}

/** What a file has besides what stands in the study now. */
const isApart: ReadonlySet<FilePart> = new Set(["history", "original"]);

function fromOf(one: FileText & InText, project: Project, sought: SoughtNames): Origin | null {
  const { place, part, found } = one;
  if (place) return { place, start: found.start, end: found.end };
  return isApart.has(part) ? null : originIn(project, sought, one);
}

function keyOf(from: Origin | null): string {
  return from ? `${from.place.is} ${from.place.record} ${from.place.part} ${from.start}` : "";
}

function again(hit: GateHit, part: FilePart): GateHit {
  const parts = hit.parts.includes(part) ? hit.parts : [...hit.parts, part];
  return { ...hit, parts, times: hit.times + 1 };
}

/** In UTF-16 code units. */
const around = 40;

function hitOf({ names, doubt, ...span }: FoundName, text: string) {
  const { before, stands: words, behind } = contextOf(text, span, around);
  return { names, doubt, words, before, behind };
}
