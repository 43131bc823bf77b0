import type { Check } from "../project/records.ts";
import { fingerprint } from "../text/fingerprint.ts";
import { type Span, wordsAt } from "../text/span.ts";

/** What a check is on a part of its words: what somebody said stays, and a check whose words were changed since is told as that in each part. */
export function partOfCheck(
  text: string,
  check: Check,
  part: Span,
): Pick<Check, keyof Span | "quote" | "seen"> {
  const quote = wordsAt(text, part);
  const isAsSeen = fingerprint(check.quote) === check.seen;
  return { start: part.start, end: part.end, quote, seen: isAsSeen ? fingerprint(quote) : check.seen };
}
