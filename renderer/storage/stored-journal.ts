import type { JournalEntry } from "../../shared/project/journal.ts";
import type { SealedEntries, StoredEntry, StudyDatabase } from "./database.ts";

/**
 * How a journal stands in the database: the newest entries a row each, as they are committed; older ones, a
 * thousand in a row, since that is how a project file brings them (20,000 entries take 5 seconds to put one
 * by one, and 0.3 in thousands). Each row holds JSON in UTF-8: an import stands in the journal with its whole texts,
 * which a database takes some five times as fast as bytes.
 */
const sealedLength = 1000;

/** A journal entry as its row has it. */
export type PackedEntry = { readonly seq: number; readonly json: Uint8Array };

export function packed(entries: readonly JournalEntry[]): readonly PackedEntry[] {
  return entries.map((entry) => ({ seq: entry.seq, json: jsonOf(entry) }));
}

export async function journalEntry(database: StudyDatabase, seq: number): Promise<JournalEntry | undefined> {
  const single = await database.journal.get(seq);
  if (single) return unpacked(single);
  const from = seq - ((seq - 1) % sealedLength);
  return (await sealedEntries(database, from))?.[seq - from];
}

/** The thousand entries from one number on, where they stand in one row: the first of them is 1, 1001, 2001 … */
export async function sealedEntries(
  database: StudyDatabase,
  from: number,
): Promise<readonly JournalEntry[] | undefined> {
  const sealed = await database.sealed.get(from);
  return sealed && unsealed(sealed);
}

/** The entries that stand in a row each, above a number, in order. */
export async function singleEntries(database: StudyDatabase, above = 0): Promise<readonly JournalEntry[]> {
  return (await database.journal.where("seq").above(above).toArray()).map(unpacked);
}

/** The whole journal, in order. */
export async function wholeJournal(database: StudyDatabase): Promise<JournalEntry[]> {
  const [sealed, singles] = await Promise.all([database.sealed.toArray(), singleEntries(database)]);
  return [...sealed.flatMap(unsealed), ...singles];
}

/** How many entries there are: as many as the newest one's number, unless some are missing. */
export async function journalLength(database: StudyDatabase): Promise<number> {
  const [sealed, singles] = await Promise.all([database.sealed.count(), database.journal.count()]);
  return sealed * sealedLength + singles;
}

/** Puts a whole journal into the database, whose journal must be empty. To be called within a transaction. */
export async function putJournal(database: StudyDatabase, journal: readonly JournalEntry[]): Promise<void> {
  const full = journal.length - (journal.length % sealedLength);
  for (let at = 0; at < full; at += sealedLength)
    await database.sealed.add({ from: at + 1, json: jsonOf(journal.slice(at, at + sealedLength)) });
  await database.journal.bulkAdd(packed(journal.slice(full)));
}

// Databases of earlier builds hold the entries themselves.

function unpacked(row: StoredEntry): JournalEntry {
  return "json" in row ? (fromJson(row.json) as JournalEntry) : row;
}

function unsealed(row: SealedEntries): readonly JournalEntry[] {
  return "json" in row ? (fromJson(row.json) as readonly JournalEntry[]) : row.entries;
}

function jsonOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function fromJson(json: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(json));
}
