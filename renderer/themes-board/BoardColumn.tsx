import { memo, type ReactNode, useMemo } from "react";
import {
  Collection,
  type DropItem,
  type Key,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
  Virtualizer,
} from "react-aria-components";
import { themeAbove } from "../../shared/codebook/codes-of-theme.ts";
import type { Code } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { BoardRow } from "./BoardRow.tsx";
import type { BoardEntry, BoardColumn as Column, ColumnName } from "./board-columns.ts";
import "./board-column.css";

/** The type under which rows of the board travel while they are dragged. */
const dragType = "application/x-kvali-board-row";

/** Rows are as high as their words: all in view are measured. */
const rows = { estimatedRowHeight: 30 };

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
  isReadOnly,
  requests,
}: {
  readonly column: Column;
  readonly chosen: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
  readonly isReadOnly: boolean;
  readonly requests: ColumnRequests;
}) {
  const { say } = useWords();
  const codes = useProjectPart((project) => project.codes);
  const all = useMemo(() => flat(entries), [entries]);
  const expanded = useMemo(() => all.map(({ id }) => id).filter((id) => !folded.has(id)), [all, folded]);
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
  const drawn = (entry: BoardEntry): ReactNode => (
    <TreeItem
      id={entry.id}
      textValue={entry.code.name}
      className="board-item"
      hasChildItems={entry.children.length > 0}
    >
      <TreeItemContent>
        {({ isSelected }) => (
          <BoardRow
            entry={entry}
            isChosen={isSelected}
            isReadOnly={isReadOnly}
            from={entry.gatheredBy === null ? "" : homeOf(entry.code)}
          />
        )}
      </TreeItemContent>
      <Collection items={entry.children} dependencies={[codes]}>
        {drawn}
      </Collection>
    </TreeItem>
  );
  const title = say(`themes.column.${name}`);
  return (
    <section className={`board-column ${name}`}>
      <h3>
        {title} <span className="figures">{entries.length}</span>
      </h3>
      <Virtualizer layout={ListLayout} layoutOptions={rows}>
        <Tree
          aria-label={title}
          items={entries}
          dependencies={[codes]}
          selectionMode="multiple"
          selectionBehavior="replace"
          keyboardNavigationBehavior="tab"
          selectedKeys={mine}
          onSelectionChange={(keys) =>
            requests.choose(name, keys === "all" ? all.map(({ id }) => id) : [...keys].map(String))
          }
          expandedKeys={expanded}
          onExpandedChange={(keys) =>
            requests.fold([
              ...[...folded].filter((id) => !all.some((one) => one.id === id)),
              ...all.map(({ id }) => id).filter((id) => !keys.has(id)),
            ])
          }
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => <p className="column-empty">{say(`themes.none.${name}`)}</p>}
        >
          {drawn}
        </Tree>
      </Virtualizer>
    </section>
  );
});

function flat(entries: readonly BoardEntry[]): readonly BoardEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}
