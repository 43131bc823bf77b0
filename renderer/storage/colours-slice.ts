import { z } from "zod";
import type { DeskSlice } from "./desk-slice.ts";

/** The ways to colour codes: each as it is, or as its theme is. */
export const colourings = ["code", "theme"] as const;

/** Which way the whole window colours codes. */
export const coloursSlice: DeskSlice<{ readonly colours: (typeof colourings)[number] }> = {
  name: "code colours",
  begin: { colours: "code" },
  remembered: { colours: z.enum(colourings) },
};
