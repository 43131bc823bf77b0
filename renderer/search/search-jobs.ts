import type { SearchText } from "../../shared/analysis/prepared.ts";
import type { Query, QueryRefusal } from "../../shared/analysis/query.ts";
import type { TranscriptId } from "../../shared/project/records.ts";

/** What has changed of the texts since the question before. */
export type NewTexts = {
  readonly changed: readonly SearchText[];
  readonly gone: readonly TranscriptId[];
};

/** Hits in one transcript, packed: start, end, start, end, … */
export type PackedHits = { readonly transcriptId: TranscriptId; readonly places: Uint32Array };

export type SearchJob = {
  readonly texts: NewTexts;
  readonly query: Query;
  /** The transcripts in the order in which their hits are listed. */
  readonly order: readonly TranscriptId[];
};

/** The reports of a search before its end. */
export type SearchTold =
  /** The texts are ready, and a pattern begins. It may run for ever, and takes no messages meanwhile. */
  | { readonly is: "began" }
  /** All hits have been found; `hits` are the first of them. */
  | {
      readonly is: "counted";
      readonly total: number;
      readonly perTranscript: readonly (readonly [TranscriptId, number])[];
      readonly hits: readonly PackedHits[];
    }
  /** The hits that follow. */
  | { readonly is: "more"; readonly hits: readonly PackedHits[] };

export type SearchEnd =
  | { readonly is: "refused"; readonly why: QueryRefusal; readonly reason: string }
  | { readonly is: "ended" };

/** What the worker of searches is asked. "prepare" makes texts ready ahead of the first search. */
export type SearchQuestions = {
  readonly prepare: { readonly asked: NewTexts; readonly answer: undefined };
  readonly search: { readonly asked: SearchJob; readonly told: SearchTold; readonly answer: SearchEnd };
};
