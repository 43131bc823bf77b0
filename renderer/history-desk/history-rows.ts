import type { HistoryFact } from "../../shared/history/facts.ts";
import type { Stretch } from "../../shared/history/fold-alike.ts";

/** A line of the list: a day, a stretch of alike deeds, or one deed of a stretch that is unfolded. */
export type HistoryLine =
  | { readonly is: "day"; readonly key: string; readonly at: string; readonly count: number }
  | { readonly is: "stretch"; readonly key: string; readonly stretch: Stretch; readonly isOpen: boolean }
  | { readonly is: "fact"; readonly key: string; readonly fact: HistoryFact };

/**
 * The lines of the history, newest first, a line for each day before its deeds. `open` holds the keys of stretches
 * that are unfolded; `dayOf` tells the day of a time where the reader is.
 */
export function historyLines(
  stretches: readonly Stretch[],
  open: ReadonlySet<string>,
  dayOf: (at: string) => string,
): readonly HistoryLine[] {
  const lines: HistoryLine[] = [];
  let day: string | null = null;
  const perDay = new Map<string, number>();
  for (const { facts } of stretches)
    for (const { at } of facts) perDay.set(dayOf(at), (perDay.get(dayOf(at)) ?? 0) + 1);
  for (const stretch of stretches.toReversed()) {
    const [first] = stretch.facts;
    const last = stretch.facts.at(-1);
    if (!first || !last) continue;
    const itsDay = dayOf(last.at);
    if (itsDay !== day)
      lines.push({ is: "day", key: `day ${last.seq}`, at: last.at, count: perDay.get(itsDay) ?? 0 });
    day = itsDay;
    const key = keyOf(stretch);
    const isOpen = stretch.facts.length > 1 && open.has(key);
    lines.push({ is: "stretch", key, stretch, isOpen });
    if (isOpen)
      for (const fact of stretch.facts.toReversed())
        lines.push({ is: "fact", key: `fact ${fact.seq}`, fact });
  }
  return lines;
}

/** The newest entry of a line; null for a day. */
export function factOf(line: HistoryLine | undefined): HistoryFact | null {
  if (line?.is === "fact") return line.fact;
  return line?.is === "stretch" ? (line.stretch.facts.at(-1) ?? null) : null;
}

/** A stretch that grows keeps its key. */
function keyOf({ facts }: Stretch): string {
  return `stretch ${facts[0]?.seq}`;
}
