import type { ReadReference } from "../shared/formats/references/reference-list.ts";
import { bibliographyOf, shortCitation } from "../shared/literature/citation.ts";
import { wordsOfRuns } from "../shared/literature/cited-runs.ts";
import type { PastedExcerpt } from "../shared/literature/source-line.ts";
import type { Reference, Transcript } from "../shared/project/records.ts";
import { oneLine } from "../shared/text/one-line.ts";
import { countWords } from "../shared/text/words.ts";
import { counted } from "./sentences.ts";

/** An excerpt that was taken, from what, and what stood around it in its file. */
export function excerptSentences(
  file: string,
  { name, text, reference }: Transcript,
  { line, marks }: PastedExcerpt,
): readonly string[] {
  return [
    `${file} is in the study as “${name}”: ${counted(countWords(text), "word")}${reference ? ` from ${entry(reference)}` : "."}`,
    ...(line === "" ? [] : [`The source beneath it was left out of the text: ${oneLine(line, 200)}`]),
    ...(marks?.takenOff
      ? [`The quotation marks around it (${marks.open} ${marks.close}) were left out.`]
      : []),
  ];
}

function entry(reference: Reference): string {
  const [listed] = bibliographyOf([reference], "apa", "en").list;
  return wordsOfRuns(listed?.runs ?? []);
}

/** Why it is not known which reference of a list a text is from, and what to do. */
export function referenceNotToldSentence(
  file: string,
  {
    references,
    named,
    line,
  }: {
    readonly references: readonly ReadReference[];
    readonly named: readonly ReadReference[];
    readonly line: string;
  },
): string {
  const source = oneLine(line, 120);
  if (named.length > 1)
    return `${file}: the source beneath the text names ${counted(named.length, "reference")} (${keysOf(named)}): ${source}; put its DOI there. Nothing was taken.`;
  if (line !== "")
    return `${file} has no reference that the source beneath the text names: ${source}; it has ${keysOf(references)}. Give the reference that the text is from. Nothing was taken.`;
  return `${file} has ${counted(references.length, "reference")} (${keysOf(references)}), and no source beneath the text says which: put one there, with its DOI or author and year, or give a file with that reference alone. Nothing was taken.`;
}

export function notCitableSentence(file: string): string {
  return `${file}: the reference has neither an author nor a title, so that nothing can be cited; nothing was taken.`;
}

export function noExcerptsSentence(study: string): string {
  return `${study} has no excerpts from the literature: give the text of one with --text.`;
}

export function referencesTakenSentence(changed: number, same: number): string {
  return `${counted(changed, "reference")} changed${same > 0 ? `, ${same} as before` : ""}.`;
}

/** Excerpts whose source a list does not have, or has several times. */
export function excerptsLeftSentence(file: string, names: readonly string[]): string {
  const listed = names.map((name) => `“${name}”`).join(", ");
  return `${file} has no one reference for ${listed}, by DOI or by author and year; ${names.length === 1 ? "it stays" : "they stay"} as before.`;
}

export function referencesUnusedSentence(file: string, references: readonly ReadReference[]): string {
  const belong = references.length === 1 ? "belongs" : "belong";
  return `${file}: ${counted(references.length, "reference")} ${belong} to no excerpt of the study: ${keysOf(references)}.`;
}

/** How many references are named; a library has thousands. */
const mostNamed = 8;

function keysOf(references: readonly ReadReference[]): string {
  const named = references
    .slice(0, mostNamed)
    .map(({ key, reference }) => (key === "" ? shortCitation(reference, "en") : key));
  return [...named, ...(references.length > mostNamed ? ["…"] : [])].join(", ");
}
