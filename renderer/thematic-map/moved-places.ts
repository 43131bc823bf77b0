import type { Point } from "../../shared/charts/boxes.ts";
import type { MapFigure } from "../../shared/charts/map-figure.ts";
import { withDescendants } from "../../shared/codebook/code-tree.ts";
import type { Project } from "../../shared/project/project.ts";
import type { CodeId, ThemeMap } from "../../shared/project/records.ts";

/** The light grid that boxes are moved on, in pixels at 100 %. */
export const grid = 8;

/**
 * Where boxes go that are moved by hand: on the grid, and what stands under them as far along.
 */
export function movedPlaces(
  { entries }: Pick<MapFigure, "entries">,
  codes: Project["codes"],
  places: ThemeMap["places"],
  { moving, dx, dy }: { readonly moving: ReadonlySet<CodeId>; readonly dx: number; readonly dy: number },
): Readonly<Record<CodeId, Point>> {
  const next: Record<CodeId, Point> = {};
  for (const { entry, x, y } of entries) {
    const { id } = entry.code;
    if (!moving.has(id)) continue;
    const put = { x: onGrid(x + dx), y: onGrid(y + dy) };
    for (const under of withDescendants(codes, id)) {
      const place = places[under];
      if (under === id || moving.has(under) || !place) continue;
      next[under] = { x: place.x + put.x - x, y: place.y + put.y - y };
    }
    next[id] = put;
  }
  return next;
}

function onGrid(value: number): number {
  return Math.round(value / grid) * grid;
}
