import { useMemo, useState } from "react";
import type { ColumnKind } from "../../shared/speakers/column-words.ts";
import type { TableShape } from "../../shared/speakers/columns.ts";
import type { Question } from "../../shared/speakers/questions.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox, Select } from "../ui/fields.tsx";
import { Everywhere, useAnswering } from "./Everywhere.tsx";
import { settled } from "./proposed-answers.ts";
import { AnswerButton, AnswerRow, QuestionCard } from "./QuestionCard.tsx";
import { questionSentence } from "./question-sentences.ts";
import type { Reviewed, Tell } from "./reviewed.ts";
import { tableRows } from "./table-rows.ts";
import "./columns-panel.css";

const kinds = ["speaker", "speech", "time", "number", "other"] as const satisfies readonly ColumnKind[];
const rowsShown = 8;

/** How a table is read: what each column holds, and which rows are talk. A change shows in the preview at once. */
export function ColumnsPanel({
  shape,
  reviewed,
  onAnswer,
  onClose,
}: {
  readonly shape: TableShape;
  readonly reviewed: Reviewed;
  readonly onAnswer: Tell;
  readonly onClose: () => void;
}) {
  const { say, language } = useWords();
  const { table, columns } = shape;
  const question = reviewed.judgement.questions.find(
    (asked) => asked.asks === "columns" && asked.table === table,
  );
  const asked: Question = question ?? {
    asks: "columns",
    id: `columns:${table}`,
    sure: "likely",
    turn: 1,
    table,
  };
  const answering = useAnswering(asked, reviewed, onAnswer);
  const { document } = reviewed;
  const rows = useMemo(() => tableRows(document, shape), [document, shape]);
  const [isWhole, setWhole] = useState(false);
  const more = rows.length - rowsShown;

  const setKind = (at: number, kind: ColumnKind) =>
    answering.answer({
      says: "columns",
      table,
      kinds: columns.map((column, n) => (n === at ? kind : column.kind)),
    });
  const setRow = (row: number, isTalk: boolean) => {
    const others = shape.leftOut.filter((other) => other !== row);
    onAnswer([{ says: "rows-out", table, rows: isTalk ? others : [...others, row] }]);
  };
  return (
    <QuestionCard
      title={questionSentence(asked, say, language)}
      sure={question?.sure ?? "likely"}
      onShow={() => {}}
    >
      {columns.every(({ kind }) => kind !== "speech") && (
        <p className="question-warning">{say("columns.noSpeech")}</p>
      )}
      {/* Wide tables scroll; keys reach them by their fields. */}
      <div className="columns-scroll">
        <table className="columns-table">
          <thead>
            <tr>
              <th scope="col">{say("columns.row")}</th>
              {columns.map(({ heading, kind }, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={n} scope="col">
                  <span>{heading || say("columns.column", { number: n + 1 })}</span>
                  <Select
                    hideLabel
                    label={heading || say("columns.column", { number: n + 1 })}
                    value={kind}
                    options={kinds.map((value) => ({ value, label: say(`columns.${value}`) }))}
                    onChange={(chosen) => setKind(n, chosen)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, isWhole ? rows.length : rowsShown).map(({ row, cells, isHeading, isLeftOut }) => (
              <tr key={row} data-out={isHeading || isLeftOut || undefined}>
                <td className="figures">
                  {isHeading ? (
                    <span className="small">{say("columns.heading")}</span>
                  ) : (
                    <Checkbox
                      hideLabel
                      label={say("columns.rowIn", { number: row + 1 })}
                      checked={!isLeftOut}
                      onChange={(isTalk) => setRow(row, isTalk)}
                    />
                  )}
                </td>
                {cells.map((text, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <td key={n} data-kind={columns[n]?.kind}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!isWhole && more > 0 && (
        <span>
          <Button look="plain" onPress={() => setWhole(true)}>
            {say("columns.moreRows", { count: more })}
          </Button>
        </span>
      )}
      <AnswerRow>
        {question ? (
          <AnswerButton
            isProposed
            isTaken={question.sure === "likely"}
            onPress={() => answering.answer(settled(question))}
          >
            {say("columns.right")}
          </AnswerButton>
        ) : (
          <AnswerButton onPress={onClose}>{say("columns.close")}</AnswerButton>
        )}
      </AnswerRow>
      {question && <Everywhere {...answering} />}
    </QuestionCard>
  );
}
