import type { Bridge } from "../../shared/bridge.ts";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";
import { writeProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { applyDiff } from "../../shared/project/diff.ts";
import type { JournalEntry } from "../../shared/project/journal.ts";
import type { Project } from "../../shared/project/project.ts";
import type { FileJobs } from "./file-jobs.ts";
import type { OpenStudy } from "./open-study.ts";

/** A study as a project file: its bytes, and the state that they hold. */
export type WholeFile = {
  readonly bytes: Uint8Array;
  readonly generation: number;
  /** Set when the file holds deeds that the database would not take: then the file is ahead of it. */
  readonly ahead: { readonly project: Project; readonly last: JournalEntry } | null;
};

/**
 * The study's file with everything that was done. It is made from the database; deeds that the database
 * refused are added from memory, so that a study which cannot be saved on this computer can still be saved to
 * a file. Where the database cannot even be read, the host's newest copy is the ground. Rejects when a deed
 * between the ground and those in memory is nowhere to be had.
 */
export async function wholeFile(jobs: FileJobs, bridge: Bridge, study: OpenStudy): Promise<WholeFile> {
  const { id } = study.now().project.study;
  if (study.now().save.is !== "not-saved") return { ...(await jobs.fileFromDatabase(id)), ahead: null };

  const ground = await readProjectFile(await groundFor(jobs, bridge, id));
  const reached = ground.journal.at(-1)?.seq ?? 0;
  const unstored = study.unstored();
  const more = unstored.entries.filter(({ seq }) => seq > reached);
  const last = more.at(-1);
  if (more[0] && more[0].seq !== reached + 1) throw new Error("deeds between file and memory are missing");
  const project = more.reduce((before, { diff }) => applyDiff(before, diff), ground.project);
  const originals = new Map(ground.originals);
  for (const { sha256, bytes } of unstored.originals) originals.set(sha256, bytes);
  const bytes = await writeProjectFile({ project, journal: [...ground.journal, ...more], originals });
  return { bytes, generation: last?.seq ?? reached, ahead: last ? { project, last } : null };
}

async function groundFor(jobs: FileJobs, bridge: Bridge, projectId: string): Promise<Uint8Array> {
  try {
    return (await jobs.fileFromDatabase(projectId)).bytes;
  } catch {
    const copy = await bridge.readCopy(projectId);
    if (copy.is === "failed") throw new Error("neither the database nor a copy can be read");
    return copy.bytes;
  }
}
