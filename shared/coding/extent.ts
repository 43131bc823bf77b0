import type { Coding, Transcript } from "../project/records.ts";
import { turnsTouched } from "../quotes/voices.ts";
import { contains, type Span, trimSpan, wordsAt } from "../text/span.ts";
import { countWords } from "../text/words.ts";

/** How much of an interview a passage takes in, as one would say it. */
export type Extent =
  | { readonly is: "turn" }
  | { readonly is: "turns"; readonly count: number }
  | { readonly is: "words"; readonly count: number };

/** A turn counts as whole when nothing but white space of it is left out; a passage over several turns is told by their number. */
export function extentOf({ text, turns }: Pick<Transcript, "text" | "turns">, span: Span): Extent {
  const { from, to } = turnsTouched(turns, span);
  if (to - from > 1) return { is: "turns", count: to - from };
  const turn = turns[from];
  const whole = turn && trimSpan(text, turn);
  if (whole && contains(span, whole)) return { is: "turn" };
  return { is: "words", count: countWords(wordsAt(text, span)) };
}

/** The shortest of some codings that takes in another and more than it; null when none does. */
export function codingAbout(codings: readonly Coding[], inner: Coding): Coding | null {
  const length = ({ start, end }: Span) => end - start;
  const about = codings.filter((one) => !one.lost && contains(one, inner) && length(one) > length(inner));
  return about.sort((a, b) => length(a) - length(b))[0] ?? null;
}
