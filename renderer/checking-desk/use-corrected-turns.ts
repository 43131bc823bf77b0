import { useMemo, useRef } from "react";
import { transcriptsAsCame } from "../../shared/checking/text-as-came.ts";
import { isOn, type TextDeed } from "../../shared/checking/text-deed.ts";
import { isTurnCorrected, type TurnAsCame, turnsAsCame } from "../../shared/checking/turns-corrected.ts";
import { textDeedsThatCount } from "../../shared/history/text-deeds.ts";
import type { Transcript, TranscriptId, Turn } from "../../shared/project/records.ts";
import { useJournal } from "../storage/journal-desk.ts";
import { useSession } from "../storage/use-study.ts";

/** Whether a turn says something else than as it came; null while the journal, which tells how it came, is being read. */
export type IsCorrected = (turnId: Turn["id"]) => boolean | null;

/**
 * Tells of a turn whether it was corrected since the transcript came: its words of this moment are held against those that came. Where the journal does not tell
 * how it came, or cannot be read, against those that stood there when the desk was opened.
 */
export function useCorrectedTurns(transcript: Transcript): IsCorrected {
  const { id } = transcript;
  const { study } = useSession();
  const { texts, state } = useJournal();
  const opened = useRef(asItIs(transcript));
  const known = useRef<Turns | null>(null);
  return useMemo(() => {
    const deeds = textDeedsThatCount(texts).filter((deed) => isOn(deed, id));
    let asked = false;
    const cameAs = (): Turns | null => {
      if (!asked && state === "whole")
        known.current = byJournal(study.now().project.transcripts.get(id), deeds) ?? known.current;
      asked = true;
      const isTold = state === "reading" || deeds.some(({ began }) => began.length > 0);
      return known.current ?? (state !== "failed" && isTold ? null : opened.current);
    };
    return (turnId) => {
      const now = study.now().project.transcripts.get(id);
      const turn = now?.turns.find((one) => one.id === turnId);
      if (!now || !turn) return false;
      const turns = cameAs();
      if (!turns) return null;
      const came = turns.get(turnId);
      return came !== undefined && isTurnCorrected(now, turn, came);
    };
  }, [texts, state, id, study]);
}

type Turns = ReadonlyMap<Turn["id"], TurnAsCame>;

/** Null where the journal does not tell of it, or lacks the last letters: then what was told before still holds. */
function byJournal(transcript: Transcript | undefined, deeds: readonly TextDeed[]): Turns | null {
  if (!transcript) return null;
  const only = new Map<TranscriptId, Transcript>([[transcript.id, transcript]]);
  const [came] = transcriptsAsCame({ transcripts: only }, deeds);
  return came ? turnsAsCame(came) : null;
}

function asItIs(transcript: Transcript): Turns {
  const { length } = transcript.text;
  return turnsAsCame({ transcript, came: transcript.text, change: { length, replacements: [] }, given: [] });
}
