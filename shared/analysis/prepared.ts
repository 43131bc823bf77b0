import type { SpeakerRole, Transcript, TranscriptId, Turn } from "../project/records.ts";
import { withoutMarks } from "../text/heard-marks.ts";
import type { Span } from "../text/span.ts";
import { type Alphabet, alphabetOf, bareLayer, composedLayer, type Layer } from "./letters.ts";
import type { Query } from "./query.ts";

/** What a search needs of a transcript: plain data, made so that it travels fast to a thread. */
export type SearchText = {
  readonly id: TranscriptId;
  readonly text: string;
  readonly alphabet: Alphabet;
  /** Start and end of each turn, in UTF-16 code units: start, end, start, end, … */
  readonly turns: Uint32Array;
  /** Who speaks in each turn. */
  readonly voices: Uint8Array;
};

/** A transcript prepared for searching, once for all searches. */
export type Prepared = SearchText & { readonly bare: Layer; readonly composed: Layer };

/** A place where a search found what it looked for, in UTF-16 code units of the transcript's text. */
export type Hit = Span & { readonly transcriptId: TranscriptId };

const voiceNumbers: Readonly<Record<SpeakerRole, number>> = { participant: 0, interviewer: 1, other: 2 };

/** What a search needs of a transcript; `language` is taken where the transcript's own is not known. */
export function searchTextOf(
  { id, text, language: own, turns, speakers }: Transcript,
  language: string,
): SearchText {
  const roles = new Map(speakers.map((speaker) => [speaker.id, voiceNumbers[speaker.role]]));
  const whole = { start: 0, end: text.length, speakerId: null };
  const bounds: readonly Pick<Turn, "start" | "end" | "speakerId">[] = turns.length > 0 ? turns : [whole];
  return {
    id,
    text,
    alphabet: alphabetOf(own ?? language),
    turns: Uint32Array.from(bounds.flatMap(({ start, end }) => [start, end])),
    voices: Uint8Array.from(
      bounds.map(({ speakerId }) => roles.get(speakerId ?? "") ?? voiceNumbers.participant),
    ),
  };
}

/** Folds the letters of a text; see letters.ts for the rule. */
export function prepare(text: SearchText): Prepared {
  const bare = bareLayer(text.text, text.alphabet);
  return { ...text, bare, composed: composedLayer(text.text, bare) };
}

const unmarked = new WeakMap<Prepared, Prepared>();

/** The same transcript with white space in the place of what its transcriber marks in brackets, so that all places stay what they are. */
export function preparedWithoutMarks(prepared: Prepared): Prepared {
  const known = unmarked.get(prepared);
  if (known) return known;
  const text = withoutMarks(prepared.text);
  const made = text === prepared.text ? prepared : prepare({ ...prepared, text });
  unmarked.set(prepared, made);
  return made;
}

/** Whether a query searches turns of this voice. */
export function isHeard(voice: number | undefined, speakers: Query["speakers"]): boolean {
  if (speakers === "all") return true;
  return voice === voiceNumbers[speakers === "interviewers" ? "interviewer" : "participant"];
}
