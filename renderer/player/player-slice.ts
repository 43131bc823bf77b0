import { z } from "zod";
import type { DeskSlice } from "../storage/desk-slice.ts";
import { fastest, slowest } from "./playing-rates.ts";

/** How far it may go back when it is stopped, in whole seconds. */
export const backSteps = [0, 1, 2, 3, 4, 5] as const;

/** How much of a recording the waveform shows at once, in milliseconds; 0: all of it. From far to near. */
export const zooms = [0, 300_000, 60_000, 20_000, 8_000] as const;

/** What the player keeps on the desk, for all interviews of a study. */
export const playerSlice: DeskSlice<{
  readonly rate: number;
  /** How many seconds it goes back when it is stopped. */
  readonly back: number;
  /** Which of the `zooms`. */
  readonly zoom: number;
  /** How wide the picture of a video is, in pixels. */
  readonly pictureWidth: number;
}> = {
  name: "player",
  begin: { rate: 1, back: 1, zoom: 0, pictureWidth: 320 },
  remembered: {
    rate: z.number().min(slowest).max(fastest),
    back: z.number().int().min(0).max(5),
    zoom: z
      .number()
      .int()
      .min(0)
      .max(zooms.length - 1),
    pictureWidth: z.number().min(160).max(1600),
  },
};
