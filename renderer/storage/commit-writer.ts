import type { TailPart } from "../../shared/bridge.ts";
import { sha256OfText } from "../../shared/formats/project-file/hash.ts";
import type { JournalEntry } from "../../shared/project/journal.ts";
import type { Meta, Original, StudyDatabase } from "./database.ts";
import { type PackedEntry, packed } from "./stored-journal.ts";
import { putOriginals } from "./stored-originals.ts";
import { tailPart } from "./tail.ts";

/** What one table of the database takes in, and the keys of what goes from it. */
export type TableChange = {
  readonly table: string;
  readonly put: readonly object[];
  readonly gone: readonly string[];
};

/** Everything that one commit writes, as plain data. */
export type Commit = {
  /** The newest entry of the database that it is written on. */
  readonly after: Pick<JournalEntry, "seq" | "id">;
  readonly changes: readonly TableChange[];
  readonly entries: readonly JournalEntry[];
  readonly originals: readonly Original[];
  /** What the database says of itself from then on; its digest follows from the last entry. */
  readonly facts: Omit<Meta, "digest">;
};

/** Writes the commits of one open study, one after another. */
export type CommitWriter = {
  /**
   * Resolves when the database has the commit durably and the host has it in its tail. A host that is gone does not
   * stop the work; the file keeper says so at its next try. Rejects, with the error's name, when the database did
   * not take it.
   */
  write(commit: Commit): Promise<void>;
  close(): void;
};

/** Hands a part of the tail to the host. */
type KeepTail = (part: TailPart) => Promise<unknown>;

/**
 * The database is not as this window left it: the browser emptied it, or another program wrote to it. Only
 * what changed is ever written, so writing on would make a part of a study and call it saved.
 */
export class StoreLost extends Error {
  override readonly name = "StoreLost";
}

/** Writes in the thread that asks; in the window a worker does (commit-jobs.ts). */
export function writerHere(database: StudyDatabase, keepTail: KeepTail): CommitWriter {
  return { write: (commit) => writeBoth(database, keepTail, commit), close: () => undefined };
}

/** Into the database and to the host: while the disk's process writes the one, the other is packed for its way there. */
export async function writeBoth(database: StudyDatabase, keepTail: KeepTail, commit: Commit): Promise<void> {
  const entries = packed(commit.entries);
  let stored: Promise<void> = Promise.resolve();
  await new Promise<void>((asked) => {
    stored = writeCommit(database, commit, entries, asked);
    // What the database would not take goes to the host all the same.
    stored.catch(() => asked());
  });
  const beside = toHost(keepTail, commit, entries);
  await stored;
  await beside;
}

export function toHost(
  keepTail: KeepTail,
  { after, entries, originals }: Commit,
  packedEntries: readonly PackedEntry[] = packed(entries),
): Promise<unknown> {
  return keepTail(tailPart(after, packedEntries, originals)).catch(() => undefined);
}

/**
 * Rows, entries and what the database says of itself, in one strict transaction. Entries that the database has
 * already, from a try of which only the answer was lost, are written again as they are. Throws StoreLost, and
 * writes nothing, when its history is none that the commit follows. `asked` is called once all of it is on its way.
 */
export async function writeCommit(
  database: StudyDatabase,
  { after, changes, entries, originals, facts }: Commit,
  packedEntries: readonly PackedEntry[] = packed(entries),
  asked?: () => void,
): Promise<void> {
  const digests = await Promise.all([after, ...entries].map(({ id }) => sha256OfText(id)));
  const digest = digests.at(-1) ?? "";
  const written = [...changes.map(({ table }) => table), "journal", "packs", "meta"];
  // Asked for all at once: each answer that is waited for is a way to the disk's process and back. What the database
  // says of itself is answered first, and a refusal then takes back what follows.
  const transaction = database.transaction("rw", written, () => {
    const answers = Promise.all([
      database.meta.get("project").then((there) => {
        if (!digests.includes(there?.digest ?? "")) throw new StoreLost();
      }),
      ...changes.map(({ table, put }) => put.length > 0 && database.table(table).bulkPut(put)),
      ...changes.map(({ table, gone }) => gone.length > 0 && database.table(table).bulkDelete([...gone])),
      database.journal.bulkPut(packedEntries),
      originals.length > 0 && putOriginals(database, entries.at(-1)?.id ?? "", originals),
      database.meta.put({ ...facts, digest }),
    ]);
    asked?.();
    return answers;
  });
  await transaction.catch((error) => {
    throw causeOf(error);
  });
}

/** What the browser refused for: where a disk is full, Dexie tells first that the transaction was aborted. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && "inner" in error && error.inner instanceof Error
    ? causeOf(error.inner)
    : error;
}
