import type { Bridge, RecordingPlace } from "../../shared/bridge.ts";
import type { Recording } from "../../shared/project/records.ts";

/** A recording whose bytes can be had at `url`, known by its hash. */
export type FoundRecording = {
  readonly url: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
};

/** How far the host is with a recording. `done` of `bytes`: what it has read of a file that may be it. */
export type Finding =
  | { readonly is: "looking"; readonly done: number; readonly bytes: number }
  | { readonly is: "ready"; readonly source: FoundRecording }
  | { readonly is: "missing" };

/** Asks the host where recordings are, each once, and keeps what it answered, by the hash. */
export class RecordingFinder {
  readonly #findings = new Map<string, Finding>();
  readonly #listeners = new Set<() => void>();

  constructor(readonly bridge: Pick<Bridge, "findRecording">) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  of(sha256: string): Finding | null {
    return this.#findings.get(sha256) ?? null;
  }

  /** Looks for a recording, unless it was looked for. */
  look(recording: Recording): void {
    if (!this.#findings.has(recording.sha256)) void this.#find(recording);
  }

  /** Looks once more: the file was put back, or the host is another. */
  lookAgain(recording: Recording): void {
    if (this.#findings.get(recording.sha256)?.is !== "looking") void this.#find(recording);
  }

  /** A recording that a person chose, whose hash was worked out: nobody looks for it. */
  give(source: FoundRecording): void {
    this.#set(source.sha256, { is: "ready", source });
  }

  async #find({ sha256, bytes, name }: Recording): Promise<void> {
    const looking: Finding = { is: "looking", done: 0, bytes };
    this.#set(sha256, looking);
    try {
      for (let anew = true; ; anew = false) {
        const answer = await this.bridge.findRecording({ sha256, bytes, name }, anew);
        // Somebody chose it meanwhile.
        if (this.of(sha256)?.is !== "looking") return;
        if (answer?.is !== "hashing")
          return this.#set(
            sha256,
            answer ? { is: "ready", source: sourceAt(answer, sha256) } : { is: "missing" },
          );
        this.#set(sha256, { is: "looking", done: answer.done, bytes: answer.bytes });
      }
    } catch {
      // The host did not answer; whoever asks again may be luckier.
      if (this.of(sha256)?.is === "looking") this.#set(sha256, { is: "missing" });
    }
  }

  #set(sha256: string, finding: Finding): void {
    this.#findings.set(sha256, finding);
    for (const listener of this.#listeners) listener();
  }
}

export function sourceAt({ url, name, bytes, mediaType }: RecordingPlace, sha256: string): FoundRecording {
  return { url, name, bytes, sha256, mediaType };
}

const finders = new WeakMap<Bridge, RecordingFinder>();

/** The one finder of a host. */
export function finderOf(bridge: Bridge): RecordingFinder {
  const finder = finders.get(bridge) ?? new RecordingFinder(bridge);
  finders.set(bridge, finder);
  return finder;
}
