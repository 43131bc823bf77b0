import type { Utterance } from "../timed-speech.ts";
import { field, fromMilliseconds, fromSeconds, listOf, voiceOf, wordsOf } from "./machine-talk.ts";

/**
 * Whisper, WhisperX, aTrain and what else writes segments: `{"segments": [{"start": 0.5, "end": 2, "text": " Hello.", "speaker":
 * "SPEAKER_00", "words": [ … ]}]}`, times in seconds; also several such files in a list. Null where any segment has no text.
 */
export function whisperSegments(file: unknown): readonly Utterance[] | null {
  const files: readonly unknown[] = Array.isArray(file) ? file : [file];
  const segments = files.map((one) => listOf(one, "segments"));
  if (segments.length === 0 || segments.some((one) => one === null)) return null;
  return told(
    segments.flatMap((one) => one ?? []),
    (segment, text) => ({
      speaker: voiceOf(field(segment, "speaker")),
      text,
      startMs: fromSeconds(field(segment, "start")),
      endMs: fromSeconds(field(segment, "end")),
    }),
  );
}

/** whisper.cpp: `{"transcription": [{"offsets": {"from": 0, "to": 2400}, "text": " Hello."}]}`, times in milliseconds. */
export function whisperCppSegments(file: unknown): readonly Utterance[] | null {
  const segments = listOf(file, "transcription");
  if (!segments?.every((segment) => field(segment, "offsets") !== undefined)) return null;
  return told(segments, (segment, text) => ({
    speaker: voiceOf(field(segment, "speaker")),
    text,
    startMs: fromMilliseconds(field(field(segment, "offsets"), "from")),
    endMs: fromMilliseconds(field(field(segment, "offsets"), "to")),
  }));
}

/** What each of the segments says; null where one has no text, since nothing that was said may be passed over unseen. */
export function told(
  segments: readonly unknown[],
  asUtterance: (segment: unknown, text: string) => Utterance,
): readonly Utterance[] | null {
  const said: Utterance[] = [];
  for (const segment of segments) {
    const text = wordsOf(field(segment, "text"));
    if (text === null) return null;
    said.push(asUtterance(segment, text));
  }
  return said;
}
