import { createHash, randomUUID } from "node:crypto";
import { writeProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { diffBetween } from "../../shared/project/diff-between.ts";
import { entryFor, firstEntry } from "../../shared/project/journal.ts";
import { emptyProject, type Project } from "../../shared/project/project.ts";
import type { TranscriptId } from "../../shared/project/records.ts";

/** The file that the interviews are said to come from; a project file without it would be damaged. */
const original = new TextEncoder().encode("Interviewer: What changed?");
const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/**
 * A study as a project file, under an id that neither a host nor a browser has met: it would bring back what was
 * done before. `files`: what interviews came from, where it matters.
 */
export async function studyFile(
  sketch: Project,
  files: ReadonlyMap<TranscriptId, Uint8Array> = new Map(),
): Promise<Buffer> {
  const fileOf = (id: TranscriptId) => files.get(id) ?? original;
  const transcripts = new Map(
    [...sketch.transcripts].map(([id, one]) => [
      id,
      { ...one, source: { ...one.source, sha256: sha256Of(fileOf(id)) } },
    ]),
  );
  const study = { ...sketch.study, id: `study:${randomUUID()}` as const };
  const project = { ...sketch, study, transcripts };
  const stamp = (id: string) => ({ id, at: "2024-01-01T00:00:00Z", by: "A. Lind" });
  const first = firstEntry(study, stamp("one"));
  const diff = diffBetween(emptyProject(study), project);
  const second = entryFor(
    first,
    { deed: { is: "import-transcripts", transcriptIds: [...transcripts.keys()] }, diff },
    stamp("two"),
  );
  const originals = new Map([...transcripts.keys()].map((id) => [sha256Of(fileOf(id)), fileOf(id)]));
  return Buffer.from(await writeProjectFile({ project, journal: [first, second], originals }));
}
