import type { Respondent, Survey } from "../../transcripts/import-survey.ts";
import type { SurveyColumn } from "./guess-columns.ts";
import type { SurveyTable } from "./read-survey.ts";

/**
 * A table read in these columns: respondents with their answers in the order of the columns, and what is recorded of them. An empty cell says
 * nothing. A question without words is "3", its column; what is recorded under the same name twice is numbered ("age", "age 2").
 */
export function surveyOf({ headings, rows }: SurveyTable, columns: readonly SurveyColumn[]): Survey {
  const places = (kind: SurveyColumn) => headings.flatMap((_, at) => (columns[at] === kind ? [at] : []));
  const [id] = places("id");
  const named = (at: number) => headings[at] || String(at + 1);
  const answers = places("answer").map((at) => ({ at, question: named(at) }));
  const taken = new Set<string>();
  const attributes = places("attribute").map((at) => {
    const name = unlike(named(at), taken);
    taken.add(name.toLocaleLowerCase());
    return { at, name };
  });
  return {
    attributes: attributes.map(({ name }) => name),
    respondents: rows.map(
      ({ line, cells }): Respondent => ({
        line,
        id: id === undefined ? "" : (cells[id] ?? "").replace(/\s+/g, " "),
        attributes: Object.fromEntries(
          attributes.flatMap(({ at, name }) => (cells[at] ? [[name, cells[at].replace(/\s+/g, " ")]] : [])),
        ),
        answers: answers.flatMap(({ at, question }) => (cells[at] ? [{ question, answer: cells[at] }] : [])),
      }),
    ),
  };
}

function unlike(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLocaleLowerCase())) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`.toLocaleLowerCase())) number += 1;
  return `${name} ${number}`;
}
