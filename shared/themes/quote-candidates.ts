import { type CodingFilter, everyCoding, shownCodings, standingFilter } from "../coding/shown-codings.ts";
import type { Project } from "../project/project.ts";
import { quotesUnder, wordsKey } from "../project/quotes-under.ts";
import type { CodeId, Coding, Quote, Transcript, TranscriptId } from "../project/records.ts";
import { overlap } from "../text/span.ts";
import { countWords } from "../text/words.ts";

/** A passage that may be chosen for a theme: coded with it, or with what belongs to it (rule B7). */
export type Candidate = {
  readonly transcript: Transcript;
  /** All codings of the theme on just these words; the first stands for them. */
  readonly codings: readonly [Coding, ...Coding[]];
  readonly words: number;
  /** The chosen quotes of this theme that share words with it; none of them stands on all of them. */
  readonly overlaps: readonly Quote[];
};

/** Which candidates are looked at. What is null narrows nothing. */
export type CandidateFilter = Omit<CodingFilter, "codeId"> & {
  readonly transcriptId: TranscriptId | null;
  /** At most, and at least, so many words. */
  readonly atMost: number | null;
  readonly atLeast: number | null;
};

export const everyCandidate: CandidateFilter = {
  ...{ speaking: everyCoding.speaking, coders: everyCoding.coders, sections: everyCoding.sections },
  ...{ transcriptId: null, atMost: null, atLeast: null },
};

/** What of a filter still chooses something: an interview, a person or a section that has gone since narrows nothing. */
export function standingCandidates(
  project: Pick<Project, "codes" | "participants" | "study" | "transcripts">,
  filter: CandidateFilter,
): CandidateFilter {
  const { speaking, sections } = standingFilter(project, { ...filter, codeId: null });
  const { transcriptId } = filter;
  const isThere = transcriptId !== null && project.transcripts.has(transcriptId);
  return { ...filter, speaking, sections, transcriptId: isThere ? transcriptId : null };
}

/**
 * The extracts of a theme that are not among its chosen quotes, by transcript in the order given, then by place. Words that
 * were coded several times stand once.
 */
export function quoteCandidates(
  project: Project,
  themeId: CodeId,
  filter: CandidateFilter,
  inOrder: readonly Transcript[],
): readonly Candidate[] {
  const { transcriptId, atMost, atLeast, ...codings } = standingCandidates(project, filter);
  const chosen = quotesUnder(project, themeId).filter(({ lost }) => !lost);
  const taken = new Set(chosen.map(wordsKey));
  return inOrder
    .filter(({ id }) => transcriptId === null || id === transcriptId)
    .flatMap((transcript) => {
      const here = chosen.filter((quote) => quote.transcriptId === transcript.id);
      const byWords = new Map<string, [Coding, ...Coding[]]>();
      for (const coding of shownCodings(project, transcript.id, { ...codings, codeId: themeId })) {
        const key = wordsKey(coding);
        if (coding.lost || taken.has(key)) continue;
        const same = byWords.get(key);
        if (same) same.push(coding);
        else byWords.set(key, [coding]);
      }
      return [...byWords.values()].flatMap((same): readonly Candidate[] => {
        const words = countWords(same[0].quote);
        if ((atMost !== null && words > atMost) || (atLeast !== null && words < atLeast)) return [];
        return [
          { transcript, codings: same, words, overlaps: here.filter((quote) => overlap(quote, same[0])) },
        ];
      });
    });
}
