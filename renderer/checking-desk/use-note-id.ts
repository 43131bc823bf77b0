import { useState } from "react";
import type { CorrectionNoteId } from "../../shared/project/records.ts";
import { newId } from "../storage/stamps.ts";
import type { ToldCorrection } from "./checked-job.ts";

/** The id of the note of a correction; where there is none, the one that it will have, so that a field stays the same while its first word is typed. */
export function useNoteId({ note }: Pick<ToldCorrection, "note">): CorrectionNoteId {
  const [own] = useState(() => newId("correction-note"));
  return note?.id ?? own;
}

/** Which correction it is among those of the study, as a key. */
export function correctionKey({ transcript, of, place }: ToldCorrection): string {
  return `${transcript.id} ${of} ${place.start} ${place.end}`;
}
