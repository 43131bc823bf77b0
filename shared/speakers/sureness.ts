/**
 * How sure the program is of who says something. What is sure is taken; what is likely is taken and shown; what is
 * not known is asked.
 */
export type Sureness = "sure" | "likely" | "not-known";

const ranks: Readonly<Record<Sureness, number>> = { sure: 0, likely: 1, "not-known": 2 };

/** The less sure of two. */
export function lessSure(a: Sureness, b: Sureness): Sureness {
  return ranks[a] >= ranks[b] ? a : b;
}
