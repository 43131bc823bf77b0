import { useEffect, useMemo, useSyncExternalStore } from "react";
import { recordingsOf } from "../../shared/project/project.ts";
import type { Recording, TranscriptId } from "../../shared/project/records.ts";
import { useProjectPart, useWorld } from "../storage/use-study.ts";
import { type Finding, type FoundRecording, finderOf } from "./recording-finder.ts";

/** A recording of an interview that can be heard. */
export type HeardPart = { readonly recording: Recording; readonly source: FoundRecording };

/**
 * Why a recording is not heard: it is there and cannot be played ("failed"), it was there and is not found any more ("lost"), it was not found at all ("missing"), or the host
 * does not answer.
 */
export type WhySilent = "failed" | "lost" | "missing" | "unanswered";

/** A recording of an interview that cannot be heard. */
export type SilentPart = { readonly recording: Recording; readonly why: WhySilent };

/** Recordings of an interview, as far as the host has said where they are, in the order in which they begin. */
export type KnownParts = {
  /** All that are linked, heard or not. */
  readonly linked: readonly Recording[];
  readonly parts: readonly HeardPart[];
  readonly silent: readonly SilentPart[];
};

/**
 * What there is to hear of a transcript. "ready": some of its recordings; "looking": the host has not said yet where they are; "silent": none of them can be heard.
 */
export type HeardSource =
  | { readonly is: "none" }
  | { readonly is: "looking" }
  | ({ readonly is: "ready" } & KnownParts)
  | ({ readonly is: "silent" } & KnownParts);

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
    // How far a search is changes nothing of what is heard.
    const now = [...recordings, ...findings.map((one) => (one?.is === "looking" ? "looking" : one))];
    if (now.length !== before.length || now.some((one, at) => one !== before[at]))
      source = heard(recordings, findings);
    before = now;
    return source;
  };
}

function heard(linked: readonly Recording[], findings: readonly (Finding | null)[]): HeardSource {
  if (linked.length === 0) return { is: "none" };
  const parts = linked.flatMap((recording, at) => {
    const finding = findings[at];
    return finding?.is === "ready" ? [{ recording, source: finding.source }] : [];
  });
  const silent = linked.flatMap((recording, at) => {
    const why = whySilent(findings[at] ?? null);
    return why ? [{ recording, why }] : [];
  });
  if (parts.length > 0) return { is: "ready", linked, parts, silent };
  return silent.length === linked.length ? { is: "silent", linked, parts, silent } : { is: "looking" };
}

/** Null where a recording is heard, or nobody knows yet. */
function whySilent(finding: Finding | null): WhySilent | null {
  switch (finding?.is) {
    case "unplayable":
      return "failed";
    case "missing":
      return finding.wasThere ? "lost" : "missing";
    case "unanswered":
      return "unanswered";
    default:
      return null;
  }
}
