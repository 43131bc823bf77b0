import path from "node:path";
import { isFaulty } from "../shared/formats/refi/losses.ts";
import { projectNameIn } from "../shared/formats/refi/read-archive.ts";
import { takeCodebookFile, takeProject } from "../shared/formats/refi/take-project.ts";
import { deedValue } from "../shared/history/deeds.ts";
import { addedOf } from "../shared/project/diff.ts";
import { nameFromFile } from "../shared/project/transcript-named.ts";
import { type ImportOptions, importFiles, studyAndFiles } from "./import.ts";
import { lossSentence, openSpeakersSentence, takenSentence } from "./refi-sentences.ts";
import { beginStudy, isThere, keep, namedFile, readable, readNamed, readStudy } from "./study-file.ts";
import { type ExitCode, exitOf, Stop, type Terminal } from "./terminal.ts";

export type ImportAnyOptions = ImportOptions & { readonly json: boolean };

/** Whether a file is a project or a codebook in REFI-QDA, by its name. */
export function isRefiFile(name: string): boolean {
  return /\.(?:qdpx|qdc)$/i.test(name);
}

/** Imports transcripts and projects of other programs; projects and codebooks in REFI-QDA one by one after the others. */
export async function importAny(
  terminal: Terminal,
  files: readonly string[],
  options: ImportAnyOptions,
): Promise<ExitCode> {
  const { into, files: names } = studyAndFiles(files, options.into);
  const projects = names.filter(isRefiFile);
  const others = names.filter((file) => !isRefiFile(file));
  const codes: ExitCode[] =
    others.length > 0 ? [await importFiles(terminal, others, { ...options, into })] : [];
  for (const file of projects)
    try {
      codes.push(await importRefi(terminal, file, { ...options, into }));
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      terminal.err(error.sentence);
      codes.push(error.code);
    }
  if (codes.every((code) => code === 0)) return 0;
  return exitOf({ done: codes.filter((code) => code < 2).length, failed: 1 });
}

/**
 * Takes a REFI-QDA project or codebook into a study, which is made where there is none, and prints what was lost. The exit code is 1 where
 * something is missing that the format could have held.
 */
async function importRefi(
  terminal: Terminal,
  from: string,
  { into, name, by, json }: ImportAnyOptions & { readonly into: string },
): Promise<ExitCode> {
  const source = namedFile(terminal, from);
  const file = namedFile(terminal, into);
  const bytes = await readNamed(terminal, source);
  const isCodebook = /\.qdc$/i.test(from);
  const called = isCodebook ? "" : await readable(source, 2, () => projectNameIn(bytes));
  const study = (await isThere(terminal, file))
    ? await readStudy(terminal, file)
    : beginStudy(terminal, file, name ?? (called || nameFromFile(into)), by);
  const given = { newId: terminal.newId, by, at: terminal.now() };
  const taken = await readable(source, 2, () =>
    isCodebook ? takeCodebookFile(study.project, bytes, given) : takeProject(study.project, bytes, given),
  );
  const { diff, origin, originals, losses, open } = taken;
  const deed = deedValue("import-project", { file: path.basename(source.path), origin, diff });
  await keep(terminal, study, { deed, by, diff, originals });
  const counts = {
    transcripts: addedOf(diff, "transcript").length,
    codes: addedOf(diff, "code").length,
    codings: addedOf(diff, "coding").length,
    people: addedOf(diff, "participant").length,
    memos: addedOf(diff, "memo").length,
  };
  if (json)
    terminal.out(JSON.stringify({ file: source.name, study: file.name, origin, ...counts, open, losses }));
  else {
    terminal.out(takenSentence(source.name, origin, counts));
    for (const loss of losses) terminal.err(lossSentence(source.name, loss));
    if (open > 0) terminal.err(openSpeakersSentence(source.name, open));
  }
  return isFaulty(losses) ? 1 : 0;
}
