import { everyCoding, showsEverything } from "../../shared/coding/shown-codings.ts";
import { type Desk, useDeskSlice } from "../storage/desk.ts";
import { codeSlice } from "./code-slice.ts";
import { useFilter } from "./use-filter.ts";

/** Whether the bar with the filter is there: as long as it is open or something is hidden. */
export function useFilterIsThere(): boolean {
  const open = useDeskSlice(codeSlice, (state) => state.filterOpen);
  const isAll = showsEverything(useFilter());
  return open || !isAll;
}

/** Hides no coding any more, and closes the bar. */
export function showAllCodings(desk: Desk): void {
  desk.set({ filter: everyCoding });
  desk.put(codeSlice, { filterOpen: false });
}
