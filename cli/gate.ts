import { readNameList } from "../shared/formats/csv/read-name-list.ts";
import { prepareNames } from "../shared/gate/find-names.ts";
import { type Gate, isStopped } from "../shared/gate/gate-texts.ts";
import type { Project } from "../shared/project/project.ts";
import type { ReportLanguage } from "../shared/reports/report.ts";
import { noteSentence } from "./file-sentences.ts";
import {
  gateSentences,
  hitTable,
  type Looked,
  noUsableNameSentence,
  type WhyLooked,
} from "./gate-sentences.ts";
import { namedFile, readable, readNamed } from "./study-file.ts";
import { Stop, type Terminal } from "./terminal.ts";

/** How a command is asked to look for real names before anything leaves. */
export type GateOptions = {
  /** The file of the list. */
  readonly names?: string;
  readonly anyCase: boolean;
};

/** The gate that was asked for; null when none was. Says what is wrong with the list, by its lines. */
export async function gateFor(
  terminal: Terminal,
  { names, anyCase }: GateOptions,
  { study }: Project,
): Promise<Gate | null> {
  if (names === undefined) return null;
  const file = namedFile(terminal, names);
  const bytes = await readNamed(terminal, file);
  const { value: list, notes } = await readable(file, 2, () => readNameList(names, bytes));
  for (const note of notes) terminal.err(`${names}: ${noteSentence(note)}`);
  if (list.length === 0) throw new Stop(noUsableNameSentence(names));
  return { list, sought: prepareNames(list), exceptions: study.exceptions.map(({ word }) => word), anyCase };
}

/**
 * Prints the real names that were found, each with its place, and answers whether the files may be written. Of all of them none
 * is, if one may not.
 */
export function passes(
  terminal: Terminal,
  gate: Gate,
  looked: readonly Looked[],
  project: Project,
  { why, language }: { readonly why: WhyLooked; readonly language: ReportLanguage },
): boolean {
  const stopped = looked.some(({ finding }) => isStopped(finding));
  for (const line of hitTable(gate, looked, project, language)) terminal.out(line);
  for (const sentence of gateSentences(looked, why, language))
    if (stopped) terminal.err(sentence);
    else terminal.out(sentence);
  return !stopped;
}
