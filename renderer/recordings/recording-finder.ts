import type { Bridge, RecordingPlace } from "../../shared/bridge.ts";
import type { Recording } from "../../shared/project/records.ts";

/** A recording that can be heard, known by its hash: its bytes are at `url`, a part at a time as a player asks for them. */
export type FoundRecording = {
  readonly url: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
  /** What the host knows it by; null where it was picked or dropped in the window, and `file` is the file itself. */
  readonly token: string | null;
  readonly file: Blob | null;
};

/**
 * How far the host is with a recording. `done` of `bytes`: what it has read of a file that may be it. "unplayable": it is there, and could not be heard, looked for once
 * more too. "missing": it is where nobody looked; `wasThere`: it was there before, in this window. "unanswered": the host does not answer, so that nobody knows.
 */
export type Finding =
  | { readonly is: "looking"; readonly done: number; readonly bytes: number }
  | { readonly is: "ready" | "unplayable"; readonly source: FoundRecording }
  | { readonly is: "missing"; readonly wasThere: boolean }
  | { readonly is: "unanswered" };

/** Asks the host where recordings are, as long as somebody wants them, and keeps what it answered, by the hash. */
export class RecordingFinder {
  readonly #findings = new Map<string, Finding>();
  readonly #listeners = new Set<() => void>();
  /** How many want each. */
  readonly #wanted = new Map<string, number>();
  /** Where each, by its hash, was found again though it had not been heard there: the next time it is the file. */
  readonly #doubted = new Map<string, string>();
  /** The hashes of those that were there, in this window. */
  readonly #seen = new Set<string>();

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

  /** Looks once more: the file was put back, or the host is another. What was known of it before counts no more. */
  lookAgain(recording: Recording): void {
    if (this.of(recording.sha256)?.is === "looking") return;
    this.#doubted.delete(recording.sha256);
    void this.#find(recording);
  }

  /**
   * Hears that what was found cannot be heard there, and looks once more each time: the host may have been started anew, or the file be somewhere else, whatever was the
   * matter the last time. Where it is found there again, and is not heard again, it is the file that cannot be played.
   */
  async hearsNothing(recording: Recording, source: FoundRecording): Promise<void> {
    const { sha256 } = recording;
    const isKnown = () => {
      const finding = this.of(sha256);
      return finding?.is === "ready" && finding.source.url === source.url;
    };
    if (!isKnown()) return;
    const isHere = source.file !== null && (await isReadable(source.file));
    if (!isKnown()) return;
    if (isHere) this.#set(sha256, { is: "unplayable", source });
    else await this.#find(recording, source.url);
  }

  /** A recording that a person chose, whose hash was worked out: nobody looks for it. */
  give(source: FoundRecording): void {
    this.#doubted.delete(source.sha256);
    this.#set(source.sha256, { is: "ready", source });
  }

  /** `unheardAt`: where it was found last, and could not be heard. */
  async #find({ sha256, bytes, name }: Recording, unheardAt: string | null = null): Promise<void> {
    this.#set(sha256, { is: "looking", done: 0, bytes });
    try {
      for (let anew = true; ; anew = false) {
        const answer = await this.bridge.findRecording({ sha256, bytes, name }, anew);
        // Somebody chose it meanwhile.
        if (this.of(sha256)?.is !== "looking") return;
        if (answer?.is !== "hashing") return this.#set(sha256, this.#found(sha256, answer, unheardAt));
        if (!this.#wanted.get(sha256)) return this.#forget(sha256);
        this.#set(sha256, { is: "looking", done: answer.done, bytes: answer.bytes });
      }
    } catch {
      this.#doubted.delete(sha256);
      if (this.of(sha256)?.is === "looking") this.#set(sha256, { is: "unanswered" });
    }
  }

  #found(sha256: string, place: RecordingPlace | null, unheardAt: string | null): Finding {
    if (!place) {
      this.#doubted.delete(sha256);
      return { is: "missing", wasThere: this.#seen.has(sha256) };
    }
    const source = sourceAt(place, sha256);
    if (source.url !== unheardAt) return { is: "ready", source };
    const isFile = this.#doubted.get(sha256) === unheardAt;
    this.#doubted.set(sha256, unheardAt);
    return { is: isFile ? "unplayable" : "ready", source };
  }

  #set(sha256: string, finding: Finding): void {
    if (finding.is === "ready") this.#seen.add(sha256);
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

export function sourceAt(
  { url, name, bytes, mediaType, token }: RecordingPlace,
  sha256: string,
): FoundRecording {
  return { url, name, bytes, sha256, mediaType, token, file: null };
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
