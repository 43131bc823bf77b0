import type { Speaker, Turn } from "../../project/records.ts";
import { plainParagraph } from "../../speakers/document.ts";
import { judgeSpeakers } from "../../speakers/judge-speakers.ts";
import type { Origin } from "../../speakers/turns.ts";
import type { Span } from "../../text/span.ts";
import { cleanPlaces } from "../text/clean-places.ts";
import { cleanText } from "../text/clean-text.ts";
import type { SourceBeside } from "./beside.ts";
import { writtenText } from "./written-text.ts";

/** The words of a source as a transcript has them, and where its raw text came to stand. */
export type SourceWords = {
  readonly draft: {
    readonly text: string;
    readonly turns: readonly Turn[];
    readonly speakers: readonly Pick<Speaker, "id" | "label" | "role">[];
    readonly language: string | null;
  };
  /** GUIDs of the cases that speak, by speaker, where Kvali wrote the file; else null. */
  readonly people: ReadonlyMap<string, readonly string[]> | null;
  /** Whether who speaks was left open. */
  readonly questions: number;
  /** Where words of the raw text stand, both in UTF-16 units; null where none of them came along: labels. */
  readonly placeOf: (raw: Span) => Span | null;
};

/** By what Kvali wrote beside the text, where that fits it; else as any file of unknown origin is judged. */
export function sourceWords(raw: string, beside: SourceBeside | undefined): SourceWords {
  return (beside && asWritten(raw, beside)) ?? judged(raw);
}

function asWritten(raw: string, { turns, speakers, language }: SourceBeside): SourceWords | null {
  const places = unitsOf(raw);
  const voices = speakers.map(({ label, role }, at) => ({ id: `s${at + 1}`, label, role }));
  const texts: string[] = [];
  const starts: number[] = [];
  const made: Turn[] = [];
  let at = 0;
  for (const [n, [start, end, speaker, startMs, endMs]] of turns.entries()) {
    const from = places(start);
    const text = raw.slice(from, places(end));
    starts.push(from);
    texts.push(text);
    const speakerId = voices[speaker]?.id ?? null;
    made.push({ id: n + 1, speakerId, start: at, end: at + text.length, startMs, endMs });
    at += text.length + 1;
  }
  const draft = { text: texts.join("\n"), turns: made, speakers: voices, language };
  const again = writtenText(draft);
  if (again.text !== raw) return null;
  const pieces = made.map(({ start, end }, n) => ({ at: start, length: end - start, from: starts[n] ?? 0 }));
  return {
    draft,
    people: new Map(voices.map(({ id }, n) => [id, speakers[n]?.people ?? []])),
    questions: 0,
    placeOf: ({ start, end }) => {
      const placed = { start: placeAmong(pieces, start, false), end: placeAmong(pieces, end, true) };
      return placed.start < placed.end ? placed : null;
    },
  };
}

/** A stretch of a raw text that stands in the draft: `length` units at `from` stand at `at`. */
type Piece = { readonly at: number; readonly length: number; readonly from: number };

/** Where a place stands: within a piece, at the end of a line that went with it, or, from a label, at the words behind it. */
function placeAmong(pieces: readonly Piece[], place: number, isEnd: boolean): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const from = pieces[middle]?.from ?? 0;
    if (isEnd ? from < place : from <= place) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (!piece) return 0;
  const within = Math.max(0, place - piece.from);
  if (within <= piece.length) return piece.at + within;
  return pieces[low + 1]?.at ?? piece.at + piece.length;
}

function judged(raw: string): SourceWords {
  const clean = cleanText(raw).value;
  const lines = clean.split("\n").map((line) => line.trimEnd());
  // As a document of another format: lines of a text are joined where they were wrapped, and places would not be found.
  const document = { format: "docx", paragraphs: lines.map(plainParagraph) } as const;
  const { draft, source, origins, questions } = judgeSpeakers(document);
  const isSame = source.length === lines.length && source.every((line, at) => line === lines[at]);
  const toClean = cleanPlaces(raw, clean);
  if (!isSame)
    return { ...lineByLine(clean), placeOf: ({ start, end }) => spanOf(toClean(start), toClean(end)) };
  const pieces = piecesIn(lines, clean, origins);
  return {
    draft,
    people: null,
    questions: questions.length,
    placeOf: ({ start, end }) => {
      const [from, to] = [toClean(start), toClean(end)];
      const inside = pieces.some((piece) => piece.from < to && from < piece.from + piece.length);
      return inside ? spanOf(placeAmong(pieces, from, false), placeAmong(pieces, to, true)) : null;
    },
  };
}

function spanOf(start: number, end: number): Span | null {
  return start < end ? { start, end } : null;
}

function piecesIn(lines: readonly string[], clean: string, origins: readonly Origin[]): readonly Piece[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of clean.split("\n")) {
    starts.push(at);
    at += line.length + 1;
  }
  return origins
    .filter(({ paragraph }) => paragraph < lines.length)
    .map((origin) => ({
      ...{ at: origin.at, length: origin.length },
      from: (starts[origin.paragraph] ?? 0) + origin.start,
    }))
    .sort((a, b) => a.from - b.from);
}

/** A text of which nobody can tell who speaks: each line a turn. */
function lineByLine(text: string): Omit<SourceWords, "placeOf"> {
  let at = 0;
  const turns = text.split("\n").map((line, n): Turn => {
    const start = at;
    at += line.length + 1;
    return { id: n + 1, speakerId: null, start, end: start + line.length, startMs: null, endMs: null };
  });
  return { draft: { text, turns, speakers: [], language: null }, people: null, questions: 0 };
}

/** UTF-16 units before so many code points. */
function unitsOf(text: string): (points: number) => number {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (points) => points;
  const units: number[] = [];
  let at = 0;
  for (const point of text) {
    units.push(at);
    at += point.length;
  }
  return (points) => units[points] ?? at;
}
