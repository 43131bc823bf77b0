import Dexie from "dexie";
import { readManifest } from "../../shared/formats/project-file/manifest.ts";
import type { RestoreRefusal } from "../../shared/history/restored.ts";
import { done, type Outcome, refused } from "../../shared/outcome.ts";
import type { StudyId } from "../../shared/project/records.ts";
import { databaseName } from "./database.ts";
import { newId, stampFor } from "./stamps.ts";
import type { Surroundings } from "./surroundings.ts";

/** What is being done for a copy, in this order: its history is replayed, its database filled, the host given a copy. */
export const restoreSteps = ["replay", "store", "keep"] as const;
export type RestoreStep = (typeof restoreSteps)[number];

/**
 * Makes a study of its own of how one was after an entry of its journal, and puts it into the library. The
 * study itself is only read. `onStep` hears of each step as it begins; when `signal` is aborted, the step that runs is the
 * last one. Rejects when the host or the database fails; whether it fails or is cancelled, nothing of the copy is left.
 */
export async function restoreCopy(
  { bridge, jobs, by }: Surroundings,
  projectId: string,
  { at, name }: { readonly at: number; readonly name: string },
  { onStep, signal }: { onStep(step: RestoreStep): void; readonly signal: AbortSignal },
): Promise<
  Outcome<{ readonly projectId: StudyId; readonly problems: number }, RestoreRefusal | "cancelled">
> {
  const studyId = newId("study");
  onStep("replay");
  const file = await jobs.restoredFile(projectId, { at, name, studyId, stamp: stampFor(by)() });
  if (signal.aborted) return refused("cancelled");
  if (!file) return refused("no-such-entry");
  const { generation, digest, counts } = readManifest(file.bytes);
  let isWhole = false;
  try {
    onStep("store");
    await jobs.databaseFromFile(file.bytes.slice());
    if (signal.aborted) return refused("cancelled");
    onStep("keep");
    const kept = await bridge.keepCopy(studyId, file.bytes);
    if (kept.is !== "written") throw new Error(`the host would not keep the copy: ${kept.why}`);
    if (signal.aborted) return refused("cancelled");
    const openedAt = new Date().toISOString();
    const certificate = { generation, digest, counts };
    await bridge.shelve({ projectId: studyId, name, openedAt, certificate, place: null });
    isWhole = true;
    return done({ projectId: studyId, problems: file.problems });
  } finally {
    if (!isWhole) {
      await Dexie.delete(databaseName(studyId));
      // What cannot be told to a host that is gone does no harm: nothing names that study.
      await bridge.unshelve(studyId).catch(() => undefined);
    }
  }
}
