import { readManifest } from "../../shared/formats/project-file/manifest.ts";
import type { RestoreRefusal } from "../../shared/history/restored.ts";
import { done, type Outcome, refused } from "../../shared/outcome.ts";
import type { StudyId } from "../../shared/project/records.ts";
import type { Surroundings } from "./session.ts";
import { newId, stampFor } from "./stamps.ts";

/**
 * Makes a study of its own of how one was after an entry of its journal, and puts it into the library. The
 * study itself is only read. Rejects when the host or the database fails; then nothing of the copy is left on the shelf.
 */
export async function restoreCopy(
  { bridge, jobs, by }: Surroundings,
  projectId: string,
  { at, name }: { readonly at: number; readonly name: string },
): Promise<Outcome<{ readonly projectId: StudyId; readonly problems: number }, RestoreRefusal>> {
  const studyId = newId("study");
  const file = await jobs.restoredFile(projectId, { at, name, studyId, stamp: stampFor(by)() });
  if (!file) return refused("no-such-entry");
  const { generation, digest, counts } = readManifest(file.bytes);
  await jobs.databaseFromFile(file.bytes.slice());
  const kept = await bridge.keepCopy(studyId, file.bytes);
  if (kept.is !== "written") throw new Error(`the host would not keep the copy: ${kept.why}`);
  const openedAt = new Date().toISOString();
  const certificate = { generation, digest, counts };
  await bridge.shelve({ projectId: studyId, name, openedAt, certificate, place: null });
  return done({ projectId: studyId, problems: file.problems });
}
