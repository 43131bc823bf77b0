import type { TranscriptId } from "../../shared/project/records.ts";

/** A recording as it is played: where its bytes come from, and of which interview it is. */
export type Played = {
  readonly transcriptId: TranscriptId;
  readonly url: string;
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** The time in the transcript's clock at which it begins, in milliseconds. */
  readonly startMs: number;
};

/** From when to when, in milliseconds of the transcript's clock. */
export type Stretch = { readonly startMs: number; readonly endMs: number };

/** All of the player that is drawn; where it is just now is asked of it, since that is another in each frame. */
export type PlayerState = {
  readonly played: Played | null;
  /** "failed": the browser cannot play it, or cannot get at it. */
  readonly is: "nothing" | "loading" | "stopped" | "playing" | "failed";
  /** How long the recording is, in milliseconds; null until that is known. */
  readonly lengthMs: number | null;
  readonly hasPicture: boolean;
  /** What is played again and again; null: nothing is. */
  readonly loop: Stretch | null;
  readonly rate: number;
};

/** How fast a recording can be played, and by how much a key changes that. */
export const slowest = 0.5;
export const fastest = 2;
const rateStep = 0.1;

/** How far before its end a turn that is looped begins anew, in milliseconds: a frame, or the next word would be heard. */
const loopMargin = 20;

const begun: PlayerState = {
  played: null,
  is: "nothing",
  lengthMs: null,
  hasPicture: false,
  loop: null,
  rate: 1,
};

/**
 * The one player of a study's window. It goes on when one goes to another place. Times are in milliseconds of the transcript's clock, that of its turns.
 */
export class Player {
  /** Plays sound as well; shown only where there is a picture. */
  readonly media = document.createElement("video");
  private state = begun;
  private readonly listeners = new Set<() => void>();
  private readonly watchers = new Set<(ms: number) => void>();
  private frame = 0;
  private readonly ends = new AbortController();

  constructor() {
    this.media.preload = "auto";
    this.media.playsInline = true;
    this.media.disableRemotePlayback = true;
    this.media.preservesPitch = true;
    const on = (names: readonly string[], act: () => void) => {
      for (const name of names) this.media.addEventListener(name, act, { signal: this.ends.signal });
    };
    on(["loadedmetadata", "durationchange", "resize"], () => this.put(this.measured()));
    on(["playing"], () => this.put({ is: "playing" }));
    on(["play"], () => this.watchFrames());
    on(["pause", "ended"], () => this.put({ is: this.state.played ? "stopped" : "nothing" }));
    on(["ended"], () => this.state.loop && this.playFrom(this.state.loop.startMs));
    on(["error"], () => this.state.played && this.put({ is: "failed" }));
    on(["seeking", "seeked", "pause", "timeupdate", "loadedmetadata"], () => this.tick());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): PlayerState => this.state;

  /** Calls with the position in each frame while it plays, and whenever it is another; the answer ends it. */
  watch(watcher: (ms: number) => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** Where it is, in milliseconds of the transcript's clock. */
  position(): number {
    return Math.round(this.media.currentTime * 1000) + (this.state.played?.startMs ?? 0);
  }

  /** Takes a recording in, unless it is the one that is there: then it goes on as it was. */
  open(played: Played): void {
    const { played: before } = this.state;
    if (before?.url === played.url && before.transcriptId === played.transcriptId)
      return this.put({ played: { ...played } });
    this.state = { ...begun, rate: this.state.rate, played, is: "loading" };
    this.media.src = played.url;
    this.media.defaultPlaybackRate = this.state.rate;
    this.media.playbackRate = this.state.rate;
    this.tell();
  }

  /** Lets the recording go. */
  close(): void {
    if (!this.state.played) return;
    this.state = { ...begun, rate: this.state.rate };
    this.media.pause();
    this.media.removeAttribute("src");
    this.media.load();
    this.tell();
  }

  /** Closed for good, with the study. */
  dispose(): void {
    this.close();
    this.ends.abort();
    cancelAnimationFrame(this.frame);
  }

  /** Whether it is playing, or about to. */
  isGoing(): boolean {
    return !this.media.paused && !this.media.ended;
  }

  play(): void {
    if (!this.state.played || this.state.is === "failed") return;
    // Refused only where it is stopped again before it began, or cannot be played, which "error" tells.
    this.media.play().catch(() => undefined);
  }

  /** Stops, and goes back a little, so that what was heard last is heard again: not out of what is looped. */
  stop(backMs: number): void {
    if (!this.isGoing()) return;
    this.media.pause();
    const begins = this.state.loop?.startMs ?? 0;
    if (backMs > 0) this.goTo(Math.max(begins, this.position() - backMs));
  }

  goTo(ms: number): void {
    const { played, lengthMs } = this.state;
    if (!played) return;
    const within = Math.min(Math.max(0, ms - played.startMs), lengthMs ?? Number.POSITIVE_INFINITY);
    this.media.currentTime = within / 1000;
  }

  /** Goes somewhere and plays on from there. What was looped is not any more, unless it is there. */
  playFrom(ms: number): void {
    const { loop } = this.state;
    if (loop && (ms < loop.startMs || ms >= loop.endMs)) this.put({ loop: null });
    this.goTo(ms);
    this.play();
  }

  /** Keeps within the bounds of `slowest` and `fastest`. */
  setRate(rate: number): void {
    const tenths = Math.round(Math.min(fastest, Math.max(slowest, rate)) / rateStep);
    const next = tenths / Math.round(1 / rateStep);
    this.media.defaultPlaybackRate = next;
    this.media.playbackRate = next;
    this.put({ rate: next });
  }

  stepRate(steps: number): void {
    this.setRate(this.state.rate + steps * rateStep);
  }

  setLoop(loop: Stretch | null): void {
    this.put({ loop });
  }

  private measured(): Partial<PlayerState> {
    const { duration, videoWidth, paused } = this.media;
    return {
      lengthMs: Number.isFinite(duration) ? Math.round(duration * 1000) : null,
      hasPicture: videoWidth > 0,
      ...(this.state.is === "loading" && { is: paused ? "stopped" : "playing" }),
    };
  }

  private watchFrames(): void {
    cancelAnimationFrame(this.frame);
    const next = () => {
      if (!this.isGoing()) return;
      this.tick();
      this.frame = requestAnimationFrame(next);
    };
    this.frame = requestAnimationFrame(next);
  }

  private tick(): void {
    if (!this.state.played) return;
    const { loop } = this.state;
    const ms = this.position();
    const isOver = loop && this.isGoing() && !this.media.seeking && ms >= loop.endMs - loopMargin;
    if (isOver) this.goTo(loop.startMs);
    for (const watcher of this.watchers) watcher(ms);
  }

  private put(change: Partial<PlayerState>): void {
    this.state = { ...this.state, ...change };
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
