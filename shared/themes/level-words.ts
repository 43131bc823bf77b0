import type { MapLevel } from "./thematic-map.ts";

/** How deep a map goes, as it stands on a button and behind the name of the map. */
export const levelWords = {
  en: { themes: "Themes", subthemes: "Themes and subthemes", codes: "The whole codebook" },
  sv: { themes: "Teman", subthemes: "Teman och subteman", codes: "Hela kodboken" },
} as const satisfies Readonly<Record<"en" | "sv", Readonly<Record<MapLevel, string>>>>;
