import { z } from "zod";
import { place, transcriptId } from "../../shared/project/record-schemas.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import type { DeskSlice } from "../storage/desk-slice.ts";

/** What the transcript view keeps on the desk, in whichever place it stands. */
export const textSlice: DeskSlice<{
  /** Where each transcript was left, as the number of UTF-16 units before the first line in view. */
  readonly left: Readonly<Record<TranscriptId, number>>;
}> = {
  name: "text",
  begin: { left: {} },
  remembered: { left: z.record(transcriptId, place) },
};
