import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import { orderKeysBetween } from "../project/order-key.ts";
import { findQuote, type Project } from "../project/project.ts";
import { quotesUnder } from "../project/quotes-under.ts";
import type { CodeId, QuoteId } from "../project/records.ts";
import { quoteOn } from "./choose-quote.ts";

export type MoveQuote = {
  readonly quoteId: QuoteId;
  readonly themeId: CodeId;
  /** Its place among the other quotes there, from 0. */
  readonly index: number;
};
export type MoveQuoteRefusal = "no-such-quote" | "no-such-theme" | "already-chosen" | "nothing-changed";

/**
 * Puts a quote at another place beneath its theme, or beneath another. Only it changes, unless two that stay share an
 * order key there (two people may each have put one at one place): those behind then get keys of their own.
 */
export function moveQuote(
  project: Project,
  { quoteId, themeId, index }: MoveQuote,
): Outcome<ProjectDiff, MoveQuoteRefusal> {
  const quote = findQuote(project, quoteId);
  if (!quote) return refused("no-such-quote");
  if (!project.codes.has(themeId)) return refused("no-such-theme");
  const there = quotesUnder(project, themeId);
  const others = there.filter(({ id }) => id !== quoteId);
  const at = Math.min(others.length, Math.max(0, index));
  if (quote.themeId === themeId && there.indexOf(quote) === at) return refused("nothing-changed");
  const twin = quoteOn(project, { themeId, transcriptId: quote.transcriptId, span: quote });
  if (quote.themeId !== themeId && !quote.lost && twin) return refused("already-chosen");

  const before = others[at - 1]?.order ?? null;
  const behind = others.slice(at);
  const next = behind.find(({ order }) => before === null || order > before);
  const alike = next ? behind.slice(0, behind.indexOf(next)) : behind;
  const [order = "", ...keys] = orderKeysBetween(before, next?.order ?? null, 1 + alike.length);
  const updated = alike.map((one, place) => updateOf(one, { order: keys[place] ?? one.order }));
  return done(diffOf({ updated: [updateOf(quote, { themeId, order }), ...updated] }));
}
