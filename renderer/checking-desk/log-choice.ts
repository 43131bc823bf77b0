import { correctionClasses } from "../../shared/checking/corrections.ts";
import { nameOrder, type Order } from "../../shared/text/name-order.ts";
import type { ToldCorrection } from "./checked-job.ts";

export const logOrders = ["place", "newest", "person", "class"] as const;

/** Which corrections the log shows, and in which order; empty words: all of them. */
export type LogChoice = {
  readonly of: string;
  readonly by: string;
  readonly class: string;
  readonly order: (typeof logOrders)[number];
};

export const everyCorrection: LogChoice = { of: "", by: "", class: "", order: "place" };

/** The corrections that are chosen, in the order that is: those alike stay in the order of their places. Names are ordered as the language orders them. */
export function logRows(
  all: readonly ToldCorrection[],
  { of, by, class: wanted, order }: LogChoice,
  language: string,
): readonly ToldCorrection[] {
  const chosen = all.filter(
    (one) =>
      (of === "" || one.transcript.id === of) &&
      (by === "" || one.by.includes(by)) &&
      (wanted === "" || one.classes.some((name) => name === wanted)),
  );
  const compare = orders[order]?.(nameOrder(language));
  return compare ? chosen.toSorted(compare) : chosen;
}

const rank = ({ classes: [first] }: ToldCorrection) => (first ? correctionClasses.indexOf(first) : -1);

type Compare = (a: ToldCorrection, b: ToldCorrection) => number;

const orders: Readonly<Record<LogChoice["order"], ((byName: Order) => Compare) | null>> = {
  place: null,
  newest: () => (a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0),
  person: (byName) => (a, b) => byName(a.by.join(), b.by.join()),
  class: () => (a, b) => rank(a) - rank(b),
};
