import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { typedAttributes } from "../../shared/participants/attribute-types.ts";
import { silent, whoSpeaks } from "../../shared/participants/who-speaks.ts";
import type { ParticipantId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskSlice, useDeskState } from "../storage/desk.ts";
import { useProject } from "../storage/use-study.ts";
import { focusOnceThere } from "../ui/focus.ts";
import { ColumnHead, PseudonymHead } from "./ColumnHead.tsx";
import { FiltersInUse, OddValues } from "./PeopleNotices.tsx";
import { PersonRow } from "./PersonRow.tsx";
import { shownPeople } from "./people-shown.ts";
import { peopleSlice } from "./people-slice.ts";
import { useCellsOnClipboard } from "./use-cells-on-clipboard.ts";
import { cellAt, useGrid } from "./use-grid.ts";
import "./participant-table.css";

/** How many rows are drawn with the place itself, more than a screen holds; the others follow when there is time. */
const rowsAtFirst = 40;

/** Participants, a column for each attribute, and what they say. Every cell is reached by the arrow keys. */
export function ParticipantTable() {
  const { say, language } = useWords();
  const { study, participants, transcripts, codings } = useProject();
  const desk = useDesk();
  const { sort, filters } = useDeskSlice(peopleSlice, (state) => state);
  const speaking = useMemo(() => whoSpeaks({ transcripts, codings }), [transcripts, codings]);
  const columns = useMemo(() => typedAttributes({ study, participants }), [study, participants]);
  /**
   * From the first cell that is written in until the table is left, the rows stay as they stand: one that moved would lose the
   * focus, or the cell beneath. A person who has another pseudonym is looked for under it at once.
   */
  const [held, hold] = useState<readonly ParticipantId[] | null>(null);
  const sorted = useMemo(
    () => shownPeople([...participants.values()], columns, { sort, filters }, language),
    [participants, columns, sort, filters, language],
  );
  const people = useMemo(() => {
    if (!held) return sorted;
    const fresh = [...participants.values()].filter(
      ({ id }) => !held.includes(id) && sorted.some((one) => one.id === id),
    );
    return [...held.flatMap((id) => participants.get(id) ?? []), ...fresh];
  }, [participants, sorted, held]);
  const rows = useMemo(() => ["head", ...people.map(({ id }) => id)], [people]);
  const grid = useGrid(rows, 1 + columns.length + 8);
  const asked = useDeskState(({ personId }) => personId);
  const table = grid.props.ref;
  useEffect(() => {
    if (asked === null) return;
    desk.set({ personId: null });
    if (!sorted.some(({ id }) => id === asked)) desk.put(peopleSlice, { filters: {} });
    focusOnceThere(() => table.current?.querySelector(`[data-row="${CSS.escape(asked)}"][data-column="0"]`));
  }, [asked, sorted, desk, table]);
  const holdRows = () => hold((before) => before ?? people.map(({ id }) => id));
  const clipboard = useCellsOnClipboard({ people, columns, onPaste: holdRows });
  const figures = useMemo(() => new Intl.NumberFormat(language), [language]);
  const first = columns.length + 1;
  const isBeginning = useDeferredValue(false, true);
  const drawn = isBeginning ? people.slice(0, rowsAtFirst) : people;
  const heads = [
    ["description", "people.description.hint"],
    ["nameIs", null],
    ["speaksIn", null],
    ["turns", null],
    ["words", null],
    ["codings", "people.codings.hint"],
  ] as const;

  return (
    <>
      <FiltersInUse columns={columns} shown={people.length} />
      <OddValues
        columns={columns}
        onGo={(id, column) => {
          desk.put(peopleSlice, { filters: {} });
          hold(null);
          requestAnimationFrame(() => grid.goTo(id, column + 1));
        }}
      />
      <div className="people-scroll">
        <table
          className="people-table"
          aria-label={say("people.table")}
          {...grid.props}
          {...clipboard}
          onBlur={({ currentTarget, relatedTarget }) => {
            // A field that closes goes to nothing before the next cell has the focus.
            if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) hold(null);
          }}
        >
          <thead>
            <tr>
              <PseudonymHead />
              {columns.map((column, index) => (
                <ColumnHead key={column.name} column={column} index={index} />
              ))}
              {heads.map(([name, hint], index) => (
                <th
                  key={name}
                  scope="col"
                  className={index > 2 ? "number" : ""}
                  {...cellAt("head", first + index)}
                  tabIndex={-1}
                  title={hint ? say(hint) : undefined}
                >
                  {say(`people.${name}`)}
                </th>
              ))}
              {(["memo.of", "people.deeds"] as const).map((name, index) => (
                <th key={name} scope="col" {...cellAt("head", first + heads.length + index)} tabIndex={-1}>
                  <span className="visually-hidden">{say(name)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                speaking={speaking.get(person.id) ?? silent}
                columns={columns}
                figures={figures}
                onEditing={(isEdited, isName) => {
                  if (isEdited) holdRows();
                  else if (isName) hold(null);
                }}
                focusBelow={(column) => grid.move(person.id, column, 1, 0)}
                focusBeside={(column, by) => grid.move(person.id, column, 0, by)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
