import type { Bridge, RecordingPlace } from "../../shared/bridge.ts";
import type { Recording } from "../../shared/project/records.ts";

/** A recording that can be heard, known by its hash: its bytes are at `url`, a part at a time as a player asks for them. */
export type FoundRecording = {
  readonly url: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
  /** The file itself, where it was picked or dropped in the window; null where the host has it. */
  readonly file: Blob | null;
};

/**
 * How far the host is with a recording. `done` of `bytes`: what it has read of a file that may be it. "missing": it is where nobody looked; `wasThere`: it was
 * there before, in this window. "unanswered": the host does not answer, so that nobody knows.
 */
export type Finding =
  | { readonly is: "looking"; readonly done: number; readonly bytes: number }
  | { readonly is: "ready"; readonly source: FoundRecording }
  | { readonly is: "missing"; readonly wasThere: boolean }
  | { readonly is: "unanswered" };

/** Asks the host where recordings are, as long as somebody wants them, and keeps what it answered, by the hash. */
export class RecordingFinder {
  readonly #findings = new Map<string, Finding>();
  readonly #listeners = new Set<() => void>();
  /** How many want each. */
  readonly #wanted = new Map<string, number>();
  /** What could not be heard where it was said to be, by the address. */
  readonly #unheard = new Set<string>();

  constructor(readonly bridge: Pick<Bridge, "findRecording">) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  of(sha256: string): Finding | null {
    return this.#findings.get(sha256) ?? null;
  }

  /** Looks for a recording, unless that is known. The answer says that it is wanted no more: the host is not asked any further then. */
  want(recording: Recording): () => void {
    const { sha256 } = recording;
    const count = (by: number) => this.#wanted.set(sha256, (this.#wanted.get(sha256) ?? 0) + by);
    count(1);
    const before = this.of(sha256)?.is;
    if (before === undefined || before === "unanswered") void this.#find(recording);
    return () => count(-1);
  }

  /** Looks once more: the file was put back, or the host is another. */
  lookAgain(recording: Recording): void {
    if (this.of(recording.sha256)?.is !== "looking") void this.#find(recording);
  }

  /**
   * Hears that what was found cannot be heard there: the host may have been started anew, or the file be somewhere else. Looks once more for it, once for each address;
   * where it is found there again, it is the file that cannot be played.
   */
  async hearsNothing(recording: Recording, { url, file }: FoundRecording): Promise<void> {
    if (this.#unheard.has(url)) return;
    this.#unheard.add(url);
    const finding = this.of(recording.sha256);
    if (finding?.is !== "ready" || finding.source.url !== url) return;
    const isHere = file && (await isReadable(file));
    if (!isHere) return this.#find(recording);
    this.#tell();
  }

  /** Whether it was looked for once more, since it could not be heard at that address. */
  hasHeardNothing(url: string): boolean {
    return this.#unheard.has(url);
  }

  /** A recording that a person chose, whose hash was worked out: nobody looks for it. */
  give(source: FoundRecording): void {
    this.#set(source.sha256, { is: "ready", source });
  }

  async #find({ sha256, bytes, name }: Recording): Promise<void> {
    const before = this.of(sha256);
    const wasThere = before?.is === "ready" || (before?.is === "missing" && before.wasThere);
    this.#set(sha256, { is: "looking", done: 0, bytes });
    try {
      for (let anew = true; ; anew = false) {
        const answer = await this.bridge.findRecording({ sha256, bytes, name }, anew);
        // Somebody chose it meanwhile.
        if (this.of(sha256)?.is !== "looking") return;
        if (answer?.is !== "hashing")
          return this.#set(
            sha256,
            answer ? { is: "ready", source: sourceAt(answer, sha256) } : { is: "missing", wasThere },
          );
        if (!this.#wanted.get(sha256)) return this.#forget(sha256);
        this.#set(sha256, { is: "looking", done: answer.done, bytes: answer.bytes });
      }
    } catch {
      if (this.of(sha256)?.is === "looking") this.#set(sha256, { is: "unanswered" });
    }
  }

  #set(sha256: string, finding: Finding): void {
    this.#findings.set(sha256, finding);
    this.#tell();
  }

  #forget(sha256: string): void {
    this.#findings.delete(sha256);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export function sourceAt({ url, name, bytes, mediaType }: RecordingPlace, sha256: string): FoundRecording {
  return { url, name, bytes, sha256, mediaType, file: null };
}

/** A file that was picked cannot be read any more once it was moved or changed. */
async function isReadable(file: Blob): Promise<boolean> {
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
}

const finders = new WeakMap<Bridge, RecordingFinder>();

/** The one finder of a host. */
export function finderOf(bridge: Bridge): RecordingFinder {
  const finder = finders.get(bridge) ?? new RecordingFinder(bridge);
  finders.set(bridge, finder);
  return finder;
}
