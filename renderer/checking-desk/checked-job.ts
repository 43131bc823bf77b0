import type { BesideTurn } from "../../shared/checking/beside.ts";
import type { CheckedRates } from "../../shared/checking/checked-rates.ts";
import type { NotedCorrection, NotedWords } from "../../shared/checking/correction-notes.ts";
import type { ErrorRate } from "../../shared/checking/error-rate.ts";
import type { ToldTextDeed } from "../../shared/history/text-deeds.ts";
import type { Check, CorrectionNote, Study, Transcript, TranscriptId } from "../../shared/project/records.ts";

/** What is new since the worker was last asked: it keeps the rest. */
export type CheckedNews = {
  readonly study: Study;
  /** All interviews, in the order of the study. */
  readonly order: readonly TranscriptId[];
  /** Those that are others than before. */
  readonly transcripts: readonly Transcript[];
  readonly checks: ReadonlyMap<TranscriptId, readonly Check[]>;
  readonly notes: ReadonlyMap<TranscriptId, readonly CorrectionNote[]>;
  /** What the journal tells of the texts since then; where all is told anew all. */
  readonly deeds: readonly ToldTextDeed[];
  /** All there is: what was told before no longer counts. */
  readonly isAnew: boolean;
};

/** A correction without the text of its interview, and the words that a note of it is to stand on; null where none are left. */
export type ToldCorrection = NotedCorrection & { readonly noteOn: NotedWords | null };

/** The corrections of an interview that are others than when they were told last. */
export type ToldCorrections = {
  readonly transcriptId: TranscriptId;
  readonly corrections: readonly ToldCorrection[];
  /** How many interviews of all are looked at. */
  readonly done: number;
};

/** The text of an interview beside another; null where its text as it came is not known. */
export type ToldBeside = { readonly turns: readonly BesideTurn[]; readonly rate: ErrorRate } | null;

/** What the worker that compares transcripts with what they came as is asked. */
export type CheckedQuestions = {
  readonly check: {
    readonly asked: CheckedNews;
    readonly told: ToldCorrections;
    readonly answer: undefined;
  };
  /** The rates by what was asked last; they take longer than the corrections. */
  readonly rates: { readonly asked: null; readonly told: never; readonly answer: CheckedRates };
  readonly beside: {
    /** `otherId`: an interview that it is held against; null: the text as it came. */
    readonly asked: { readonly transcriptId: TranscriptId; readonly otherId: TranscriptId | null };
    readonly told: never;
    readonly answer: ToldBeside;
  };
};
