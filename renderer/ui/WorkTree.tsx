import { type ReactNode, useLayoutEffect, useMemo, useRef } from "react";
import {
  Collection,
  type DragAndDropHooks,
  type Key,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
} from "react-aria-components";
import { focusOnceThere, giveFocus, takesFocusBy } from "./focus.ts";

/** What stands in a tree: under an id of its own, with what stands beneath it. */
export type TreeNode<Node> = { readonly id: string; readonly children: readonly Node[] };

/** Rows are as high as their words, so all in view are measured; this is a guess, in pixels. */
const rows = { estimatedRowHeight: 29 };

/**
 * A tree to work in: one stop of the Tab key, arrows between rows and levels, several rows chosen with Shift and Ctrl, rows
 * that are dragged. Only the rows in view are drawn. What is chosen from by typing is a list instead: `TypedChoice.tsx`.
 */
export function WorkTree<Node extends TreeNode<Node>>({
  label,
  describedBy,
  spot,
  nodes,
  nameOf,
  look,
  drawnBy,
  chosen,
  mayBeNone,
  onChoose,
  folded,
  showAll = false,
  onFold,
  dragAndDropHooks,
  empty,
  children,
}: {
  readonly label: string;
  readonly describedBy?: string;
  /** The name by which it is a spot for the focus. */
  readonly spot?: string;
  readonly nodes: readonly Node[];
  /** What is found by typing its first letters. */
  readonly nameOf: (node: Node) => string;
  /** The class of a row. */
  readonly look: string;
  /** What rows are drawn by, apart from their nodes. */
  readonly drawnBy: readonly unknown[];
  readonly chosen: readonly string[];
  /** Whether nothing may be chosen once something was. */
  readonly mayBeNone: boolean;
  readonly onChoose: (ids: readonly string[]) => void;
  readonly folded: readonly string[];
  /** Unfolds everything, whatever is folded. */
  readonly showAll?: boolean;
  readonly onFold: (folded: readonly string[]) => void;
  readonly dragAndDropHooks: DragAndDropHooks<Node>;
  readonly empty: string;
  readonly children: (node: Node, isChosen: boolean) => ReactNode;
}) {
  const ids = useMemo(() => idsIn(nodes), [nodes]);
  const expanded = useMemo(() => {
    const shut = new Set(showAll ? [] : folded);
    return ids.filter((id) => !shut.has(id));
  }, [ids, folded, showAll]);
  // The very object that the tree told: it holds the row from which Shift reaches on.
  const told = useRef<ReadonlySet<Key>>(new Set());
  const selected = hasJust(told.current, chosen) ? told.current : chosen;

  const box = useRef<HTMLDivElement>(null);
  const first = chosen[0];
  useLayoutEffect(() => {
    const tree = box.current;
    if (!tree) return;
    const row = () => (first === undefined ? tree.querySelector('[role="row"]') : rowIn(tree, first));
    return takesFocusBy(tree, () => {
      if (giveFocus(row())) return true;
      // It is not drawn yet, or out of view, where it is drawn once the tree itself has the focus.
      focusOnceThere(() => (document.activeElement === tree ? row() : null));
      return false;
    });
  }, [first]);

  const drawn = (node: Node): ReactNode => (
    <TreeItem id={node.id} textValue={nameOf(node)} className={look} hasChildItems={node.children.length > 0}>
      <TreeItemContent>{({ isSelected }) => children(node, isSelected)}</TreeItemContent>
      <Collection items={node.children} dependencies={drawnBy}>
        {drawn}
      </Collection>
    </TreeItem>
  );
  return (
    <Virtualizer layout={ListLayout} layoutOptions={rows}>
      <Tree
        ref={box}
        aria-label={label}
        {...(describedBy !== undefined && { "aria-describedby": describedBy })}
        {...(spot !== undefined && { "data-spot": spot })}
        items={nodes}
        dependencies={drawnBy}
        selectionMode="multiple"
        selectionBehavior="replace"
        disallowEmptySelection={!mayBeNone}
        keyboardNavigationBehavior="tab"
        selectedKeys={selected}
        onSelectionChange={(keys) => {
          told.current = keys === "all" ? new Set(ids) : keys;
          onChoose([...told.current].map(String));
        }}
        expandedKeys={expanded}
        onExpandedChange={(keys) => {
          const here = new Set(ids);
          onFold([...folded.filter((id) => !here.has(id)), ...ids.filter((id) => !keys.has(id))]);
        }}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className="panel-empty">{empty}</p>}
      >
        {drawn}
      </Tree>
    </Virtualizer>
  );
}

/** The row of a node, while it is in the page. */
export function rowIn(part: Element | null, id: string | null | undefined): HTMLElement | null {
  if (id === null || id === undefined) return null;
  return part?.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(id)}"]`) ?? null;
}

/**
 * Scrolls a tree to where a row stands that is not drawn, since it is out of view, as far as the rows that are drawn tell. `ids` are all its rows,
 * from top to bottom.
 */
export function scrollTowards(tree: Element, ids: readonly string[], id: string): void {
  const at = ids.indexOf(id);
  const drawn = [...tree.querySelectorAll<HTMLElement>('[role="row"][data-key]')].flatMap((row) => {
    const place = ids.indexOf(row.dataset.key ?? "");
    return place === -1 ? [] : [{ row, place }];
  });
  const [nearest] = drawn.sort((a, b) => Math.abs(a.place - at) - Math.abs(b.place - at));
  if (at === -1 || !nearest) return;
  const top = nearest.row.getBoundingClientRect().top - tree.getBoundingClientRect().top + tree.scrollTop;
  const between = (at - nearest.place) * (tree.scrollHeight / ids.length);
  tree.scrollTop = top + between - tree.clientHeight / 2;
}

/** The row that an event is meant for, and the node's id; null in what has keys and presses of its own. */
export function rowOf(target: EventTarget): { readonly row: HTMLElement; readonly id: string } | null {
  if (!(target instanceof Element) || target.closest("button, input")) return null;
  const row = target.closest<HTMLElement>('[role="row"][data-key]');
  return row?.dataset.key === undefined ? null : { row, id: row.dataset.key };
}

function idsIn<Node extends TreeNode<Node>>(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => [node.id, ...idsIn(node.children)]);
}

function hasJust(set: ReadonlySet<Key>, ids: readonly string[]): boolean {
  return set.size === ids.length && ids.every((id) => set.has(id));
}
