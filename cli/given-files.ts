import path from "node:path";
import { codeOf } from "../electron/files/file-port.ts";
import { byNumber, filesWithin, isArchiveOfFiles, isMeant } from "../shared/formats/archive/files-within.ts";
import { projectFormatOf, qualcoderFile } from "../shared/formats/project-formats.ts";
import { UnreadableFile } from "../shared/outcome.ts";
import { readFaultSentence, unreadableSentence } from "./file-sentences.ts";
import { emptyFolderSentence, folderInFolderSentence } from "./project-sentences.ts";
import { namedFile, readNamed } from "./study-file.ts";
import { type Named, Stop, type Terminal } from "./terminal.ts";

/** A file that was given, by itself or in a folder or an archive. */
export type GivenFile = { readonly file: Named; readonly bytes: Uint8Array };

/** What was given under one name: a file, a project of another program, or a sentence on why it cannot be read. */
export type Given =
  | ({ readonly is: "file" | "project" } & GivenFile)
  | { readonly is: "unreadable"; readonly sentence: string };

/**
 * What some names hold, one after the other, each read when it is asked for: a folder gives its files by name (none of those in
 * folders within, no hidden ones, no studies), a .zip its entries, QualCoder's folder its project, and a pattern ("interviews\*.docx") the files
 * that it fits, which on Windows the shell leaves to the program. What cannot be read is answered, and the rest is read.
 */
export async function* givenFiles(terminal: Terminal, names: readonly string[]): AsyncGenerator<Given> {
  for (const name of names) {
    try {
      for (const file of await fitting(terminal, namedFile(terminal, name))) yield* given(terminal, file);
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      yield { is: "unreadable", sentence: error.sentence };
    }
  }
}

/** The files that a pattern fits, by name: "*" stands for any letters, "?" for one; the file itself where there is one of that name, and where none fits. */
async function fitting(terminal: Terminal, file: Named): Promise<readonly Named[]> {
  const { dir, base } = path.parse(file.path);
  if (!/[*?]/.test(base) || (await isThere(terminal, file))) return [file];
  const pattern = base.replace(/[.*+?^${}()|[\]\\]/g, (sign) =>
    sign === "*" ? ".*" : sign === "?" ? "." : `\\${sign}`,
  );
  const fits = new RegExp(`^${pattern}$`, "iu");
  const names = await terminal.desk.port.list(dir).catch((): readonly string[] => []);
  const found = names.filter((name) => fits.test(name) && isMeant(name)).sort(byNumber);
  const written = file.name.slice(0, file.name.length - base.length);
  return found.length === 0
    ? [file]
    : found.map((name) => ({ name: `${written}${name}`, path: path.join(dir, name) }));
}

async function isThere({ desk }: Terminal, { path }: Named): Promise<boolean> {
  return desk.port.facts(path).then(
    () => true,
    () => false,
  );
}

async function* given(terminal: Terminal, file: Named): AsyncGenerator<Given> {
  if (await isFolder(terminal, file)) {
    yield* inFolder(terminal, file);
    return;
  }
  const bytes = await readNamed(terminal, file);
  const whole = fileOrProject(file, bytes);
  if (whole.is === "file" && isArchiveOfFiles(file.path, bytes)) yield* inZip(file, bytes);
  else yield whole;
}

function fileOrProject(file: Named, bytes: Uint8Array): Given {
  return { is: projectFormatOf(file.path, bytes) === null ? "file" : "project", file, bytes };
}

async function isFolder({ desk }: Terminal, { name, path }: Named): Promise<boolean> {
  try {
    return !(await desk.port.facts(path)).isFile;
  } catch (error) {
    throw new Stop(readFaultSentence(name, codeOf(error)));
  }
}

async function namesIn({ desk }: Terminal, { name, path }: Named): Promise<readonly string[]> {
  try {
    return await desk.port.list(path);
  } catch (error) {
    throw new Stop(readFaultSentence(name, codeOf(error)));
  }
}

async function* inFolder(terminal: Terminal, folder: Named): AsyncGenerator<Given> {
  const names = [...(await namesIn(terminal, folder))].sort(byNumber);
  if (names.includes(qualcoderFile)) {
    const inside = { name: folder.name, path: path.join(folder.path, qualcoderFile) };
    const bytes = await readNamed(terminal, inside);
    yield { is: "project", file: { name: folder.name, path: folder.path }, bytes };
    return;
  }
  const files = names.filter(isMeant);
  if (files.length === 0) yield { is: "unreadable", sentence: emptyFolderSentence(folder.name) };
  for (const name of files) {
    const file = { name: `${folder.name}/${name}`, path: path.join(folder.path, name) };
    try {
      if (await isFolder(terminal, file))
        yield { is: "unreadable", sentence: folderInFolderSentence(file.name) };
      else yield fileOrProject(file, await readNamed(terminal, file));
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      yield { is: "unreadable", sentence: error.sentence };
    }
  }
}

function* inZip(file: Named, bytes: Uint8Array): Generator<Given> {
  try {
    const entries = filesWithin(bytes);
    if (entries.length === 0) yield { is: "unreadable", sentence: emptyFolderSentence(file.name) };
    for (const { path: within, bytes: inner } of entries) {
      const inside = { name: `${file.name}/${within}`, path: within.split("/").at(-1) ?? within };
      if (inner instanceof UnreadableFile)
        yield { is: "unreadable", sentence: unreadableSentence(inside.name, inner) };
      else yield fileOrProject(inside, inner);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    yield { is: "unreadable", sentence: unreadableSentence(file.name, error) };
  }
}
