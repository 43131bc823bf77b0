import { z } from "zod";
import type { QuoteId } from "../../shared/project/records.ts";
import { type CandidateFilter, everyCandidate } from "../../shared/themes/quote-candidates.ts";
import type { DeskSlice } from "../storage/desk-slice.ts";

export const quoteViews = ["side-by-side", "as-printed"] as const;

/** What the Quotes place keeps on the desk. The theme whose quotes are shown is the code that is chosen on the desk. */
export const quotesSlice: DeskSlice<{
  /** The quote that is open for editing. */
  readonly quoteId: QuoteId | null;
  readonly quoteView: (typeof quoteViews)[number];
  /** Which candidates are shown. Begins with all of them each time, as the filter of codings does. */
  readonly candidates: CandidateFilter;
}> = {
  name: "quotes",
  begin: { quoteId: null, quoteView: "side-by-side", candidates: everyCandidate },
  remembered: { quoteView: z.enum(quoteViews) },
};
