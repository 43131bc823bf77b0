import type { Bridge, FileFault, RecordingPlace } from "../../shared/bridge.ts";
import { lengthPromised } from "../../shared/formats/media/cut-short.ts";
import { headBytes, mediaKindOf } from "../../shared/formats/media/media-kind.ts";
import type { RecordedFile } from "../../shared/recordings/link-recording.ts";
import { askOnce } from "../workers/asker.ts";
import type { HashQuestions } from "./hash-recording.worker.ts";
import { lengthOf } from "./media-length.ts";

/** A file that may become a recording: on the host's disk, or picked or dropped in the window, where nothing of it is sent anywhere. */
export type Candidate =
  | { readonly is: "place"; readonly place: RecordingPlace }
  | { readonly is: "file"; readonly file: Blob; readonly name: string };

/** Why a file is no recording that can be heard here. "cannot-play": it is one of a kind that no browser plays; "broken": it should be played, and cannot be; "unanswered": the host does not answer. */
export type CandidateFault =
  | { readonly why: "empty" | "no-media" | "broken" | "unanswered" | FileFault }
  | { readonly why: "cannot-play"; readonly kind: string };

/** A recording that was looked at from its first byte to its last. */
export type LookedAt = {
  readonly is: "looked-at";
  readonly candidate: Candidate;
  readonly url: string;
  readonly file: RecordedFile;
  /** How long the file says it is, where it is cut short. */
  readonly promised: number | null;
};

export type Looked = LookedAt | ({ readonly is: "refused" } & CandidateFault);

export function nameOf(candidate: Candidate): string {
  return candidate.is === "place" ? candidate.place.name : candidate.name;
}

export function bytesOf(candidate: Candidate): number {
  return candidate.is === "place" ? candidate.place.bytes : candidate.file.size;
}

/** Gives the address of a picked file back, which is heard no more. */
export function letGoOf({ candidate, url }: Pick<LookedAt, "candidate" | "url">): void {
  if (candidate.is === "file") URL.revokeObjectURL(url);
}

/**
 * Looks at a file: what it is by its first bytes, how long it sounds, and its hash, of which `tell` hears how far it is. Rejects when `signal` stops it, and where the host
 * does not answer. The address of a picked file holds until the window is closed, the file is refused, or it is let go.
 */
export async function lookAtRecording(
  bridge: Pick<Bridge, "hashRecording">,
  candidate: Candidate,
  tell: (done: number) => void,
  signal: AbortSignal,
): Promise<Looked> {
  const bytes = bytesOf(candidate);
  if (bytes === 0) return { is: "refused", why: "empty" };
  const url = candidate.is === "place" ? candidate.place.url : URL.createObjectURL(candidate.file);
  const letGo = () => letGoOf({ candidate, url });
  try {
    const head = await headOf(candidate, signal);
    const kind = head && mediaKindOf(head);
    const fault: CandidateFault | null = !head
      ? { why: "not-found" }
      : !kind
        ? { why: "no-media" }
        : kind.plays
          ? null
          : { why: "cannot-play", kind: kind.name };
    const length = fault ? null : await lengthOf(url, signal);
    const refusal = fault ?? (length === "cannot-play" ? ({ why: "broken" } as const) : null);
    if (refusal || !kind || length === "cannot-play") {
      letGo();
      return { is: "refused", ...(refusal ?? { why: "no-media" }) };
    }
    const hash = await hashOf(bridge, candidate, tell, signal);
    if (hash.is === "failed") {
      letGo();
      return { is: "refused", why: hash.why };
    }
    const { mediaType } = kind;
    const file = { name: nameOf(candidate), bytes, sha256: hash.sha256, mediaType, durationMs: length };
    return { is: "looked-at", candidate, url, file, promised: lengthPromised(head, bytes) };
  } catch (error) {
    letGo();
    throw error;
  }
}

/** The first bytes; null where they cannot be had. */
async function headOf(candidate: Candidate, signal: AbortSignal): Promise<Uint8Array | null> {
  if (candidate.is === "file") return new Uint8Array(await candidate.file.slice(0, headBytes).arrayBuffer());
  const answer = await fetch(candidate.place.url, {
    headers: { Range: `bytes=0-${headBytes - 1}` },
    signal,
  });
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

type Hashed =
  | { readonly is: "hashed"; readonly sha256: string }
  | { readonly is: "failed"; readonly why: FileFault };

async function hashOf(
  bridge: Pick<Bridge, "hashRecording">,
  candidate: Candidate,
  tell: (done: number) => void,
  signal: AbortSignal,
): Promise<Hashed> {
  if (candidate.is === "file") {
    const start = () =>
      new Worker(new URL("./hash-recording.worker.ts", import.meta.url), { type: "module" });
    const { file } = candidate;
    return {
      is: "hashed",
      sha256: await askOnce<HashQuestions, "hash">(start, "hash", { file }, { tell, signal }),
    };
  }
  for (;;) {
    signal.throwIfAborted();
    const answer = await bridge.hashRecording(candidate.place.token);
    if (answer.is !== "hashing") return answer;
    tell(answer.done);
  }
}
