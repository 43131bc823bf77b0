import type { SurveyColumn } from "../shared/formats/survey/guess-columns.ts";
import type { SurveyTable } from "../shared/formats/survey/read-survey.ts";
import type { ImportedSurvey } from "../shared/transcripts/import-survey.ts";
import { counted } from "./sentences.ts";

/** What came of a survey. */
export function surveySentence(
  file: string,
  { interviews, people, silent, already, problems }: ImportedSurvey,
): string {
  const others = [
    silent > 0
      ? `${counted(silent, "respondent")} answered nothing and ${silent === 1 ? "is a person" : "are people"} without an interview`
      : "",
    already > 0 ? `${counted(already, "respondent")} ${already === 1 ? "was" : "were"} there already` : "",
    problems.length > 0
      ? `${counted(problems.length, "value")} of what is recorded ${problems.length === 1 ? "was" : "were"} not taken, since another stands there`
      : "",
  ].filter((part) => part !== "");
  const taken = `${counted(interviews, "interview")} and ${counted(people, "new person", "new people")}`;
  return `${file} is in the study as a survey: ${[taken, ...others].join("; ")}.`;
}

/** Which columns were read as what, a line a kind, so that one sees what to say otherwise. */
export function surveyColumnLines(
  { headings }: SurveyTable,
  columns: readonly SurveyColumn[],
): readonly string[] {
  const named = (kind: SurveyColumn) =>
    headings.flatMap((heading, at) =>
      columns[at] === kind ? [JSON.stringify(heading || String(at + 1))] : [],
    );
  const line = (words: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${words} ${names.join(", ")}.`];
  const ids = named("id");
  return [
    ids.length === 0
      ? "no column names respondents, so they are numbered (--id)."
      : `named by ${ids.join(", ")} (--id).`,
    ...line("answers (--answers):", named("answer")),
    ...line("recorded of people (--attributes):", named("attribute")),
    ...line("left out:", named("nothing")),
  ];
}

export function noAnswersSentence(file: string): string {
  return `No column of ${file} holds answers in words: say which do by --answers.`;
}
