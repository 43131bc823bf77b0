import type { Transcript } from "../project/records.ts";
import { alignWords, isWord, type Token, tokensOf } from "../text/align-words.ts";

/** A word of a file, as far as its line is told by it; see FileWord. */
type Word = {
  readonly text: string;
  readonly paragraph: number;
  readonly start: number;
  readonly inDraft: number;
};

/** A line of a draft, with the labels and times about it: its words as their places in the file, and what it says. */
type FileLine = { readonly places: readonly number[]; readonly said: readonly string[] };
type TextLine = { readonly turn: number; readonly said: readonly string[] };
/** One line in the file and in the text, by their numbers. */
type Pair = { readonly inFile: number; readonly inText: number };

/** A line that was moved and corrected is sought among so many on each side. */
const nearby = 30;
/** With this share of its words, a line is one that was corrected. */
const leastAlike = 0.5;

/**
 * The words of a file in the order in which a text has them, by their places: that of the file, but for whole turns that a person moved
 * (rule T8). A line is known by what it says, with or without what one judgement takes for a label and another does not, or by half of it
 * where it was corrected since.
 */
export function orderInText(
  words: readonly Word[],
  draft: string,
  transcript: Pick<Transcript, "text" | "turns">,
  /** Whether the file, judged without answers, has a word in its draft. */
  isKept: (word: Word) => boolean,
): readonly number[] {
  const inFile = linesOfFile(words, draft);
  const inText = linesOfText(transcript);
  const keys = inFile.map(({ places, said }) => {
    const all = places.flatMap((at) => words[at] ?? []);
    return [said, all.filter(isKept).map(({ text }) => text), all.map(({ text }) => text)].map(keyOf);
  });
  const pairs = sameLines(inFile, inText, keys);
  if (pairs.every(({ inFile: n }, at) => at === 0 || n > (pairs[at - 1]?.inFile ?? 0)))
    return words.map((_, at) => at);
  return inOrder(pairs, inFile, inText).flatMap((n) => inFile[n]?.places ?? []);
}

function keyOf(said: readonly string[]): string {
  return said.join(" ");
}

/** What is taken out stands with the words that it opens in its paragraph, else with those that it closes, else with the next. */
function linesOfFile(words: readonly Word[], draft: string): readonly FileLine[] {
  const above = new Int32Array(words.length).fill(-1);
  const below = new Int32Array(words.length).fill(-1);
  const lineOf = new Int32Array(words.length);
  let line = 0;
  let reached = 0;
  let last = -1;
  for (const [at, { inDraft }] of words.entries()) {
    for (; reached < inDraft; reached += 1) if (draft.charAt(reached) === "\n") line += 1;
    lineOf[at] = line;
    if (inDraft >= 0) last = at;
    above[at] = last;
  }
  last = -1;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    if ((words[at]?.inDraft ?? -1) >= 0) last = at;
    below[at] = last;
  }
  const lines = new Map<number, { places: number[]; said: string[] }>();
  for (const [at, { text, paragraph, inDraft }] of words.entries()) {
    const [before = -1, behind = -1] = [above[at], below[at]];
    const closes =
      behind < 0 || (words[behind]?.paragraph !== paragraph && words[before]?.paragraph === paragraph);
    const number = lineOf[closes ? before : behind] ?? 0;
    const known = lines.get(number) ?? { places: [], said: [] };
    lines.set(number, known);
    known.places.push(at);
    if (inDraft >= 0) known.said.push(text);
  }
  return [...lines.values()];
}

/** Those that say something. */
function linesOfText({ text, turns }: Pick<Transcript, "text" | "turns">): readonly TextLine[] {
  return turns.flatMap(({ start, end }, turn) => {
    const lines: Token[][] = [[]];
    for (const token of tokensOf(text, start, end))
      if (token.text === "\n") lines.push([]);
      else lines.at(-1)?.push(token);
    const said = lines.map((line) => line.map((one) => one.text));
    return said.flatMap((some) => (some.length === 0 ? [] : [{ turn, said: some }]));
  });
}

/** The lines that both have, in the order of the text. `keys` are what each line of the file may be known by, its own first. */
function sameLines(
  inFile: readonly FileLine[],
  inText: readonly TextLine[],
  keys: readonly (readonly string[])[],
): readonly Pair[] {
  const own = new Map(keys.map(([first = ""]) => [first, first]));
  for (const [first = "", ...others] of keys)
    for (const other of others) if (!own.has(other)) own.set(other, first);
  const known = inText.map(({ said }) => keyOf(said)).map((key) => own.get(key) ?? key);
  const worth = (n: number) => inFile[n]?.said.length || 1;
  const partners = alignWords(
    keys.map(([text = ""]) => ({ text })),
    known.map((text) => ({ text })),
    worth,
  );
  const textLineOf = new Map([...partners].flatMap((n, at) => (n < 0 ? [] : [[at, n] as const])));
  const fileLineOf = new Map([...textLineOf].map(([at, n]) => [n, at]));
  const pair = (at: number, n: number) => {
    const before = fileLineOf.get(n);
    if (before !== undefined && textLineOf.get(before) === n) textLineOf.delete(before);
    textLineOf.set(at, n);
    fileLineOf.set(n, at);
  };

  const lacking = new Map<string, number[]>();
  for (const [at, [key = ""]] of keys.entries())
    if (!textLineOf.has(at)) lacking.set(key, [...(lacking.get(key) ?? []), at]);
  for (const [n, key] of known.entries()) {
    const at = fileLineOf.has(n) ? undefined : lacking.get(key)?.shift();
    if (at !== undefined) pair(at, n);
  }
  keepBesideTheirNeighbours(inText, known, keys, textLineOf, fileLineOf, pair);
  for (const [at, n] of correctedLines(inFile, inText, textLineOf, fileLineOf)) pair(at, n);
  return [...fileLineOf].map(([n, at]) => ({ inFile: at, inText: n })).sort((a, b) => a.inText - b.inText);
}

