import { Trash2 } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { type Speaking, silent, whoSpeaks } from "../../shared/participants/who-speaks.ts";
import type { Participant, ParticipantId } from "../../shared/project/records.ts";
import { attributeNames } from "../../shared/quotes/attribution.ts";
import { useWords } from "../language/language.ts";
import { MemoButton } from "../notes/MemosOf.tsx";
import type { StudyText } from "../storage/typed-field.ts";
import { usePerform, useProject, useProjectPart } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { IconButton } from "../ui/Button.tsx";
import { MenuButton } from "../ui/Menu.tsx";
import { NameDialog } from "../ui/NameDialog.tsx";
import { EditedCell } from "./EditedCell.tsx";
import { NameSaid } from "./NamesSaid.tsx";
import { cellAt, useGrid } from "./use-grid.ts";
import "./participant-table.css";

/** How many rows are drawn with the place itself, more than a screen holds; the others follow when there is time. */
const rowsAtFirst = 40;

/** Participants by pseudonym, a column for each attribute, and what they say. Every cell is reached by the arrow keys. */
export function ParticipantTable() {
  const { say, language } = useWords();
  const { study, participants, transcripts, codings } = useProject();
  const speaking = useMemo(() => whoSpeaks({ transcripts, codings }), [transcripts, codings]);
  /** While somebody writes a pseudonym the rows stay as they stand: one that moved would lose the focus. */
  const [naming, setNaming] = useState<readonly ParticipantId[] | null>(null);
  const people = useMemo(() => {
    if (naming) return naming.flatMap((id) => participants.get(id) ?? []);
    const { compare } = new Intl.Collator(language, { numeric: true });
    return [...participants.values()].sort((a, b) => compare(a.pseudonym, b.pseudonym));
  }, [participants, language, naming]);
  const attributes = attributeNames(study);
  const columns = 1 + attributes.length + 7;
  const rows = useMemo(() => ["head", ...people.map(({ id }) => id)], [people]);
  const grid = useGrid(rows, columns);
  const figures = useMemo(() => new Intl.NumberFormat(language), [language]);
  const [renaming, setRenaming] = useState<string | null>(null);
  const first = study.attributes.length + 1;
  const isBeginning = useDeferredValue(false, true);
  const drawn = isBeginning ? people.slice(0, rowsAtFirst) : people;

  return (
    <div className="people-scroll">
      <table className="people-table" aria-label={say("people.table")} {...grid.props}>
        <thead>
          <tr>
            <th scope="col" {...cellAt("head", 0)} tabIndex={-1}>
              {say("people.pseudonym")}
            </th>
            {attributes.map((name, index) => (
              <th key={name} scope="col" {...cellAt("head", index + 1)}>
                <ColumnMenu name={name} index={index} onRename={() => setRenaming(name)} />
              </th>
            ))}
            <th scope="col" {...cellAt("head", first)} tabIndex={-1}>
              {say("people.nameIs")}
            </th>
            <th scope="col" {...cellAt("head", first + 1)} tabIndex={-1}>
              {say("people.speaksIn")}
            </th>
            {(["turns", "words"] as const).map((name, index) => (
              <th
                key={name}
                scope="col"
                className="number"
                {...cellAt("head", first + 2 + index)}
                tabIndex={-1}
              >
                {say(`people.${name}`)}
              </th>
            ))}
            <th
              scope="col"
              className="number"
              {...cellAt("head", first + 4)}
              tabIndex={-1}
              title={say("people.codings.hint")}
            >
              {say("people.codings")}
            </th>
            <th scope="col" {...cellAt("head", first + 5)} tabIndex={-1}>
              <span className="visually-hidden">{say("memo.of")}</span>
            </th>
            <th scope="col" {...cellAt("head", first + 6)} tabIndex={-1}>
              <span className="visually-hidden">{say("people.deeds")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              speaking={speaking.get(person.id) ?? silent}
              attributes={attributes}
              figures={figures}
              onNaming={(isNamed) => setNaming(isNamed ? people.map(({ id }) => id) : null)}
              focusBelow={(column) => grid.move(person.id, column, 1, 0)}
              focusBeside={(column, by) => grid.move(person.id, column, 0, by)}
            />
          ))}
        </tbody>
      </table>
      {renaming !== null && <RenameColumn name={renaming} onClose={() => setRenaming(null)} />}
    </div>
  );
}

