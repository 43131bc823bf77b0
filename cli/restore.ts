import path from "node:path";
import { readFacts } from "../electron/files/project-facts.ts";
import { projectGuard } from "../electron/files/project-guard.ts";
import { replaceFile } from "../electron/files/replace-file.ts";
import { wordsInPdfs } from "../shared/formats/pdf/read-pdf.ts";
import { gateStudyFile } from "../shared/formats/project-file/gate-study-file.ts";
import { writeProjectFile } from "../shared/formats/project-file/write-project-file.ts";
import { restoredAt } from "../shared/history/restored.ts";
import { checkProject } from "../shared/project/check-project.ts";
import { problemSentence } from "./check-sentences.ts";
import { faultSentence } from "./file-sentences.ts";
import { type GateOptions, gateFor, passes } from "./gate.ts";
import { copyIsThereSentence, noSuchEntrySentence, restoredName, restoredSentence } from "./sentences.ts";
import { isThere, mustBeStudyName, namedFile, readStudy } from "./study-file.ts";
import { type ExitCode, Stop, type Terminal } from "./terminal.ts";

export type RestoreOptions = GateOptions & {
  readonly at: string;
  readonly to: string;
  readonly name?: string;
  readonly by: string;
};

/** Writes the study as it was after an entry of its history into a new file, as a study of its own; not where real names would stand in it. */
export async function restoreStudy(
  terminal: Terminal,
  studyName: string,
  { at, to, name, by, ...gated }: RestoreOptions,
): Promise<ExitCode> {
  const file = namedFile(terminal, to);
  if (await isThere(terminal, file)) throw new Stop(copyIsThereSentence(file.name));
  mustBeStudyName(file);
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const seq = /^\d+$/.test(at) ? Number(at) : 0;
  const then = study.journal[seq - 1]?.at ?? "";
  const restored = restoredAt(study, {
    at: seq,
    studyId: `study:${terminal.newId()}`,
    name: name?.trim() || restoredName(study.project.study.name, then),
    stamp: { id: terminal.newId(), at: terminal.now(), by },
  });
  if (restored.is === "refused") throw new Stop(noSuchEntrySentence(studyName, at, study.journal.length));
  const gate = await gateFor(terminal, gated, restored.value.project);
  if (gate) {
    const finding = gateStudyFile(
      gate,
      restored.value,
      path.basename(file.name),
      await wordsInPdfs(restored.value.originals),
    );
    if (
      !passes(terminal, gate, [{ file: file.name, finding }], restored.value.project, {
        why: "written",
        language: "en",
      })
    )
      return 1;
  }
  const bytes = await writeProjectFile(restored.value);
  const written = await replaceFile(terminal.desk, file.path, bytes, projectGuard(readFacts, bytes, null));
  if (written.is === "failed") throw new Stop(faultSentence(file.name, written.why, written.recoveredAs));
  terminal.out(restoredSentence(file.name, restored.value.project.study.name, seq));
  const problems = checkProject(restored.value.project);
  for (const problem of problems) terminal.err(problemSentence(file.name, problem));
  return problems.length === 0 ? 0 : 1;
}
