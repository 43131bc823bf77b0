import type { Project } from "../project/project.ts";
import type { Transcript, TranscriptId } from "../project/records.ts";
import { flatten } from "../text/flat-text.ts";
import { isWholeWords } from "../text/word-edges.ts";

/** Finds the transcript in which words stand that do not stand where a table says; null when none has them, or several. */
export type ElsewhereFinder = (quote: string, but: TranscriptId | null) => Transcript | null;

/**
 * Looks for words in all transcripts of a study: as whole words, one after the other, whatever the typography; a label before the first
 * is left out. No likeness: that a passage elsewhere says something like it is no hint. Texts are made ready when the first words are
 * looked for.
 */
export function elsewhereFinder({ transcripts }: Pick<Project, "transcripts">): ElsewhereFinder {
  let ready: readonly { readonly transcript: Transcript; readonly flat: string }[] | null = null;
  return (quote, but) => {
    ready ??= [...transcripts.values()].map((transcript) => ({
      transcript,
      flat: flatten(transcript.text).text,
    }));
    const whole = flatten(quote.trim()).text.trim();
    const bare = whole.replace(/^\p{L}[^:.?!]{0,30}:\s+/u, "");
    for (const words of new Set([whole, bare])) {
      if (words.split(" ").length < fewestWords) continue;
      const found = ready.filter(({ transcript, flat }) => transcript.id !== but && holds(flat, words));
      if (found.length > 0) return found.length === 1 ? (found[0]?.transcript ?? null) : null;
    }
    return null;
  };
}

/** One or two words may stand anywhere. */
const fewestWords = 3;

function holds(text: string, words: string): boolean {
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1))
    if (isWholeWords(text, { start, end: start + words.length })) return true;
  return false;
}
