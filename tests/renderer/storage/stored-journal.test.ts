import "fake-indexeddb/auto";
import Dexie from "dexie";
import { expect, it } from "vitest";
import { StudyDatabase } from "../../../renderer/storage/database.ts";
import {
  journalEntry,
  journalLength,
  packed,
  putJournal,
  sealedEntries,
  singleEntries,
  wholeJournal,
} from "../../../renderer/storage/stored-journal.ts";
import { emptyDiff } from "../../../shared/project/diff.ts";
import type { JournalEntry } from "../../../shared/project/journal.ts";

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

const entry = (seq: number): JournalEntry => ({
  seq,
  id: `entry ${seq}`,
  at: "",
  by: "A",
  deed: { is: "add-code" },
  about: "",
  of: null,
  diff: emptyDiff,
  undoNext: seq,
  redoNext: null,
});

it.each([0, 1, 999, 1000, 1001, 2300])(
  "gives back a journal of %i entries, whole and one by one",
  async (length) => {
    const journal = Array.from({ length }, (_, at) => entry(at + 1));
    const database = new StudyDatabase(`study:journal ${length}`);
    await putJournal(database, journal);
    expect(await wholeJournal(database)).toEqual(journal);
    expect(await journalLength(database)).toBe(length);
    for (const seq of [1, 999, 1000, 1001, 2000, 2001, length].filter((one) => one >= 1 && one <= length))
      expect((await journalEntry(database, seq))?.id).toBe(`entry ${seq}`);
    expect(await journalEntry(database, length + 1)).toBeUndefined();

    await database.journal.bulkAdd(packed([entry(length + 1)]));
    expect((await wholeJournal(database)).map(({ seq }) => seq)).toEqual([
      ...journal.map(({ seq }) => seq),
      length + 1,
    ]);
    database.close();
  },
);

it("gives back every word, with characters that stand alone and those of two units", async () => {
  const odd = { ...entry(1), about: "\ud83d 😀 ’” \u0000 \udc00 \u2028" };
  const database = new StudyDatabase("study:journal odd");
  await putJournal(database, [odd]);
  expect(await wholeJournal(database)).toEqual([odd]);
  database.close();
});

it("reads the journal of a database that an earlier build wrote, and goes on in it", async () => {
  const early = Array.from({ length: 1002 }, (_, at) => entry(at + 1));
  const database = new StudyDatabase("study:journal early");
  await database.sealed.add({ from: 1, entries: early.slice(0, 1000) });
  await database.journal.bulkAdd(early.slice(1000));
  await database.journal.bulkAdd(packed([entry(1003)]));
  const all = [...early, entry(1003)];
  expect(await wholeJournal(database)).toEqual(all);
  expect(await journalLength(database)).toBe(1003);
  expect(await sealedEntries(database, 1)).toEqual(early.slice(0, 1000));
  expect(await singleEntries(database, 1001)).toEqual(all.slice(1001));
  for (const seq of [1, 1000, 1001, 1003]) expect(await journalEntry(database, seq)).toEqual(entry(seq));
  database.close();
});
