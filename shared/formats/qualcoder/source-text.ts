import { type PlaceUnit, spanReader } from "../../text/place-units.ts";
import { type Span, wordsAt } from "../../text/span.ts";

/** A text as QualCoder stores it, for reading. */
export type SourceText = {
  /** Without byte order mark, LF only. */
  readonly text: string;
  /** The span of a coding's places in `text`; null where they are none. `words` are those that it quotes. */
  readonly spanOf: (places: Span, words: string) => Span | null;
};

/** How often the quotes of a project confirmed each way of counting: what goes where a place has no quote. */
export class CountedWays {
  private readonly votes: number[] = [];

  confirm(way: number): void {
    this.votes[way] = (this.votes[way] ?? 0) + 1;
  }

  /** The places in the order in which they are to be believed. */
  inOrder<Value>(ways: readonly Value[]): readonly Value[] {
    const votesOf = (n: number) => this.votes[n] ?? 0;
    return [...ways.keys()].sort((a, b) => votesOf(b) - votesOf(a) || a - b).map((n) => ways[n] as Value);
  }
}

/**
 * Its places count what its editor counts (UTF-16 code units) or what Python counts (code points), of the text as it is stored or of
 * the one in the editor, which knows no CR: each coding is read as its own quote says, and where it has none, as those of the
 * project mostly are.
 */
export function sourceText(stored: string, counted: CountedWays): SourceText {
  const { text, places } = cleaned(stored);
  const readStored = spanReader(stored);
  const readText = spanReader(text);
  const inText = (span: Span | null) =>
    span && { start: places[span.start] ?? 0, end: places[span.end] ?? text.length };
  /** With the mark at its beginning and without CR. */
  const isMarked = stored.startsWith("\ufeff");
  const inMarked = ({ start, end }: Span, unit: PlaceUnit) =>
    isMarked ? readText({ start: start - 1, end: end - 1 }, unit) : null;
  const units: readonly PlaceUnit[] = ["utf-16", "code-points"];
  const letters = (words: string) => words.replace(/[\s\ufeff\u2029]+/gu, "");
  return {
    text,
    spanOf(span, words) {
      const ways = units.flatMap((unit) => [
        inText(readStored(span, unit)),
        readText(span, unit),
        inMarked(span, unit),
      ]);
      const wanted = letters(words);
      const fitting = ways.map((way) => way !== null && letters(wordsAt(text, way)) === wanted);
      const isTelling = new Set(ways.map((way) => way?.start)).size > 1;
      if (isTelling) for (const [n, fits] of fitting.entries()) if (fits) counted.confirm(n);
      return ways[fitting.indexOf(true)] ?? counted.inOrder(ways).find((way) => way !== null) ?? null;
    },
  };
}

/** The text without marks that nobody sees, and for each place of the stored one its place there. */
function cleaned(stored: string): { readonly text: string; readonly places: Int32Array } {
  const parts: string[] = [];
  const places = new Int32Array(stored.length + 1);
  let length = 0;
  let from = 0;
  for (let at = 0; at < stored.length; at += 1) {
    places[at] = length;
    const unit = stored.charAt(at);
    const isGone = (unit === "\ufeff" && at === 0) || (unit === "\r" && stored.charAt(at + 1) === "\n");
    if (isGone) {
      parts.push(stored.slice(from, at));
      from = at + 1;
    } else length += 1;
  }
  places[stored.length] = length;
  parts.push(stored.slice(from));
  return { text: parts.join(""), places };
}
