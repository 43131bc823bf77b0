import type { DeskSlice } from "../storage/desk-slice.ts";
import { byPseudonym, type PeopleFilters, type PeopleSort } from "./people-shown.ts";

/** What the table of people keeps on the desk. Begins with everybody each time: nobody shall miss whom they hid last week. */
export const peopleSlice: DeskSlice<{ readonly sort: PeopleSort; readonly filters: PeopleFilters }> = {
  name: "people",
  begin: { sort: byPseudonym, filters: {} },
  remembered: {},
};
