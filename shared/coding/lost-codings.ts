import { allCodings, type Project } from "../project/project.ts";
import type { Coding } from "../project/records.ts";
import { type Anchored, anchorQuote } from "../text/quote-anchor.ts";

/** A coding whose words were deleted, with the place that looks most like them now, if there is one. */
export type LostCoding = { readonly coding: Coding; readonly likely: Anchored | null };

/** The codings that lost their words, in the order of the study. None is ever dropped. */
export function lostCodings(project: Project): readonly Coding[] {
  return [...allCodings(project)].filter(({ lost }) => lost);
}

/** Looks for a lost coding's words in the text of its transcript as it stands now. */
export function findAgain(text: string, coding: Coding): LostCoding {
  return { coding, likely: anchorQuote(text, { quote: coding.quote, start: coding.start }) };
}
