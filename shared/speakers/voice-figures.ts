import { countWords } from "../text/words.ts";
import type { TranscriptDraft } from "./turns.ts";

/** What a person checks first of a voice. Words as words.ts counts them. */
export type VoiceFigures = {
  readonly turns: number;
  readonly words: number;
  /** Of the words of all voices, 0 to 1. */
  readonly share: number;
  /** Words in its longest stretch: turns in a row that no other voice interrupts. */
  readonly longest: number;
  /** The number of the turn where that begins, from 1. */
  readonly longestTurn: number | null;
};

const silent: VoiceFigures = { turns: 0, words: 0, share: 0, longest: 0, longestTurn: null };

/** The figures of every speaker, by speaker id, and of what nobody says under null. */
export function voiceFigures({
  text,
  turns,
  speakers,
}: Pick<TranscriptDraft, "text" | "turns" | "speakers">): ReadonlyMap<string | null, VoiceFigures> {
  const found = new Map<string | null, { -readonly [K in keyof VoiceFigures]: VoiceFigures[K] }>(
    [...speakers.map(({ id }) => id), null].map((id) => [id, { ...silent }]),
  );
  let stretch = { of: null as string | null, words: 0, from: 1 };
  let all = 0;
  turns.forEach(({ speakerId, start, end }, n) => {
    const voice = found.get(speakerId);
    if (!voice) return;
    const words = countWords(text.slice(start, end));
    voice.turns += 1;
    voice.words += words;
    if (speakerId !== null) all += words;
    stretch =
      n > 0 && stretch.of === speakerId
        ? { ...stretch, words: stretch.words + words }
        : { of: speakerId, words, from: n + 1 };
    if (stretch.words > voice.longest) {
      voice.longest = stretch.words;
      voice.longestTurn = stretch.from;
    }
  });
  for (const [id, voice] of found) if (id !== null && all > 0) voice.share = voice.words / all;
  return found;
}
