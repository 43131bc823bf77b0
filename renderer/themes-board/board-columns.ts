import { type Figures, type FiguresByCode, figuresWithin } from "../../shared/figures/figures.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Code, ThemeStatus } from "../../shared/project/records.ts";
import { statuses } from "../../shared/themes/change-status.ts";
import type { Shown } from "../../shared/themes/sort-codes.ts";
import { type ThemeNode, themeTrees } from "../../shared/themes/theme-trees.ts";

export type ColumnName = "none" | ThemeStatus;

/** A row of the board. One code may have several: in its place, and in each theme that gathers it. */
export type BoardEntry = Shown & {
  /** Unique on the board; of what stands in its place, the code's own id. */
  readonly id: string;
  readonly code: Code;
  readonly depth: number;
  readonly figures: Figures;
  /** The nearest theme in which it is shown, itself included: where codes come to that are dropped on it. */
  readonly theme: Code | null;
  readonly children: readonly BoardEntry[];
};

export type BoardColumn = { readonly name: ColumnName; readonly entries: readonly BoardEntry[] };

/** The codes that belong to no theme, then the themes by status, each with what stands in it. */
export function boardColumns(codes: Project["codes"], figures: FiguresByCode): readonly BoardColumn[] {
  const { themes, underNoTheme } = themeTrees(codes);
  const entry = (
    { code, depth, isGathered, children }: ThemeNode,
    at: { readonly theme: Code | null; readonly path: string },
  ): BoardEntry => {
    const within = at.path !== "" || isGathered;
    const id = within ? `${at.path}${at.theme?.id ?? ""}/${code.id}` : code.id;
    const theme = code.theme ? code : at.theme;
    const beneath = { theme, path: within ? `${id}/` : "" };
    return {
      id,
      codeId: code.id,
      code,
      depth,
      gatheredBy: isGathered ? (at.theme?.id ?? null) : null,
      theme,
      figures: figuresWithin(codes, figures, code.id),
      children: children.map((child) => entry(child, beneath)),
    };
  };
  const entries = (nodes: readonly ThemeNode[]) =>
    nodes.map((node) => entry(node, { theme: null, path: "" }));
  return [
    { name: "none" as const, entries: entries(underNoTheme) },
    ...statuses.map((status) => ({
      name: status,
      entries: entries(themes.filter(({ code }) => code.theme?.status === status)),
    })),
  ];
}

/** Every row of the board, from top to bottom, column by column. */
export function entriesOf(columns: readonly BoardColumn[]): readonly BoardEntry[] {
  const all = (list: readonly BoardEntry[]): readonly BoardEntry[] =>
    list.flatMap((one) => [one, ...all(one.children)]);
  return columns.flatMap((column) => all(column.entries));
}

/** The status one step further along the board, or back; null beyond its ends. */
export function nextStatus(status: ThemeStatus, step: 1 | -1): ThemeStatus | null {
  return statuses[statuses.indexOf(status) + step] ?? null;
}
