import "fake-indexeddb/auto";
import Dexie from "dexie";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Original, StudyDatabase } from "../../../renderer/storage/database.ts";
import { putOriginals, wholeOriginals } from "../../../renderer/storage/stored-originals.ts";

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

const file = (name: string, length: number) => ({ sha256: name, bytes: new Uint8Array(length).fill(length) });
/** What a file is known by here: comparing all its bytes would take seconds. */
const told = (files: readonly Original[]) =>
  inOrder(files).map(({ sha256, bytes }) => `${sha256}: ${bytes.length} × ${bytes.at(-1)}`);
const inOrder = (files: readonly Original[]) => [...files].sort((a, b) => a.sha256.localeCompare(b.sha256));

it("gives back all files, small and large, that several imports put there (seed 71)", async () => {
  const lengths = fc.array(fc.array(fc.integer({ min: 0, max: 3_000_000 }), { maxLength: 4 }), {
    maxLength: 4,
  });
  let studies = 0;
  await fc.assert(
    fc.asyncProperty(lengths, async (imports) => {
      studies += 1;
      const database = new StudyDatabase(`study:originals ${studies}`);
      const given = imports.map((files, n) => files.map((length, at) => file(`${n}-${at}`, length)));
      for (const [n, files] of given.entries()) await putOriginals(database, `entry ${n}`, files);
      expect(told(await wholeOriginals(database))).toEqual(told(given.flat()));
      await database.delete();
    }),
    { seed: 71, numRuns: 20 },
  );
});

it("puts small files into one row, and none of them larger than it must be", async () => {
  const database = new StudyDatabase("study:originals rows");
  await putOriginals(
    database,
    "entry",
    Array.from({ length: 60 }, (_, at) => file(`${at}`, 100_000)),
  );
  const rows = await database.packs.toArray();
  expect(rows.map(({ originals }) => originals.length)).toEqual([41, 19]);
  database.close();
});

it("gives back the files of a database that an earlier build wrote, which had a row each", async () => {
  const early = new StudyDatabase("study:originals early", 2);
  await early.originals.bulkPut([file("a", 10), file("b", 20)]);
  expect(inOrder(await wholeOriginals(early))).toEqual([file("a", 10), file("b", 20)]);
  early.close();

  const database = new StudyDatabase("study:originals early");
  await putOriginals(database, "entry", [file("c", 30)]);
  expect(inOrder(await wholeOriginals(database))).toEqual([file("a", 10), file("b", 20), file("c", 30)]);
  database.close();
});
