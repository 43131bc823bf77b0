import { databaseAsIs, type Original, type StudyDatabase } from "./database.ts";

/**
 * How the files that were imported stand in the database: many in a row. What is larger than some 64 KB Chromium
 * puts into a file of its own, beside its tables, where 200 interviews stand in 30 ms; in a row each they take 400.
 */
const packBytes = 4 * 1024 * 1024;

/** Puts files into the database. `id` is theirs alone: another put under it takes their place. To be called within a transaction. */
export function putOriginals(database: StudyDatabase, id: string, originals: readonly Original[]) {
  const packs: { readonly id: string; readonly originals: Original[] }[] = [];
  let room = 0;
  for (const original of originals) {
    const pack = room < original.bytes.length ? undefined : packs.at(-1);
    if (pack) pack.originals.push(original);
    else packs.push({ id: `${id} ${packs.length}`, originals: [original] });
    room = (pack ? room : packBytes) - original.bytes.length;
  }
  return database.packs.bulkPut(packs);
}

/** One file by the hash of its bytes, from the database as it is; null where that does not have it. */
async function storedOriginal(database: StudyDatabase, sha256: string): Promise<Original | null> {
  const single = await database.originals.get(sha256);
  if (single) return single;
  if (!database.tables.some(({ name }) => name === "packs")) return null;
  for (const id of await database.packs.toCollection().primaryKeys()) {
    const pack = await database.packs.get(id);
    const found = pack?.originals.find((one) => one.sha256 === sha256);
    if (found) return found;
  }
  return null;
}

/** The bytes of one file of a study that nothing else need be read of; null where its database does not have them. */
export async function storedBytesOf(projectId: string, sha256: string): Promise<Uint8Array | null> {
  const database = await databaseAsIs(projectId);
  if (!database) return null;
  try {
    return (await storedOriginal(database, sha256))?.bytes ?? null;
  } finally {
    database.close();
  }
}

/** All files in the database, which may be one of an earlier build: that had a row each. */
export async function wholeOriginals(database: StudyDatabase): Promise<readonly Original[]> {
  const hasPacks = database.tables.some(({ name }) => name === "packs");
  const [singles, packs] = await Promise.all([
    database.originals.toArray(),
    hasPacks ? database.packs.toArray() : [],
  ]);
  return [...singles, ...packs.flatMap(({ originals }) => originals)];
}
