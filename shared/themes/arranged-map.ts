import type { Project } from "../project/project.ts";
import type { CodeId, MapId, ThemeMap } from "../project/records.ts";
import type { MapLevel } from "./thematic-map.ts";

/** How the map of a study was arranged by hand, as it counts at one level. */
export type ArrangedMap = Pick<ThemeMap, "name" | "places" | "hidden"> & {
  /** Of the map as such: it names what is left out at all levels alike. */
  readonly mapId: MapId;
};

/**
 * The map of a study that was made first, at a level; null as long as nobody has arranged one. Each level has places of
 * its own, in a record whose id ends with its name ("map:1/themes"): what is moved among themes alone stays where it was
 * in the whole codebook. A level where nothing was moved yet has the places of the map's own record ("map:1"). In that
 * record studies of older versions have the places of all levels.
 */
export function arrangedMap(maps: Project["maps"], level: MapLevel): ArrangedMap | null {
  let first: ThemeMap | null = null;
  for (const map of maps.values()) if (!first || map.id < first.id) first = map;
  if (!first) return null;
  const mapId = wholeMap(first.id);
  const own = maps.get(mapId);
  const places = placesAt(maps, mapId, level);
  return { mapId, name: own?.name ?? first.name, places, hidden: own?.hidden ?? nothingHidden };
}

/** Where entries stand by hand at a level of a map. */
export function placesAt(maps: Project["maps"], mapId: MapId, level: MapLevel): ThemeMap["places"] {
  return (maps.get(mapAtLevel(mapId, level)) ?? maps.get(mapId))?.places ?? noPlaces;
}

/** The id of the record with a level's own places. */
export function mapAtLevel(mapId: MapId, level: MapLevel): MapId {
  return `${mapId}/${level}`;
}

function wholeMap(id: MapId): MapId {
  return id.replace(/\/(?:themes|subthemes|codes)$/, "") as MapId;
}

const noPlaces: ThemeMap["places"] = {};
const nothingHidden: readonly CodeId[] = [];
