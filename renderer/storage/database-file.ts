import type { TailPart } from "../../shared/bridge.ts";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";
import { writeProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { fromRows } from "../../shared/project/rows.ts";
import { StudyDatabase } from "./database.ts";
import { storeStudy } from "./load-study.ts";
import { wholeJournal } from "./stored-journal.ts";
import { withTail } from "./tail.ts";

/** A study's database as the bytes of a project file: one consistent reading of it. */
export async function fileFromDatabase(
  projectId: string,
): Promise<{ readonly bytes: Uint8Array; readonly generation: number }> {
  const database = new StudyDatabase(projectId);
  try {
    const [study, participants, codes, transcripts, codings, journal, originals] = await database.transaction(
      "r",
      database.tables,
      () =>
        Promise.all([
          database.study.toArray(),
          database.participants.toArray(),
          database.codes.toArray(),
          database.transcripts.toArray(),
          database.codings.toArray(),
          wholeJournal(database),
          database.originals.toArray(),
        ]),
    );
    const [only] = study;
    if (!only) throw new Error("the database holds no study");
    const flat = codings.flatMap((row) => row.codings);
    const bytes = await writeProjectFile({
      project: fromRows({ study: only, participants, codes, transcripts, codings: flat }),
      journal,
      originals: new Map(originals.map((original) => [original.sha256, original.bytes])),
    });
    return { bytes, generation: journal.at(-1)?.seq ?? 0 };
  } finally {
    database.close();
  }
}

/** Which study was put into its database, and how far it has come. */
export type StoredFile = { readonly projectId: string; readonly generation: number };

/**
 * Verifies a project file in full and puts it into its database, with the deeds of its tail, in place of what is there. Throws
 * UnreadableFile, and then the database is as it was.
 */
export async function databaseFromFile(
  bytes: Uint8Array,
  tail: readonly TailPart[] = [],
): Promise<StoredFile> {
  const file = withTail(await readProjectFile(bytes), tail);
  const database = new StudyDatabase(file.project.study.id);
  try {
    await storeStudy(database, file);
  } finally {
    database.close();
  }
  return { projectId: file.project.study.id, generation: file.journal.length };
}
