import { createHash, randomUUID } from "node:crypto";
import { writeProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { diffBetween } from "../../shared/project/diff-between.ts";
import { entryFor, firstEntry } from "../../shared/project/journal.ts";
import { emptyProject, type Project } from "../../shared/project/project.ts";

/** The file that the interviews are said to come from; a project file without it would be damaged. */
const original = new TextEncoder().encode("Interviewer: What changed?");
const sha256 = createHash("sha256").update(original).digest("hex");

/**
 * A study as a project file, under an id that neither a host nor a browser has met: it would bring back what was
 * done before.
 */
export async function studyFile(sketch: Project): Promise<Buffer> {
  const transcripts = new Map(
    [...sketch.transcripts].map(([id, one]) => [id, { ...one, source: { ...one.source, sha256 } }]),
  );
  const study = { ...sketch.study, id: `study:${randomUUID()}` as const };
  const project = { ...sketch, study, transcripts };
  const stamp = (id: string) => ({ id, at: "2024-01-01T00:00:00Z", by: "A. Lind" });
  const first = firstEntry(study, stamp("one"));
  const diff = diffBetween(emptyProject(study), project);
  const second = entryFor(first, { action: "import-transcripts", about: "", diff }, stamp("two"));
  const originals = new Map(transcripts.size > 0 ? [[sha256, original]] : []);
  return Buffer.from(await writeProjectFile({ project, journal: [first, second], originals }));
}
