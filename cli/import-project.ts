import path from "node:path";
import { readAnyProject } from "../shared/formats/read-any-project.ts";
import { deedValue } from "../shared/history/deeds.ts";
import { isFaulty } from "../shared/interchange/losses.ts";
import { addedFigures } from "../shared/interchange/taken-project.ts";
import type { NameKind } from "../shared/project/records.ts";
import { nameFromFile } from "../shared/project/transcript-named.ts";
import type { GivenFile } from "./given-files.ts";
import { takenProjectSentence } from "./project-sentences.ts";
import { lossSentence, openSpeakersSentence } from "./refi-sentences.ts";
import { beginStudy, isThere, keep, readable, readStudy } from "./study-file.ts";
import type { ExitCode, Named, Terminal } from "./terminal.ts";

/**
 * Takes a project of another program into a study, which is made where there is none, under the project's name unless
 * another is given. Reports what came of it, and what had no place. The exit code is 1 where something is missing that the file could
 * have held.
 */
export async function importProject(
  terminal: Terminal,
  into: Named,
  given: GivenFile,
  options: {
    readonly name?: string;
    readonly nameIs: NameKind | null;
    readonly by: string;
    readonly project?: string;
    readonly json: boolean;
  },
): Promise<ExitCode> {
  const { file, bytes } = given;
  const { by, name, json } = options;
  const fileName = path.basename(file.path);
  const read = await readable(file, 2, () => readAnyProject(fileName, bytes, options.project ?? null));
  const study = (await isThere(terminal, into))
    ? await readStudy(terminal, into)
    : beginStudy(terminal, into, name ?? (read.name || nameFromFile(into.path)), by);
  const nameIs = options.nameIs ?? study.project.study.namesInFiles;
  const taken = await readable(file, 2, () =>
    read.takeInto(study.project, { newId: terminal.newId, by, at: terminal.now(), nameIs }),
  );
  const { diff, origin, originals, here, losses, open } = taken;
  const deed = deedValue("import-project", { file: fileName, origin, diff });
  await keep(terminal, study, { deed, by, diff, originals });
  const added = addedFigures(diff);
  if (json)
    terminal.out(JSON.stringify({ file: file.name, study: into.name, origin, ...added, here, open, losses }));
  else {
    terminal.out(takenProjectSentence(file.name, origin, added, here));
    for (const loss of losses) terminal.err(lossSentence(file.name, loss));
    if (open > 0) terminal.err(openSpeakersSentence(file.name, open));
  }
  return isFaulty(losses) ? 1 : 0;
}
