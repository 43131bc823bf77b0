import path from "node:path";
import { sha256Of } from "../electron/files/replace-file.ts";
import { plainName } from "../shared/formats/csv/column-names.ts";
import { guessColumns, type SurveyColumn } from "../shared/formats/survey/guess-columns.ts";
import type { SurveyTable } from "../shared/formats/survey/read-survey.ts";
import { surveyIn } from "../shared/formats/survey/survey-in.ts";
import { surveyOf } from "../shared/formats/survey/survey-of.ts";
import { deedValue } from "../shared/history/deeds.ts";
import { type Reading, UnreadableFile } from "../shared/outcome.ts";
import type { NameKind } from "../shared/project/records.ts";
import { importSurvey } from "../shared/transcripts/import-survey.ts";
import { noteSentence, unreadableSentence } from "./file-sentences.ts";
import type { GivenFile } from "./given-files.ts";
import { noSuchColumnSentence } from "./sentences.ts";
import { beginStudy, isThere, keep, readStudy } from "./study-file.ts";
import { noAnswersSentence, surveyColumnLines, surveySentence } from "./survey-sentences.ts";
import { type Named, Stop, type Terminal } from "./terminal.ts";

/** Which columns of a survey are what, by their names; what is not said is guessed. */
export type SurveyOptions = {
  readonly id?: string;
  readonly answers?: readonly string[];
  readonly attributes?: readonly string[];
};

/** The survey that a file holds, if it does: by its looks, or because somebody said so or named columns. */
export function surveyGiven(
  { file, bytes }: GivenFile,
  as: string | undefined,
  { id, answers, attributes }: SurveyOptions,
): Reading<SurveyTable> | null {
  if (as !== undefined && as !== "survey") return null;
  const isSaid = as === "survey" || id !== undefined || answers !== undefined || attributes !== undefined;
  try {
    return surveyIn(file.path, bytes, isSaid);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Stop(unreadableSentence(file.name, error));
    throw error;
  }
}

/** Takes a survey into a study, which is made where there is none, as one deed; says which columns were read as what. */
export async function importSurveyFile(
  terminal: Terminal,
  into: Named,
  { file, bytes }: GivenFile,
  { value: table, notes }: Reading<SurveyTable>,
  options: SurveyOptions & { readonly name?: string; readonly nameIs: NameKind | null; readonly by: string },
): Promise<void> {
  const { by, name, nameIs } = options;
  const columns = chosenColumns(file, table, options);
  if (!columns.includes("answer")) throw new Stop(noAnswersSentence(file.name));
  const study = (await isThere(terminal, into))
    ? await readStudy(terminal, into)
    : beginStudy(terminal, into, name ?? path.parse(into.path).name, by);
  const sha256 = sha256Of(bytes);
  const fileName = path.basename(file.path);
  const imported = importSurvey(study.project, surveyOf(table, columns), {
    source: { fileName, format: table.format, sha256, importedAt: terminal.now() },
    ...{ numbered: "Respondent", askedBy: "Survey" },
    nameIs: nameIs ?? study.project.study.namesInFiles,
    newTranscriptId: () => `transcript:${terminal.newId()}`,
    newParticipantId: () => `participant:${terminal.newId()}`,
  });
  const { diff } = imported;
  const deed = deedValue("import-survey", { file: fileName, diff });
  await keep(terminal, study, { deed, by, diff, originals: new Map([[sha256, bytes]]) });
  terminal.out(surveySentence(file.name, imported));
  for (const line of surveyColumnLines(table, columns)) terminal.out(`${file.name}: ${line}`);
  for (const note of notes) terminal.err(`${file.name}: ${noteSentence(note)}`);
}

/** The columns as they were said, else as they look; where answers are said, no other column is one, and so with attributes. */
function chosenColumns(
  file: Named,
  table: SurveyTable,
  { id, answers, attributes }: SurveyOptions,
): readonly SurveyColumn[] {
  const placesOf = (names: readonly string[]) => new Set(names.map((name) => placeOf(file, table, name)));
  const said = {
    id: placesOf(id === undefined ? [] : [id]),
    answer: placesOf(answers ?? []),
    attribute: placesOf(attributes ?? []),
  };
  const isSaid = { id: id !== undefined, answer: answers !== undefined, attribute: attributes !== undefined };
  return guessColumns(table).map((guessed, at) => {
    const kind = (["id", "answer", "attribute"] as const).find((one) => said[one].has(at));
    if (kind) return kind;
    return guessed !== "nothing" && isSaid[guessed] ? "nothing" : guessed;
  });
}

function placeOf(file: Named, { headings }: SurveyTable, name: string): number {
  const at = headings.findIndex((heading) => plainName(heading) === plainName(name));
  const number = /^\d+$/.test(name) ? Number(name) - 1 : -1;
  if (at !== -1) return at;
  if (number >= 0 && number < headings.length) return number;
  throw new Stop(noSuchColumnSentence(file.name, name, headings));
}
