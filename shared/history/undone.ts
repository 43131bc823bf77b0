import type { HistoryFact } from "./facts.ts";

/** What must be known of an entry to tell whether it still counts. */
export type Step = Pick<HistoryFact, "seq" | "way" | "of">;

/**
 * The sequence numbers of the deeds that are undone after all these entries. An undo or redo of an undo leads to the
 * same deed. An undo or redo is passed over when its deed is not among the entries.
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
