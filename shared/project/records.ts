import type { Note } from "../outcome.ts";
import type { Span } from "../text/span.ts";

/**
 * What a study consists of. Every record is plain, readonly data whose id carries its kind, so that a
 * CodeId cannot be handed in as a TranscriptId, and so that a row read from a file says what it is.
 * Absent values are null, never undefined: a record must survive JSON and a structured clone unchanged.
 */

export type StudyId = `study:${string}`;
export type ParticipantId = `participant:${string}`;
export type TranscriptId = `transcript:${string}`;
export type CodeId = `code:${string}`;
export type CodingId = `coding:${string}`;

/** The study itself: one record in every project. */
export type Study = {
  readonly id: StudyId;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** What is recorded of participants, in the order of the columns: "role", "workplace", "age". */
  readonly attributes: readonly string[];
  /** How a quote names who spoke, e.g. "{pseudonym}[, a {role}][ at a {workplace}]"; see quotes/attribution.ts. */
  readonly attribution: string;
  /** The author that exported documents name; empty when they shall name nobody. */
  readonly author: string;
};

/** A person who was interviewed, under the name that may be printed. */
export type Participant = {
  readonly id: ParticipantId;
  readonly pseudonym: string;
  /** Values by attribute name; an attribute nobody filled in is absent. */
  readonly attributes: Readonly<Record<string, string>>;
};

export type SpeakerRole = "interviewer" | "participant" | "other";

/** A voice in one transcript: the label that the file used, and who it is. */
export type Speaker = {
  /** Unique within its transcript. */
  readonly id: string;
  readonly label: string;
  readonly role: SpeakerRole;
  readonly participantId: ParticipantId | null;
};

/** What one speaker says until another begins. The spans of turns rise, and one LF stands between them. */
export type Turn = Span & {
  /** Unique within its transcript, and kept when turns before it go. */
  readonly id: number;
  readonly speakerId: string | null;
  /** Milliseconds from the start of the recording. */
  readonly startMs: number | null;
  readonly endMs: number | null;
};

export type TranscriptFormat = "txt" | "docx" | "vtt" | "srt";

/** The file that a transcript came from. Its bytes are kept beside the project under their hash. */
export type TranscriptSource = {
  readonly fileName: string;
  readonly format: TranscriptFormat;
  /** SHA-256 of the bytes as they were imported, in lower-case hex. */
  readonly sha256: string;
  readonly importedAt: string;
  /** What the importer could not keep in the text (comments, deletions, …), kept so that it can be looked up later. */
  readonly notes: readonly Note[];
};

export type Transcript = {
  readonly id: TranscriptId;
  readonly name: string;
  /** BCP 47, "sv" or "en"; null when it could not be told. */
  readonly language: string | null;
  /** What was said: no labels, no time marks; LF only; never normalised after import. */
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly speakers: readonly Speaker[];
  readonly source: TranscriptSource;
};

export type ThemeStatus = "candidate" | "provisional" | "final" | "dropped";

/** The meaning that makes a theme of a code. */
export type Theme = {
  readonly status: ThemeStatus;
  /** The central organising concept. */
  readonly concept: string;
  readonly is: string;
  readonly isNot: string;
};

/** An entry of the codebook, which is one tree. A code that was promoted carries a theme. */
export type Code = {
  readonly id: CodeId;
  readonly parentId: CodeId | null;
  /** Place among its siblings, rising. */
  readonly order: number;
  readonly name: string;
  /** A hue in degrees (OKLCH); lightness and chroma belong to the light or dark appearance. */
  readonly hue: number;
  readonly definition: string;
  readonly counts: string;
  readonly countsNot: string;
  readonly example: string;
  readonly theme: Theme | null;
};

/**
 * A researcher's decision that a passage speaks of a code. Counted in UTF-16 code units of the
 * transcript's text. When the words are deleted the coding is kept as lost, with the place where they stood.
 */
export type Coding = {
  readonly id: CodingId;
  readonly transcriptId: TranscriptId;
  readonly codeId: CodeId;
  readonly start: number;
  readonly end: number;
  /** The words as they stand now; of a lost coding, as they stood last. */
  readonly quote: string;
  /** True when its words are no longer in the text; `start` equals `end` then. */
  readonly lost: boolean;
  /** Who coded, under the name that they chose. */
  readonly by: string;
  readonly at: string;
};

export type RecordOfKind = {
  study: Study;
  participant: Participant;
  transcript: Transcript;
  code: Code;
  coding: Coding;
};
export type Kind = keyof RecordOfKind;
export type ProjectRecord = RecordOfKind[Kind];

const kinds: readonly Kind[] = ["study", "participant", "transcript", "code", "coding"];

/** The kind that an id carries in front of its colon. Throws RangeError for anything else. */
export function kindOf(id: string): Kind {
  const kind = id.slice(0, id.indexOf(":"));
  const found = kinds.find((one) => one === kind);
  if (!found) throw new RangeError(`an id of no kind: ${kind}`);
  return found;
}
