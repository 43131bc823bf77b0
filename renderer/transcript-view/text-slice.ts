import { z } from "zod";
import { place, transcriptId } from "../../shared/project/record-schemas.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import type { DeskSlice } from "../storage/desk-slice.ts";
import type { Selected } from "./caret-moves.ts";

/** A selection, and the transcript in which it is one. */
export type SelectedIn = Selected & { readonly in: TranscriptId };

/** What the transcript view keeps on the desk, in whichever place it stands. */
export const textSlice: DeskSlice<{
  /** Where each transcript was left, as the number of UTF-16 units before the first line in view. */
  readonly left: Readonly<Record<TranscriptId, number>>;
  /** What was selected when one went to another place. */
  readonly selected: SelectedIn | null;
}> = {
  name: "text",
  begin: { left: {}, selected: null },
  remembered: { left: z.record(transcriptId, place) },
};
