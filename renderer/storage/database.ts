import Dexie, { type Table } from "dexie";
import type { Certificate } from "../../shared/bridge.ts";
import type { JournalEntry } from "../../shared/project/journal.ts";
import type {
  Code,
  Coding,
  Participant,
  Study,
  Transcript,
  TranscriptId,
} from "../../shared/project/records.ts";

/** All codings of one transcript: one row, because that reads and writes ten times as fast as a row each. */
export type CodingsRow = { readonly transcriptId: TranscriptId; readonly codings: readonly Coding[] };

/** A thousand journal entries from one number on; see stored-journal.ts. */
export type SealedEntries = { readonly from: number; readonly entries: readonly JournalEntry[] };

export type Original = { readonly sha256: string; readonly bytes: Uint8Array };

/** What the database says of itself; written in every transaction, so that it tells of exactly these rows. */
export type Meta = Certificate & { readonly key: "project"; readonly schema: number };

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
  declare readonly journal: Table<JournalEntry, number>;
  declare readonly sealed: Table<SealedEntries, number>;
  declare readonly originals: Table<Original, string>;

  constructor(projectId: string) {
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
  }
}

export function databaseName(projectId: string): string {
  return `kvali ${projectId}`;
}
