import type { SpeakerRole, Transcript } from "../project/records.ts";
import { wordsByTurn } from "../project/words-by-turn.ts";

/** How much one voice says. `speakerId` and `role` are null for turns without a speaker. */
export type VoiceShare = {
  readonly speakerId: string | null;
  readonly role: SpeakerRole | null;
  readonly turns: number;
  readonly words: number;
};

export type InterviewLength = {
  readonly turns: number;
  readonly words: number;
  /** Milliseconds up to the last time of any turn; null when no turn has a time. */
  readonly durationMs: number | null;
  /** Those who say most first; speakers without words are left out. */
  readonly voices: readonly VoiceShare[];
};

const known = new WeakMap<Transcript, InterviewLength>();

/** How long an interview is, and who says how much of it. Worked out once for each state of a transcript. */
export function lengthOf(transcript: Transcript): InterviewLength {
  const before = known.get(transcript);
  if (before) return before;
  const length = measure(transcript);
  known.set(transcript, length);
  return length;
}

function measure(transcript: Transcript): InterviewLength {
  const { turns, speakers } = transcript;
  const wordsIn = wordsByTurn(transcript);
  const voices = new Map<string | null, { turns: number; words: number }>();
  let durationMs: number | null = null;
  for (const { id, speakerId, startMs, endMs } of turns) {
    const voice = voices.get(speakerId) ?? { turns: 0, words: 0 };
    voice.turns += 1;
    voice.words += wordsIn.get(id) ?? 0;
    voices.set(speakerId, voice);
    for (const time of [startMs, endMs]) if (time !== null && time > (durationMs ?? -1)) durationMs = time;
  }
  const shares = [...voices].map(([speakerId, said]): VoiceShare => {
    const role = speakers.find(({ id }) => id === speakerId)?.role ?? null;
    return { speakerId, role, ...said };
  });
  return {
    turns: turns.length,
    words: shares.reduce((sum, { words }) => sum + words, 0),
    durationMs,
    voices: shares.sort((a, b) => b.words - a.words),
  };
}

/** The interviewers' part of all words, from 0 to 1; null when nothing is said or nobody is known to interview. */
export function interviewerShare({ words, voices }: InterviewLength): number | null {
  const interviewers = voices.filter(({ role }) => role === "interviewer");
  if (words === 0 || interviewers.length === 0) return null;
  return interviewers.reduce((sum, voice) => sum + voice.words, 0) / words;
}
