import type { Transcript, Turn } from "../project/records.ts";
import { alignWords, type Token, tokensOf } from "../text/align-words.ts";
import type { Judgement } from "./judge-speakers.ts";
import { keptBy } from "./kept-by.ts";
import { orderInText } from "./moved-lines.ts";

/** A word or a mark of a file, as a judgement of it has it. */
export type FileWord = {
  readonly text: string;
  /** Its paragraph, and where it stands in it (UTF-16 code units); -1 for a name that the format itself gives. */
  readonly paragraph: number;
  readonly start: number;
  /** Where it stands in the draft; -1 when it was taken out: labels, times, what is no speech. */
  readonly inDraft: number;
  /** Words of one piece stand in the draft as they stand in the file, with all that is between them. */
  readonly piece: number;
  /** The turn in which it stands (see BesideFile), from 0; -1 for what is taken out. */
  readonly turn: number;
  /** Its index among the words of the study's text; -1 when that text does not have it. */
  readonly partner: number;
};

/** A word or a mark of the study's text. */
export type TextWord = Token & {
  /** Its turn and its line, from 0. */
  readonly turn: number;
  readonly line: number;
  /** Its index among the words of the file; -1 when a person typed it. */
  readonly partner: number;
};

/** A file as it is judged now, beside the text that the study made of it; both without their line feeds. */
export type BesideFile = {
  /** In the order of the file. */
  readonly file: readonly FileWord[];
  readonly text: readonly TextWord[];
  /** The words of the file in the order of the text, by their places in `file`: turns that people moved stand where they moved them. */
  readonly order: readonly number[];
  /** The turns of the draft in that order. One that another was moved into is two. */
  readonly turns: readonly Pick<Turn, "speakerId" | "startMs" | "endMs">[];
};

/** Finds the words of a file in the text that an earlier judgement, and then people, made of it. `fresh` is the file judged without answers. */
export function besideFile(
  transcript: Pick<Transcript, "text" | "turns">,
  judgement: Judgement,
  fresh: Judgement | null,
): BesideFile {
  const { text, turns } = transcript;
  const inFile = wordsOfFile(judgement);
  const words = tokensOf(text);
  const { order, file, found } = ordered(inFile, words, () =>
    orderInText(inFile, judgement.draft.text, transcript, keptBy(fresh ?? judgement)),
  );

  // From here on line feeds do not count.
  const placeInText = new Int32Array(words.length).fill(-1);
  const inText: Writable<TextWord>[] = [];
  let line = 0;
  let turn = 0;
  for (const [at, { text: word, start }] of words.entries()) {
    if (word === "\n") {
      line += 1;
      continue;
    }
    while (turn < turns.length - 1 && start >= (turns[turn]?.end ?? 0)) turn += 1;
    placeInText[at] = inText.length;
    inText.push({ text: word, start, turn, line, partner: -1 });
  }
  const numbers = new Map(inFile.map((word, at) => [word, at]));
  for (const [at, word] of file.entries()) {
    if (word.text === "\n") continue;
    const partner = placeInText[found[at] ?? -1] ?? -1;
    const other = inText[partner];
    if (other) other.partner = numbers.get(word) ?? -1;
    word.partner = partner;
  }
  return { file: inFile, text: inText, order, turns: turnsInOrder(inFile, order, judgement) };
}

type Ordered = {
  readonly order: readonly number[];
  /** With line feeds. */
  readonly file: readonly Writable<FileWord>[];
  /** The word of the text that each is, or -1. */
  readonly found: Int32Array;
};

/** The words of a file in its own order, or in another where more of the text is found by that. */
function ordered(
  inFile: readonly Writable<FileWord>[],
  text: readonly Token[],
  inText: () => readonly number[],
): Ordered {
  const foundIn = (order: readonly number[]) => {
    const file = withLineFeeds(order.flatMap((at) => inFile[at] ?? []));
    // One judgement may take for a label what another takes for a word: then the word is the likelier partner.
    const worth = (at: number) => {
      const word = file[at];
      if (word?.text === "\n") return 2;
      return (word?.inDraft ?? -1) >= 0 ? 4 : 3;
    };
    const found = withWholeLabels(file, alignWords(file, text, worth));
    return { order, file, found, count: found.filter((at, n) => at >= 0 && file[n]?.text !== "\n").length };
  };
  const asItIs = foundIn([...inFile.keys()]);
  if (asItIs.count === text.filter((word) => word.text !== "\n").length) return asItIs;
  const order = inText();
  if (order.every((at, n) => at === n)) return asItIs;
  const moved = foundIn(order);
  return moved.count > asItIs.count ? moved : asItIs;
}

