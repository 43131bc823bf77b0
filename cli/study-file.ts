import path from "node:path";
import { codeOf, faultOf } from "../electron/files/file-port.ts";
import { sweepLeftovers } from "../electron/files/leftovers.ts";
import { readFacts } from "../electron/files/project-facts.ts";
import { projectGuard } from "../electron/files/project-guard.ts";
import { replaceFile, sha256Of } from "../electron/files/replace-file.ts";
import type { Manifest } from "../shared/formats/project-file/manifest.ts";
import { readProjectFile } from "../shared/formats/project-file/read-project-file.ts";
import { type ProjectFile, writeProjectFile } from "../shared/formats/project-file/write-project-file.ts";
import { UnreadableFile } from "../shared/outcome.ts";
import type { DeedValue } from "../shared/project/deed.ts";
import { applyDiff, isEmptyDiff, type ProjectDiff } from "../shared/project/diff.ts";
import { entryFor, firstEntry, type JournalEntry } from "../shared/project/journal.ts";
import { emptyProject, newStudy } from "../shared/project/project.ts";
import { faultSentence, readFaultSentence, unreadableSentence } from "./file-sentences.ts";
import { noStudyNameSentence } from "./sentences.ts";
import { type ExitCode, type Named, Stop, type Terminal } from "./terminal.ts";

/** A study as it was read, or a new one; `sha256` is the hash of its file, null where there is none yet. */
export type OpenStudy = ProjectFile & {
  readonly file: Named;
  readonly sha256: string | null;
  readonly last: JournalEntry;
};

/** A deed to be kept as one entry of the journal. */
export type Kept = {
  readonly deed: DeedValue;
  readonly by: string;
  readonly diff: ProjectDiff;
  /** Files that came in with it, by SHA-256. */
  readonly originals?: ReadonlyMap<string, Uint8Array>;
};

export function namedFile({ folder }: Terminal, name: string): Named {
  return { name, path: path.resolve(folder, name) };
}

/** The same for two names that some system takes for one file: not all tell capitals apart, nor "å" of one sign and of two. */
export function placeKey({ path }: Named): string {
  return path.normalize("NFC").toLowerCase();
}

/** The bytes of a file that a person named. */
export async function readNamed({ desk }: Terminal, { name, path }: Named): Promise<Uint8Array> {
  try {
    return await desk.port.read(path);
  } catch (error) {
    throw new Stop(readFaultSentence(name, codeOf(error)));
  }
}

/** Reads and verifies a study. `code` is the exit code for a damaged one. */
export async function readStudy(
  terminal: Terminal,
  file: Named,
  code: ExitCode = 2,
): Promise<OpenStudy & { readonly manifest: Manifest }> {
  const bytes = await readNamed(terminal, file);
  return readable(file, code, async () => {
    const study = await readProjectFile(bytes);
    const last = study.journal.at(-1);
    if (!last) throw new UnreadableFile("damaged-project", "the journal has no entries", "journal");
    return { ...study, file, sha256: sha256Of(bytes), last };
  });
}

/** Reads a file; ends the program with a sentence when it cannot be read. */
export async function readable<Value>(
  file: Named,
  code: ExitCode,
  read: () => Promise<Value> | Value,
): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Stop(unreadableSentence(file.name, error), code);
    throw error;
  }
}

/** Whether a file or folder of that name exists. */
export async function isThere({ desk }: Terminal, { name, path }: Named): Promise<boolean> {
  try {
    await desk.port.facts(path);
    return true;
  } catch (error) {
    if (faultOf(error) === "not-found") return false;
    throw new Stop(readFaultSentence(name, codeOf(error)));
  }
}

/** Refuses a name for the file of a new study that another kind of file has, or none. */
export function mustBeStudyName({ name }: Named): void {
  if (path.extname(name).toLowerCase() !== ".kvali") throw new Stop(noStudyNameSentence(name));
}

/** A study that has no file yet. */
export function beginStudy(terminal: Terminal, file: Named, name: string, by: string): OpenStudy {
  mustBeStudyName(file);
  const at = terminal.now();
  const study = newStudy(`study:${terminal.newId()}`, name, at);
  const last = firstEntry(study, { id: terminal.newId(), at, by });
  const project = emptyProject(study);
  return { file, sha256: null, project, journal: [last], originals: new Map(), last };
}

/**
 * Keeps a deed: one entry of the journal, and the file replaced as a whole. Does nothing when nothing changed. `code` is the exit code where it
 * cannot be kept: 1 where the verb has done something before.
 */
export async function keep(
  terminal: Terminal,
  study: OpenStudy,
  kept: Kept,
  code: ExitCode = 2,
): Promise<void> {
  const { deed, by, diff, originals } = kept;
  if (isEmptyDiff(diff)) return;
  const project = applyDiff(study.project, diff);
  const entry = entryFor(study.last, { deed, diff }, { id: terminal.newId(), at: terminal.now(), by });
  const bytes = await writeProjectFile({
    project,
    journal: [...study.journal, entry],
    originals: new Map([...study.originals, ...(originals ?? [])]),
  });
  const { desk } = terminal;
  await sweepLeftovers(desk.port, path.dirname(study.file.path), Date.parse(terminal.now()));
  const written = await replaceFile(
    desk,
    study.file.path,
    bytes,
    projectGuard(readFacts, bytes, study.sha256),
  );
  if (written.is === "failed")
    throw new Stop(faultSentence(study.file.name, written.why, written.recoveredAs), code);
}
