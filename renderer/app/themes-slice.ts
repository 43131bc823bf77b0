import type { DeskSlice } from "../storage/desk-slice.ts";

/** What the Themes place keeps on the desk: which of its ways of looking at themes is chosen. */
export const themesSlice: DeskSlice<{ readonly themesTab: "board" | "map" | "genealogy" }> = {
  name: "themes",
  begin: { themesTab: "board" },
  remembered: {},
};
