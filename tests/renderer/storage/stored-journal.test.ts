import "fake-indexeddb/auto";
import Dexie from "dexie";
import { expect, it } from "vitest";
import { StudyDatabase } from "../../../renderer/storage/database.ts";
import {
  journalEntry,
  journalLength,
  putJournal,
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
  action: "add-code",
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

    await database.journal.add(entry(length + 1));
    expect((await wholeJournal(database)).map(({ seq }) => seq)).toEqual([
      ...journal.map(({ seq }) => seq),
      length + 1,
    ]);
    database.close();
  },
);
