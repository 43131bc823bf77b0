import path from "node:path";
import { importCodebook } from "../shared/codebook/import-codebook.ts";
import { codebookFields, readCodebookTable } from "../shared/formats/csv/read-codebook.ts";
import { deedValue } from "../shared/history/deeds.ts";
import { chosenColumns, type FromTable } from "./chosen-columns.ts";
import { codebookProblemSentence, codebookSentence, unreadColumnsSentence } from "./sentences.ts";
import { keep, namedFile, readable, readNamed, readStudy } from "./study-file.ts";
import { type ExitCode, exitOf, type Terminal } from "./terminal.ts";

/** Takes a table that describes a codebook into a study. */
export async function takeCodebook(
  terminal: Terminal,
  studyName: string,
  { from, by, column }: FromTable,
): Promise<ExitCode> {
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const table = namedFile(terminal, from);
  const bytes = await readNamed(terminal, table);
  const { entries, unread } = await readable(table, 2, () =>
    readCodebookTable(bytes, chosenColumns(table, bytes, column, codebookFields)),
  );

  const imported = importCodebook(study.project, entries, () => `code:${terminal.newId()}`);
  await keep(terminal, study, {
    deed: deedValue("import-codebook", { file: path.basename(table.path), diff: imported.diff }),
    by,
    diff: imported.diff,
  });
  terminal.out(codebookSentence(imported));
  if (unread.length > 0) terminal.err(unreadColumnsSentence(table.name, unread));
  for (const problem of imported.problems) terminal.err(codebookProblemSentence(table.name, problem));
  const leftOut = imported.problems.filter(({ why }) => why === "no-name" || why === "path-twice").length;
  return exitOf({ done: entries.length - leftOut, failed: imported.problems.length });
}
