import type { Certificate } from "../../shared/bridge.ts";
import { sha256OfText } from "../../shared/formats/project-file/hash.ts";
import type { ProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { done, type Outcome, refused } from "../../shared/outcome.ts";
import type { JournalEntry } from "../../shared/project/journal.ts";
import { currentSchema, migrate } from "../../shared/project/migrations/migrate.ts";
import type { Project } from "../../shared/project/project.ts";
import { countsOf, fromRows, parseRows, type Rows, toRows } from "../../shared/project/rows.ts";
import type { StudyDatabase } from "./database.ts";
import { journalEntry, journalLength, putJournal, wholeJournal } from "./stored-journal.ts";

/** A study as it was found in its database: the project and the newest journal entry. */
export type LoadedStudy = { readonly project: Project; readonly last: JournalEntry };

/**
 * Why a database cannot be used. "missing": nothing is in it; "behind": it lacks commits that the host
 * remembers; "another": its history is not the one that the host remembers; "damaged": its rows do not fit
 * together; "newer": a newer version of the program wrote it, and it was left as it is.
 */
export type LoadRefusal = "missing" | "behind" | "another" | "damaged" | "newer";

/**
 * Reads a study into memory and holds it against the host's certificate (null when the host remembers
 * none). A browser opens a damaged database as an empty one without a word, so this is where it is noticed.
 */
export async function loadStudy(
  database: StudyDatabase,
  certificate: Certificate | null,
): Promise<Outcome<LoadedStudy, LoadRefusal>> {
  const found = await readTogether(database);
  if (!found) return refused("missing");
  const { meta, study, last, entries } = found;
  if (meta.schema > currentSchema) return refused("newer");
  if (certificate && meta.generation < certificate.generation) return refused("behind");
  if (certificate && !(await sharesHistory(database, certificate))) return refused("another");
  if (meta.schema < currentSchema)
    return (await migrateDatabase(database, meta.schema))
      ? loadStudy(database, certificate)
      : refused("damaged");

  if (!last || !study || entries !== meta.generation) return refused("damaged");
  if ((await sha256OfText(last.id)) !== meta.digest) return refused("damaged");
  const { participants, codes, transcripts } = found;
  const codings = found.codings.flatMap((row) => row.codings);
  const project = fromRows({ study, participants, codes, transcripts, codings });
  const counted = countsOf(project);
  const sound = Object.entries(meta.counts).every(
    ([name, count]) => counted[name as keyof typeof counted] === count,
  );
  return sound ? done({ project, last }) : refused("damaged");
}

/** All rows but the older history, as they stood at one moment: another window may be writing. Null without a project. */
function readTogether(database: StudyDatabase) {
  return database.transaction("r", database.tables, async () => {
    const meta = await database.meta.get("project");
    if (!meta) return null;
    const [[study], participants, codes, transcripts, codings, last, entries] = await Promise.all([
      database.study.toArray(),
      database.participants.toArray(),
      database.codes.toArray(),
      database.transcripts.toArray(),
      database.codings.toArray(),
      journalEntry(database, meta.generation),
      journalLength(database),
    ]);
    return { meta, study, participants, codes, transcripts, codings, last, entries };
  });
}

/** Whether the history in the database went through just the state that a certificate or a manifest tells of. */
export async function sharesHistory(
  database: StudyDatabase,
  { generation, digest }: Pick<Certificate, "generation" | "digest">,
): Promise<boolean> {
  const entry = await journalEntry(database, generation);
  return entry !== undefined && (await sha256OfText(entry.id)) === digest;
}

async function migrateDatabase(database: StudyDatabase, schema: number): Promise<boolean> {
  const codings = await database.codings.toArray();
  const old = {
    study: (await database.study.toArray())[0],
    participants: await database.participants.toArray(),
    codes: await database.codes.toArray(),
    transcripts: await database.transcripts.toArray(),
    codings: codings.flatMap((row) => row.codings),
    journal: await wholeJournal(database),
  };
  const migrated = migrate(old, schema);
  if (migrated.is !== "current") return false;
  const rows = parseRows(migrated.rows);
  await replaceRows(database, rows, [...(await database.originals.toArray())]);
  return true;
}

/** Puts a whole study into its database, in one transaction, in place of whatever is there. */
export async function storeStudy(
  database: StudyDatabase,
  { project, journal, originals }: ProjectFile,
): Promise<void> {
  const kept = [...originals].map(([sha256, bytes]) => ({ sha256, bytes }));
  await replaceRows(database, toRows(project, journal), kept);
}

async function replaceRows(
  database: StudyDatabase,
  rows: Rows,
  originals: readonly { sha256: string; bytes: Uint8Array }[],
): Promise<void> {
  const project = fromRows(rows);
  const certificate = await certificateOf(project, rows.journal.at(-1));
  await database.transaction("rw", database.tables, async () => {
    for (const table of database.tables) await table.clear();
    await database.study.add(rows.study);
    await database.participants.bulkAdd(rows.participants);
    await database.codes.bulkAdd(rows.codes);
    await database.transcripts.bulkAdd(rows.transcripts);
    await database.codings.bulkAdd(
      [...project.codings].map(([transcriptId, codings]) => ({ transcriptId, codings })),
    );
    await putJournal(database, rows.journal);
    await database.originals.bulkAdd(originals);
    await database.meta.put({ key: "project", schema: currentSchema, ...certificate });
  });
}

/** What the host shall remember of a project at its newest journal entry. */
export async function certificateOf(
  project: Project,
  last: Pick<JournalEntry, "seq" | "id"> | undefined,
): Promise<Certificate> {
  return {
    generation: last?.seq ?? 0,
    counts: countsOf(project),
    digest: await sha256OfText(last?.id ?? ""),
  };
}
