import path from "node:path";
import { importCodings } from "../shared/coding/import-codings.ts";
import { codingFields, readCodings } from "../shared/formats/csv/read-codings.ts";
import { deedValue } from "../shared/history/deeds.ts";
import type { PlaceUnit } from "../shared/text/place-units.ts";
import { chosenColumns, type FromTable } from "./chosen-columns.ts";
import {
  badPlaceSentence,
  codedSentence,
  unitSentence,
  unlikeSentence,
  unplacedSentence,
  unsureSentence,
} from "./sentences.ts";
import { keep, namedFile, readable, readNamed, readStudy } from "./study-file.ts";
import { type ExitCode, exitOf, type Terminal } from "./terminal.ts";

/** Codes the passages that a table names. Reports what could not be placed, and keeps the rest. */
export async function codeFrom(
  terminal: Terminal,
  studyName: string,
  { from, by, column, unit }: FromTable & { readonly unit?: PlaceUnit },
): Promise<ExitCode> {
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const table = namedFile(terminal, from);
  const bytes = await readNamed(terminal, table);
  const { rows, badPlaces, countsParagraphs } = await readable(table, 2, () =>
    readCodings(bytes, study.project, chosenColumns(table, bytes, column, codingFields)),
  );

  const imported = importCodings(study.project, rows, {
    newCodeId: () => `code:${terminal.newId()}`,
    newCodingId: () => `coding:${terminal.newId()}`,
    by,
    at: terminal.now(),
    unit: unit ?? null,
  });
  const { diff, placed, unplaced, unsure, unlike } = imported;
  const deed = deedValue("import-codings", { file: path.basename(table.path), diff });
  await keep(terminal, study, { deed, by, diff });

  const repeated = unplaced.filter(({ why }) => why === "already-coded").length;
  terminal.out(codedSentence(placed, repeated));
  const remarks = [
    ...unsure.map((row) => ({ line: row.row.line, sentence: unsureSentence(table.name, row) })),
    ...badPlaces.map((row) => ({ line: row.line, sentence: badPlaceSentence(table.name, row) })),
    ...unplaced.flatMap((row) =>
      row.why === "already-coded"
        ? []
        : [{ line: row.row.line, sentence: unplacedSentence(table.name, row) }],
    ),
  ];
  if (!unit && imported.unit && imported.unit !== "utf-16")
    terminal.err(unitSentence(table.name, imported.unit));
  if (!countsParagraphs) for (const { name } of unlike) terminal.err(unlikeSentence(table.name, name));
  for (const { sentence } of remarks.sort((a, b) => a.line - b.line)) terminal.err(sentence);
  return exitOf({ done: placed + repeated, failed: unplaced.length - repeated + badPlaces.length });
}
