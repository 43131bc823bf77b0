import type { Passing } from "../../shared/speakers/words-passing.ts";
import type { Language, Say } from "../language/language.ts";

/** How many voices are named; the others are only counted. */
const named = 3;

/** "412 words pass from “MODERATOR” to “Participant”", each as a part of one sentence, the largest first. */
export function passingSentences(
  passing: readonly Passing[],
  say: Say,
  language: Language,
): readonly string[] {
  const figures = new Intl.NumberFormat(language);
  const nameOf = (label: string | null) =>
    label === null ? say("again.nobody") : say("again.quoted", { label });
  const sentences = passing
    .slice(0, named)
    .map(({ from, to, words }) =>
      say("again.words", { count: words, figure: figures.format(words), from: nameOf(from), to: nameOf(to) }),
    );
  const more = passing.length - named;
  return more > 0 ? [...sentences, say("again.more", { count: more })] : sentences;
}
