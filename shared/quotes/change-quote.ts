import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import { findQuote, type Project } from "../project/project.ts";
import type { Quote, QuoteForm, QuoteId, QuoteRole, RichText } from "../project/records.ts";
import { removal } from "../project/removal.ts";

export type ChangeQuoteRefusal = "no-such-quote" | "nothing-changed";

/** What the quote is to its theme: an example, a contrast, a case that speaks against it. */
export function setRole(
  project: Project,
  { quoteId, role }: { readonly quoteId: QuoteId; readonly role: QuoteRole },
): Outcome<ProjectDiff, ChangeQuoteRefusal> {
  return changed(project, quoteId, { role });
}

/** How it is printed: set apart, within the sentence, or some words of it. */
export function setForm(
  project: Project,
  { quoteId, form }: { readonly quoteId: QuoteId; readonly form: QuoteForm },
): Outcome<ProjectDiff, ChangeQuoteRefusal> {
  return changed(project, quoteId, { form });
}

/** Writes what the quote is taken to mean. */
export function interpretQuote(
  project: Project,
  { quoteId, interpretation }: { readonly quoteId: QuoteId; readonly interpretation: RichText },
): Outcome<ProjectDiff, ChangeQuoteRefusal> {
  const before = findQuote(project, quoteId)?.interpretation;
  if (before && JSON.stringify(before) === JSON.stringify(interpretation)) return refused("nothing-changed");
  return changed(project, quoteId, { interpretation });
}

/** Says that the print form was looked at since the words beneath it were corrected (rule Q4). */
export function acceptWords(project: Project, quoteId: QuoteId): Outcome<ProjectDiff, ChangeQuoteRefusal> {
  const quote = findQuote(project, quoteId);
  return quote ? changed(project, quoteId, { seen: quote.quote }) : refused("no-such-quote");
}

/** Takes a quote out of the choice. The codings on its words stay. */
export function removeQuote(project: Project, quoteId: QuoteId): Outcome<ProjectDiff, "no-such-quote"> {
  const quote = findQuote(project, quoteId);
  return quote ? done(diffOf(removal(project, [quote]))) : refused("no-such-quote");
}

function changed(
  project: Project,
  quoteId: QuoteId,
  fields: Partial<Quote>,
): Outcome<ProjectDiff, ChangeQuoteRefusal> {
  const quote = findQuote(project, quoteId);
  if (!quote) return refused("no-such-quote");
  const update = updateOf(quote, fields);
  return Object.keys(update.to).length > 0 ? done(diffOf({ updated: [update] })) : refused("nothing-changed");
}
