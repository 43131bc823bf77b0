import { useCallback, useEffect, useRef, useState } from "react";
import { recordingsOf } from "../../shared/project/project.ts";
import type { Recording, TranscriptId } from "../../shared/project/records.ts";
import { linkedElsewhere } from "../../shared/recordings/link-recording.ts";
import { stampNow } from "../storage/coder.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useSession, useWorld } from "../storage/use-study.ts";
import {
  bytesOf,
  type Candidate,
  type CandidateFault,
  type LookedAt,
  letGoOf,
  lookAtRecording,
  nameOf,
} from "./look-at-recording.ts";
import { finderOf } from "./recording-finder.ts";

/** What is being done with a file that was chosen. */
export type Linking =
  | { readonly is: "idle" }
  | { readonly is: "reading"; readonly name: string; readonly done: number; readonly bytes: number }
  | { readonly is: "stopped" }
  | { readonly is: "refused"; readonly name: string; readonly fault: CandidateFault }
  /** It is not the recording that it was chosen for. `elsewhere`: the interviews whose recording it is. */
  | {
      readonly is: "another";
      readonly looked: LookedAt;
      readonly linked: Recording;
      readonly elsewhere: readonly string[];
    }
  /** It ends long before the transcript does, `lastMs`, or before its own end, or is a recording of other interviews. */
  | {
      readonly is: "doubted";
      readonly looked: LookedAt;
      readonly insteadOf: Recording | null;
      readonly lastMs: number | null;
      readonly elsewhere: readonly string[];
    }
  | { readonly is: "linked" | "found"; readonly name: string; readonly isAskedAgain: boolean };

export type LinksRecordings = {
  readonly linking: Linking;
  /** Takes a file for a recording of the interview, or for one that is linked. */
  readonly take: (candidate: Candidate, wanted: Recording | null) => void;
  /** Links what was doubted, or is another, all the same. */
  readonly linkAllTheSame: () => void;
  readonly refuse: (name: string, fault: CandidateFault) => void;
  readonly stop: () => void;
  readonly clear: () => void;
};

/** Links files to an interview: looks at each first, and asks where it seems to be another than was meant. */
export function useLinking(transcriptId: TranscriptId | null): LinksRecordings {
  const { bridge } = useWorld();
  const { study } = useSession();
  const perform = usePerform();
  const [linking, setLinking] = useState<Linking>({ is: "idle" });
  const reading = useRef<AbortController | null>(null);
  /** What one is asked about. */
  const asked = useRef<LookedAt | null>(null);
  const letGo = useCallback(() => {
    if (asked.current) letGoOf(asked.current);
    asked.current = null;
  }, []);
  useEffect(
    () => () => {
      reading.current?.abort();
      letGo();
    },
    [letGo],
  );
  const ask = useCallback((about: Extract<Linking, { readonly looked: LookedAt }>) => {
    asked.current = about.looked;
    setLinking(about);
  }, []);

  const give = useCallback(
    async ({ candidate, url, file }: LookedAt): Promise<boolean> => {
      const { name, bytes, sha256, mediaType } = file;
      const [picked, token] =
        candidate.is === "file" ? [candidate.file, null] : [null, candidate.place.token];
      finderOf(bridge).give({ url, name, bytes, sha256, mediaType, token, file: picked });
      if (candidate.is !== "place") return true;
      return !(await bridge.rememberRecording(candidate.place.token, file.sha256).catch(() => false));
    },
    [bridge],
  );

  const link = useCallback(
    async (looked: LookedAt, insteadOf: Recording | null) => {
      if (!transcriptId) return;
      // From here on it is heard, or of no use.
      asked.current = null;
      const done = perform("link-recording", {
        ...{ recordingId: newId("recording"), transcriptId, file: looked.file },
        ...{ startMs: insteadOf?.startMs ?? 0, insteadOf: insteadOf?.id ?? null },
        ...stampNow(),
      });
      if (!done) {
        letGoOf(looked);
        return setLinking({ is: "idle" });
      }
      setLinking({ is: "linked", name: looked.file.name, isAskedAgain: await give(looked) });
    },
    [transcriptId, perform, give],
  );

  const judge = useCallback(
    async (looked: LookedAt, wanted: Recording | null) => {
      const { project } = study.now();
      const transcript = transcriptId && project.transcripts.get(transcriptId);
      if (!transcript) {
        letGoOf(looked);
        return setLinking({ is: "idle" });
      }
      const same = recordingsOf(project, transcript.id).find(({ sha256 }) => sha256 === looked.file.sha256);
      if (same) return setLinking({ is: "found", name: looked.file.name, isAskedAgain: await give(looked) });
      const elsewhere = linkedElsewhere(project, looked.file, transcript.id);
      if (wanted) return ask({ is: "another", looked, linked: wanted, elsewhere });
      const lastMs =
        recordingsOf(project, transcript.id).length > 0 ? null : endsBefore(looked, transcript.turns);
      if (lastMs !== null || looked.promised !== null || elsewhere.length > 0)
        return ask({ is: "doubted", looked, insteadOf: null, lastMs, elsewhere });
      await link(looked, null);
    },
    [study, transcriptId, give, link, ask],
  );

  const take = useCallback(
    (candidate: Candidate, wanted: Recording | null) => {
      reading.current?.abort();
      letGo();
      const now = new AbortController();
      reading.current = now;
      const [name, bytes] = [nameOf(candidate), bytesOf(candidate)];
      const isNow = () => reading.current === now && !now.signal.aborted;
      const tell = (done: number) => isNow() && setLinking({ is: "reading", name, done, bytes });
      tell(0);
      lookAtRecording(bridge, candidate, tell, now.signal).then(
        (looked) => {
          if (!isNow()) {
            if (looked.is === "looked-at") letGoOf(looked);
            return;
          }
          if (looked.is === "refused") setLinking({ is: "refused", name, fault: looked });
          else void judge(looked, wanted);
        },
        () => {
          const why = candidate.is === "place" ? "unanswered" : "input-output";
          if (isNow()) setLinking({ is: "refused", name, fault: { why } });
        },
      );
    },
    [bridge, judge, letGo],
  );

  const clear = useCallback(() => {
    letGo();
    setLinking({ is: "idle" });
  }, [letGo]);

  return {
    linking,
    take,
    linkAllTheSame: () => {
      if (linking.is === "another") void link(linking.looked, linking.linked);
      if (linking.is === "doubted") void link(linking.looked, linking.insteadOf);
    },
    refuse: (name, fault) => setLinking({ is: "refused", name, fault }),
    stop: () => {
      reading.current?.abort();
      setLinking({ is: "stopped" });
    },
    clear,
  };
}

/** Of a recording, how much of the transcript's time it must have to be all of it. */
const leastShare = 0.9;

/** The last time in the transcript, where the recording ends long before it; null where it does not, or that cannot be told. */
function endsBefore(
  { file: { durationMs } }: LookedAt,
  turns: readonly { readonly startMs: number | null; readonly endMs: number | null }[],
): number | null {
  const last = Math.max(0, ...turns.map(({ startMs, endMs }) => endMs ?? startMs ?? 0));
  return durationMs !== null && durationMs < last * leastShare ? last : null;
}
