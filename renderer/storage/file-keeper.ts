import type { Bridge, FileFault, FilePlace, ShelfEntry } from "../../shared/bridge.ts";
import type { FileJobs } from "./file-jobs.ts";
import { certificateOf } from "./load-study.ts";
import type { OpenStudy } from "./open-study.ts";
import { type WholeFile, wholeFile } from "./whole-file.ts";

/** Where the study stands outside the browser. */
export type FileState = {
  readonly place: Pick<FilePlace, "token" | "name"> | null;
  /** When the newest file or copy was written, and up to which journal entry; -1 where nothing is known to hold the study. */
  readonly savedAt: string | null;
  readonly savedGeneration: number;
  /** "not-listed": the study is written, and the host's list of studies could not be. */
  readonly fault: FileFault | "no-host" | "not-made" | "not-listed" | null;
  readonly recoveredAs: string | null;
};

/** What is on the disk of a study that is opened: the hash of its project file, and the journal entry its file or copy ends with. */
export type OnDisk = { readonly sha256: string | null; readonly generation: number | null };

/** After a change the file is written when nothing more has come for this long, in milliseconds. */
const quiet = 1500;
/** … and in any case when this long has gone by since the first of them. */
const atMost = 15_000;
/** A slow file is not written all the time: the pause is this many times as long as the last writing took. */
const restRatio = 8;
/** With a project file of its own, a study is copied to the host's folder only so often, in milliseconds. */
const copyEvery = 10 * 60 * 1000;
/** How often the host is asked whether it is still there, in milliseconds: a window outlives it, and finds the next one so. */
const knockEvery = 2500;
/** What could not be written is tried again after this long, in milliseconds, changed or not. */
const retryAfter = 20 * 1000;

/**
 * Keeps the study's project file up to date: in its place once it has one, and in the host's own folder,
 * so that no browser storage is ever the only copy. Also tells the host how far the study has come.
 */
export class FileKeeper {
  private state: FileState;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private knockTimer: ReturnType<typeof setTimeout> | undefined;
  /** Resolves when nothing is being written any more. */
  private turn: Promise<void> = Promise.resolve();
  /** A writing that is asked for and has not begun: it takes in all that is done until then. */
  private asked: Promise<void> | null = null;
  /** When the change came that waits longest for the file. */
  private waitingSince: number | null = null;
  private lastTook = 0;
  /** On the page's own clock, as all of these: that of the computer may be put back. */
  private copiedAt = Number.NEGATIVE_INFINITY;
  /** The state of the file while it holds more than the database: then that is what the host must remember. */
  private ahead: WholeFile["ahead"] = null;
  /** The hash of the file as this window knows it; a promise, because nobody waits for it while a study opens. */
  private expected: Promise<string | null>;
  private readonly listeners = new Set<() => void>();
  private readonly unsubscribe: () => void;
  /** Resolves when it is known whether the disk has the study already as it was opened. */
  private readonly compared: Promise<void>;
  private seen: number;
  private closed = false;

  constructor(
    private readonly bridge: Bridge,
    private readonly jobs: FileJobs,
    private readonly study: OpenStudy,
    { place, onDisk }: { readonly place: FileState["place"]; readonly onDisk: Promise<OnDisk> },
  ) {
    this.state = { place, savedAt: null, savedGeneration: -1, fault: null, recoveredAs: null };
    this.expected = onDisk.then(({ sha256 }) => sha256);
    this.seen = study.now().generation;
    this.unsubscribe = study.subscribe(() => this.notice());
    void this.shelve();
    this.compared = this.compare(onDisk, this.seen);
    this.knockLater();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): FileState => this.state;

  /** Writes the study to a place chosen just now, which may replace a file that the person agreed to replace. */
  saveTo(place: FilePlace): Promise<void> {
    return this.inTurn(async () => {
      const there = place.exists ? await this.bridge.readProject(place.token) : null;
      this.expected = Promise.resolve(there?.is === "read" ? there.sha256 : null);
      this.set({ place: { token: place.token, name: place.name }, savedGeneration: -1, fault: null });
      await this.write();
    });
  }

  /** Writes now, whatever the clock says. Resolves when it is written or has failed; `now().fault` tells which. */
  save(): Promise<void> {
    this.asked ??= this.inTurn(() => {
      this.asked = null;
      return this.write();
    });
    return this.asked;
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    clearTimeout(this.knockTimer);
    this.unsubscribe();
    // What is still in typing has no generation yet.
    await this.study.settle();
    await this.compared;
    if (!this.study.readOnly && this.state.savedGeneration < this.study.now().generation) await this.save();
    await this.turn;
  }

