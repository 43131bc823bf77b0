import path from "node:path";
import { readTranslationTable } from "../shared/formats/read-translation-table.ts";
import { deedValue } from "../shared/history/deeds.ts";
import { translationMarksInOrder } from "../shared/reports/translation-list.ts";
import { readBackTranslations, takeTranslations } from "../shared/themes/read-back-translations.ts";
import {
  changedTranslationSentences,
  readBackRemarkSentence,
  readBackSentence,
  takenSentence,
} from "./quote-sentences.ts";
import { unreadColumnsSentence } from "./sentences.ts";
import { keep, namedFile, readable, readNamed, readStudy } from "./study-file.ts";
import { type ExitCode, exitOf, type Terminal } from "./terminal.ts";

export type TranslationOptions = { readonly from: string; readonly take: boolean; readonly by: string };

/** Says what a proofreader changed in a list of translations, and, where asked to, takes it into the study. */
export async function readBack(
  terminal: Terminal,
  studyName: string,
  { from, take, by }: TranslationOptions,
): Promise<ExitCode> {
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const table = namedFile(terminal, from);
  const bytes = await readNamed(terminal, table);
  const { rows, unread } = await readable(table, 2, () => readTranslationTable(table.name, bytes));

  const { project } = study;
  const read = readBackTranslations(project, rows, translationMarksInOrder(project));
  for (const change of read.changes)
    for (const sentence of changedTranslationSentences(table.name, change)) terminal.out(sentence);
  terminal.out(readBackSentence(read));
  if (take) {
    const changes = read.changes.map(({ row: _, ...change }) => change);
    const wanted = { file: path.basename(table.path), changes, checker: by, at: terminal.now() };
    const taken = takeTranslations(project, wanted);
    if (taken.is === "done")
      await keep(terminal, study, { deed: deedValue("take-translations", wanted), by, diff: taken.value });
    terminal.out(takenSentence(taken.is === "done" ? changes.length : 0, by));
  }
  if (unread.length > 0) terminal.err(unreadColumnsSentence(table.name, unread));
  for (const remark of read.remarks) terminal.err(readBackRemarkSentence(table.name, remark));
  const failed = read.remarks.filter(({ is }) => is !== "moved" && is !== "gone").length;
  return exitOf({ done: read.changes.length + read.unchanged, failed });
}
