import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import { findQuote, type Project } from "../project/project.ts";
import type { PrintEdit, Quote, QuoteId } from "../project/records.ts";
import { fits, overlap, type Span, trimSpan, wordsAt } from "../text/span.ts";
import { quoteOn } from "./choose-quote.ts";
import { formAfter } from "./form-after.ts";
import { isPrintForm } from "./print-form.ts";
import { wasCorrected } from "./printed-words.ts";

export type EditPrintRefusal = "no-such-quote" | "no-print-form" | "nothing-changed";

/**
 * Gives a quote another print form (rule Q2). Whoever edits it has seen its words as they stand. Refused when the edits
 * are none of whole words, in their order (see isPrintForm).
 */
export function editPrint(
  project: Project,
  { quoteId, edits }: { readonly quoteId: QuoteId; readonly edits: readonly PrintEdit[] },
): Outcome<ProjectDiff, EditPrintRefusal> {
  const quote = findQuote(project, quoteId);
  if (!quote) return refused("no-such-quote");
  if (!isPrintForm(quote.quote, edits)) return refused("no-print-form");
  if (JSON.stringify(edits) === JSON.stringify(quote.edits)) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(quote, { edits, seen: quote.quote })] }));
}

export type PlaceQuoteRefusal =
  | "no-such-quote"
  | "nothing-selected"
  | "outside-the-text"
  | "already-chosen"
  | "nothing-changed";

/**
 * Puts a quote on other words of its transcript: grows or shrinks it, or gives a lost one its place back. What its print
 * form does to words that stay is kept. Refused where another stands beneath its theme on just these words (Q1).
 */
export function placeQuote(
  project: Project,
  { quoteId, span }: { readonly quoteId: QuoteId; readonly span: Span },
): Outcome<ProjectDiff, PlaceQuoteRefusal> {
  const quote = findQuote(project, quoteId);
  const transcript = quote && project.transcripts.get(quote.transcriptId);
  if (!quote || !transcript) return refused("no-such-quote");
  if (span.start === span.end) return refused("nothing-selected");
  if (!fits(span, transcript.text.length)) return refused("outside-the-text");
  const place = trimSpan(transcript.text, span);
  if (!place) return refused("nothing-selected");
  if (!quote.lost && quote.start === place.start && quote.end === place.end)
    return refused("nothing-changed");
  if (quoteOn(project, { themeId: quote.themeId, transcriptId: transcript.id, span: place }))
    return refused("already-chosen");
  const words = wordsAt(transcript.text, place);
  return done(
    diffOf({
      updated: [
        updateOf(quote, {
          ...{ ...place, quote: words, lost: false },
          // Who makes a quote longer has not looked at what was corrected in it before.
          seen: wasCorrected(quote) ? quote.seen : words,
          edits: editsOn(quote, place, words),
        }),
      ],
    }),
  );
}

/** The edits of a quote on other words: kept where the spans overlap, else found again by what is alike. */
function editsOn(quote: Quote, { start, end }: Span, words: string): readonly PrintEdit[] {
  const before = { start: quote.start, words: quote.quote };
  if (!quote.lost && overlap(quote, { start, end })) {
    const stays = { length: Math.max(quote.end, end), replacements: [] };
    return formAfter(quote.edits, before, { start, words }, stays).edits;
  }
  // All words for all words: formAfter tells which of them stayed, word by word.
  const anew = { length: quote.quote.length, replacements: [{ start: 0, from: quote.quote, to: words }] };
  return formAfter(quote.edits, { ...before, start: 0 }, { start: 0, words }, anew).edits;
}
