import type { BesideFile, FileWord, TextWord } from "./beside-file.ts";

/** A word of the file, of the text, or of both; `t` is its place in the text, or -1. */
export type Item = {
  readonly word: FileWord | null;
  readonly typed: TextWord | null;
  readonly t: number;
  /** "label": goes from the text; "back": comes back into it; "deleted": a person took it out, and it stays so. */
  readonly is: "kept" | "label" | "back" | "deleted" | "typed";
  /** Its turn in BesideFile, from 0; -1 while that is not known. */
  turn: number;
};

/** All words of file and text in one order: what a person typed stands where it was typed. */
export function inOrder({ file, text, order }: BesideFile, back: ReadonlySet<number>): readonly Item[] {
  const items: Item[] = [];
  const ofFile = (word: FileWord, at: number): Item => {
    const { partner: t, turn } = word;
    const missing = back.has(at) ? "back" : "deleted";
    return { word, typed: text[t] ?? null, t, is: turn < 0 ? "label" : t >= 0 ? "kept" : missing, turn };
  };
  let t = 0;
  let gone: Item[] = [];
  const meet = (toT: number) => {
    const typed: Item[] = [];
    const above = text[t - 1] ?? null;
    for (; t < toT; t += 1) typed.push({ word: null, typed: text[t] ?? null, t, is: "typed", turn: -1 });
    if (gone.length + typed.length > 0) items.push(...between(gone, typed, above, text[toT] ?? null));
    gone = [];
  };
  for (const at of order) {
    const word = file[at];
    if (!word) continue;
    const item = ofFile(word, at);
    if (item.t < 0) gone.push(item);
    else {
      meet(item.t);
      items.push(item);
      t = item.t + 1;
    }
  }
  meet(text.length);
  return items;
}

/**
 * Words that only the file or only the text has, between two words that both have: those of the line above, lines of
 * their own, those of the line below.
 */
function between(
  gone: readonly Item[],
  typed: readonly Item[],
  above: TextWord | null,
  below: TextWord | null,
): readonly Item[] {
  if (typed.length === 0) return gone;
  if (gone.length === 0) return typed;
  const left = typed.filter(({ typed: word }) => word?.line === above?.line);
  const right = typed.filter(({ typed: word }) => word?.line === below?.line && word?.line !== above?.line);
  const own = typed.slice(left.length, typed.length - right.length);
  const [first, last] = [gone[0]?.word?.paragraph, gone.at(-1)?.word?.paragraph];
  const paragraphs = [
    ...new Set(gone.flatMap(({ word, is }) => (word && is === "deleted" ? [word.paragraph] : []))),
  ];
  const whole = paragraphs.filter(
    (paragraph) => (left.length === 0 || paragraph !== first) && (right.length === 0 || paragraph !== last),
  );
  const lines = [...new Set(own.map(({ typed: word }) => word?.line))];
  const behind = new Map<number | undefined, Item[]>();
  for (const one of own) {
    const paragraph = whole[Math.min(lines.indexOf(one.typed?.line), whole.length - 1)];
    behind.set(paragraph, [...(behind.get(paragraph) ?? []), one]);
  }
  const placed: Item[] = [...left, ...(behind.get(undefined) ?? [])];
  for (const [n, item] of gone.entries()) {
    placed.push(item);
    const paragraph = item.word?.paragraph;
    if (paragraph !== gone[n + 1]?.word?.paragraph) placed.push(...(behind.get(paragraph) ?? []));
  }
  return [...placed, ...right];
}

/**
 * The items that stand in the new text, in turns of the draft. What a person typed stands with the words of its line.
 */
export function inTurns(items: readonly Item[]): readonly Item[] {
  const nearest = (from: number, step: -1 | 1, stops: (item: Item) => boolean): Item | null => {
    for (let at = from + step; at >= 0 && at < items.length; at += step) {
      const item = items[at];
      if (!item || stops(item)) return null;
      if (item.word && item.word.turn >= 0) return item;
    }
    return null;
  };
  for (const [n, item] of items.entries()) {
    if (item.is !== "typed") continue;
    const line = item.typed?.line;
    const isOff = ({ typed }: Item) => typed !== null && typed.line !== line;
    const isOffOrLost = (item: Item) => isOff(item) || item.is === "deleted" || item.is === "back";
    const beside =
      nearest(n, -1, isOffOrLost) ??
      nearest(n, 1, isOffOrLost) ??
      nearest(n, -1, isOff) ??
      nearest(n, 1, isOff) ??
      nearest(n, -1, () => false) ??
      nearest(n, 1, () => false);
    item.turn = beside?.turn ?? 0;
  }
  const standing = items.filter(({ is }) => is !== "label" && is !== "deleted");
  // Turns rise: what was typed cannot stand behind a word of a later turn.
  let latest = Number.POSITIVE_INFINITY;
  for (const item of standing.toReversed()) {
    latest = Math.min(latest, item.turn);
    item.turn = latest;
  }
  return standing;
}
