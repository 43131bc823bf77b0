import type { JournalEntry } from "../../shared/project/journal.ts";
import type { StudyDatabase } from "./database.ts";

/**
 * How a journal stands in the database: the newest entries a row each, as they are committed; older ones, a
 * thousand in a row, since that is how a project file brings them (20,000 entries take 5 seconds to put one
 * by one, and 0.3 in thousands).
 */
const sealedLength = 1000;

export async function journalEntry(database: StudyDatabase, seq: number): Promise<JournalEntry | undefined> {
  const single = await database.journal.get(seq);
  if (single) return single;
  const from = seq - ((seq - 1) % sealedLength);
  return (await database.sealed.get(from))?.entries[seq - from];
}

/** The whole journal, in order. */
export async function wholeJournal(database: StudyDatabase): Promise<JournalEntry[]> {
  const [sealed, singles] = await Promise.all([database.sealed.toArray(), database.journal.toArray()]);
  return [...sealed.flatMap(({ entries }) => entries), ...singles];
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
    await database.sealed.add({ from: at + 1, entries: journal.slice(at, at + sealedLength) });
  await database.journal.bulkAdd(journal.slice(full));
}
