import path from "node:path";
import { quoteFields, readQuotes } from "../shared/formats/csv/read-quotes.ts";
import { deedValue } from "../shared/history/deeds.ts";
import { importQuotes } from "../shared/themes/import-quotes.ts";
import { chosenColumns, type FromTable } from "./chosen-columns.ts";
import {
  quoteDoubtSentence,
  quoteNotTakenSentence,
  quoteRemarkSentence,
  quotesSentence,
} from "./quote-sentences.ts";
import { keep, namedFile, readable, readNamed, readStudy } from "./study-file.ts";
import { type ExitCode, exitOf, type Terminal } from "./terminal.ts";

/** Chooses the quotes that a table names. Reports what could not be taken, and keeps the rest. */
export async function takeQuotes(
  terminal: Terminal,
  studyName: string,
  { from, by, column }: FromTable,
): Promise<ExitCode> {
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const table = namedFile(terminal, from);
  const bytes = await readNamed(terminal, table);
  const rows = await readable(table, 2, () =>
    readQuotes(bytes, study.project, chosenColumns(table, bytes, column, quoteFields)),
  );

  const imported = importQuotes(study.project, rows, {
    newQuoteId: () => `quote:${terminal.newId()}`,
    newTranslationId: terminal.newId,
    by,
    at: terminal.now(),
  });
  const { diff, notTaken, doubts, remarks } = imported;
  const deed = deedValue("import-quotes", { file: path.basename(table.path), diff });
  await keep(terminal, study, { deed, by, diff });

  terminal.out(quotesSentence(imported));
  const said = [
    ...notTaken.map((one) => ({ ...one, sentence: quoteNotTakenSentence(table.name, one) })),
    ...doubts.map((one) => ({ ...one, sentence: quoteDoubtSentence(table.name, one) })),
    ...remarks.map((one) => ({ ...one, sentence: quoteRemarkSentence(table.name, one) })),
  ];
  for (const { sentence } of said.sort((a, b) => a.row.line - b.row.line)) terminal.err(sentence);
  return exitOf({ done: rows.length - notTaken.length, failed: notTaken.length + doubts.length });
}
