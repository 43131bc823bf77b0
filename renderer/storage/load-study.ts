import type { Certificate } from "../../shared/bridge.ts";
import { sha256OfText } from "../../shared/formats/project-file/hash.ts";
import type { ProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { done, type Outcome, refused } from "../../shared/outcome.ts";
import type { JournalEntry } from "../../shared/project/journal.ts";
import { type ListName, rowsStanding, type TableName } from "../../shared/project/kinds.ts";
import { currentSchema, migrate } from "../../shared/project/migrations/migrate.ts";
import type { UnknownRecords } from "../../shared/project/migrations/migration.ts";
import type { Project } from "../../shared/project/project.ts";
import type { OnWords, TranscriptId } from "../../shared/project/records.ts";
import { countsOf, fromRows, parseRows, type Rows, toRows } from "../../shared/project/rows.ts";
import { listRow, type Meta, type Original, type StudyDatabase } from "./database.ts";
import { journalEntry, journalLength, putJournal, wholeJournal } from "./stored-journal.ts";
import { putOriginals, wholeOriginals } from "./stored-originals.ts";

/** A study as it was found in its database: the project and the newest journal entry. */
export type LoadedStudy = { readonly project: Project; readonly last: JournalEntry };

/**
 * Why a database cannot be used. "missing": nothing is in it; "behind": it lacks commits that the host
 * remembers; "another": its history is not the one that the host remembers; "damaged": its rows do not fit
 * together; "newer": a newer version of the program wrote it; "not-migrated": an older version wrote it, it is
 * whole, and it could not be brought up to this one. Those two are left as they are.
 */
export type LoadRefusal = "missing" | "behind" | "another" | "damaged" | "newer" | "not-migrated";

/**
 * Reads a study into memory and holds it against the host's certificate (null when the host remembers
 * none), which may come while it is being read. A browser opens a damaged database as an empty one without a word, so this is where it is noticed.
 *
 * A database of an older schema is brought up to this one: in memory first, and only when all of that went well,
 * and `mayWrite`, in the database too, in one transaction. If not, it is left as it is.
 */
export async function loadStudy(
  database: StudyDatabase,
  certificateToCome: Certificate | null | Promise<Certificate | null>,
  mayWrite = true,
): Promise<Outcome<LoadedStudy, LoadRefusal>> {
  const [found, certificate] = await Promise.all([readTogether(database), certificateToCome]);
  if (!found) return refused("missing");
  const { meta, records, last } = found;
  if (meta.schema > currentSchema) return refused("newer");
  if (certificate && meta.generation < certificate.generation) return refused("behind");
  const newest = last ? await sha256OfText(last.id) : "";
  const isNewest = certificate?.generation === meta.generation;
  if (isNewest && certificate.digest !== newest) return refused("another");
  if (certificate && !isNewest && !(await sharesHistory(database, certificate))) return refused("another");
  if (!last || !isWhole(found) || newest !== meta.digest) return refused("damaged");
  if (meta.schema < currentSchema) return broughtUp(database, certificate, mayWrite);
  return done({ project: fromRows(records as Rows), last });
}

type Found = {
  readonly meta: Meta;
  readonly records: UnknownRecords;
  readonly last: JournalEntry | undefined;
  readonly entries: number;
};

/** All rows but the older history, as they stood at one moment: another window may be writing. Null without a project. */
function readTogether(database: StudyDatabase): Promise<Found | null> {
  return database.transaction("r", database.tables, async () => {
    const [[meta, last], records, entries] = await Promise.all([
      database.meta
        .get("project")
        .then(async (meta) => [meta, meta && (await journalEntry(database, meta.generation))] as const),
      recordsIn(database),
      journalLength(database),
    ]);
    return meta ? { meta, records, last, entries } : null;
  });
}

/** The records of a database of this schema or an older one, which lacks the tables of what it did not know. */
async function recordsIn(database: StudyDatabase): Promise<UnknownRecords> {
  const there = new Set(database.tables.map(({ name }) => name));
  const rowsIn = async (name: TableName | ListName) =>
    there.has(name) ? database.table<Readonly<Record<string, unknown>>, string>(name).toArray() : [];
  const [[study], tables, lists] = await Promise.all([
    database.study.toArray(),
    Promise.all(rowsStanding("by-id").map(async (name) => [name, await rowsIn(name)])),
    Promise.all(
      rowsStanding("on-words").map(async (name) => [name, (await rowsIn(name)).flatMap((row) => row[name])]),
    ),
  ]);
  return { study, ...Object.fromEntries([...tables, ...lists]) } as UnknownRecords;
}

/** Whether all that the database says it holds is there. */
function isWhole({ meta, records, entries }: Found): boolean {
  const said = Object.entries({ ...meta.held, ...meta.counts });
  const isThere = ([name, count]: [string, number]) => records[name as TableName | ListName].length === count;
  return records.study !== undefined && entries === meta.generation && said.every(isThere);
}

/** A whole study of an older schema as this build has it. */
async function broughtUp(
  database: StudyDatabase,
  certificate: Certificate | null,
  mayWrite: boolean,
): Promise<Outcome<LoadedStudy, LoadRefusal>> {
  try {
    const whole = await wholeStudy(database);
    if (whole.is === "refused") return whole;
    const { rows, originals } = whole.value;
    const last = rows.journal.at(-1);
    if (!last) return refused("not-migrated");
    if (!mayWrite) return done({ project: fromRows(rows), last });
    await replaceRows(database, rows, originals);
  } catch {
    return refused("not-migrated");
  }
  return loadStudy(database, certificate);
}

/** Everything in a database, as it stood at one moment and as this build writes it. It is left as it is. */
export async function wholeStudy(
  database: StudyDatabase,
): Promise<
  Outcome<
    { readonly rows: Rows; readonly originals: readonly Original[] },
    "missing" | "newer" | "not-migrated"
  >
> {
  const [meta, records, journal, originals] = await database.transaction("r", database.tables, () =>
    Promise.all([
      database.meta.get("project"),
      recordsIn(database),
      wholeJournal(database),
      wholeOriginals(database),
    ]),
  );
  if (!meta || records.study === undefined) return refused("missing");
  const migrated = migrate({ ...records, journal }, meta.schema);
  if (migrated.is === "too-new") return refused("newer");
  if (migrated.is !== "current") return refused("not-migrated");
  // What this build wrote is checked where it is written into a file.
  if (meta.schema === currentSchema) return done({ rows: migrated.value as Rows, originals });
  const rows = parseRows(migrated.value);
  const isSame = JSON.stringify(countsOf(fromRows(rows))) === JSON.stringify(meta.counts);
  return isSame ? done({ rows, originals }) : refused("not-migrated");
}

/** Whether the history in the database went through just the state that a certificate or a manifest tells of. */
export async function sharesHistory(
  database: StudyDatabase,
  { generation, digest }: Pick<Certificate, "generation" | "digest">,
): Promise<boolean> {
  const entry = await journalEntry(database, generation);
  return entry !== undefined && (await sha256OfText(entry.id)) === digest;
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
  originals: readonly Original[],
): Promise<void> {
  const project = fromRows(rows);
  const meta = await metaOf(project, rows.journal.at(-1));
  await database.transaction("rw", database.tables, async () => {
    for (const table of database.tables) await table.clear();
    await database.study.add(rows.study);
    for (const name of rowsStanding("by-id")) await database.table<unknown, string>(name).bulkAdd(rows[name]);
    for (const name of rowsStanding("on-words"))
      await database
        .table<unknown, string>(name)
        .bulkAdd([...project[name]].map(([transcriptId, list]) => listRow(name, transcriptId, list)));
    await putJournal(database, rows.journal);
    await putOriginals(database, "file", originals);
    await database.meta.put(meta);
  });
}

/** What the database says of itself when it holds a project at its newest journal entry. */
async function metaOf(project: Project, last: Pick<JournalEntry, "seq" | "id"> | undefined): Promise<Meta> {
  return { ...factsOf(project, last), digest: await sha256OfText(last?.id ?? "") };
}

/** The same but for the digest, which has to be waited for. */
export function factsOf(project: Project, last: Pick<JournalEntry, "seq"> | undefined): Omit<Meta, "digest"> {
  const inLists = (lists: ReadonlyMap<TranscriptId, readonly OnWords[]>) =>
    [...lists.values()].reduce((sum, { length }) => sum + length, 0);
  const held = Object.fromEntries([
    ...rowsStanding("by-id").map((name): [string, number] => [name, project[name].size]),
    ...rowsStanding("on-words").map((name): [string, number] => [name, inLists(project[name])]),
  ]);
  const generation = last?.seq ?? 0;
  return { key: "project", schema: currentSchema, generation, counts: countsOf(project), held };
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

/** The study of a database; one that breaks what reads it is damaged. */
export async function loadSafely(
  database: StudyDatabase,
  certificate: Parameters<typeof loadStudy>[1],
  mayWrite = true,
): Promise<Outcome<LoadedStudy, LoadRefusal>> {
  try {
    return await loadStudy(database, certificate, mayWrite);
  } catch {
    return refused("damaged");
  }
}
