import { cutsCharacter, type Span } from "../../text/span.ts";
import { isInsideWord } from "../../text/word-edges.ts";

/** A text as its file has it, without its byte order mark, with its line ends. */
export type RawText = { readonly text: string; readonly hasMark: boolean };

/** A selection as a file states it; `name` is what many programs write there: its words, or their beginning. */
export type StatedSelection = { readonly start: number; readonly end: number; readonly name: string };

/**
 * How a program counts places in a text: in code points, as the standard says, or in UTF-16 units; the two signs of a Windows line end
 * as two or as one; with the byte order mark or without; and whether `end` is behind the last character or on it.
 */
type Counting = {
  readonly unit: "code-points" | "utf-16";
  readonly lineEnd: 2 | 1;
  readonly mark: 0 | 1;
  readonly last: 0 | 1;
};

/** The countings that may differ for a text, the standard's first: of two that fit alike the earlier is taken. */
function countingsFor({ text, hasMark }: RawText): readonly Counting[] {
  const units = /[\ud800-\udbff][\udc00-\udfff]/.test(text)
    ? (["code-points", "utf-16"] as const)
    : (["code-points"] as const);
  const lineEnds = text.includes("\r\n") ? ([2, 1] as const) : ([2] as const);
  const marks = hasMark ? ([0, 1] as const) : ([0] as const);
  return ([0, 1] as const).flatMap((last) =>
    units.flatMap((unit) =>
      lineEnds.flatMap((lineEnd) => marks.map((mark) => ({ unit, lineEnd, mark, last }))),
    ),
  );
}

/** What a selection is worth as a witness: words that it quotes, edges of words, a place that is none. */
const worth = { quoted: 8, edge: 1, outside: -4 };
/** No program is known to mean the last character itself, though the standard says so: only most selections together can tell. */
const lastIsRare = 0.5;

/** Where what a file states stands in a text, in UTF-16 units. */
export type StatedPlaces = {
  /** The place of each selection, null where it has none, and whether its name says other words than stand where the file says. */
  readonly selections: readonly { readonly span: Span | null; readonly isElsewhere: boolean }[];
  /** A single place; null where it is none. */
  readonly placeOf: (stated: number) => number | null;
};

/**
 * Finds out how the places of a text are counted: the counting in which most selections begin with the words that they
 * are named by, begin and end at the edges of words, and lie in the text.
 */
export function placesIn(raw: RawText, selections: readonly StatedSelection[]): StatedPlaces {
  const tables = new Map<string, Int32Array | null>();
  const tableFor = ({ unit, lineEnd }: Counting) => {
    const key = `${unit} ${lineEnd}`;
    const table = tables.get(key) ?? (tables.has(key) ? null : tableOf(raw.text, unit, lineEnd));
    tables.set(key, table);
    return table;
  };
  const spanIn = (counting: Counting, { start, end }: StatedSelection): Span | null => {
    const { mark, last } = counting;
    const table = tableFor(counting);
    const from = placeIn(table, start - mark, raw.text);
    const to = placeIn(table, end - mark + last, raw.text);
    return from === null || to === null || from > to ? null : { start: from, end: to };
  };
  const score = (counting: Counting) =>
    selections.reduce((sum, selection) => {
      const span = spanIn(counting, selection);
      if (!span) return sum + worth.outside;
      const edges = [span.start, span.end].filter((place) => !isInsideWord(raw.text, place)).length;
      return sum + edges * worth.edge + (isNamedBy(raw.text, span, selection.name) ? worth.quoted : 0);
    }, 0);
  const [first, ...others] = countingsFor(raw);
  if (!first) throw new RangeError("there is one counting at least");
  let best = first;
  if (selections.length > 0 && others.length > 0) {
    let most = score(first);
    for (const counting of others) {
      const reached = score(counting) - counting.last * (1 + selections.length * lastIsRare);
      if (reached > most) [best, most] = [counting, reached];
    }
  }
  const placed = selections.map((selection) => {
    const span = spanIn(best, selection);
    if (span && isNamedBy(raw.text, span, selection.name)) return { span, isElsewhere: false };
    const quoted = onlyPlaceOf(raw.text, selection.name);
    return quoted ? { span: quoted, isElsewhere: true } : { span, isElsewhere: false };
  });
  // The mark itself is no place of the text, and what begins at it begins with the text.
  const placeOf = (stated: number) => placeIn(tableFor(best), Math.max(0, stated - best.mark), raw.text);
  return { selections: placed, placeOf };
}

/** In UTF-16 units; and how many words a quote is looked for by that is broken into other lines. */
const longEnough = 12;
const mostWords = 2000;

/** Whether a selection is named by the words that stand there, or by their beginning, with a sign that it goes on. Names that are no quote say nothing. */
function isNamedBy(text: string, { start, end }: Span, name: string): boolean {
  const flatName = flat(name);
  const isCut = /(?:…|\.\.\.)$/.test(flatName);
  const begun = flatName.replace(/(?:…|\.\.\.)$/, "");
  if (begun === "") return false;
  const words = flat(text.slice(start, isCut ? Math.min(end, start + begun.length * 2 + 40) : end));
  return words === flatName || (isCut && words.startsWith(begun));
}

/** Where the whole words of a name stand once and only once, if they are long enough to be a quote; white space may be other. */
export function onlyPlaceOf(text: string, name: string): Span | null {
  const sought = name.trim();
  if (sought.length < longEnough || /(?:…|\.\.\.)$/.test(sought)) return null;
  const at = text.indexOf(sought);
  if (at !== -1) return text.indexOf(sought, at + 1) === -1 ? { start: at, end: at + sought.length } : null;
  const words = sought.split(/\s+/u);
  if (words.length < 2 || words.length > mostWords) return null;
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("\\s+");
  const [found, another] = text.matchAll(new RegExp(pattern, "gu"));
  return found && !another ? { start: found.index, end: found.index + found[0].length } : null;
}

function flat(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function placeIn(table: Int32Array | null, place: number, text: string): number | null {
  if (!Number.isInteger(place)) return null;
  if (!table) return place >= 0 && place <= text.length && !cutsCharacter(text, place) ? place : null;
  const found = table[place];
  return found === undefined || found < 0 || place < 0 ? null : found;
}

/** For each place as it is counted, its place in UTF-16 units (-1 within a character); null where the two are the same. */
function tableOf(text: string, unit: Counting["unit"], lineEnd: Counting["lineEnd"]): Int32Array | null {
  const countsPoints = unit === "code-points" && /[\ud800-\udbff][\udc00-\udfff]/.test(text);
  const joinsEnds = lineEnd === 1 && text.includes("\r\n");
  if (!countsPoints && !joinsEnds) return null;
  const table = new Int32Array(text.length + 1).fill(-1);
  let place = 0;
  for (let at = 0; at < text.length; place += 1) {
    table[place] = at;
    const isPair = cutsCharacter(text, at + 1);
    if (isPair && !countsPoints) place += 1;
    const isEnd = joinsEnds && text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10;
    at += isPair || isEnd ? 2 : 1;
  }
  table[place] = text.length;
  return table.slice(0, place + 1);
}
