import { useMemo, useRef } from "react";
import { transcriptsAsCame } from "../../shared/checking/text-as-came.ts";
import { turnsCorrected } from "../../shared/checking/turns-corrected.ts";
import { textDeedsThatCount } from "../../shared/history/text-deeds.ts";
import type { Transcript, TranscriptId, Turn } from "../../shared/project/records.ts";
import { wordsAt } from "../../shared/text/span.ts";
import { useJournal } from "../storage/journal-desk.ts";
import { useSession } from "../storage/use-study.ts";

/**
 * Tells of a turn whether it was corrected since the transcript came. It goes by the journal, and by what the turns said when the desk was
 * opened: the journal is read beside, and the last letters are not in it yet.
 */
export function useCorrectedTurns(transcript: Transcript): (turnId: Turn["id"]) => boolean {
  const { id } = transcript;
  const { study } = useSession();
  const { texts } = useJournal();
  const opened = useRef(wordsByTurn(transcript));
  return useMemo(() => {
    const deeds = textDeedsThatCount(texts);
    let told: ReadonlySet<Turn["id"]> | null = null;
    const byJournal = () => {
      told ??= correctedBy(study.now().project.transcripts.get(id), deeds);
      return told;
    };
    return (turnId) => {
      const now = study.now().project.transcripts.get(id);
      const turn = now?.turns.find((one) => one.id === turnId);
      if (!now || !turn) return false;
      const before = opened.current.get(turnId);
      return (before !== undefined && before !== wordsAt(now.text, turn)) || byJournal().has(turnId);
    };
  }, [texts, id, study]);
}

type Deeds = Parameters<typeof transcriptsAsCame>[1];

function correctedBy(transcript: Transcript | undefined, deeds: Deeds): ReadonlySet<Turn["id"]> {
  if (!transcript) return new Set();
  const only = new Map<TranscriptId, Transcript>([[transcript.id, transcript]]);
  const [came] = transcriptsAsCame({ transcripts: only }, deeds);
  return came ? turnsCorrected(came) : new Set();
}

function wordsByTurn({ text, turns }: Transcript): ReadonlyMap<Turn["id"], string> {
  return new Map(turns.map((turn) => [turn.id, wordsAt(text, turn)]));
}
