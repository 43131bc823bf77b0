import { useEffect, useSyncExternalStore } from "react";
import { recordingsOf } from "../../shared/project/project.ts";
import type { Recording, TranscriptId } from "../../shared/project/records.ts";
import { useProjectPart, useWorld } from "../storage/use-study.ts";
import { type Finding, type FoundRecording, finderOf } from "./recording-finder.ts";

/** A recording that can be heard: its bytes are at `url`, a part at a time as a player asks for them. */
export type RecordingSource = FoundRecording;

/** What there is to hear of a transcript. "looking": the host has not said yet where the recording is; "missing": it is where nobody looked. */
export type HeardSource =
  | { readonly is: "none" }
  | { readonly is: "looking"; readonly recording: Recording }
  | { readonly is: "ready"; readonly source: RecordingSource; readonly recording: Recording }
  | { readonly is: "missing"; readonly recording: Recording };

/** The recording of a transcript, of several the one that begins first. The host is asked once, and its answer kept while the window is open. */
export function useRecordingSource(transcriptId: TranscriptId): HeardSource {
  const { bridge } = useWorld();
  const finder = finderOf(bridge);
  const recording = useProjectPart(firstOf(transcriptId));
  const finding = useFinding(recording);
  useEffect(() => {
    if (recording) finder.look(recording);
  }, [finder, recording]);
  return recording ? heard(recording, finding) : { is: "none" };
}

/** How far the host is with a recording, drawn anew when it is further. */
export function useFinding(recording: Recording | null): Finding | null {
  const { bridge } = useWorld();
  const finder = finderOf(bridge);
  return useSyncExternalStore(finder.subscribe, () => (recording ? finder.of(recording.sha256) : null));
}

const firstOf = (transcriptId: TranscriptId) => (project: Parameters<typeof recordingsOf>[0]) =>
  recordingsOf(project, transcriptId)[0] ?? null;

function heard(recording: Recording, finding: Finding | null): HeardSource {
  if (finding?.is === "ready") return { is: "ready", source: finding.source, recording };
  return { is: finding?.is ?? "looking", recording };
}
