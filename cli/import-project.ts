import path from "node:path";
import { sha256Of } from "../electron/files/replace-file.ts";
import { readForeignProject } from "../shared/formats/read-foreign-project.ts";
import { deedValue } from "../shared/history/deeds.ts";
import { takeForeignProject } from "../shared/interchange/take-foreign-project.ts";
import type { NameKind } from "../shared/project/records.ts";
import type { GivenFile } from "./given-files.ts";
import { lossSentence, takenProjectSentence } from "./project-sentences.ts";
import { beginStudy, isThere, keep, readable, readStudy } from "./study-file.ts";
import type { Named, Terminal } from "./terminal.ts";

/**
 * Takes a project of another program into a study, which is made where there is none, under the project's name unless
 * another is given. Reports what came of it, and what had no place.
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
  },
): Promise<void> {
  const { file, bytes } = given;
  const { by, name } = options;
  const foreign = await readable(file, 2, () =>
    readForeignProject(file.path, bytes, options.project ?? null),
  );
  const study = (await isThere(terminal, into))
    ? await readStudy(terminal, into)
    : beginStudy(terminal, into, name ?? (foreign.name || path.parse(into.path).name), by);
  const sha256s = new Map(foreign.texts.map(({ key, original }) => [key, sha256Of(original.bytes)]));
  const taken = takeForeignProject(study.project, foreign, {
    sha256s,
    newId: terminal.newId,
    nameIs: options.nameIs ?? study.project.study.namesInFiles,
    by,
    at: terminal.now(),
  });
  const { diff } = taken;
  const originals = new Map(
    foreign.texts.flatMap(({ key, original }) =>
      taken.newTexts.has(key) ? [[sha256s.get(key) ?? "", original.bytes] as const] : [],
    ),
  );
  const fileName = path.basename(file.path);
  const deed = deedValue("import-project", { file: fileName, origin: foreign.program, diff });
  await keep(terminal, study, { deed, by, diff, originals });
  terminal.out(takenProjectSentence(file.name, foreign.program, taken));
  for (const note of taken.lost) terminal.err(lossSentence(file.name, note));
}
