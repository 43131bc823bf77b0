import { useDeferredValue, useMemo } from "react";
import { timeMarksOf } from "../../shared/project/project.ts";
import type { Transcript } from "../../shared/project/records.ts";
import { type KnownTimes, type Timeline, timelineOf } from "../../shared/transcripts/place-times.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { useWordTimes, type WordsOfText } from "./use-word-times.ts";

/** A transcript, all that is known of its times, and the line that they make. All are of one moment, which may lie a letter back. */
export type TimesOfText = {
  readonly known: KnownTimes & { readonly transcript: Transcript };
  readonly timeline: Timeline;
  readonly words: WordsOfText | null;
};

/** The times of a transcript that is played; `endMs` is where its recording ends. Worked out when what was typed is there. */
export function useTimes(transcript: Transcript, endMs: number | null): TimesOfText {
  const marks = useProjectPart((project) => timeMarksOf(project, transcript.id));
  const now = useMemo(() => ({ transcript, marks }), [transcript, marks]);
  const later = useDeferredValue(now);
  const words = useWordTimes(later.transcript);
  return useMemo(() => {
    const isOfText = words?.text === later.transcript.text;
    const known = { ...later, words: isOfText ? words.words : null, endMs };
    return { known, timeline: timelineOf(known), words: isOfText ? words : null };
  }, [later, words, endMs]);
}
