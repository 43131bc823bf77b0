import type { SearchText } from "../../shared/analysis/prepared.ts";
import type { Query, QueryRefusal } from "../../shared/analysis/query.ts";
import type { TranscriptId } from "../../shared/project/records.ts";

/** What has changed of the texts since the job before. */
export type NewTexts = {
  readonly changed: readonly SearchText[];
  readonly gone: readonly TranscriptId[];
};

/**
 * What the thread of searches is asked to do; a job ends the one before it. "prepare" makes texts ready
 * ahead of the first search, "stop" only ends what is being done.
 */
export type SearchJob =
  | { readonly do: "prepare"; readonly number: number; readonly texts: NewTexts }
  | {
      readonly do: "search";
      readonly number: number;
      readonly texts: NewTexts;
      readonly query: Query;
      /** The transcripts in the order in which their hits are listed. */
      readonly order: readonly TranscriptId[];
    }
  | { readonly do: "stop"; readonly number: number };

/** Hits in one transcript, packed: start, end, start, end, … */
export type PackedHits = { readonly transcriptId: TranscriptId; readonly places: Uint32Array };

export type SearchAnswer =
  /** The texts are ready, and the job itself begins. */
  | { readonly is: "began"; readonly number: number; readonly isPattern: boolean }
  | {
      readonly is: "refused";
      readonly number: number;
      readonly why: QueryRefusal;
      readonly reason: string;
    }
  /** All hits have been found; `hits` are the first of them. */
  | {
      readonly is: "counted";
      readonly number: number;
      readonly total: number;
      readonly perTranscript: readonly (readonly [TranscriptId, number])[];
      readonly hits: readonly PackedHits[];
    }
  /** The hits that follow. */
  | { readonly is: "more"; readonly number: number; readonly hits: readonly PackedHits[] }
  | { readonly is: "ended"; readonly number: number };
