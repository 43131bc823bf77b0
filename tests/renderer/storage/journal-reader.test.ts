import "fake-indexeddb/auto";
import Dexie from "dexie";
import { expect, it } from "vitest";
import { StudyDatabase } from "../../../renderer/storage/database.ts";
import { JournalReader } from "../../../renderer/storage/journal-reader.ts";
import { putJournal } from "../../../renderer/storage/stored-journal.ts";
import { textDeedOf } from "../../../shared/history/text-deeds.ts";
import { studyAsChecked } from "../../../shared/reports/transcription-check.ts";
import { aProject } from "../../support/a-project.ts";
import { CorrectedStudy } from "../../support/corrected-study.ts";

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

it("tells what was done to the texts, what is not stored yet as well, and later only what has come since", async () => {
  const study = new CorrectedStudy(aProject({ transcripts: { Kim: ["Kim: I was there once."] } }));
  const { id } = study.project.study;
  const database = new StudyDatabase(id);
  await putJournal(database, study.correct("Kim", "once", "twice").journal);
  database.close();
  const stored = study.journal.length;
  study.correct("Kim", "was", "was not");

  const reader = new JournalReader(id);
  const read = async () => {
    const all = [];
    for await (const { texts } of reader.more(study.journal.slice(stored))) all.push(...texts);
    return all;
  };
  const told = await read();
  expect(told).toEqual(study.journal.flatMap((entry) => textDeedOf(entry) ?? []));
  expect(studyAsChecked({ ...study.asked(), told }).corrections.map(({ after }) => after)).toEqual([
    "not",
    "twice.",
  ]);
  expect(await read()).toEqual([]);
});
