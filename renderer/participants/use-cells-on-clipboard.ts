import { type ClipboardEvent, useContext } from "react";
import { pastedCells } from "../../shared/formats/csv/pasted-cells.ts";
import { recordedOf, type TypedAttribute } from "../../shared/participants/attribute-types.ts";
import type { Participant } from "../../shared/project/records.ts";
import { takesText } from "../commands/takes-text.ts";
import { holdsCells } from "../given-files/pasted-files.ts";
import { useWords } from "../language/language.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { TellContext } from "../ui/tell.ts";

/**
 * Copies the cell of the table of people that has the focus, and pastes a block of cells from there on, to the right and down, over the people as they are shown: one deed.
 * A block that reaches beyond what can be filled is told and pasted nowhere.
 */
export function useCellsOnClipboard({
  people,
  columns,
  onPaste,
}: {
  /** As they stand in the table. */
  readonly people: readonly Participant[];
  readonly columns: readonly TypedAttribute[];
  /** Called before anything is pasted. */
  readonly onPaste: () => void;
}) {
  const { say } = useWords();
  const { readOnly } = useSession().study;
  const perform = usePerform();
  const tell = useContext(TellContext);
  // Behind the pseudonym stand the attributes, then the description (null).
  const fillable = [...columns.map(({ name }) => name), null];
  const at = ({ target }: ClipboardEvent) => {
    const cell =
      target instanceof HTMLElement && !takesText(target) && target.closest<HTMLElement>("[data-row]");
    if (!cell) return null;
    const row = people.findIndex(({ id }) => id === cell.dataset.row);
    return { cell, row, column: Number(cell.dataset.column) - 1 };
  };
  return {
    "data-takes-cells": true,
    onCopy: (event: ClipboardEvent) => {
      const from = at(event);
      if (!from || document.getSelection()?.isCollapsed === false) return;
      const person = people[from.row];
      const column = fillable[from.column];
      const own = person && column !== undefined;
      event.clipboardData.setData("text/plain", own ? textOf(person, column) : from.cell.innerText.trim());
      event.preventDefault();
    },
    onPaste: (event: ClipboardEvent) => {
      const from = at(event);
      if (!from || readOnly || !holdsCells(event.clipboardData)) return;
      event.preventDefault();
      const block = pastedCells(event.clipboardData.getData("text/plain"));
      const wide = Math.max(...block.map(({ length }) => length));
      const roomColumns = from.row < 0 || from.column < 0 ? 0 : Math.max(0, fillable.length - from.column);
      const roomRows = roomColumns === 0 ? 0 : people.length - from.row;
      if (block.length > roomRows || wide > roomColumns) {
        const sentence = say("people.noRoom", { rows: block.length, columns: wide, roomRows, roomColumns });
        tell(sentence);
        announce(sentence);
        return;
      }
      const cells = block.flatMap((values, down) =>
        values.map((value, right) => ({
          participantId: people[from.row + down]?.id ?? "participant:",
          column: fillable[from.column + right] ?? null,
          value,
        })),
      );
      onPaste();
      if (perform("fill-cells", cells)) announce(say("people.pasted", { count: cells.length }));
    },
  } as const;
}

function textOf(person: Participant, column: string | null): string {
  return column === null ? person.description : recordedOf(person, column);
}
