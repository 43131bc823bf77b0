import { interviewsOf, isInterview } from "../project/interviews.ts";
import type { Project } from "../project/project.ts";
import type { TranscriptId } from "../project/records.ts";
import { type CheckedTranscript, type Correction, checkedTranscript } from "./corrections.ts";
import { byErrorClass, type ErrorCounts, errorShare } from "./error-rate.ts";
import { errorsByTurn, type RateInterval, resampledRate } from "./resampled-rate.ts";
import { type CameTranscript, transcriptsAsCame } from "./text-as-came.ts";
import type { TextDeed } from "./text-deed.ts";

/** How a study's interviews were corrected, by its journal. */
export type CheckedStudy = {
  readonly interviews: number;
  /** Those in which something stands otherwise than it came, in the order of the study. */
  readonly corrected: readonly CheckedTranscript[];
  /** Those whose text as it came is not known: they were handed on, or the journal does not tell. */
  readonly unknown: number;
  /** The others: their text as it came is known. */
  readonly told: ReadonlySet<TranscriptId>;
  readonly corrections: readonly Correction[];
  /** Of all interviews that were corrected and whose text as it came is known, together; null where there is none. */
  readonly all: RateOfAll | null;
};

export type RateOfAll = {
  readonly interviews: number;
  readonly words: number;
  readonly wordErrorRate: number;
  readonly characterErrorRate: number;
  readonly errors: ErrorCounts;
  readonly speaker: number;
  /** Whether these are the fewest errors there can be. */
  readonly isLeast: boolean;
  readonly interval: RateInterval | null;
};

/** What the turns are drawn by; it is printed. */
export const seed = 1;

const studies = new WeakMap<readonly TextDeed[], readonly [Project["transcripts"], CheckedStudy]>();

/** `deeds` are all that count, oldest first. Excerpts from the literature are not counted. */
export function checkedStudy(
  { transcripts }: Pick<Project, "transcripts">,
  deeds: readonly TextDeed[],
): CheckedStudy {
  const known = studies.get(deeds);
  if (known?.[0] === transcripts) return known[1];
  const interviews = interviewsOf({ transcripts });
  const came = transcriptsAsCame({ transcripts }, deeds).filter(({ transcript }) => isInterview(transcript));
  const corrected = came.filter(wasTouched).flatMap((one) => {
    const checked = checkedTranscript(one);
    return checked.corrections.length > 0 ? [checked] : [];
  });
  const told = came.filter(({ isHandedOn }) => !isHandedOn);
  const study: CheckedStudy = {
    interviews: interviews.length,
    corrected,
    unknown: interviews.length - told.length,
    told: new Set(told.map(({ transcript }) => transcript.id)),
    corrections: corrected.flatMap(({ corrections }) => corrections),
    all: rateOfAll(corrected.filter(({ isHandedOn }) => !isHandedOn)),
  };
  studies.set(deeds, [transcripts, study]);
  return study;
}

/** Whether a text, or who says a turn, is otherwise than it came. */
export function wasTouched({ came, transcript, given }: CameTranscript): boolean {
  return came !== transcript.text || given.length > 0;
}

/** How many turns of a transcript were given to another speaker. */
export function turnsGiven({ corrections }: CheckedTranscript): number {
  return corrections.filter(({ classes }) => classes.includes("speaker")).length;
}

function rateOfAll(corrected: readonly CheckedTranscript[]): RateOfAll | null {
  if (corrected.length === 0) return null;
  const sum = (of: (one: CheckedTranscript) => number) => corrected.reduce((all, one) => all + of(one), 0);
  const errors = byErrorClass((name) => sum(({ rate }) => rate.errors[name]));
  const words = sum(({ rate }) => rate.words);
  const wrong = errors.substitution + errors.omission + errors.insertion;
  return {
    interviews: corrected.length,
    words,
    wordErrorRate: errorShare(wrong, words),
    characterErrorRate: errorShare(
      sum(({ rate }) => rate.characterErrors),
      sum(({ rate }) => rate.characters),
    ),
    errors,
    speaker: sum(turnsGiven),
    isLeast: corrected.every(({ rate }) => rate.isLeast),
    interval: resampledRate(
      corrected.flatMap((one) => errorsByTurn(one)),
      seed,
    ),
  };
}
