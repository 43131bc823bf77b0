import { countWords } from "../text/words.ts";
import type { Transcript } from "./records.ts";

type Counted = Pick<Transcript, "text" | "turns">;

const counted = new WeakMap<Counted, ReadonlyMap<number, number>>();

/** How many words each turn of a transcript has (N2), by its id. Counted once for each state of a transcript, however many places say it. */
export function wordsByTurn(transcript: Counted): ReadonlyMap<number, number> {
  const before = counted.get(transcript);
  if (before) return before;
  const { text, turns } = transcript;
  const words = new Map(turns.map(({ id, start, end }) => [id, countWords(text.slice(start, end))]));
  counted.set(transcript, words);
  return words;
}
