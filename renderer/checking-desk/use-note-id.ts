import { useState } from "react";
import type { CorrectionNoteId } from "../../shared/project/records.ts";
import { newId } from "../storage/stamps.ts";
import type { ToldCorrection } from "./checked-job.ts";

/** The id of the note of a correction; where there is none, the one that it will have, so that a field stays the same while its first word is typed. */
export function useNoteId({ notes }: Pick<ToldCorrection, "notes">): CorrectionNoteId {
  const [own] = useState(() => newId("correction-note"));
  return notes[0]?.id ?? own;
}

/** Which correction it is among those of the study, as a key: by its place in the text as it came, so that it stays the same while words are typed in it or before it. */
export function correctionKey({ transcript, of, cameAt }: ToldCorrection): string {
  return `${transcript.id} ${of} ${cameAt}`;
}
