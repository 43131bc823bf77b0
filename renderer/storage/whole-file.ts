import type { Bridge } from "../../shared/bridge.ts";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";
import { type ProjectFile, writeProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
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
 * a file. Where the database cannot even be read, or went another way than those in memory, the host's newest copy is the
 * ground. Rejects when a deed between the ground and those in memory is nowhere to be had.
 */
export async function wholeFile(jobs: FileJobs, bridge: Bridge, study: OpenStudy): Promise<WholeFile> {
  const { id } = study.now().project.study;
  if (study.now().save.is !== "not-saved") return { ...(await jobs.fileFromDatabase(id)), ahead: null };

  const unstored = study.unstored();
  const ground = await groundFor(jobs, bridge, id, [study.lastStored().last, ...unstored.entries]);
  const reached = ground.journal.at(-1)?.seq ?? 0;
  const more = unstored.entries.filter(({ seq }) => seq > reached);
  const last = more.at(-1);
  const project = more.reduce((before, { diff }) => applyDiff(before, diff), ground.project);
  const originals = new Map(ground.originals);
  for (const { sha256, bytes } of unstored.originals) originals.set(sha256, bytes);
  const bytes = await writeProjectFile({ project, journal: [...ground.journal, ...more], originals });
  return { bytes, generation: last?.seq ?? reached, ahead: last ? { project, last } : null };
}

/** The database or else the newest copy, whichever leads to these entries, of which the first is what the database had last. */
async function groundFor(
  jobs: FileJobs,
  bridge: Bridge,
  projectId: string,
  entries: readonly Pick<JournalEntry, "seq" | "id">[],
): Promise<ProjectFile> {
  const fromDatabase = await jobs
    .fileFromDatabase(projectId)
    .then(({ bytes }) => readProjectFile(bytes))
    .catch(() => null);
  if (fromDatabase && leadsTo(fromDatabase, entries)) return fromDatabase;
  const copy = await bridge.readCopy(projectId);
  const fromCopy = copy.is === "read" ? await readProjectFile(copy.bytes) : null;
  if (fromCopy && leadsTo(fromCopy, entries)) return fromCopy;
  throw new Error("neither the database nor a copy leads to what is in memory");
}

/** Whether a history holds the first of some entries, and after it none but these. */
function leadsTo(
  { journal }: ProjectFile,
  [first, ...more]: readonly Pick<JournalEntry, "seq" | "id">[],
): boolean {
  const holds = (entry: Pick<JournalEntry, "seq" | "id">) => journal[entry.seq - 1]?.id === entry.id;
  if (!first || !holds(first)) return false;
  return (
    journal.length <= first.seq + more.length && more.every((one) => one.seq > journal.length || holds(one))
  );
}
