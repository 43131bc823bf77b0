import { useDeferredValue } from "react";
import type { TranscriptId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useProject } from "../storage/use-study.ts";
import { CorrectionClasses } from "./CorrectionClasses.tsx";
import { CorrectionReason } from "./CorrectionReason.tsx";
import { CorrectionWords } from "./CorrectionWords.tsx";
import type { ToldCorrection } from "./checked-job.ts";
import { useCheckedByNow } from "./use-checked-by-now.ts";
import { correctionKey, useNoteId } from "./use-note-id.ts";
import "./turn-corrections.css";

/** What was corrected in the turn at hand, a moment after it was typed, with its class and reason. */
export function TurnCorrections({
  transcriptId,
  number,
}: {
  readonly transcriptId: TranscriptId;
  /** Of the turn, from 1. */
  readonly number: number;
}) {
  const { say } = useWords();
  const project = useDeferredValue(useProject());
  const { corrections } = useCheckedByNow(project);
  const here = corrections.get(transcriptId)?.filter(({ turns }) => turns.includes(number)) ?? [];
  if (here.length === 0) return null;
  return (
    <ul className="turn-corrections" aria-label={say("log.here")}>
      {here.map((one) => (
        <TurnCorrection key={correctionKey(one)} of={one} />
      ))}
    </ul>
  );
}

function TurnCorrection({ of: one }: { readonly of: ToldCorrection }) {
  const noteId = useNoteId(one);
  const bare = { ...one, leading: "", trailing: "" };
  return (
    <li className="labels-hidden">
      <p>
        <CorrectionWords of={bare} as="before" /> → <CorrectionWords of={bare} as="after" />
      </p>
      <CorrectionClasses of={one} noteId={noteId} />
      <CorrectionReason of={one} noteId={noteId} />
    </li>
  );
}
