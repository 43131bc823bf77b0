import type { CutMark, HouseStyle, QuoteForm } from "../project/records.ts";
import { countWords } from "../text/words.ts";

/** At most so many words are a fragment: part of the author's own sentence. */
const longestFragment = 5;

/** The form that a quote of so many words has in most papers: a block from `blockFrom` on (APA 7, 8.27). */
export function formProposed(text: string, { blockFrom }: HouseStyle): QuoteForm {
  const words = countWords(text);
  if (blockFrom > 0 && words >= blockFrom) return "block";
  return words <= longestFragment ? "fragment" : "inline";
}

/** How cuts are marked, all ways that there are. */
export const cutMarks: readonly CutMark[] = ["…", "[…]", "[...]", "(…)", "..."];
