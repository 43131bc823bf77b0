import {
  type Code,
  type CodeId,
  type Coding,
  type CodingId,
  type Kind,
  kindOf,
  type MapId,
  type Memo,
  type MemoId,
  type OnWords,
  type Participant,
  type ParticipantId,
  type Passage,
  type PassageId,
  type ProjectRecord,
  type Reading,
  type ReadingId,
  type Relation,
  type RelationId,
  type Study,
  type ThemeMap,
  type Transcript,
  type TranscriptId,
  type Version,
  type VersionId,
} from "./records.ts";

/**
 * The open study as one immutable value. What stands on words (codings, passages) stands by transcript, in
 * reading order, because that is how it is stored, painted and moved by an edit; all else stands by its id.
 */
export type Project = {
  readonly study: Study;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
  readonly transcripts: ReadonlyMap<TranscriptId, Transcript>;
  readonly codes: ReadonlyMap<CodeId, Code>;
  readonly codings: ReadonlyMap<TranscriptId, readonly Coding[]>;
  readonly passages: ReadonlyMap<TranscriptId, readonly Passage[]>;
  readonly readings: ReadonlyMap<ReadingId, Reading>;
  readonly memos: ReadonlyMap<MemoId, Memo>;
  readonly relations: ReadonlyMap<RelationId, Relation>;
  readonly maps: ReadonlyMap<MapId, ThemeMap>;
  readonly versions: ReadonlyMap<VersionId, Version>;
};

/** Where a project keeps the records of each kind that stand by their id … */
export const tableOf = {
  participant: "participants",
  transcript: "transcripts",
  code: "codes",
  reading: "readings",
  memo: "memos",
  relation: "relations",
  map: "maps",
  version: "versions",
} as const satisfies Partial<Record<Kind, keyof Project>>;

/** … and where of those that stand on words, in lists by transcript. */
export const listOf = {
  coding: "codings",
  passage: "passages",
} as const satisfies Partial<Record<Kind, keyof Project>>;

export type TableName = (typeof tableOf)[keyof typeof tableOf];
export type ListName = (typeof listOf)[keyof typeof listOf];
export const tableNames: readonly TableName[] = Object.values(tableOf);
export const listNames: readonly ListName[] = Object.values(listOf);

export function emptyProject(study: Study): Project {
  return {
    study,
    participants: new Map(),
    transcripts: new Map(),
    codes: new Map(),
    codings: new Map(),
    passages: new Map(),
    readings: new Map(),
    memos: new Map(),
    relations: new Map(),
    maps: new Map(),
    versions: new Map(),
  };
}

/** A new study with the settings that most begin with. */
export function newStudy(id: Study["id"], name: string, createdAt: string): Study {
  return { id, name, createdAt, attributes: [], attribution: "{pseudonym}", author: "", guide: [] };
}

const none: readonly never[] = [];

/** The codings of a transcript, in reading order: the same list as long as none of them changes. */
export function codingsOf(project: Project, transcriptId: TranscriptId): readonly Coding[] {
  return project.codings.get(transcriptId) ?? none;
}

/** The passages of a transcript, in reading order: the same list as long as none of them changes. */
export function passagesOf(project: Project, transcriptId: TranscriptId): readonly Passage[] {
  return project.passages.get(transcriptId) ?? none;
}

/** Everything that stands on words of a transcript: its codings, then its passages. */
export function onWordsOf(project: Project, transcriptId: TranscriptId): readonly OnWords[] {
  return [...codingsOf(project, transcriptId), ...passagesOf(project, transcriptId)];
}

export function findCoding(project: Project, id: CodingId): Coding | null {
  return findIn(project.codings, id);
}

export function findPassage(project: Project, id: PassageId): Passage | null {
  return findIn(project.passages, id);
}

/** The record of any id; undefined when the project has it not. */
export function recordIn(project: Project, id: string): ProjectRecord | undefined {
  const kind = kindOf(id);
  if (kind === "study") return project.study.id === id ? project.study : undefined;
  if (kind in listOf)
    return findIn(project[listOf[kind as keyof typeof listOf]] as Lists, id as OnWords["id"]) ?? undefined;
  return (project[tableOf[kind as keyof typeof tableOf]] as ReadonlyMap<string, ProjectRecord>).get(id);
}

type Lists = ReadonlyMap<TranscriptId, readonly OnWords[]>;

function findIn<R extends OnWords>(lists: ReadonlyMap<TranscriptId, readonly R[]>, id: R["id"]): R | null {
  for (const list of lists.values()) {
    const found = list.find((one) => one.id === id);
    if (found) return found;
  }
  return null;
}

/** Every coding of the project, transcript by transcript. */
export function* allCodings(project: Project): Generator<Coding> {
  for (const codings of project.codings.values()) yield* codings;
}

/** Every passage of the project, transcript by transcript. */
export function* allPassages(project: Project): Generator<Passage> {
  for (const passages of project.passages.values()) yield* passages;
}
