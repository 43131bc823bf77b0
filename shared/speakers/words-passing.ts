import type { Speaker, Transcript, Turn } from "../project/records.ts";
import type { JudgedAgain } from "./judge-again.ts";

/** Words that pass from one voice to another, by their labels; null: nobody. Words as words.ts counts them. */
export type Passing = { readonly from: string | null; readonly to: string | null; readonly words: number };

type Said = Pick<JudgedAgain, "change"> & Voices;
type Voices = {
  readonly turns: readonly Omit<Turn, "id">[];
  readonly speakers: readonly Pick<Speaker, "id" | "label">[];
};

/** Which words pass to another voice when a transcript is given other turns; those that stay in the text, most first. */
export function wordsPassing(
  before: Pick<Transcript, "text" | "turns" | "speakers">,
  after: Said,
): readonly Passing[] {
  const passing = new PassingWords();
  const [voiceBefore, voiceAfter] = [voicesOf(before), voicesOf(after)];
  const kept = keptStretches(before.text.length, after);
  let stretch = 0;
  for (const { 0: word, index } of before.text.matchAll(/\S+/gu)) {
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    while ((kept[stretch]?.end ?? Number.POSITIVE_INFINITY) <= index) stretch += 1;
    const { start = Number.POSITIVE_INFINITY, drift = 0 } = kept[stretch] ?? {};
    if (index >= start) passing.add(voiceBefore(index), voiceAfter(index + drift));
  }
  return passing.mostFirst();
}

/** Counts words by their voice before and their voice after. */
export class PassingWords {
  private readonly found = new Map<string, Passing>();

  add(from: string | null, to: string | null): void {
    if (from === to) return;
    const key = JSON.stringify([from, to]);
    const words = (this.found.get(key)?.words ?? 0) + 1;
    this.found.set(key, { from, to, words });
  }

  mostFirst(): readonly Passing[] {
    return [...this.found.values()].sort((a, b) => b.words - a.words);
  }
}

type Stretch = { readonly start: number; readonly end: number; readonly drift: number };

/** The stretches of a text that stay as they are, and how far each moves. */
function keptStretches(length: number, { change: { replacements } }: Said): readonly Stretch[] {
  const kept: Stretch[] = [];
  let start = 0;
  let drift = 0;
  for (const one of replacements) {
    kept.push({ start, end: one.start, drift });
    start = one.start + one.from.length;
    drift += one.to.length - one.from.length;
  }
  return [...kept, { start, end: length, drift }];
}

/** The label at a place of a text; the places that are asked for rise. */
function voicesOf({ turns, speakers }: Voices): (place: number) => string | null {
  const labels = new Map(speakers.map(({ id, label }) => [id, label]));
  let turn = 0;
  return (place) => {
    while (turn < turns.length - 1 && place >= (turns[turn]?.end ?? 0)) turn += 1;
    return labels.get(turns[turn]?.speakerId ?? "") ?? null;
  };
}
