import { codingsInSections, type SectionChoice } from "../../shared/guide/sections.ts";
import { codingsOf, type Project } from "../../shared/project/project.ts";
import type { CodeId, Coding, Transcript } from "../../shared/project/records.ts";
import { firstPieces, nameOfVoice, piecesOf, type VoiceWords } from "../../shared/quotes/voices.ts";

/** A coding as the list of quotes shows it. */
export type CodedQuote = {
  readonly coding: Coding;
  /** Who speaks in it, by the names that may be printed, in the order in which they are heard. */
  readonly voices: readonly string[];
  /** The numbers of its first and last turn, counted from 1; null in a transcript without turns. */
  readonly turns: readonly [first: number, last: number] | null;
};

export type QuotesOfTranscript = {
  readonly transcript: Transcript;
  readonly quotes: readonly CodedQuote[];
};

type QuotesOfCodes = {
  readonly transcripts: readonly QuotesOfTranscript[];
  readonly lost: readonly Coding[];
  /** Without the lost ones. */
  readonly count: number;
};

/** What the list needs to know of the window's language. */
export type Wording = VoiceWords & {
  readonly byName: (a: string, b: string) => number;
};

/** Every passage coded with one of these codes, by transcript and in reading order; if one likes of some sections of the guide only. */
export function quotesOfCodes(
  project: Project,
  codes: ReadonlySet<CodeId>,
  wording: Wording,
  sections: SectionChoice = "all",
): QuotesOfCodes {
  const lost: Coding[] = [];
  let count = 0;
  const sorted = [...project.transcripts.values()].sort((a, b) => wording.byName(a.name, b.name));
  const transcripts = sorted.flatMap((transcript) => {
    const quotes: CodedQuote[] = [];
    for (const coding of codingsInSections(
      project,
      transcript.id,
      codingsOf(project, transcript.id),
      sections,
    )) {
      if (!codes.has(coding.codeId)) continue;
      if (coding.lost) lost.push(coding);
      else quotes.push(quoteOf(project, transcript, coding, wording));
    }
    count += quotes.length;
    return quotes.length > 0 ? [{ transcript, quotes }] : [];
  });
  return { transcripts, lost, count };
}

function quoteOf(project: Project, transcript: Transcript, coding: Coding, words: VoiceWords): CodedQuote {
  const pieces = piecesOf(project.participants, transcript, coding);
  const first = pieces[0]?.turnNumber ?? null;
  const last = pieces.at(-1)?.turnNumber ?? null;
  return {
    coding,
    voices: firstPieces(pieces).map(({ voice }) => nameOfVoice(voice, transcript, words)),
    turns: first === null || last === null ? null : [first, last],
  };
}
