import { useMemo } from "react";
import { type SurveyColumn, surveyColumns } from "../../shared/formats/survey/guess-columns.ts";
import { surveyOf } from "../../shared/formats/survey/survey-of.ts";
import { useWords } from "../language/language.ts";
import { ColumnChoices } from "../table-import/ColumnChoices.tsx";
import { NoteList } from "../ui/NoteList.tsx";
import type { PlanEvent } from "./import-plan.ts";
import { countAnswered } from "./plan-figures.ts";
import type { PlannedFile, ReadAs } from "./planned-files.ts";
import { ReadAsField } from "./ReadAsField.tsx";
import { Refused } from "./Refused.tsx";
import "./survey-review.css";

type SurveyFile = Extract<PlannedFile, { is: "survey" }>;

/** A survey: which of its columns are what, to be corrected, and the first respondent as they would stand in the study. */
export function SurveyReview({
  file,
  onEvent,
  onReadAs,
}: {
  readonly file: SurveyFile;
  readonly onEvent: (event: PlanEvent) => void;
  readonly onReadAs: (id: number, as: ReadAs | null) => void;
}) {
  const { say } = useWords();
  const { id, table, columns } = file;
  const shown = useMemo(
    () =>
      table.headings.map((heading, at) => ({
        heading,
        example: table.rows.find(({ cells }) => cells[at] !== "")?.cells[at] ?? "",
      })),
    [table],
  );
  const answered = useMemo(() => countAnswered(file), [file]);
  const change = (at: number, column: SurveyColumn) => {
    // One column says who answers: what did before is recorded of them from now on.
    const others = columns.map((one) => (column === "id" && one === "id" ? "attribute" : one));
    onEvent({ did: "set-columns", id, columns: others.with(at, column) });
  };
  return (
    <section className="import-review survey-review" aria-label={file.fileName}>
      <div className="survey-said">
        <p className="quiet">{say("survey.what")}</p>
        <div className="import-read-anew">
          <ReadAsField
            as={file.rereading === undefined ? file.as : file.rereading}
            onReadAs={(as) => onReadAs(id, as)}
          />
        </div>
        <Refused refused={file.refused} />
        <h3>{say("survey.columns")}</h3>
        <ColumnChoices
          columns={shown}
          readAs={(at) => columns[at] ?? "nothing"}
          optionsFor={() => surveyColumns.map((value) => ({ value, label: say(`survey.column.${value}`) }))}
          onReadAs={change}
        />
        <NoteList title={say("review.notes")} notes={file.notes} />
      </div>
      <div className="survey-preview">
        <p role="status">
          {[
            say("survey.rows", { count: table.rows.length }),
            say("survey.interviews", { count: answered }),
            ...(answered < table.rows.length
              ? [say("survey.silent", { count: table.rows.length - answered })]
              : []),
          ].join(" · ")}
        </p>
        {!columns.includes("id") && (
          <p className="quiet">{say("survey.numberedThen", { name: `${say("survey.numbered")} 1` })}</p>
        )}
        {columns.includes("answer") ? (
          <FirstRespondent file={file} />
        ) : (
          <p role="alert">{say("survey.noAnswers")}</p>
        )}
      </div>
    </section>
  );
}

function FirstRespondent({ file: { table, columns } }: { readonly file: SurveyFile }) {
  const { say } = useWords();
  const first = useMemo(() => {
    const places = columns.flatMap((column, at) => (column === "answer" ? [at] : []));
    const row = table.rows.find(({ cells }) => places.some((at) => cells[at] !== ""));
    return row ? (surveyOf({ ...table, rows: [row] }, columns).respondents[0] ?? null) : null;
  }, [table, columns]);
  if (!first) return null;
  const recorded = Object.entries(first.attributes);
  return (
    <>
      <h3>{say("survey.first")}</h3>
      <p>
        <b>{first.id || `${say("survey.numbered")} 1`}</b>
        {recorded.length > 0 && (
          <span className="quiet"> · {recorded.map(([name, value]) => `${name}: ${value}`).join(" · ")}</span>
        )}
      </p>
      <dl className="survey-turns">
        {first.answers.map(({ question, answer }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
