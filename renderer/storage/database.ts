import Dexie, { type Table } from "dexie";
import type { Certificate } from "../../shared/bridge.ts";
import type { JournalEntry } from "../../shared/project/journal.ts";
import type { ListName } from "../../shared/project/project.ts";
import type {
  Code,
  Coding,
  Memo,
  OnWords,
  Participant,
  Passage,
  Reading,
  Relation,
  Study,
  ThemeMap,
  Transcript,
  TranscriptId,
  Version,
} from "../../shared/project/records.ts";

/** All codings of one transcript: one row, because that reads and writes ten times as fast as a row each. */
type CodingsRow = { readonly transcriptId: TranscriptId; readonly codings: readonly Coding[] };

/** All passages of one transcript. */
type PassagesRow = { readonly transcriptId: TranscriptId; readonly passages: readonly Passage[] };

/** The row of codings or of passages, each under the name of its table. */
export function listRow(name: ListName, transcriptId: TranscriptId, list: readonly OnWords[]): object {
  return { transcriptId, [name]: list };
}

/** A journal entry, and a thousand of them from one number on; see stored-journal.ts. */
export type StoredEntry = { readonly seq: number; readonly json: Uint8Array } | JournalEntry;
export type SealedEntries =
  | { readonly from: number; readonly json: Uint8Array }
  | { readonly from: number; readonly entries: readonly JournalEntry[] };

export type Original = { readonly sha256: string; readonly bytes: Uint8Array };

/** Many of them in a row; see stored-originals.ts. */
type Pack = { readonly id: string; readonly originals: readonly Original[] };

/** What the database says of itself; written in every transaction, so that it tells of exactly these rows. */
export type Meta = Certificate & {
  readonly key: "project";
  readonly schema: number;
  /** How many records of each kind there are, by the name of the table; schema 1 did not say. */
  readonly held?: Readonly<Record<string, number>>;
};

/** The version of the tables that this build makes. */
const newestTables = 3;

/**
 * The working store of one study. It can be rebuilt at any time from the project file or the host's copy,
 * and is never the only place where anything stands.
 */
export class StudyDatabase extends Dexie {
  declare readonly meta: Table<Meta, string>;
  declare readonly study: Table<Study, string>;
  declare readonly participants: Table<Participant, string>;
  declare readonly codes: Table<Code, string>;
  declare readonly transcripts: Table<Transcript, string>;
  declare readonly codings: Table<CodingsRow, string>;
  declare readonly passages: Table<PassagesRow, string>;
  declare readonly readings: Table<Reading, string>;
  declare readonly memos: Table<Memo, string>;
  declare readonly relations: Table<Relation, string>;
  declare readonly maps: Table<ThemeMap, string>;
  declare readonly versions: Table<Version, string>;
  declare readonly journal: Table<StoredEntry, number>;
  declare readonly sealed: Table<SealedEntries, number>;
  /** Only in databases of earlier builds. */
  declare readonly originals: Table<Original, string>;
  declare readonly packs: Table<Pack, string>;

  /** `tables`: of which version; opening an older database makes those that it lacks. */
  constructor(projectId: string, tables = newestTables) {
    super(databaseName(projectId), { chromeTransactionDurability: "strict" });
    this.version(1).stores({
      meta: "key",
      study: "id",
      participants: "id",
      codes: "id",
      transcripts: "id",
      codings: "transcriptId",
      journal: "seq",
      sealed: "from",
      originals: "sha256",
    });
    if (tables < 2) return;
    this.version(2).stores({
      passages: "transcriptId",
      readings: "id",
      memos: "id",
      relations: "id",
      maps: "id",
      versions: "id",
    });
    if (tables < 3) return;
    this.version(3).stores({ packs: "id" });
  }
}

/**
 * A database with just the tables that it has, for those who only read: nothing is made in it. Null where there is
 * none, so that none is made either.
 */
export async function databaseAsIs(projectId: string): Promise<StudyDatabase | null> {
  const stored = (await indexedDB.databases()).find(({ name }) => name === databaseName(projectId));
  // Dexie multiplies its versions by ten.
  return stored?.version ? new StudyDatabase(projectId, Math.floor(stored.version / 10)) : null;
}

export function databaseName(projectId: string): string {
  return `kvali ${projectId}`;
}
