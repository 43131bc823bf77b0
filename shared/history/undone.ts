import type { HistoryFact } from "./facts.ts";

/** What is asked of an entry to tell whether it still counts. */
export type Step = Pick<HistoryFact, "seq" | "way" | "of">;

/**
 * The deeds that are taken back when these entries have been done, by their sequence numbers. An undo or redo
 * that is itself undone leads to the same deed. Entries whose deed is not among them are passed over.
 */
export function undoneDeeds(entries: Iterable<Step>): ReadonlySet<number> {
  const deedOf = new Map<number, number>();
  const undone = new Set<number>();
  for (const { seq, way, of } of entries) {
    const deed = of === null ? seq : deedOf.get(of);
    if (deed === undefined) continue;
    deedOf.set(seq, deed);
    if (way === "undid") undone.add(deed);
    else if (way === "redid") undone.delete(deed);
  }
  return undone;
}
