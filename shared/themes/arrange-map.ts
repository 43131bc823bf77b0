import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { CodeId, MapId, ThemeMap } from "../project/records.ts";
import { mapAtLevel, placesAt } from "./arranged-map.ts";
import type { MapLevel } from "./thematic-map.ts";

export type ArrangeMapRefusal = "no-such-code" | "off-the-map" | "nothing-changed";

/** Which map; a study that has none yet gets one of this id and name with the first deed. */
export type WhichMap = { readonly mapId: MapId; readonly name: string };

export type MapAtLevel = WhichMap & { readonly level: MapLevel };

export type Point = { readonly x: number; readonly y: number };

/** How far from the middle a box may be put, in pixels at 100 %: beyond it nobody would find it again. */
export const mapReach = 20_000;

type Places = Readonly<Record<CodeId, Point>>;

/**
 * Puts entries of a map at places by hand: their centres, in pixels at 100 %. They stay there until they are moved or laid
 * out anew. `standing` is where the map had put the others by itself: there they stay, too, whoever opens the study.
 * Other levels of the map keep the places that they have.
 */
export function arrangeMap(
  project: Project,
  {
    places,
    standing = {},
    level,
    ...which
  }: MapAtLevel & { readonly places: Places; readonly standing?: Places },
): Outcome<ProjectDiff, ArrangeMapRefusal> {
  const put = Object.entries(places) as [CodeId, Point][];
  if (put.some(([codeId]) => !project.codes.has(codeId))) return refused("no-such-code");
  if (put.some(([, { x, y }]) => !isOnMap(x) || !isOnMap(y))) return refused("off-the-map");
  const before = placesAt(project.maps, which.mapId, level);
  const isThere = ([codeId, { x, y }]: [CodeId, Point]) => before[codeId]?.x === x && before[codeId]?.y === y;
  if (put.every(isThere)) return refused("nothing-changed");
  return changed(project, atLevel(which, level), { places: { ...standing, ...before, ...places } });
}

/**
 * Forgets where entries were put at a level (all of them, or those given), so that the map lays them out by itself again:
 * at `places`, where those are known.
 */
export function layOutAnew(
  project: Project,
  {
    codeIds,
    places = {},
    level,
    ...which
  }: MapAtLevel & { readonly codeIds: readonly CodeId[] | "all"; readonly places?: Places },
): Outcome<ProjectDiff, ArrangeMapRefusal> {
  const before = Object.entries(placesAt(project.maps, which.mapId, level));
  const kept = before.filter(([codeId]) => codeIds !== "all" && !codeIds.includes(codeId as CodeId));
  const put = Object.entries(places).filter(([codeId]) => project.codes.has(codeId as CodeId));
  if (kept.length === before.length && put.length === 0) return refused("nothing-changed");
  const after = Object.fromEntries([...kept, ...put]) as ThemeMap["places"];
  return changed(project, atLevel(which, level), { places: after });
}

/** Leaves entries out of a map at all its levels, or takes them in again. With an entry, all beneath it is left out (see thematic-map.ts). */
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
  return changed(project, which, { hidden: [...after] });
}

/** A record that does not exist yet takes the name of the map. */
function atLevel({ mapId, name }: WhichMap, level: MapLevel): WhichMap {
  return { mapId: mapAtLevel(mapId, level), name };
}

function changed(
  { maps }: Project,
  { mapId, name }: WhichMap,
  fields: Partial<ThemeMap>,
): Outcome<ProjectDiff, never> {
  const map = maps.get(mapId);
  if (map) return done(diffOf({ updated: [updateOf(map, fields)] }));
  const begun: ThemeMap = { id: mapId, name, places: {}, hidden: [] };
  return done(diffOf({ added: [{ ...begun, ...fields }] }));
}

function isOnMap(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= mapReach;
}
