import type { TailPart } from "../../shared/bridge.ts";
import { PackedParts } from "../../shared/formats/project-file/packed-parts.ts";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";
import { type ProjectFile, writeProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { restoredAt } from "../../shared/history/restored.ts";
import { checkProject } from "../../shared/project/check-project.ts";
import { replay } from "../../shared/project/journal.ts";
import type { Project } from "../../shared/project/project.ts";
import type { StudyId } from "../../shared/project/records.ts";
import { fromRows } from "../../shared/project/rows.ts";
import { databaseAsIs, StudyDatabase } from "./database.ts";
import { storeStudy, wholeStudy } from "./load-study.ts";
import { withTail } from "./tail.ts";

/** What is asked of a restoring: after which entry, and under which id, name and stamp. */
export type RestoreWish = {
  readonly at: number;
  readonly studyId: StudyId;
  readonly name: string;
  readonly stamp: { readonly id: string; readonly at: string; readonly by: string };
};

/** A study as it was, as the bytes of a project file; `problems` is how much in it breaks a rule, none in a sound one. */
export type RestoredFile = { readonly bytes: Uint8Array; readonly problems: number };

/** A study's database as the bytes of a project file: one consistent reading of it, which leaves it as it is. */
export async function fileFromDatabase(
  projectId: string,
  packedParts = new PackedParts(),
): Promise<{ readonly bytes: Uint8Array; readonly generation: number }> {
  const file = await wholeIn(projectId);
  return { bytes: await writeProjectFile(file, packedParts), generation: file.journal.at(-1)?.seq ?? 0 };
}

/** The file of the study as it was after an entry of its journal, as a study of its own; null when there is no such entry. */
export async function restoredFile(projectId: string, wish: RestoreWish): Promise<RestoredFile | null> {
  const restored = restoredAt(await wholeIn(projectId), wish);
  if (restored.is === "refused") return null;
  const problems = checkProject(restored.value.project).length;
  return { bytes: await writeProjectFile(restored.value), problems };
}

/** The study as it was after an entry of its journal: to be looked at. Rejects when there is no such entry. */
export async function projectAt(projectId: string, seq: number): Promise<Project> {
  const { journal } = await wholeIn(projectId);
  if (seq < 1 || seq > journal.length) throw new RangeError(`there is no journal entry ${seq}`);
  return replay(journal.slice(0, seq));
}

async function wholeIn(projectId: string): Promise<ProjectFile> {
  const database = await databaseAsIs(projectId);
  if (!database) throw new Error("there is no database of that study");
  try {
    const whole = await wholeStudy(database);
    if (whole.is === "refused")
      throw new Error(`the database holds no study that can be written: ${whole.why}`);
    const { rows, originals } = whole.value;
    const { journal } = rows;
    return {
      project: fromRows(rows),
      journal,
      originals: new Map(originals.map((original) => [original.sha256, original.bytes])),
    };
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
