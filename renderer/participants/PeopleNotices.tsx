import { ListFilter, TriangleAlert, X } from "lucide-react";
import {
  recordedOf,
  type TypedAttribute,
  typedAttributes,
} from "../../shared/participants/attribute-types.ts";
import { fits } from "../../shared/participants/attribute-values.ts";
import type { ParticipantId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskSlice } from "../storage/desk.ts";
import { usePerform, useProjectPart, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { filtersInUse } from "./people-shown.ts";
import { peopleSlice } from "./people-slice.ts";
import { sayFilter } from "./say-values.ts";
import "./people-notices.css";

/** How many people are shown of how many, and by which filters, each of which can be taken away. */
export function FiltersInUse({
  columns,
  shown,
}: {
  readonly columns: readonly TypedAttribute[];
  readonly shown: number;
}) {
  const { say } = useWords();
  const desk = useDesk();
  const all = useProjectPart(({ participants }) => participants.size);
  const filters = useDeskSlice(peopleSlice, (state) => state.filters);
  const used = filtersInUse(columns, filters);
  if (used.length === 0) return null;
  return (
    <div className="people-notice">
      <ListFilter aria-hidden />
      <span role="status">{say("filter.people.shown", { shown, count: all })}</span>
      {used.map(({ column, filter }) => {
        const said = `${column.name}: ${sayFilter(filter, column, say)}`;
        return (
          <Button
            key={column.name}
            aria-label={say("filter.people.remove", { filter: said })}
            onPress={() => {
              const { [column.name]: _, ...others } = filters;
              desk.put(peopleSlice, { filters: others });
            }}
          >
            {said}
            <X aria-hidden />
          </Button>
        );
      })}
    </div>
  );
}

/** How many values are named that do not fit their columns, before the rest is counted. */
const mostOdd = 4;

/** Values that do not fit what their columns hold: they are kept, and lead to where they stand. */
export function OddValues({
  columns,
  onGo,
}: {
  readonly columns: readonly TypedAttribute[];
  readonly onGo: (id: ParticipantId, column: number) => void;
}) {
  const { say } = useWords();
  const participants = useProjectPart((project) => project.participants);
  const odd = [...participants.values()].flatMap((person) =>
    columns.flatMap((column, at) => {
      const value = recordedOf(person, column.name);
      return fits(value, column) ? [] : [{ person, column, at, value }];
    }),
  );
  if (odd.length === 0) return null;
  return (
    <div className="people-notice warns">
      <TriangleAlert aria-hidden />
      <span>{say("column.oddHere", { count: odd.length })}</span>
      {odd.slice(0, mostOdd).map(({ person, column, at, value }) => (
        <Button key={`${person.id} ${column.name}`} look="plain" onPress={() => onGo(person.id, at)}>
          {say("column.oddPlace", { value, column: column.name, person: person.pseudonym })}
        </Button>
      ))}
      {odd.length > mostOdd && <span>{say("report.others", { count: odd.length - mostOdd })}</span>}
    </div>
  );
}

/** Of columns that nobody has said the type of: what they are taken to be, and a way to say that it is so. */
export function TypesGuessed() {
  const { say } = useWords();
  const { readOnly } = useSession().study;
  const study = useProjectPart((project) => project.study);
  const participants = useProjectPart((project) => project.participants);
  const perform = usePerform();
  const guessed = typedAttributes({ study, participants }).filter(({ isGuessed }) => isGuessed);
  if (guessed.length === 0 || participants.size === 0) return null;
  const { length: count } = guessed;
  return (
    <div className="people-notice">
      <span>{say("column.guessedHere", { count })}</span>
      <Button
        isDisabled={readOnly}
        onPress={() => {
          if (
            perform(
              "say-types",
              guessed.map(({ name, type }) => ({ name, type })),
            )
          )
            announce(say("column.kept", { count }));
        }}
      >
        {say("column.keepTypes", { count })}
      </Button>
    </div>
  );
}
