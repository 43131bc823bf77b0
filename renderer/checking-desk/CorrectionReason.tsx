import { useMemo } from "react";
import type { CorrectionNoteId } from "../../shared/project/records.ts";
import { EditedText } from "../fields/EditedText.tsx";
import { useWords } from "../language/language.ts";
import type { ToldCorrection } from "./checked-job.ts";
import { reasonText } from "./correction-texts.ts";

/** Why something was corrected, to be typed. */
export function CorrectionReason({
  of: one,
  noteId,
}: {
  readonly of: ToldCorrection;
  readonly noteId: CorrectionNoteId;
}) {
  const { say } = useWords();
  const text = useMemo(() => reasonText(one, noteId), [one, noteId]);
  if (one.noteOn === null) return null;
  return (
    <EditedText
      label={say("log.reasonOf", { words: one.after || one.before || "" })}
      hint={say("log.reasonHint")}
      of={text}
      oneLine
    />
  );
}
