import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { CodeId, MapId, ThemeMap } from "../project/records.ts";

export type ArrangeMapRefusal = "no-such-code" | "off-the-map" | "nothing-changed";

/** Which map; a study that has none yet gets one of this id and name with the first deed. */
export type WhichMap = { readonly mapId: MapId; readonly name: string };

export type Point = { readonly x: number; readonly y: number };

/** How far from the middle a box may be put, in pixels at 100 %: beyond it nobody would find it again. */
export const mapReach = 20_000;

/** Puts entries of a map at places by hand: their centres, in pixels at 100 %. They stay there until they are moved or laid out anew. */
export function arrangeMap(
  project: Project,
  { places, ...which }: WhichMap & { readonly places: Readonly<Record<CodeId, Point>> },
): Outcome<ProjectDiff, ArrangeMapRefusal> {
  const put = Object.entries(places) as [CodeId, Point][];
  if (put.some(([codeId]) => !project.codes.has(codeId))) return refused("no-such-code");
  if (put.some(([, { x, y }]) => !isOnMap(x) || !isOnMap(y))) return refused("off-the-map");
  const map = project.maps.get(which.mapId);
  const isThere = ([codeId, { x, y }]: [CodeId, Point]) =>
    map?.places[codeId]?.x === x && map.places[codeId]?.y === y;
  if (put.every(isThere)) return refused("nothing-changed");
  return changed(project, which, (before) => ({ places: { ...before.places, ...places } }));
}

/** Forgets where entries were put by hand (all of them, or those given), so that the map lays them out itself again. */
export function layOutAnew(
  project: Project,
  { codeIds, ...which }: WhichMap & { readonly codeIds: readonly CodeId[] | "all" },
): Outcome<ProjectDiff, ArrangeMapRefusal> {
  const map = project.maps.get(which.mapId);
  const kept = Object.entries(map?.places ?? {}).filter(
    ([codeId]) => codeIds !== "all" && !codeIds.includes(codeId as CodeId),
  );
  if (kept.length === Object.keys(map?.places ?? {}).length) return refused("nothing-changed");
  return changed(project, which, () => ({ places: Object.fromEntries(kept) as ThemeMap["places"] }));
}

/** Leaves entries out of a map, or takes them in again. With an entry, all beneath it is left out (see thematic-map.ts). */
export function showOnMap(
  project: Project,
  { codeIds, shown, ...which }: WhichMap & { readonly codeIds: readonly CodeId[]; readonly shown: boolean },
): Outcome<ProjectDiff, ArrangeMapRefusal> {
  if (codeIds.some((codeId) => !project.codes.has(codeId))) return refused("no-such-code");
  const before = new Set(project.maps.get(which.mapId)?.hidden ?? []);
  const after = new Set(before);
  for (const codeId of codeIds) {
    if (shown) after.delete(codeId);
    else after.add(codeId);
  }
  if (after.size === before.size) return refused("nothing-changed");
  return changed(project, which, () => ({ hidden: [...after] }));
}

function changed(
  { maps }: Project,
  { mapId, name }: WhichMap,
  fieldsAfter: (map: ThemeMap) => Partial<ThemeMap>,
): Outcome<ProjectDiff, never> {
  const map = maps.get(mapId);
  if (map) return done(diffOf({ updated: [updateOf(map, fieldsAfter(map))] }));
  const begun: ThemeMap = { id: mapId, name, places: {}, hidden: [] };
  return done(diffOf({ added: [{ ...begun, ...fieldsAfter(begun) }] }));
}

function isOnMap(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= mapReach;
}
