import type { HistoryFact } from "../history/facts.ts";
import { undoneDeeds } from "../history/undone.ts";
import type { Project } from "../project/project.ts";
import { listed } from "../text/listed.ts";
import { printedDate } from "./memo-order.ts";
import type { ReportLanguage } from "./report.ts";

/** A study as it tells of itself: what it holds, what was done in it, and with which version of Kvali it is told. */
export type ToldStudy = {
  readonly project: Project;
  /** The whole journal, oldest first, undone deeds among them. */
  readonly facts: readonly HistoryFact[];
  /** As package.json has it: "0.1.0". */
  readonly version: string;
};

/** What is asked of a report in which a study tells of itself. */
export type ToldChoice = ToldStudy & {
  readonly language: ReportLanguage;
  /** A date to print in the head, as it shall stand there; null for none. */
  readonly date: string | null;
};

/** Words in each language of reports. */
export type Said = Readonly<Record<ReportLanguage, string>>;

const counting = new WeakMap<readonly HistoryFact[], readonly HistoryFact[]>();

/** The deeds that count: without those that are undone, and without undo and redo themselves. */
export function factsThatCount(facts: readonly HistoryFact[]): readonly HistoryFact[] {
  const known = counting.get(facts);
  if (known) return known;
  const undone = undoneDeeds(facts);
  const those = facts.filter(({ seq, of }) => of === null && !undone.has(seq));
  counting.set(facts, those);
  return those;
}

/** The first and last day, UTC, of facts in their order: "2024-01-03"; null of none. */
export function daysOf(
  facts: readonly Pick<HistoryFact, "at">[],
): { readonly first: string; readonly last: string } | null {
  const days = facts.map(({ at }) => at.slice(0, 10)).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

/** Who did these, each once, in the order of their first deed. */
export function doersOf(facts: readonly Pick<HistoryFact, "by">[]): readonly string[] {
  return [...new Set(facts.map(({ by }) => by))];
}

/** "by Ek and Lind, from 3 January 2024 to 9 March 2024" */
export function whoAndWhen(
  facts: readonly Pick<HistoryFact, "at" | "by">[],
  language: ReportLanguage,
): string {
  const who = listed(doersOf(facts), language);
  const days = daysOf(facts);
  const [first, last] = [printedDate(days?.first ?? "", language), printedDate(days?.last ?? "", language)];
  const when =
    language === "sv"
      ? first === last
        ? `den ${first}`
        : `från ${first} till ${last}`
      : first === last
        ? `on ${first}`
        : `from ${first} to ${last}`;
  return language === "sv" ? `av ${who}, ${when}` : `by ${who}, ${when}`;
}
