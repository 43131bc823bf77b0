import { z } from "zod";
import { place, transcriptId } from "../../shared/project/record-schemas.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import type { DeskSlice } from "../storage/desk-slice.ts";

/** How far each transcript has been read: the furthest place that was in view, in UTF-16 units. */
export type Furthest = Readonly<Record<TranscriptId, number>>;

/** What the Read place keeps on the desk. */
export const readSlice: DeskSlice<{
  readonly furthest: Furthest;
  /** Whether codings are painted while one reads. */
  readonly readCodings: boolean;
  /** Whether the reading note beside the transcript is folded away. */
  readonly readNoteShut: boolean;
}> = {
  name: "read",
  begin: { furthest: {}, readCodings: false, readNoteShut: false },
  remembered: {
    furthest: z.record(transcriptId, place),
    readCodings: z.boolean(),
    readNoteShut: z.boolean(),
  },
};
