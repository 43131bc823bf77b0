import { memo, useMemo } from "react";
import { type DropItem, type Key, useDragAndDrop } from "react-aria-components";
import { themeAbove } from "../../shared/codebook/codes-of-theme.ts";
import type { Code } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { WorkTree } from "../ui/WorkTree.tsx";
import { BoardRow } from "./BoardRow.tsx";
import type { BoardEntry, BoardColumn as Column, ColumnName } from "./board-columns.ts";
import "./board-column.css";

/** The type under which rows of the board travel while they are dragged. */
const dragType = "application/x-kvali-board-row";

/** What a column asks of the board. */
export type ColumnRequests = {
  readonly choose: (column: ColumnName, ids: readonly string[]) => void;
  readonly fold: (ids: readonly string[]) => void;
  /** Rows were dropped: on a row, or (null) on the column itself. `also`: they are to stay where they are. */
  readonly drop: (
    ids: readonly string[],
    onto: { readonly column: ColumnName; readonly id: string | null },
    also: boolean,
  ) => void;
};

/** The themes of one status, or the codes of no theme, as a tree. */
export const BoardColumn = memo(function BoardColumn({
  column: { name, entries },
  chosen,
  folded,
  isSpot,
  isReadOnly,
  requests,
}: {
  readonly column: Column;
  readonly chosen: ReadonlySet<string>;
  readonly folded: readonly string[];
  /** Whether the board expects its next key here. */
  readonly isSpot: boolean;
  readonly isReadOnly: boolean;
  readonly requests: ColumnRequests;
}) {
  const { say } = useWords();
  const codes = useProjectPart((project) => project.codes);
  const all = useMemo(() => flat(entries), [entries]);
  const mine = useMemo(() => all.map(({ id }) => id).filter((id) => chosen.has(id)), [all, chosen]);

  const drop = async (items: readonly DropItem[], id: Key | null, operation: string) => {
    const texts = items.flatMap((item) => (item.kind === "text" ? [item.getText(dragType)] : []));
    const onto = { column: name, id: id === null ? null : String(id) };
    requests.drop(await Promise.all(texts), onto, operation === "copy");
  };
  const { dragAndDropHooks } = useDragAndDrop<BoardEntry>({
    isDisabled: isReadOnly,
    getItems: (keys) =>
      [...keys].map((key) => ({
        [dragType]: String(key),
        "text/plain": all.find(({ id }) => id === key)?.code.name ?? "",
      })),
    acceptedDragTypes: [dragType],
    getDropOperation: (target, _, allowed) => {
      if (target.type === "item" && (target.dropPosition !== "on" || name === "none")) return "cancel";
      return allowed[0] ?? "cancel";
    },
    onItemDrop: ({ items, target, dropOperation }) => void drop(items, target.key, dropOperation),
    onRootDrop: ({ items, dropOperation }) => void drop(items, null, dropOperation),
  });

  const homeOf = (code: Code) => themeAbove(codes, code)?.name ?? "";
  const title = say(`themes.column.${name}`);
  return (
    <section className={`board-column ${name} ${entries.length === 0 ? "empty" : ""}`}>
      <h3>
        {title} <span className="figures">{entries.length}</span>
      </h3>
      <WorkTree
        label={title}
        {...(isSpot && { spot: "place" })}
        nodes={entries}
        nameOf={({ code }) => code.name}
        look="board-item"
        drawnBy={[codes]}
        chosen={mine}
        mayBeNone
        onChoose={(ids) => requests.choose(name, ids)}
        folded={folded}
        onFold={requests.fold}
        dragAndDropHooks={dragAndDropHooks}
        empty={say(`themes.none.${name}`)}
      >
        {(entry, isChosen) => (
          <BoardRow
            entry={entry}
            isChosen={isChosen}
            isReadOnly={isReadOnly}
            from={entry.gatheredBy === null ? "" : homeOf(entry.code)}
          />
        )}
      </WorkTree>
    </section>
  );
});

function flat(entries: readonly BoardEntry[]): readonly BoardEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}
