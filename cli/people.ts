import path from "node:path";
import { readPeople } from "../shared/formats/csv/read-people.ts";
import { deedValue } from "../shared/history/deeds.ts";
import { importPeople } from "../shared/participants/import-people.ts";
import { chosenColumns, type FromTable } from "./chosen-columns.ts";
import { peopleProblemSentence, peopleSentence } from "./sentences.ts";
import { keep, namedFile, readable, readNamed, readStudy } from "./study-file.ts";
import { type ExitCode, exitOf, type Terminal } from "./terminal.ts";

/** Takes a table of people into a study. */
export async function takePeople(
  terminal: Terminal,
  studyName: string,
  { from, by, column }: FromTable,
): Promise<ExitCode> {
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const table = namedFile(terminal, from);
  const bytes = await readNamed(terminal, table);
  const people = await readable(table, 2, () => readPeople(bytes, chosenColumns(table, bytes, column)));

  const imported = importPeople(study.project, people, () => `participant:${terminal.newId()}`);
  await keep(terminal, study, {
    deed: deedValue("import-people", { file: path.basename(table.path), diff: imported.diff }),
    by,
    diff: imported.diff,
  });
  terminal.out(peopleSentence(imported));
  for (const problem of imported.problems) terminal.err(peopleProblemSentence(table.name, problem));
  const leftOut = imported.problems.filter(({ why }) => why === "no-name").length;
  return exitOf({ done: people.rows.length - leftOut, failed: imported.problems.length });
}
