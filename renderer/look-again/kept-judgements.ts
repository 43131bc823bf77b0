import { useEffect, useState } from "react";
import type { Transcript, TranscriptId } from "../../shared/project/records.ts";
import { currentJudgement } from "../../shared/speakers/judgement-version.ts";
import { namesInStudy } from "../../shared/speakers/other-files.ts";
import type { KnownNames } from "../../shared/speakers/who-interviews.ts";
import type { Passing } from "../../shared/speakers/words-passing.ts";
import type { OpenStudy } from "../storage/open-study.ts";
import { useSession } from "../storage/use-study.ts";
import { askOnce } from "../workers/asker.ts";
import type { KeptAnswer, KeptJob, KeptQuestions } from "./judge-kept.ts";

/** The names that the rest of a study knows, without this interview's. */
export function namesBesides(study: OpenStudy, transcriptId: TranscriptId): KnownNames {
  const { transcripts, participants } = study.now().project;
  const others = new Map([...transcripts].filter(([id]) => id !== transcriptId));
  return namesInStudy({ transcripts: others, participants });
}

/** Has the kept file of an interview judged in a worker of its own; null when `signal` ended it before. */
export async function judgedFromFile(
  study: OpenStudy,
  { id, text, turns, speakers, source }: Transcript,
  wants: KeptJob["wants"],
  signal: AbortSignal,
): Promise<KeptAnswer | null> {
  const { originals } = study.unstored();
  const unstored = originals.find(({ sha256 }) => sha256 === source.sha256)?.bytes ?? null;
  const job: KeptJob = {
    projectId: study.now().project.study.id,
    transcript: { text, turns, speakers, source },
    known: namesBesides(study, id),
    unstored,
    wants,
  };
  const start = () => new Worker(new URL("./judge-kept.worker.ts", import.meta.url), { type: "module" });
  try {
    return await askOnce<KeptQuestions, "judge">(start, "judge", job, { signal });
  } catch {
    return signal.aborted ? null : { is: "stopped" };
  }
}

/** How long an interview is open before its file is read, in milliseconds, so that a short look costs nothing. */
const rest = 600;

/** The results in this window, so that no file is read twice. */
const found = new WeakMap<OpenStudy, Map<TranscriptId, readonly Passing[]>>();

/**
 * Which words this build would give to other voices in an interview that an earlier build imported; null as long as
 * that is not known, or need not be. Works it out once the text is drawn and the window rests.
 */
export function useDiffers(transcript: Transcript): readonly Passing[] | null {
  const { study } = useSession();
  const { id, source, reference } = transcript;
  const isAsked = !study.readOnly && reference === null && source.judgedBy < currentJudgement;
  const [, setDrawn] = useState(0);
  const known = found.get(study) ?? new Map<TranscriptId, readonly Passing[]>();
  found.set(study, known);
  const isKnown = known.has(id);
  useEffect(() => {
    if (!isAsked || isKnown) return;
    const ending = new AbortController();
    const begin = async () => {
      const now = study.now().project.transcripts.get(id);
      if (ending.signal.aborted || !now) return;
      const answer = await judgedFromFile(study, now, "differs", ending.signal);
      // After the reader broke down, opening the interview again asks again.
      if (!answer || answer.is === "stopped") return;
      known.set(id, answer.is === "differs" ? answer.passing : []);
      setDrawn((count) => count + 1);
    };
    const timer = setTimeout(() => requestIdleCallback(() => void begin(), { timeout: 2000 }), rest);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [study, id, isAsked, isKnown, known]);
  return isAsked ? (known.get(id) ?? null) : null;
}
