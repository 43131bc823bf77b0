import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from "react";
import { giveFocus, takesFocusBy } from "../ui/focus.ts";

/** What marks a cell for the grid. A cell that holds a button hands the focus on to it. */
export function cellAt(row: string, column: number): { "data-row": string; "data-column": number } {
  return { "data-row": row, "data-column": column };
}

export type Grid = {
  readonly props: {
    readonly role: "grid";
    readonly "data-spot": "place";
    readonly ref: RefObject<HTMLTableElement | null>;
    readonly onKeyDownCapture: (event: KeyboardEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
  };
  /** Puts the focus on a cell. */
  goTo(row: string, column: number): void;
  /** Puts the focus so many rows and columns away, as far as there are any. */
  move(row: string, column: number, rows: number, columns: number): void;
};

/**
 * One stop in the order of Tab for a whole table, whose cells are reached by the arrow keys, Home and End
 * (with Ctrl: of the table). `rows` are the rows' keys from top to bottom, the head among them.
 */
export function useGrid(rows: readonly string[], columns: number): Grid {
  const ref = useRef<HTMLTableElement | null>(null);
  const active = useRef({ row: rows[1] ?? rows[0] ?? "", column: 0 });

  const mark = useCallback(() => {
    const cells = [...(ref.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const isActive = ({ dataset }: HTMLElement) =>
      dataset.row === active.current.row && Number(dataset.column) === active.current.column;
    const chosen = cells.find(isActive) ?? cells.find(({ dataset }) => dataset.row !== "head");
    for (const cell of cells) focusable(cell).tabIndex = cell === chosen ? 0 : -1;
  }, []);
  /** The rows that were drawn before: the stop of a row that has gone is the one that stands in its place. */
  const stood = useRef(rows);
  useEffect(() => {
    const place = stood.current.indexOf(active.current.row);
    const isGone = place > 0 && !rows.includes(active.current.row);
    if (isGone) active.current = { ...active.current, row: rows[Math.min(place, rows.length - 1)] ?? "" };
    stood.current = rows;
    mark();
  });
  // Whoever comes to the place comes to the cell that is the stop.
  useEffect(() => {
    const table = ref.current;
    return table
      ? takesFocusBy(table, () =>
          giveFocus(table.querySelector("[data-row][tabindex='0'], [data-row] [tabindex='0']")),
        )
      : undefined;
  }, []);

  const goTo = (row: string, column: number) => {
    active.current = { row, column };
    mark();
    const cells = [...(ref.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const cell = cells.find(({ dataset }) => dataset.row === row && Number(dataset.column) === column);
    if (!cell) return;
    giveFocus(focusable(cell));
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const move = (row: string, column: number, down: number, right: number) => {
    const within = (place: number, count: number) => Math.min(Math.max(place, 0), count - 1);
    const to = rows[within(rows.indexOf(row) + down, rows.length)];
    if (to !== undefined) goTo(to, within(column + right, columns));
  };

  const pressed = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target instanceof HTMLInputElement || event.altKey) return;
    const cell = target.closest<HTMLElement>("[data-row]");
    const row = cell?.dataset.row;
    if (!cell || row === undefined) return;
    const step = steps[event.key];
    const whole = event.ctrlKey || event.metaKey;
    if (!step || (whole && step.rows !== 0)) return;
    event.preventDefault();
    event.stopPropagation();
    const [down, right] = whole && step.far ? [step.columns, step.columns] : [step.rows, step.columns];
    move(row, Number(cell.dataset.column), down, right);
  };

  return {
    props: {
      role: "grid",
      "data-spot": "place",
      ref,
      onKeyDownCapture: pressed,
      onFocus: ({ target }) => {
        const cell = target.closest<HTMLElement>("[data-row]");
        if (!cell?.dataset.row) return;
        active.current = { row: cell.dataset.row, column: Number(cell.dataset.column) };
        mark();
      },
    },
    goTo,
    move,
  };
}

const far = Number.MAX_SAFE_INTEGER / 4;
const steps: Readonly<Record<string, { rows: number; columns: number; far: boolean }>> = {
  ArrowUp: { rows: -1, columns: 0, far: false },
  ArrowDown: { rows: 1, columns: 0, far: false },
  ArrowLeft: { rows: 0, columns: -1, far: false },
  ArrowRight: { rows: 0, columns: 1, far: false },
  PageUp: { rows: -10, columns: 0, far: false },
  PageDown: { rows: 10, columns: 0, far: false },
  Home: { rows: 0, columns: -far, far: true },
  End: { rows: 0, columns: far, far: true },
};

function focusable(cell: HTMLElement): HTMLElement {
  return cell.querySelector<HTMLElement>("button") ?? cell;
}
