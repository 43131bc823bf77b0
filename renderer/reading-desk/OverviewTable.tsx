import { ArrowDown, ArrowUp, Check } from "lucide-react";
import { type CSSProperties, memo, useMemo } from "react";
import { doneShare } from "../../shared/checking/progress.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { shownDay } from "../language/shown-day.ts";
import { useDesk } from "../storage/desk.ts";
import { HowFar } from "../ui/HowFar.tsx";
import { type OverviewRow, type Sorting, type SortKey, sortKeys } from "./overview-rows.ts";
import "./overview-table.css";

/** Which of the columns hold numbers, and stand to the right. */
const numbers: readonly SortKey[] = ["words", "turns", "minutes", "notes"];

/** One interview a row: what is read, how long, who speaks, what is noted. The name opens it. */
export function OverviewTable({
  rows,
  sorting,
  onSorting,
  chosen,
  onChosen,
  showsChecked,
}: {
  readonly rows: readonly OverviewRow[];
  readonly sorting: Sorting;
  readonly onSorting: (sorting: Sorting) => void;
  readonly chosen: ReadonlySet<TranscriptId>;
  readonly onChosen: (chosen: ReadonlySet<TranscriptId>) => void;
  /** Whether transcripts of the study are checked at all. */
  readonly showsChecked: boolean;
}) {
  const { say, language } = useWords();
  const figures = useMemo(() => new Intl.NumberFormat(language), [language]);
  const toggle = (id: TranscriptId) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosen(next);
  };
  return (
    <section className="overview-scroll" aria-label={say("read.overview")}>
      <table className="place-table overview-table" aria-label={say("read.overview")}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{say("read.choose")}</span>
            </th>
            {sortKeys
              .filter((key) => key !== "checked" || showsChecked)
              .map((key) => (
                <SortedHead key={key} column={key} sorting={sorting} onSorting={onSorting} />
              ))}
            <th scope="col" className="note">
              {say("read.column.note")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.transcript.id}
              row={row}
              showsChecked={showsChecked}
              figures={figures}
              isChosen={chosen.has(row.transcript.id)}
              onToggle={() => toggle(row.transcript.id)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function SortedHead({
  column,
  sorting,
  onSorting,
}: {
  readonly column: SortKey;
  readonly sorting: Sorting;
  readonly onSorting: (sorting: Sorting) => void;
}) {
  const { say } = useWords();
  const isBy = sorting.by === column;
  const Arrow = sorting.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={numbers.includes(column) ? `number ${column}` : column}
      aria-sort={isBy ? (sorting.descending ? "descending" : "ascending") : "none"}
    >
      <button
        type="button"
        title={column === "words" ? say("read.wordsAre") : undefined}
        onClick={() => onSorting({ by: column, descending: isBy ? !sorting.descending : column !== "name" })}
      >
        {say(`read.column.${column}`)}
        {isBy && <Arrow aria-hidden />}
      </button>
    </th>
  );
}

const Row = memo(function Row({
  row: {
    transcript,
    people,
    readings,
    isRead,
    percent: seen,
    length,
    voices,
    share,
    notes,
    checked,
    firstLines,
  },
  showsChecked,
  figures,
  isChosen,
  onToggle,
}: {
  readonly row: OverviewRow;
  readonly showsChecked: boolean;
  readonly figures: Intl.NumberFormat;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}) {
  const { say, language } = useWords();
  const desk = useDesk();
  const spoken = voices
    .map(({ name, share }) => `${name || say("read.nobody")} ${percent(share)}`)
    .join(" · ");
  return (
    <tr aria-selected={isChosen}>
      <td>
        <input
          type="checkbox"
          checked={isChosen}
          onChange={onToggle}
          aria-label={say("read.choose.one", { name: transcript.name })}
        />
      </td>
      <th scope="row">
        <button type="button" className="opens-interview" onClick={() => desk.open(transcript.id)}>
          {transcript.name}
        </button>
        {people.join(", ") !== transcript.name && <small>{people.join(", ")}</small>}
      </th>
      <td className="read">
        {!isRead && <HowFar share={seen / 100}>{seen === 0 ? say("read.unread") : `${seen} %`}</HowFar>}
        {readings.map(({ id, by, at }) => (
          <span key={id} className="reader">
            <Check aria-hidden /> {by} <small>{shownDay(at, language)}</small>
          </span>
        ))}
      </td>
      {showsChecked && (
        <td className="checked">
          {checked ? (
            <HowFar share={doneShare(checked)}>
              {say("check.done", { done: checked.doneTurns, all: checked.turns })}
            </HowFar>
          ) : (
            "–"
          )}
        </td>
      )}
      <td className="number words">{figures.format(length.words)}</td>
      <td className="number turns">{figures.format(length.turns)}</td>
      <td className="number minutes">
        {length.durationMs === null ? "–" : figures.format(Math.round(length.durationMs / 60_000))}
      </td>
      <td className="share">
        {share === null ? (
          <span className="quiet">–</span>
        ) : (
          <span className="share-bar" style={{ "--share": share } as CSSProperties} title={spoken}>
            <span className="visually-hidden">{spoken}</span>
            <span className="figures" aria-hidden>
              {percent(share)}
            </span>
            <i aria-hidden />
          </span>
        )}
      </td>
      <td className="number notes">{notes.length === 0 ? "–" : figures.format(notes.length)}</td>
      <td className="note">
        <p>{firstLines}</p>
      </td>
    </tr>
  );
});
