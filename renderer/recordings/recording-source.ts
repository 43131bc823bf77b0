import { useEffect, useMemo, useSyncExternalStore } from "react";
import { recordingsOf } from "../../shared/project/project.ts";
import type { Recording, TranscriptId } from "../../shared/project/records.ts";
import { useProjectPart, useWorld } from "../storage/use-study.ts";
import { type Finding, type FoundRecording, finderOf } from "./recording-finder.ts";

/** A recording of an interview that can be heard. */
export type HeardPart = { readonly recording: Recording; readonly source: FoundRecording };

/**
 * What there is to hear of a transcript. "ready": some of its recordings, in the order in which they begin; "looking": the host has not said yet where they are; else
 * none of them can be heard: they are where nobody looked, or the host does not answer.
 */
export type HeardSource =
  | { readonly is: "none" | "looking" }
  | { readonly is: "ready"; readonly parts: readonly HeardPart[]; readonly last: Recording }
  | { readonly is: "missing"; readonly recording: Recording; readonly wasThere: boolean }
  | { readonly is: "unanswered"; readonly recording: Recording };

/** The recordings of a transcript. The host is asked for them as long as they are shown, and its answer kept while the window is open. */
export function useRecordingSource(transcriptId: TranscriptId): HeardSource {
  const { bridge } = useWorld();
  const finder = finderOf(bridge);
  const all = useProjectPart(({ recordings }) => recordings);
  const recordings = useMemo(() => recordingsOf({ recordings: all }, transcriptId), [all, transcriptId]);
  useEffect(() => {
    const ends = recordings.map((recording) => finder.want(recording));
    return () => {
      for (const end of ends) end();
    };
  }, [finder, recordings]);
  const kept = useMemo(() => keptSource(), []);
  return useSyncExternalStore(finder.subscribe, () =>
    kept(
      recordings,
      recordings.map(({ sha256 }) => finder.of(sha256)),
    ),
  );
}

/** How far the host is with a recording, drawn anew when it is further. */
export function useFinding(recording: Recording): Finding | null {
  const { bridge } = useWorld();
  const finder = finderOf(bridge);
  return useSyncExternalStore(finder.subscribe, () => finder.of(recording.sha256));
}

/** Answers the same as before where what is known is the same. */
function keptSource() {
  let before: readonly unknown[] = [];
  let source: HeardSource = { is: "none" };
  return (recordings: readonly Recording[], findings: readonly (Finding | null)[]): HeardSource => {
    const now = [...recordings, ...findings];
    if (now.length !== before.length || now.some((one, at) => one !== before[at]))
      source = heard(recordings, findings);
    before = now;
    return source;
  };
}

function heard(recordings: readonly Recording[], findings: readonly (Finding | null)[]): HeardSource {
  const [recording] = recordings;
  const last = recordings.at(-1);
  if (!recording || !last) return { is: "none" };
  const parts = recordings.flatMap((recording, at) => {
    const finding = findings[at];
    return finding?.is === "ready" ? [{ recording, source: finding.source }] : [];
  });
  if (parts.length > 0) return { is: "ready", parts, last };
  if (findings.some((finding) => !finding || finding.is === "looking")) return { is: "looking" };
  if (findings.some((finding) => finding?.is === "unanswered")) return { is: "unanswered", recording };
  const wasThere = findings.some((finding) => finding?.is === "missing" && finding.wasThere);
  return { is: "missing", recording, wasThere };
}
