import { namesOf, peopleBehind } from "../project/people-behind.ts";
import type { Participant, ParticipantId, Speaker, Transcript, Turn } from "../project/records.ts";
import type { Span } from "../text/span.ts";

/** Who speaks: the voice in the transcript, null when it is not known, and the people behind it; see `peopleBehind`. */
export type Voice = { readonly speaker: Speaker | null; readonly people: readonly Participant[] };

/** What an interviewer is called, and the language (BCP 47) in which the people behind one voice are listed. */
export type VoiceWords = { readonly interviewer: string; readonly language: string };

/** What one turn gives to a span, without the line feed that ends the turn. */
export type Piece = Span & {
  readonly voice: Voice;
  readonly turn: Turn | null;
  /** Counted from 1. */
  readonly turnNumber: number | null;
};

type Participants = ReadonlyMap<ParticipantId, Participant>;

/**
 * The turns that a span touches, as positions in `turns`, `to` exclusive. A span that lies between two
 * turns is counted to the one before it; a transcript without turns answers an empty stretch.
 */
export function turnsTouched(
  turns: readonly Turn[],
  span: Span,
): { readonly from: number; readonly to: number } {
  const from = firstWhere(turns, ({ end }) => end > span.start);
  const to = firstWhere(turns, ({ start }) => start >= span.end);
  if (from < to) return { from, to };
  const before = Math.max(0, from - 1);
  return { from: before, to: Math.min(before + 1, turns.length) };
}

/**
 * A span cut where one turn ends and the next begins, in reading order; nothing of it is left out but
 * the line feeds between turns. Without turns it is one piece of an unknown voice.
 */
export function piecesOf(participants: Participants, transcript: Transcript, span: Span): readonly Piece[] {
  const { turns, text } = transcript;
  const { from, to } = turnsTouched(turns, span);
  if (from === to) return [{ ...span, voice: unknownVoice, turn: null, turnNumber: null }];
  return turns.slice(from, to).map((turn, index) => {
    const next = index < to - from - 1 ? turns[from + index + 1] : undefined;
    const start = index === 0 ? span.start : turn.start;
    const limit = next ? next.start : span.end;
    const end = next && text[limit - 1] === "\n" ? Math.max(start, limit - 1) : limit;
    const voice = voiceOf(participants, transcript, turn);
    return { start, end, voice, turn, turnNumber: from + index + 1 };
  });
}

/**
 * The first piece of each voice: one person, or one speaker nobody has been assigned to, stands in it once. Several
 * people under one label are a voice of their own beside each of them alone.
 */
export function firstPieces(pieces: readonly Piece[]): readonly Piece[] {
  const heard = new Set<string>();
  return pieces.filter(({ voice }) => {
    const key = isInterviewer(voice) ? "interviewer" : (togetherKey(voice) ?? voice.speaker?.id ?? "");
    return !heard.has(key) && heard.add(key);
  });
}

/** A key that is the same for the same people, whatever their order. */
function togetherKey({ people }: Voice): string | null {
  if (people.length === 0) return null;
  return people
    .map(({ id }) => id)
    .sort()
    .join(" ");
}

export function isInterviewer({ speaker }: Voice): boolean {
  return speaker?.role === "interviewer";
}

/**
 * What a voice is called in print: an interviewer by the word given, people by their pseudonyms ("Vera, Tomas and
 * Ida"), someone unassigned by the speaker's label, and an unknown voice by the transcript's name.
 */
export function nameOfVoice(voice: Voice, transcript: Transcript, words: VoiceWords): string {
  if (isInterviewer(voice)) return words.interviewer;
  return namesOf(voice.people, words.language) || voice.speaker?.label || transcript.name;
}

/**
 * Keys of everyone who speaks with a voice: a participant's id, the same wherever they speak, alone or under one label
 * with others. A speaker to whom nobody is assigned has a key of that transcript alone; interviewers, and turns that
 * nobody says, have none.
 */
export function personKeys({ speaker, people }: Voice, transcript: Transcript): readonly string[] {
  if (!speaker || speaker.role === "interviewer") return [];
  return people.length > 0 ? people.map(({ id }) => id) : [`${transcript.id} ${speaker.id}`];
}

/** The same keys by speaker, for passing over many turns of one transcript; a speaker it does not have is unknown. */
export function personKeysIn(
  transcript: Transcript,
  participants: Participants,
): (speakerId: string | null) => readonly string[] {
  const keys = new Map<string | null, readonly string[]>(
    transcript.speakers.map((speaker) => {
      const people = peopleBehind(participants, speaker);
      return [speaker.id, personKeys({ speaker, people }, transcript)];
    }),
  );
  return (speakerId) => keys.get(speakerId) ?? [];
}

const unknownVoice: Voice = { speaker: null, people: [] };

function voiceOf(participants: Participants, { speakers }: Transcript, { speakerId }: Turn): Voice {
  const speaker = speakers.find(({ id }) => id === speakerId);
  return speaker ? { speaker, people: peopleBehind(participants, speaker) } : unknownVoice;
}

/**
 * The index of the first turn that fulfils a condition, else the length. All turns after that one must fulfil it,
 * too.
 */
function firstWhere(turns: readonly Turn[], fulfils: (turn: Turn) => boolean): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const turn = turns[middle];
    if (turn && fulfils(turn)) high = middle;
    else low = middle + 1;
  }
  return low;
}
