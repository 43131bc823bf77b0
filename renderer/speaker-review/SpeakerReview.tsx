import { type ReactNode, useRef, useState } from "react";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { ColumnsPanel } from "./ColumnsPanel.tsx";
import { Preview, type PreviewHandle } from "./Preview.tsx";
import { type NextText, QuestionList } from "./QuestionList.tsx";
import type { Reviewed, Tell } from "./reviewed.ts";
import { SpeakerTable } from "./SpeakerTable.tsx";
import "./speaker-review.css";

/**
 * Who speaks in a text: the questions, the speakers, the turns. The caller's `facts` stand beneath the questions, its
 * `notes` beneath the speakers.
 */
export function SpeakerReview({
  reviewed,
  onAnswer,
  onAsFound,
  facts,
  notes,
  led = 0,
  next = null,
}: {
  readonly reviewed: Reviewed;
  readonly onAnswer: Tell;
  /** Takes all answers back; null when there are none. */
  readonly onAsFound: (() => void) | null;
  readonly facts: ReactNode;
  readonly notes: ReactNode;
  /** Changes each time that something leads to the first open question. */
  readonly led?: number;
  /** What comes next when no question is open; null for nothing. */
  readonly next?: NextText | null;
}) {
  const { say } = useWords();
  const preview = useRef<PreviewHandle>(null);
  const show = (turn: number) => preview.current?.show(turn);
  const { tables, questions } = reviewed.judgement;
  // A table stays open while its columns are changed, though the first change answers the question.
  const [opened, setOpened] = useState<ReadonlySet<number>>(
    () => new Set(questions.flatMap((question) => (question.asks === "columns" ? [question.table] : []))),
  );
  const isOpen = ({ table }: (typeof tables)[number]) =>
    opened.has(table) ||
    questions.some((question) => question.asks === "columns" && question.table === table);
  const closed = tables.filter((table) => !isOpen(table));
  const openTables = tables.filter(isOpen);
  return (
    <div className="speaker-review">
      <div className="review-said">
        <QuestionList
          reviewed={reviewed}
          onAnswer={onAnswer}
          onShow={show}
          led={led}
          next={next}
          columns={
            openTables.length === 0
              ? null
              : openTables.map((shape) => (
                  <ColumnsPanel
                    key={shape.table}
                    shape={shape}
                    reviewed={reviewed}
                    onAnswer={onAnswer}
                    onClose={() => setOpened(new Set([...opened].filter((table) => table !== shape.table)))}
                  />
                ))
          }
        />
        {facts}
        {closed.length > 0 && (
          <span className="closed-tables">
            {closed.map(({ table }) => (
              <Button key={table} onPress={() => setOpened(new Set([...opened, table]))}>
                {tables.length === 1 ? say("columns.open") : say("columns.openOf", { number: table + 1 })}
              </Button>
            ))}
          </span>
        )}
        <SpeakerTable reviewed={reviewed} onAnswer={onAnswer} onAsFound={onAsFound} onShow={show} />
        {notes}
      </div>
      <div className="review-text">
        <Preview ref={preview} reviewed={reviewed} onAnswer={onAnswer} />
      </div>
    </div>
  );
}
