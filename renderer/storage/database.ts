import Dexie, { type Table } from "dexie";
import type { Certificate } from "../../shared/bridge.ts";
import type { JournalEntry } from "../../shared/project/journal.ts";
import { aboutKind, allKinds, type ListName } from "../../shared/project/kinds.ts";
import type { OnWords, Study, TranscriptId } from "../../shared/project/records.ts";

// On 127.0.0.1, where the host serves the window, Dexie would take itself to be debugged, and note of each promise whence it came.
Dexie.debug = false;

/**
 * All records of a kind that stand on the words of one transcript: one row, because that reads and writes ten times as fast
 * as a row each. They stand under the name of their table.
 */
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

/** Tables that hold no records, by the version that made them. */
const ownTables: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: { meta: "key", journal: "seq", sealed: "from", originals: "sha256" },
  3: { packs: "id" },
};

/** The version of the tables that this build makes. */
const newestTables = () => Math.max(3, ...allKinds().map((kind) => aboutKind(kind).tables));

/** The tables of the kinds of record that came with a version, each with its key. */
function tablesOfKinds(version: number): Readonly<Record<string, string>> {
  const some = allKinds()
    .map(aboutKind)
    .filter(({ tables }) => tables === version);
  return Object.fromEntries(
    some.map(({ rows, stands }) => [rows, stands === "on-words" ? "transcriptId" : "id"]),
  );
}

/**
 * The working store of one study. It can be rebuilt at any time from the project file or the host's copy,
 * and is never the only place where anything stands.
 */
export class StudyDatabase extends Dexie {
  declare readonly meta: Table<Meta, string>;
  declare readonly study: Table<Study, string>;
  declare readonly journal: Table<StoredEntry, number>;
  declare readonly sealed: Table<SealedEntries, number>;
  /** Only in databases of earlier builds. */
  declare readonly originals: Table<Original, string>;
  declare readonly packs: Table<Pack, string>;

  /** `tables`: of which version; opening an older database makes those that it lacks. */
  constructor(projectId: string, tables = newestTables()) {
    super(databaseName(projectId), { chromeTransactionDurability: "strict" });
    for (let version = 1; version <= tables; version += 1)
      this.version(version).stores({ ...tablesOfKinds(version), ...ownTables[version] });
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

/** What the database of a study says of itself; null when there is none. Never makes an empty one. */
export async function metaHere(projectId: string): Promise<Meta | null> {
  const database = await databaseAsIs(projectId);
  if (!database) return null;
  try {
    return (await database.meta.get("project")) ?? null;
  } finally {
    database.close();
  }
}

export function databaseName(projectId: string): string {
  return `kvali ${projectId}`;
}
