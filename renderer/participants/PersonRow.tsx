import { Trash2 } from "lucide-react";
import { recordedOf, type TypedAttribute } from "../../shared/participants/attribute-types.ts";
import type { Speaking } from "../../shared/participants/who-speaks.ts";
import type { Participant } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { MemoButton } from "../notes/MemosOf.tsx";
import { usePerform, useProjectPart } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { IconButton } from "../ui/Button.tsx";
import { EditedCell } from "./EditedCell.tsx";
import { NameSaid } from "./NamesSaid.tsx";
import { attributeOf, descriptionOf, pseudonymOf } from "./person-texts.ts";
import { sayOdd, sayValue } from "./say-values.ts";
import { cellAt } from "./use-grid.ts";

/** What a person is called, what is recorded of them, and what they say. */
export function PersonRow({
  person,
  speaking,
  columns,
  figures,
  onEditing,
  focusBelow,
  focusBeside,
}: {
  readonly person: Participant;
  readonly speaking: Speaking;
  readonly columns: readonly TypedAttribute[];
  readonly figures: Intl.NumberFormat;
  /** A cell opens or closes; `isName`: that of the pseudonym. */
  readonly onEditing: (isEdited: boolean, isName: boolean) => void;
  readonly focusBelow: (column: number) => void;
  readonly focusBeside: (column: number, by: 1 | -1) => void;
}) {
  const { say } = useWords();
  const perform = usePerform();
  const { id, pseudonym, description } = person;
  const shared = {
    ...{ row: id, focusBelow, focusBeside },
    onEditing: (isEdited: boolean) => onEditing(isEdited, false),
  };
  const first = columns.length + 1;
  const numbers = [speaking.turns, speaking.words, speaking.codings];
  return (
    <tr>
      <EditedCell
        {...shared}
        column={0}
        isHeader
        label={say("people.pseudonym")}
        value={pseudonym}
        of={pseudonymOf(id)}
        onEditing={(isEdited) => onEditing(isEdited, true)}
      />
      {columns.map((column, index) => (
        <EditedCell
          key={column.name}
          {...shared}
          column={index + 1}
          label={column.name}
          value={recordedOf(person, column.name)}
          of={attributeOf(id, column.name)}
          isNumber={column.type === "number"}
          offers={
            column.type === "yes-no"
              ? ["yes", "no"].map((value) => sayValue(value, column, say))
              : column.choices
          }
          oddIn={(typed) => sayOdd(typed, column, say)}
        />
      ))}
      <EditedCell
        {...shared}
        column={first}
        label={say("people.description")}
        value={description}
        of={descriptionOf(id)}
      />
      <td {...cellAt(id, first + 1)}>
        <NameSaid person={person} />
      </td>
      <SpeaksIn person={person} speaking={speaking} column={first + 2} />
      {numbers.map((number, index) => (
        // The three figures always stand in the same order.
        <td
          key={["turns", "words", "codings"][index]}
          {...cellAt(id, first + 3 + index)}
          tabIndex={-1}
          className="number"
        >
          {number === 0 ? <span className="quiet">0</span> : figures.format(number)}
        </td>
      ))}
      <td {...cellAt(id, first + 6)} className="deeds">
        <MemoButton about={id} name={pseudonym} excludeFromTabOrder />
      </td>
      <td {...cellAt(id, first + 7)} className="deeds">
        <IconButton
          label={say("people.remove", { name: pseudonym })}
          writes
          excludeFromTabOrder
          onPress={() => {
            if (perform("remove-participant", id)) announce(say("people.removed", { name: pseudonym }));
          }}
        >
          <Trash2 aria-hidden />
        </IconButton>
      </td>
    </tr>
  );
}

/** The interviews in which somebody speaks, each with its wave: how many where they are several. */
function SpeaksIn({
  person: { id },
  speaking,
  column,
}: {
  readonly person: Participant;
  readonly speaking: Speaking;
  readonly column: number;
}) {
  const { say } = useWords();
  const transcripts = useProjectPart((project) => project.transcripts);
  const names = speaking.interviews.flatMap((one) => {
    const transcript = transcripts.get(one);
    if (!transcript) return [];
    return [transcript.wave === "" ? transcript.name : `${transcript.name} (${transcript.wave})`];
  });
  const all = names.join(", ");
  return (
    <td {...cellAt(id, column)} tabIndex={-1} className="interviews-of" title={all}>
      {names.length === 0 && <span className="quiet">{say("people.nowhere")}</span>}
      {names.length > 1 && <b>{names.length}</b>} {all}
    </td>
  );
}