function PersonRow({
  person,
  speaking,
  attributes,
  figures,
  onNaming,
  focusBelow,
  focusBeside,
}: {
  readonly person: Participant;
  readonly speaking: Speaking;
  readonly attributes: readonly string[];
  readonly figures: Intl.NumberFormat;
  readonly onNaming: (isNamed: boolean) => void;
  readonly focusBelow: (column: number) => void;
  readonly focusBeside: (column: number, by: 1 | -1) => void;
}) {
  const { say } = useWords();
  const transcripts = useProjectPart((project) => project.transcripts);
  const perform = usePerform();
  const { id, pseudonym } = person;
  const shared = { row: id, focusBelow, focusBeside };
  const interviews = speaking.interviews.map((one) => transcripts.get(one)?.name ?? "").join(", ");
  const first = attributes.length + 1;
  const numbers = [speaking.turns, speaking.words, speaking.codings];
  return (
    <tr>
      <EditedCell
        {...shared}
        column={0}
        isHeader
        label={say("people.pseudonym")}
        value={pseudonym}
        of={textOf(
          id,
          "pseudonym",
          ({ pseudonym: name }) => name,
          (one, name) => ({ ...one, pseudonym: name }),
        )}
        onEditing={onNaming}
      />
      {attributes.map((name, index) => (
        <EditedCell
          key={name}
          {...shared}
          column={index + 1}
          label={name}
          value={person.attributes[name] ?? ""}
          of={textOf(
            id,
            `attribute ${name}`,
            (one) => one.attributes[name] ?? "",
            (one, value) => ({ ...one, attributes: { ...one.attributes, [name]: value.trim() } }),
          )}
        />
      ))}
      <td {...cellAt(id, first)}>
        <NameSaid person={person} />
      </td>
      <td {...cellAt(id, first + 1)} tabIndex={-1} className="interviews-of" title={interviews}>
        {interviews || <span className="quiet">{say("people.nowhere")}</span>}
      </td>
      {numbers.map((number, index) => (
        // The three figures always stand in the same order.
        <td
          key={["turns", "words", "codings"][index]}
          {...cellAt(id, first + 2 + index)}
          tabIndex={-1}
          className="number"
        >
          {number === 0 ? <span className="quiet">0</span> : figures.format(number)}
        </td>
      ))}
      <td {...cellAt(id, first + 5)} className="deeds">
        <MemoButton about={id} name={pseudonym} excludeFromTabOrder />
      </td>
      <td {...cellAt(id, first + 6)} className="deeds">
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

/** A text of a person: how it is found in them, and how it is put there. */
function textOf(
  id: ParticipantId,
  key: string,
  find: (person: Participant) => string,
  put: (person: Participant, text: string) => Participant,
): StudyText {
  return {
    key: `${id} ${key}`,
    read: ({ participants }) => {
      const person = participants.get(id);
      return person ? find(person) : "";
    },
    put: (text, { participants }) => {
      const person = participants.get(id);
      return person ? { name: "change-participant", input: put(person, text) } : null;
    },
  };
}

function ColumnMenu({
  name,
  index,
  onRename,
}: {
  readonly name: string;
  readonly index: number;
  readonly onRename: () => void;
}) {
  const { say } = useWords();
  const last = useProjectPart(({ study: { attributes } }) => attributes.length - 1);
  const perform = usePerform();
  const move = (by: number) => perform("move-attribute", { name, to: index + by });
  return (
    <MenuButton
      label={say("column.menu", { name })}
      entries={[
        { id: "rename", label: say("column.rename"), writes: true, onAction: onRename },
        {
          id: "left",
          label: say("column.left"),
          writes: true,
          isDisabled: index === 0,
          onAction: () => move(-1),
        },
        {
          id: "right",
          label: say("column.right"),
          writes: true,
          isDisabled: index === last,
          onAction: () => move(1),
        },
        { id: "separator", isSeparator: true },
        {
          id: "remove",
          label: say("column.remove"),
          writes: true,
          onAction: () => {
            if (perform("remove-attribute", name)) announce(say("column.removed", { name }));
          },
        },
      ]}
    >
      {name}
    </MenuButton>
  );
}

function RenameColumn({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const { say } = useWords();
  const perform = usePerform();
  return (
    <NameDialog
      title={say("column.rename.title", { name })}
      label={say("column.rename.label")}
      hint={say("column.rename.hint")}
      doIt={say("column.rename.do")}
      begin={name}
      onName={(to) => perform("rename-attribute", { from: name, to })}
      onClose={onClose}
    />
  );
}
