import path from "node:path";
import { figuresOf } from "../shared/figures/figures.ts";
import { wordsInPdfs } from "../shared/formats/pdf/read-pdf.ts";
import { gateStudyFile } from "../shared/formats/project-file/gate-study-file.ts";
import { handedOnWithoutFile } from "../shared/history/handed-on.ts";
import { checkJournal } from "../shared/project/check-journal.ts";
import { checkProject } from "../shared/project/check-project.ts";
import { problemSentence, soundSentence } from "./check-sentences.ts";
import { type GateOptions, gateFor, passes } from "./gate.ts";
import { namedFile, readStudy } from "./study-file.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/**
 * Examines a study file: the manifest, the hash and length of every part, every record against its schema
 * (all of this by reading it), then the rules of a project, the journal, and the imported files; if it likes, whether real names
 * stand in any of that.
 */
export async function checkStudy(
  terminal: Terminal,
  studyName: string,
  gated: GateOptions,
): Promise<ExitCode> {
  const file = namedFile(terminal, studyName);
  const { project, journal, originals, manifest } = await readStudy(terminal, file, 1);
  const { study } = project;
  const fault = checkJournal(project, journal);
  const handedOn = handedOnWithoutFile(journal);
  const isOther =
    manifest.generation !== journal.at(-1)?.seq ||
    manifest.projectId !== study.id ||
    manifest.name !== study.name;
  const problems = [
    ...checkProject(project),
    ...(fault ? [{ code: fault, id: study.id }] : []),
    ...(isOther ? [{ code: "manifest-of-another" as const, id: manifest.projectId }] : []),
    ...[...project.transcripts.values()]
      .filter(({ id, source }) => !originals.has(source.sha256) && !handedOn.has(id))
      .map(({ id }) => ({ code: "original-missing" as const, id })),
  ];
  for (const problem of problems) terminal.err(problemSentence(file.name, problem));
  if (problems.length === 0) terminal.out(soundSentence(file.name, figuresOf(project), journal.length));
  const gate = await gateFor(terminal, gated, project);
  const held = { project, journal, originals };
  const finding = gate && gateStudyFile(gate, held, path.basename(file.name), await wordsInPdfs(originals));
  const isClean =
    !gate ||
    !finding ||
    passes(terminal, gate, [{ file: file.name, finding }], project, { why: "examined", language: "en" });
  return problems.length === 0 && isClean ? 0 : 1;
}
