import { nameFromFile } from "../project/transcript-named.ts";
import { freeName } from "./import-transcripts.ts";

/** A file of an import: its name, and the folder or archive that it was given in; empty where it was given by itself. */
export type FileGiven = { readonly fileName: string; readonly folder: string };

/**
 * What the interviews of an import are called at first, in the order of the files: after the files. Where several are called just "Transcript", in a
 * folder for each person, or a text is pasted after another, the name tells none of them apart, and people whose labels tell nothing either
 * ("R") would be one person. So such a file is called after its folder, too ("P01 Transcript"), or gets a number. `taken`: the names in the study.
 */
export function interviewNames(files: readonly FileGiven[], taken: ReadonlySet<string>): readonly string[] {
  const used = new Set(taken);
  const times = new Map<string, number>();
  const bases = files.map(({ fileName }) => nameFromFile(fileName));
  for (const base of bases) times.set(base, (times.get(base) ?? 0) + 1);
  return files.map(({ folder }, n) => {
    const base = bases[n] ?? "";
    if (!isGenericName(base)) return base;
    const isShared = (times.get(base) ?? 0) > 1 || used.has(base);
    const within = folder.split(/[/\\]/).findLast((part) => part !== "" && part !== ".") ?? "";
    const hasFolder = isShared && within !== "" && !/\.zip$/i.test(within);
    const name = freeName(hasFolder ? `${within} ${base}` : base, used);
    used.add(name);
    return name;
  });
}

const genericWords: ReadonlySet<string> = new Set(
  (
    "interview interviews intervju intervjun transcript transcription transcribed transcriptions transkript transkription transkriberad transkribering " +
    "utskrift avskrift audio ljud ljudfil inspelning recording recorded samtal conversation fokusgrupp focus group untitled namnlös document dokument " +
    "text file fil pasted inklistrad klistrad meeting saved closed caption captions subtitles undertexter chat final slutlig new ny copy kopia"
  ).split(" "),
);

/** Whether a name says only what kind of file it is; a number tells one from another. */
function isGenericName(name: string): boolean {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => genericWords.has(word));
}