  /** Writes soon what the disk has not yet; `opened` is how far the study had come when it was opened. */
  private async compare(onDisk: Promise<OnDisk>, opened: number): Promise<void> {
    const { generation } = await onDisk;
    if (this.state.savedGeneration !== -1) return;
    if (generation === opened) this.set({ savedGeneration: opened });
    else this.schedule();
  }

  /** One writing at a time: whoever waits longest goes first. */
  private inTurn(task: () => Promise<void>): Promise<void> {
    const turn = this.turn.then(task);
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  private notice(): void {
    const { generation, save } = this.study.now();
    if (generation === this.seen || save.is === "saving") return;
    this.seen = generation;
    this.schedule();
  }

  /**
   * Writes when nothing more has come for a moment, and after a slow file when it has rested; but somebody who
   * never pauses does not put it off for longer than that.
   */
  private schedule(atLeast = quiet): void {
    if (this.study.readOnly || this.closed) return;
    clearTimeout(this.timer);
    const now = performance.now();
    this.waitingSince ??= now;
    const latest = this.waitingSince + Math.max(atMost, this.lastTook * restRatio);
    const wanted = now + Math.max(atLeast, this.lastTook * restRatio);
    this.timer = setTimeout(() => void this.save(), Math.max(0, Math.min(wanted, latest) - now));
  }

  private knockLater(): void {
    if (this.closed) return;
    this.knockTimer = setTimeout(() => void this.knock().then(() => this.knockLater()), knockEvery);
  }

  /** Says when the host is gone, before anything is to be written; writes what it has missed when there is one again. */
  private async knock(): Promise<void> {
    const isThere = await this.isHostThere();
    if (this.closed) return;
    const wasGone = this.state.fault === "no-host";
    if (!isThere && !wasGone) this.set({ fault: "no-host" });
    if (!isThere || !wasGone) return;
    if (this.study.readOnly) this.set({ fault: null });
    else await this.save();
  }

  private isHostThere(): Promise<boolean> {
    return this.bridge.about().then(
      () => true,
      () => false,
    );
  }

  private async write(): Promise<void> {
    if (this.study.readOnly) return;
    clearTimeout(this.timer);
    await this.study.settle();
    this.waitingSince = null;
    const began = performance.now();
    try {
      const { bytes, generation, ahead } = await wholeFile(this.jobs, this.bridge, this.study);
      const answer = await this.put(bytes);
      if (answer.is === "failed") {
        // What the file holds now, nobody has looked at.
        this.set({ fault: answer.why, recoveredAs: answer.recoveredAs, savedGeneration: -1 });
        if (this.state.place) await this.bridge.keepCopy(this.study.now().project.study.id, bytes);
        return;
      }
      this.set({ savedAt: answer.at, savedGeneration: generation, fault: null, recoveredAs: null });
      this.ahead = ahead;
      await this.shelve();
    } catch {
      // A worker that breaks down while it makes the file, or a database that cannot be read, is no sign of the host.
      this.set({ fault: (await this.isHostThere()) ? "not-made" : "no-host", recoveredAs: null });
    } finally {
      this.lastTook = performance.now() - began;
      if (this.state.fault) this.schedule(retryAfter);
    }
  }

  private async put(bytes: Uint8Array) {
    const { id } = this.study.now().project.study;
    const { place } = this.state;
    if (!place) return this.bridge.keepCopy(id, bytes);
    const now = performance.now();
    if (now - this.copiedAt > copyEvery && (await this.bridge.keepCopy(id, bytes)).is === "written")
      this.copiedAt = now;
    const answer = await this.bridge.writeProject(place.token, bytes, await this.expected);
    if (answer.is === "written") this.expected = Promise.resolve(answer.sha256);
    return answer;
  }

  private async shelve(): Promise<void> {
    if (this.study.readOnly) return;
    try {
      await this.bridge.shelve(await this.entry());
    } catch {
      this.set({ fault: (await this.isHostThere()) ? "not-listed" : "no-host" });
    }
  }

  private async entry(): Promise<ShelfEntry> {
    const { project, last } = this.ahead ?? this.study.lastStored();
    return {
      projectId: project.study.id,
      name: project.study.name,
      openedAt: new Date().toISOString(),
      certificate: await certificateOf(project, last),
      place: this.state.place,
    };
  }

  private set(change: Partial<FileState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
