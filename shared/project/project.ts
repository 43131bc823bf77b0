import type {
  Code,
  CodeId,
  Coding,
  CodingId,
  Participant,
  ParticipantId,
  Study,
  Transcript,
  TranscriptId,
} from "./records.ts";

/**
 * The open study as one immutable value. Codings stand by transcript, in the order they were made,
 * because that is how they are stored, painted and moved by an edit.
 */
export type Project = {
  readonly study: Study;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
  readonly transcripts: ReadonlyMap<TranscriptId, Transcript>;
  readonly codes: ReadonlyMap<CodeId, Code>;
  readonly codings: ReadonlyMap<TranscriptId, readonly Coding[]>;
};

export function emptyProject(study: Study): Project {
  return {
    study,
    participants: new Map(),
    transcripts: new Map(),
    codes: new Map(),
    codings: new Map(),
  };
}

/** A new study with the settings that most begin with. */
export function newStudy(id: Study["id"], name: string, createdAt: string): Study {
  return { id, name, createdAt, attributes: [], attribution: "{pseudonym}", author: "" };
}

const none: readonly never[] = [];

/** The codings of a transcript, in reading order: the same list as long as none of them changes. */
export function codingsOf(project: Project, transcriptId: TranscriptId): readonly Coding[] {
  return project.codings.get(transcriptId) ?? none;
}

export function findCoding(project: Project, id: CodingId): Coding | null {
  for (const codings of project.codings.values()) {
    const found = codings.find((coding) => coding.id === id);
    if (found) return found;
  }
  return null;
}

/** Every coding of the project, transcript by transcript. */
export function* allCodings(project: Project): Generator<Coding> {
  for (const codings of project.codings.values()) yield* codings;
}
