/** A word, a mark or a line feed of a text, at `start` (UTF-16 code units). */
export type Token = { readonly text: string; readonly start: number };

/** The words, marks and line feeds of a text; letters and digits in a row are one, other white space none. */
export function tokensOf(text: string, from = 0, to = text.length): readonly Token[] {
  const tokens: Token[] = [];
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const { 0: word, index } of part.matchAll(/[\p{L}\p{N}\p{M}]+|\n|\S/gu))
    tokens.push({ text: word, start: from + index });
  return tokens;
}

export function endOf({ text, start }: Token): number {
  return start + text.length;
}

/** Whether a token says something: it has a letter or a digit. */
export function isWord({ text }: Pick<Token, "text">): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * Rows of words of both texts that stand but once in each hold them together; longer rows are surer. None goes over a line feed: where a label at the
 * head of a line is in one text and not in the other, the beginning of a line there is like that of another line here.
 */
const rowLengths = [6, 3, 1] as const;
/** So many pairs of words are compared one with another; where there are more, rows are sought first … */
const fewPairs = 10_000;
/** … and where there are no such rows either and more pairs than these, the words are taken for others. */
const manyPairs = 4_000_000;

/**
 * Which word of one text is which of another, both in their order: for each token of `a` the place of its partner in `b`,
 * or -1. `worth` says how gladly a token of `a` is paired, above 0. Linear where the texts are nearly the same.
 */
export function alignWords(
  a: readonly Pick<Token, "text">[],
  b: readonly Pick<Token, "text">[],
  worth: (at: number) => number = () => 1,
): Int32Array {
  const numbers = new Map<string, number>();
  const numbered = (tokens: readonly Pick<Token, "text">[]) =>
    Int32Array.from(tokens, ({ text }) => {
      const known = numbers.get(text) ?? numbers.size;
      if (known === numbers.size) numbers.set(text, known);
      return known;
    });
  const aligner = new Aligner(numbered(a), numbered(b), numbers.get("\n"), worth);
  aligner.align({ a0: 0, a1: a.length, b0: 0, b1: b.length }, 0);
  return aligner.partner;
}

/** A stretch of both texts, in tokens. */
type Gap = { readonly a0: number; readonly a1: number; readonly b0: number; readonly b1: number };
type Pair = { readonly a: number; readonly b: number };

class Aligner {
  readonly partner: Int32Array;

  constructor(
    private readonly a: Int32Array,
    private readonly b: Int32Array,
    private readonly lineFeed: number | undefined,
    private readonly worth: (at: number) => number,
  ) {
    this.partner = new Int32Array(a.length).fill(-1);
  }

  /** `by` is the index in `rowLengths` of the length to try next. */
  align(gap: Gap, by: number): void {
    const pairs = (gap.a1 - gap.a0) * (gap.b1 - gap.b0);
    if (pairs === 0) return;
    const length = rowLengths[by];
    if (pairs <= fewPairs || (length === undefined && pairs <= manyPairs)) this.compare(gap);
    else if (length === undefined) this.trim(gap);
    else {
      let { a0, b0 } = gap;
      for (const { a, b } of inOneOrder(this.rowsOnce(gap, length))) {
        this.align({ a0, a1: a, b0, b1: b }, by + 1);
        this.partner[a] = b;
        a0 = a + 1;
        b0 = b + 1;
      }
      this.align({ a0, a1: gap.a1, b0, b1: gap.b1 }, by + 1);
    }
  }

  /** Where rows of `length` words begin that stand once in each text, in the order of `a`. */
  private rowsOnce({ a0, a1, b0, b1 }: Gap, length: number): readonly Pair[] {
    const inA = rowPlaces(this.a, a0, a1, length, this.lineFeed);
    const inB = rowPlaces(this.b, b0, b1, length, this.lineFeed);
    const pairs: Pair[] = [];
    for (const [row, a] of inA) {
      const b = inB.get(row) ?? severalPlaces;
      if (a !== severalPlaces && b !== severalPlaces && this.isSameRow(a, b, length)) pairs.push({ a, b });
    }
    return pairs;
  }

  private isSameRow(a: number, b: number, length: number): boolean {
    for (let n = 0; n < length; n += 1) if (this.a[a + n] !== this.b[b + n]) return false;
    return true;
  }

  /** The pairs that are worth most together. */
  private compare({ a0, a1, b0, b1 }: Gap): void {
    const width = b1 - b0 + 1;
    const best = new Int32Array((a1 - a0 + 1) * width);
    for (let i = a1 - a0 - 1; i >= 0; i -= 1)
      for (let j = b1 - b0 - 1; j >= 0; j -= 1) {
        const at = i * width + j;
        const without = Math.max(best[at + width] ?? 0, best[at + 1] ?? 0);
        const isSame = this.a[a0 + i] === this.b[b0 + j];
        best[at] = isSame ? Math.max(without, (best[at + width + 1] ?? 0) + this.worth(a0 + i)) : without;
      }
    let i = 0;
    let j = 0;
    while (i < a1 - a0 && j < b1 - b0) {
      const at = i * width + j;
      const value = best[at] ?? 0;
      const isSame = this.a[a0 + i] === this.b[b0 + j];
      if (isSame && value === (best[at + width + 1] ?? 0) + this.worth(a0 + i)) {
        this.partner[a0 + i] = b0 + j;
        i += 1;
        j += 1;
      } else if (value === (best[at + width] ?? 0)) i += 1;
      else j += 1;
    }
  }

  /** The words at both ends that are the same. */
  private trim({ a0, a1, b0, b1 }: Gap): void {
    let [from, to] = [0, 0];
    const most = Math.min(a1 - a0, b1 - b0);
    while (from < most && this.a[a0 + from] === this.b[b0 + from]) {
      this.partner[a0 + from] = b0 + from;
      from += 1;
    }
    while (to < most - from && this.a[a1 - 1 - to] === this.b[b1 - 1 - to]) {
      this.partner[a1 - 1 - to] = b1 - 1 - to;
      to += 1;
    }
  }
}

const severalPlaces = -1;

/** Where each row of `length` words without a line feed begins, by a number for its words; rows of one number are rarely not the same. */
function rowPlaces(
  words: Int32Array,
  from: number,
  to: number,
  length: number,
  lineFeed: number | undefined,
): Map<number, number> {
  const places = new Map<number, number>();
  let inLine = 0;
  for (let end = from + 1; end <= to; end += 1) {
    inLine = words[end - 1] === lineFeed ? 0 : inLine + 1;
    if (inLine < length) continue;
    const at = end - length;
    let row = 0;
    for (let n = 0; n < length; n += 1) row = Math.imul(row, 1_000_003) + (words[at + n] ?? 0) + 1;
    row |= 0;
    places.set(row, places.has(row) ? severalPlaces : at);
  }
  return places;
}

/** The most pairs that stand in one order in both texts; given in the order of `a`. */
function inOneOrder(pairs: readonly Pair[]): readonly Pair[] {
  /** For each length the last pair of a run so long that ends earliest in `b`. */
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [n, { b }] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.b ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[n] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = n;
  }
  const run: Pair[] = [];
  for (let n = ends.at(-1) ?? -1; n >= 0; n = before[n] ?? -1) {
    const pair = pairs[n];
    if (pair) run.push(pair);
  }
  return run.reverse();
}
