import path from "node:path";
import { readPeople } from "../shared/formats/csv/read-people.ts";
import { deedValue } from "../shared/history/deeds.ts";
import { importPeople } from "../shared/participants/import-people.ts";
import { previewPeople } from "../shared/participants/people-preview.ts";
import { chosenColumns, type FromTable } from "./chosen-columns.ts";
import { previewLines, wouldSentence } from "./people-sentences.ts";
import { oddValueSentence, peopleProblemSentence, peopleSentence } from "./sentences.ts";
import { keep, namedFile, readable, readNamed, readStudy } from "./study-file.ts";
import { type ExitCode, exitOf, type Terminal } from "./terminal.ts";

/** Takes a table of people into a study; with `preview` it only says what would be new, changed and left out. */
export async function takePeople(
  terminal: Terminal,
  studyName: string,
  { from, by, column, preview = false }: FromTable & { readonly preview?: boolean },
): Promise<ExitCode> {
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const table = namedFile(terminal, from);
  const bytes = await readNamed(terminal, table);
  const people = await readable(table, 2, () => readPeople(bytes, chosenColumns(table, bytes, column)));

  const imported = importPeople(study.project, people, () => `participant:${terminal.newId()}`);
  if (preview) {
    for (const line of previewLines(previewPeople(study.project, imported))) terminal.out(line);
    terminal.out(wouldSentence(imported));
  } else {
    await keep(terminal, study, {
      deed: deedValue("import-people", { file: path.basename(table.path), diff: imported.diff }),
      by,
      diff: imported.diff,
    });
    terminal.out(peopleSentence(imported));
  }
  for (const one of imported.odd) terminal.err(oddValueSentence(table.name, one));
  for (const problem of imported.problems) terminal.err(peopleProblemSentence(table.name, problem));
  const leftOut = imported.problems.filter(
    ({ why }) => why === "no-name" || why === "pseudonym-twice",
  ).length;
  return exitOf({ done: people.rows.length - leftOut, failed: imported.problems.length });
}
