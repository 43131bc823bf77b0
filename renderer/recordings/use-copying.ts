import { useCallback, useEffect, useRef, useState } from "react";
import type { CopyProgress, RecordingCopy } from "../../shared/bridge.ts";
import type { Recording, RecordingId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useProject, useSession, useWorld } from "../storage/use-study.ts";
import { copyRecording } from "./copy-recording.ts";
import { type FoundRecording, finderOf, sourceAt } from "./recording-finder.ts";

/** How the copy of a recording is. "no-file": the study has no file beside which it could be; "unanswered": the host does not answer. */
export type Copying =
  | { readonly is: "idle" | "stopped" | "no-file" | "unanswered" }
  | CopyProgress
  | (RecordingCopy & { readonly folder: string });

export function isGoing({ is }: Copying): boolean {
  return is === "copying" || is === "comparing";
}

export type CopiesRecordings = {
  /** How far the copy of one is that was asked for last; idle of all others. */
  readonly of: (recordingId: RecordingId) => Copying;
  readonly isBusy: boolean;
  /** Begins a copy; while one is made nothing happens. */
  readonly copy: (recording: Recording, source: FoundRecording) => void;
  readonly stop: () => void;
};

/** Keeps copies of recordings beside the study's file, one at a time; what is not finished when the dialog is closed is left. `onCopied` hears of each that is there. */
export function useCopying(onCopied: () => void): CopiesRecordings {
  const { say } = useWords();
  const { bridge } = useWorld();
  const { files } = useSession();
  const studyName = useProject().study.name;
  const [last, setLast] = useState<{ readonly id: RecordingId; readonly how: Copying } | null>(null);
  const going = useRef<AbortController | null>(null);
  useEffect(() => () => going.current?.abort(), []);

  const copy = useCallback(
    async ({ id, sha256, bytes, name }: Recording, { token, file }: FoundRecording) => {
      const { place } = files.now();
      if (!place) return setLast({ id, how: { is: "no-file" } });
      const now = new AbortController();
      going.current = now;
      const tell = (how: Copying) => {
        if (going.current === now && !now.signal.aborted) setLast({ id, how });
      };
      tell({ is: "copying", done: 0, bytes });
      const folder = say("recording.folder", { study: place.name.replace(/\.kvali$/i, "") || studyName });
      const wanted = { study: place.token, folder, recording: { sha256, bytes, name }, from: token };
      try {
        const done = await copyRecording(bridge, wanted, file, tell, now.signal);
        if (done.is === "copied") {
          finderOf(bridge).give(sourceAt(done.place, sha256));
          onCopied();
        }
        tell({ ...done, folder });
      } catch {
        tell({ is: "unanswered" });
      }
    },
    [bridge, files, say, studyName, onCopied],
  );

  const isBusy = last !== null && isGoing(last.how);
  return {
    of: (id) => (last?.id === id ? last.how : { is: "idle" }),
    isBusy,
    copy: (recording, source) => {
      if (!isBusy) void copy(recording, source);
    },
    stop: () => {
      going.current?.abort();
      if (last) setLast({ ...last, how: { is: "stopped" } });
    },
  };
}
