import type { DeskSlice } from "../storage/desk-slice.ts";

/** What the Code place keeps on the desk of its text. */
export const codeSlice: DeskSlice<{
  /** Whether the bar with the filter is open. */
  readonly filterOpen: boolean;
}> = {
  name: "code",
  begin: { filterOpen: false },
  remembered: {},
};
