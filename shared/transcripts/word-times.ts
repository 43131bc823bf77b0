import { alignWords, endOf, isWord, type Token, tokensOf } from "../text/align-words.ts";
import type { Span } from "../text/span.ts";
import { lastUpTo } from "./last-up-to.ts";

/** A word as a program heard it; times in milliseconds from the beginning of the recording. */
export type TimedWord = { readonly text: string; readonly startMs: number; readonly endMs: number | null };

/**
 * Words of a transcript with their times, in reading order, in lists of one length: a study of twenty hours has some 180,000. Places are
 * UTF-16 units of the text; a word whose end nobody told ends where it begins.
 */
export type WordTimes = {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly startsMs: Uint32Array;
  readonly endsMs: Uint32Array;
};

/**
 * Where the words that were heard stand in a transcript as it is now. The times of words are not kept in the study beside its text: the file that they came in is,
 * so that they cost nothing where nobody plays a recording, and follow every correction and its undoing. A word that was corrected has the
 * time of what it stands for; words that were put in between two that were heard have none. Capitals and marks say nothing. Linear where
 * the text is nearly what was heard.
 */
export function wordTimesOf(text: string, heard: readonly TimedWord[]): WordTimes {
  const tokens = tokensOf(text).filter(isWord);
  const spoken = heard.flatMap((word, at) =>
    tokensOf(word.text)
      .filter(isWord)
      .map((token) => ({ text: token.text.toLowerCase(), at })),
  );
  const partner = alignWords(
    tokens.map((token) => ({ text: token.text.toLowerCase() })),
    spoken,
  );
  const placed = new Placed(heard);
  let before = -1;
  for (let from = 0; from < tokens.length; ) {
    const found = partner[from] ?? -1;
    if (found !== -1) {
      placed.add(tokens[from], spoken[found]?.at, spoken[found]?.at);
      before = found;
      from += 1;
      continue;
    }
    let to = from;
    while (to < tokens.length && partner[to] === -1) to += 1;
    const after = to < tokens.length ? (partner[to] ?? spoken.length) : spoken.length;
    const between = after - before - 1;
    const share = (n: number) => before + 1 + Math.floor((n * between) / (to - from));
    for (let at = from; at < to && between > 0; at += 1) {
      const first = share(at - from);
      placed.add(tokens[at], spoken[first]?.at, spoken[Math.max(first, share(at - from + 1) - 1)]?.at);
    }
    from = to;
  }
  return placed.times();
}

/** The word in which a place stands, or that ends before it; null before the first. */
export function wordUpTo({ starts, ends }: WordTimes, place: number): Span | null {
  const at = lastUpTo(starts, place);
  return at === -1 ? null : { start: starts[at] ?? 0, end: ends[at] ?? 0 };
}

class Placed {
  private readonly rows: [start: number, end: number, startMs: number, endMs: number][] = [];
  private last = -1;

  constructor(private readonly heard: readonly TimedWord[]) {}

  /** Letters that were heard as one word ("don’t") are one. */
  add(token: Token | undefined, first: number | undefined, until: number | undefined): void {
    const [begin, end] = [this.heard[first ?? -1], this.heard[until ?? -1]];
    if (!token || !begin || !end) return;
    const row = this.rows.at(-1);
    if (row && this.last === first) row[1] = endOf(token);
    else this.rows.push([token.start, endOf(token), begin.startMs, end.endMs ?? end.startMs]);
    this.last = first === until ? (first ?? -1) : -1;
  }

  times(): WordTimes {
    const list = (n: 0 | 1 | 2 | 3) => Uint32Array.from(this.rows, (row) => row[n]);
    return { starts: list(0), ends: list(1), startsMs: list(2), endsMs: list(3) };
  }
}