/** Gives the words the numbers of the turns in which they stand in that order, and answers those turns. */
function turnsInOrder(
  file: readonly Writable<FileWord>[],
  order: readonly number[],
  { draft }: Judgement,
): BesideFile["turns"] {
  const turns: Writable<BesideFile["turns"][number]>[] = [];
  const began = new Set<number>();
  const lastOf = new Map<number, (typeof turns)[number]>();
  let above = -1;
  for (const at of order) {
    const word = file[at];
    if (!word || word.turn < 0) continue;
    const { turn } = word;
    if (turn !== above) {
      const { speakerId = null, startMs = null } = draft.turns[turn] ?? {};
      const one = { speakerId, startMs: began.has(turn) ? null : startMs, endMs: null };
      began.add(turn);
      lastOf.set(turn, one);
      turns.push(one);
      above = turn;
    }
    word.turn = turns.length - 1;
  }
  for (const [turn, one] of lastOf) one.endMs = draft.turns[turn]?.endMs ?? null;
  return turns;
}

type Writable<Word> = { -readonly [K in keyof Word]: Word[K] };

/** With a line feed between paragraphs. */
function withLineFeeds(words: readonly Writable<FileWord>[]): readonly Writable<FileWord>[] {
  return words.flatMap((word, n) => {
    const above = words[n - 1];
    if (!above || above.paragraph === word.paragraph) return [word];
    const feed = { text: "\n", start: 0, inDraft: -1, piece: -1, turn: -1, partner: -1 };
    return [{ ...feed, paragraph: word.paragraph }, word];
  });
}

/** The words of a file in its order. */
function wordsOfFile({ source, origins, draft, spokenBy }: Judgement): readonly Writable<FileWord>[] {
  const words: Writable<FileWord>[] = [];
  let turn = 0;
  const add = (text: string, paragraph: number, start: number, inDraft = -1, piece = -1) => {
    while (inDraft >= 0 && inDraft >= (draft.turns[turn]?.end ?? Number.POSITIVE_INFINITY)) turn += 1;
    words.push({ text, paragraph, start, inDraft, piece, turn: inDraft < 0 ? -1 : turn, partner: -1 });
  };
  /** Names of the format itself that stand in the draft's text after all stand in no paragraph. */
  const names = (from: number, to: number, paragraph: number, piece: number) => {
    const tokens = tokensOf(draft.text, from, to).filter(({ text }) => text !== "\n");
    for (const { text, start } of tokens) add(text, paragraph, -1, start, piece);
    return tokens.length > 0;
  };

  let piece = 0;
  let reached = 0;
  for (const [paragraph, text] of source.entries()) {
    const label = spokenBy[paragraph] ?? null;
    const first = origins[piece];
    const isNamed =
      first?.paragraph === paragraph && names(reached, first.at, paragraph, origins.length + piece);
    if (label !== null && !isNamed) for (const token of tokensOf(`${label}:`)) add(token.text, paragraph, -1);
    let at = 0;
    for (let origin = first; origin?.paragraph === paragraph; origin = origins[piece]) {
      for (const token of tokensOf(text, at, origin.start)) add(token.text, paragraph, token.start);
      if (origin !== first) names(reached, origin.at, paragraph, origins.length + piece);
      const shift = origin.at - origin.start;
      at = origin.start + origin.length;
      for (const token of tokensOf(text, origin.start, at))
        add(token.text, paragraph, token.start, token.start + shift, piece);
      reached = origin.at + origin.length;
      piece += 1;
    }
    for (const token of tokensOf(text, at)) add(token.text, paragraph, token.start);
  }
  names(reached, draft.text.length, source.length - 1, origins.length * 2);
  return words;
}

/**
 * Chooses between two ways to pair the same words ("I: I think" with "I think"): the one that leaves a whole label
 * without partner, or the words at the beginning of a paragraph.
 */
function withWholeLabels(file: readonly FileWord[], partner: Int32Array): Int32Array {
  const moved = Int32Array.from(partner);
  const textAt = (at: number) => file[at]?.text;
  for (let from = 0; from < moved.length; from += 1) {
    if (moved[from] !== -1) continue;
    let to = from;
    while (to < moved.length && moved[to] === -1) to += 1;
    let best = { shift: 0, score: score(file, from, to) };
    const ways = (step: -1 | 1) => {
      for (let shift = step; ; shift += step) {
        const [gone, come] = step < 0 ? [from + shift, to + shift] : [to + shift - 1, from + shift - 1];
        if ((moved[gone] ?? -1) < 0 || textAt(gone) !== textAt(come)) return;
        const found = score(file, from + shift, to + shift);
        if (found > best.score) best = { shift, score: found };
      }
    };
    ways(-1);
    ways(1);
    for (let n = 0; n < Math.abs(best.shift); n += 1) {
      const [gone, come] = best.shift < 0 ? [from - n - 1, to - n - 1] : [to + n, from + n];
      moved[come] = moved[gone] ?? -1;
      moved[gone] = -1;
    }
    from = Math.max(from, to + best.shift - 1);
  }
  return moved;
}

/** How likely it is that these words were taken out. */
function score(file: readonly FileWord[], from: number, to: number): number {
  let taken = 0;
  for (let at = from; at < to; at += 1) {
    const word = file[at];
    if (word && word.text !== "\n" && word.inDraft < 0) taken += 1;
  }
  const isFirst = from === 0 || file[from - 1]?.text === "\n";
  const isLast = to >= file.length || file[to]?.text === "\n";
  return taken * 10 + (isFirst ? 5 : 0) + (isLast ? 3 : 0);
}
