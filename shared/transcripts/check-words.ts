import type { Check } from "../project/records.ts";
import { fingerprint } from "../text/fingerprint.ts";
import { type Span, wordsAt } from "../text/span.ts";

/** Whether the words that were checked are others now, white space apart. */
export function isChanged({ quote, seen, lost }: Check): boolean {
  return lost || fingerprint(quote) !== seen;
}

/** What a check is on a part of its words: what somebody said stays, and a check whose words were changed since is told as that in each part. */
export function partOfCheck(
  text: string,
  check: Check,
  { start, end }: Span,
): Pick<Check, keyof Span | "quote" | "seen"> {
  const quote = wordsAt(text, { start, end });
  return { start, end, quote, seen: isChanged(check) ? check.seen : fingerprint(quote) };
}
