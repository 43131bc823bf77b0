import { useState } from "react";
import type { TypedAttribute } from "../../shared/participants/attribute-types.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskSlice } from "../storage/desk.ts";
import { usePerform, useProjectPart } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { MenuButton, type MenuEntry } from "../ui/Menu.tsx";
import { NameDialog } from "../ui/NameDialog.tsx";
import { ColumnDialog } from "./ColumnDialog.tsx";
import { FilterDialog } from "./FilterDialog.tsx";
import { withColumnCalled } from "./people-shown.ts";
import { peopleSlice } from "./people-slice.ts";
import { cellAt } from "./use-grid.ts";

/** The head of the pseudonyms, by which the people stand at first. */
export function PseudonymHead() {
  const { say } = useWords();
  const entries = useSortEntries(null, "text");
  return (
    <th scope="col" {...cellAt("head", 0)} {...useSorted(null)}>
      <MenuButton label={say("column.menu", { name: say("people.pseudonym") })} entries={entries}>
        {say("people.pseudonym")}
      </MenuButton>
    </th>
  );
}

type Asking = "rename" | "type" | "filter" | null;

/** The head of an attribute: its name and kind of values, and the deeds on it. */
export function ColumnHead({ column, index }: { readonly column: TypedAttribute; readonly index: number }) {
  const { say } = useWords();
  const { name, type, isGuessed } = column;
  const last = useProjectPart(({ study: { attributes } }) => attributes.length - 1);
  const perform = usePerform();
  const [asking, setAsking] = useState<Asking>(null);
  const move = (by: number) => perform("move-attribute", { name, to: index + by });
  const sortEntries = useSortEntries(name, type);
  const close = () => setAsking(null);
  const named = say(`column.type.${type}`);
  const kind = isGuessed ? say("column.guessed", { kind: named }) : named;
  const entries: readonly MenuEntry[] = [
    ...sortEntries,
    { id: "filter", label: say("column.filter"), onAction: () => setAsking("filter") },
    { id: "of-type", isSeparator: true },
    { id: "type", label: say("column.type"), onAction: () => setAsking("type") },
    { id: "rename", label: say("column.rename"), writes: true, onAction: () => setAsking("rename") },
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
  ];
  return (
    <th
      scope="col"
      className={type === "number" ? "number" : ""}
      {...cellAt("head", index + 1)}
      {...useSorted(name)}
    >
      <MenuButton label={`${say("column.menu", { name })} ${kind}`} entries={entries}>
        <span className="column-name">
          {name} <small>{kind}</small>
        </span>
      </MenuButton>
      {asking === "rename" && <RenameColumn name={name} onClose={close} />}
      {asking === "type" && <ColumnDialog column={column} onClose={close} />}
      {asking === "filter" && <FilterDialog column={column} onClose={close} />}
    </th>
  );
}

function useSortEntries(by: string | null, type: TypedAttribute["type"]): readonly MenuEntry[] {
  const { say } = useWords();
  const desk = useDesk();
  return ([false, true] as const).map((down) => ({
    id: down ? "down" : "up",
    label: say(`column.${down ? "down" : "up"}.${type}`),
    onAction: () => desk.put(peopleSlice, { sort: { by, down } }),
  }));
}

/** Whether the people stand by a column, as who hears the table is told. */
function useSorted(by: string | null): { readonly "aria-sort"?: "ascending" | "descending" } {
  const sort = useDeskSlice(peopleSlice, (state) => state.sort);
  return sort.by === by ? { "aria-sort": sort.down ? "descending" : "ascending" } : {};
}

function RenameColumn({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const { say } = useWords();
  const perform = usePerform();
  const desk = useDesk();
  return (
    <NameDialog
      title={say("column.rename.title", { name })}
      label={say("column.rename.label")}
      hint={say("column.rename.hint")}
      doIt={say("column.rename.do")}
      begin={name}
      onName={(to) => {
        if (!perform("rename-attribute", { from: name, to })) return false;
        desk.put(peopleSlice, withColumnCalled(desk.of(peopleSlice), name, to.trim()));
        return true;
      }}
      onClose={onClose}
    />
  );
}
