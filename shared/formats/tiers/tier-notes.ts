import type { Note } from "../../outcome.ts";
import { wordsForNote } from "../words-for-note.ts";

/** Names for a note; a tier without a name is "–". */
export function namesOfTiers(names: readonly string[]): readonly string[] {
  return names.map((name) => (name.trim() === "" ? "–" : name.trim()));
}

export function tiersLeftOut(names: readonly string[]): readonly Note[] {
  return names.length === 0
    ? []
    : [{ code: "tiers-left-out", count: names.length, detail: wordsForNote(names) }];
}

export function timesBetween(count: number): readonly Note[] {
  return count === 0 ? [] : [{ code: "times-between", count }];
}
