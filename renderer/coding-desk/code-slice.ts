import { z } from "zod";
import type { DeskSlice } from "../storage/desk-slice.ts";

/** The ways to colour codings: by their code, by their theme, or by whichever the eye can tell apart. */
export const colourings = ["auto", "code", "theme"] as const;

/** What the Code place keeps on the desk of its text. */
export const codeSlice: DeskSlice<{
  /** Whether the bar with the filter is open. */
  readonly filterOpen: boolean;
  readonly colours: (typeof colourings)[number];
}> = {
  name: "code",
  begin: { filterOpen: false, colours: "auto" },
  remembered: { colours: z.enum(colourings) },
};
