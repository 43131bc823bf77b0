import type { TranscriptId } from "../project/records.ts";
import type { Span } from "../text/span.ts";
import { withAllLetters } from "./letter-classes.ts";
import { type Alphabet, bareLayer, formOf, isMarked, placeOf, type Strictness } from "./letters.ts";

/**
 * What is looked for.
 *
 * "words": all of them in one turn, in any order. "phrase": the words in that order with any white space
 * between. In both, a "*" at the end of a word makes it the beginning of one: "boende*" finds "boendestöd".
 * "pattern": a regular expression as JavaScript has it, with the flag u; but words have letters of all languages.
 */
export type Query = {
  readonly text: string;
  readonly kind: "words" | "phrase" | "pattern";
  /** Only hits that neither begin nor end within a word. */
  readonly wholeWords: boolean;
  readonly matchCase: boolean;
  /** What a transcriber marks in brackets, a pause, laughter, what could not be heard, is no word, and words on both sides of it stand beside each other. */
  readonly withoutMarks: boolean;
  /** Whose turns are looked through; a voice that nobody is assigned to counts as a participant's. */
  readonly speakers: "all" | "participants" | "interviewers";
  /** Stretches that a hit must lie in, as sections of a guide are, in reading order; null: anywhere. */
  readonly sections: ReadonlyMap<TranscriptId, readonly Span[]> | null;
  /** Which transcripts are looked through; null: all that are given. */
  readonly transcriptIds: readonly TranscriptId[] | null;
};

/** A query that looks everywhere and for every form of the words. */
export function queryFor(text: string, more: Partial<Query> = {}): Query {
  return {
    text,
    kind: "words",
    wholeWords: false,
    matchCase: false,
    withoutMarks: false,
    speakers: "all",
    sections: null,
    transcriptIds: null,
    ...more,
  };
}

/** A query made ready to be looked for. Not plain data: made again on the other side of a thread. */
export type Sought = {
  readonly query: Query;
  readonly transcriptIds: ReadonlySet<TranscriptId> | null;
  readonly what:
    | { readonly is: "words"; readonly in: Readonly<Record<Alphabet, readonly SoughtWord[]>> }
    | { readonly is: "pattern"; readonly expression: RegExp; readonly crossesTurns: boolean };
};

/** A word in bare letters, and what else its letters must be. */
export type SoughtWord = {
  readonly bare: string;
  readonly strict: readonly StrictLetter[];
  /** "boende*": it begins a word, and a hit is the whole of that word. */
  readonly isBeginning: boolean;
};

/** The letter at a unit of the word, where more than its bare form must fit: its marks, its capitals, or both. */
export type StrictLetter = { readonly at: number; readonly form: string; readonly as: Strictness };

export type QueryRefusal = "nothing-sought" | "bad-pattern";

/** `reason` is what JavaScript says of a pattern that it does not understand, else "". */
export type ReadQuery =
  | { readonly is: "done"; readonly value: Sought }
  | { readonly is: "refused"; readonly why: QueryRefusal; readonly reason: string };

/** Makes a query ready, or says why it cannot be looked for. */
export function readQuery(query: Query): ReadQuery {
  const transcriptIds = query.transcriptIds && new Set(query.transcriptIds);
  if (query.kind === "pattern") return readPattern(query, transcriptIds);
  // Half a surrogate pair would find the halves of emoji; a sign without width before a word belongs to what stands before it in a text.
  const tokens = query.text
    .replace(/\p{Cs}/gu, "\ufffd")
    .split(/\s+/u)
    .map((token) => token.replace(/^\p{Cf}+/u, ""))
    .filter(Boolean);
  if (tokens.length === 0) return { is: "refused", why: "nothing-sought", reason: "" };
  const inAlphabet = (alphabet: Alphabet) => {
    const words = tokens.map((token) => soughtWord(token, alphabet, query.matchCase));
    return query.kind === "words" ? eachOnce(words) : words;
  };
  const what = { is: "words", in: { swedish: inAlphabet("swedish"), plain: inAlphabet("plain") } } as const;
  return { is: "done", value: { query, transcriptIds, what } };
}

function readPattern(query: Query, transcriptIds: ReadonlySet<TranscriptId> | null): ReadQuery {
  if (query.text === "") return { is: "refused", why: "nothing-sought", reason: "" };
  const source = query.text.normalize("NFC");
  const flags = query.matchCase ? "gu" : "giu";
  try {
    // The first tells what is wrong, in the words of what was typed.
    new RegExp(source, flags);
    const expression = new RegExp(withAllLetters(source), flags);
    const what = { is: "pattern", expression, crossesTurns: namesLineFeed(source) } as const;
    return { is: "done", value: { query, transcriptIds, what } };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const place = error.message.indexOf(`/${source}/`);
    const reason =
      place === -1 ? error.message : error.message.slice(place + source.length + 2).replace(/^\w*: /, "");
    return { is: "refused", why: "bad-pattern", reason };
  }
}

/** Whether a pattern says "line feed" in so many words: \n, \cJ, \x0A, \u000A, \u{A}, or the sign itself. */
function namesLineFeed(source: string): boolean {
  const single = source.replaceAll("\\\\", "");
  return /\n|\\n|\\c[jJ]|\\x0[aA]|\\u000[aA]|\\u\{0*[aA]\}/.test(single);
}

/** Without those that find what one before them finds. */
function eachOnce(words: readonly SoughtWord[]): readonly SoughtWord[] {
  return [...new Map(words.map((word) => [JSON.stringify(word), word])).values()];
}

function soughtWord(token: string, alphabet: Alphabet, matchCase: boolean): SoughtWord {
  const isBeginning = /[^*]\*+$/u.test(token);
  const typed = isBeginning ? token.replace(/\*+$/u, "") : token;
  const layer = bareLayer(typed, alphabet);
  const strict = Array.from(layer.units.split(""), (bare, at): StrictLetter => {
    const letter = typed.slice(placeOf(layer, at), placeOf(layer, at + 1));
    const as = { marks: isMarked(letter, bare), capitals: matchCase };
    return { at, form: formOf(letter, as), as };
  }).filter(({ as }) => as.marks || as.capitals);
  return { bare: layer.units, strict, isBeginning };
}