/** Of lines that say the same, each is the one beside whose neighbour in its turn it stands in the file, too. */
function keepBesideTheirNeighbours(
  inText: readonly TextLine[],
  known: readonly string[],
  keys: readonly (readonly string[])[],
  textLineOf: ReadonlyMap<number, number>,
  fileLineOf: ReadonlyMap<number, number>,
  pair: (at: number, n: number) => void,
): void {
  const sides = [-1, 1] as const;
  /** Where a line of the text would stand in the file by its neighbour on one side. */
  const besideOn = (side: (typeof sides)[number], n: number): number | null => {
    const at = inText[n + side]?.turn === inText[n]?.turn ? fileLineOf.get(n + side) : undefined;
    return at === undefined ? null : at - side;
  };
  const standsBeside = (n: number, at: number) => sides.some((side) => besideOn(side, n) === at);
  for (const n of inText.keys()) {
    const at = fileLineOf.get(n);
    if (at === undefined || standsBeside(n, at)) continue;
    for (const side of sides) {
      const wanted = besideOn(side, n);
      if (wanted === null || keys[wanted]?.[0] !== known[n]) continue;
      const other = textLineOf.get(wanted);
      if (other !== undefined && standsBeside(other, wanted)) continue;
      pair(wanted, n);
      if (other !== undefined) pair(at, other);
      break;
    }
  }
}

/**
 * The lines that were corrected since: first those that stand between the same two lines in file and text, in their order; then what is
 * left of both, wherever it stands.
 */
function correctedLines(
  inFile: readonly FileLine[],
  inText: readonly TextLine[],
  textLineOf: ReadonlyMap<number, number>,
  fileLineOf: ReadonlyMap<number, number>,
): readonly NumberPair[] {
  const free = new Set([...inFile.keys()].filter((at) => !textLineOf.has(at)));
  const found: NumberPair[] = [];
  const left: number[] = [];
  /** Gives a line of the text the likest of these. */
  const take = (n: number, from: readonly number[]): number | null => {
    let best: number | null = null;
    let most = 0;
    for (const at of from) {
      const share = shareOf(inFile[at]?.said ?? [], inText[n]?.said ?? []);
      if (share >= leastAlike && share > most) [best, most] = [at, share];
    }
    if (best === null) return null;
    free.delete(best);
    found.push([best, n]);
    return best;
  };
  let above = -1;
  for (const n of inText.keys()) {
    const there = fileLineOf.get(n);
    if (there !== undefined) above = there;
    else {
      const gap: number[] = [];
      for (let at = above + 1; at < inFile.length && !textLineOf.has(at); at += 1)
        if (free.has(at)) gap.push(at);
      const taken = take(n, gap);
      if (taken === null) left.push(n);
      else above = taken;
    }
  }
  for (const n of left)
    take(
      n,
      [...free].filter((at) => Math.abs(at - n) <= nearby),
    );
  return found;
}

type NumberPair = readonly [inFile: number, inText: number];

/** How much of the longer of two lines stands in both. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const [some, others] = [a, b].map((said) => said.map((text) => ({ text })).filter(isWord));
  if (!some || !others || some.length === 0 || others.length === 0) return 0;
  const both = alignWords(some, others).filter((at) => at >= 0).length;
  return both / Math.max(some.length, others.length);
}

/** The lines of the file as the text has them: turns of which no line stands in the order of the others were moved. */
function inOrder(
  pairs: readonly Pair[],
  inFile: readonly FileLine[],
  inText: readonly TextLine[],
): readonly number[] {
  const stay = heaviestRising(pairs, inFile);
  const turnOf = ({ inText: n }: Pair) => inText[n]?.turn;
  const turnsThatStay = new Set([...stay].map(turnOf));
  const moved = pairs.filter((pair) => !turnsThatStay.has(turnOf(pair)));
  const gone = new Set(moved.map((pair) => pair.inFile));
  const behind = new Map<number, number[]>();
  let above = -1;
  for (const pair of pairs) {
    if (stay.has(pair)) above = pair.inFile;
    else if (gone.has(pair.inFile)) behind.set(above, [...(behind.get(above) ?? []), pair.inFile]);
  }
  return [-1, ...inFile.keys()].flatMap((n) => [
    ...(n < 0 || gone.has(n) ? [] : [n]),
    ...(behind.get(n) ?? []),
  ]);
}

/** The pairs that stand in one order in file and text and have most words. */
function heaviestRising(pairs: readonly Pair[], inFile: readonly FileLine[]): ReadonlySet<Pair> {
  const weights = new Float64Array(pairs.length);
  const before = new Int32Array(pairs.length).fill(-1);
  let last = -1;
  for (const [n, { inFile: at }] of pairs.entries()) {
    for (let m = 0; m < n; m += 1)
      if ((pairs[m]?.inFile ?? 0) < at && (weights[m] ?? 0) > (weights[n] ?? 0)) {
        weights[n] = weights[m] ?? 0;
        before[n] = m;
      }
    weights[n] = (weights[n] ?? 0) + (inFile[at]?.said.length ?? 0) + 1;
    if (last < 0 || (weights[n] ?? 0) > (weights[last] ?? 0)) last = n;
  }
  const rising = new Set<Pair>();
  for (let n = last; n >= 0; n = before[n] ?? -1) {
    const pair = pairs[n];
    if (pair) rising.add(pair);
  }
  return rising;
}
