import { type Reading, UnreadableFile } from "../../outcome.ts";
import { archiveKind } from "../archive/archive-kind.ts";
import { looksLikeSurvey } from "./guess-columns.ts";
import { readSurvey, type SurveyTable } from "./read-survey.ts";

/**
 * The survey that a file holds; null where it holds none. Tables are looked into, a .csv or .tsv by its name and a workbook by its bytes.
 * `isSaid`: somebody said that it is a survey; then any table is one, and what is none is refused as `readSurvey` does.
 */
export function surveyIn(fileName: string, bytes: Uint8Array, isSaid = false): Reading<SurveyTable> | null {
  if (isSaid) return readSurvey(bytes);
  const kind = archiveKind(bytes)?.kind;
  if (kind !== "xlsx" && kind !== "ods" && !/\.(?:csv|tsv)$/i.test(fileName)) return null;
  try {
    const read = readSurvey(bytes);
    return looksLikeSurvey(read.value) ? read : null;
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}
