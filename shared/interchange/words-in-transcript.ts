import { quotePlacers } from "../coding/place-quote.ts";
import type { Project } from "../project/project.ts";
import type { Transcript } from "../project/records.ts";
import { type Span, wordsAt } from "../text/span.ts";

/** Where the words of a raw text stand in the text that it is read as; null where none of them stays. */
export type WordsInText = {
  readonly draft: { readonly text: string };
  readonly placeOf: (raw: Span) => Span | null;
  /** Whether the text has been corrected since, so that it has not all of them any more. */
  readonly isCorrected?: boolean;
};

/**
 * Where the words of a raw text stand in the transcript that the study has of it: at their places, or, where it was corrected
 * since, where the same words are found.
 */
export function wordsInTranscript(project: Project, transcript: Transcript, words: WordsInText): WordsInText {
  const before = words.draft.text;
  if (transcript.text === before) return words;
  const find = quotePlacers(project)(transcript);
  return {
    ...{ draft: transcript, isCorrected: true },
    placeOf: (raw) => {
      const span = words.placeOf(raw);
      if (!span) return null;
      const found = find({ quote: wordsAt(before, span), start: span.start }, () => false);
      return found.is === "placed" ? found.span : null;
    },
  };
}
