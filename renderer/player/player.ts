import type { TranscriptId } from "../../shared/project/records.ts";
import type { FoundRecording } from "../recordings/recording-finder.ts";
import { isInParts, partAfter, partAt, stepFrom } from "./parts-in-time.ts";
import { boundedRate, nextRate } from "./playing-rates.ts";

/** A recording as it is played: where its bytes come from, and of which interview it is. */
export type Played = FoundRecording & {
  readonly transcriptId: TranscriptId;
  /** The time in the transcript's clock at which it begins, in milliseconds. */
  readonly startMs: number;
  /** How long it is said to be, in milliseconds, before that is measured; null where nobody has said. */
  readonly lengthMs: number | null;
};

/** From when to when, in milliseconds of the transcript's clock. */
export type Stretch = { readonly startMs: number; readonly endMs: number };

/** All of the player that is drawn; where it is just now is asked of it, since that is another in each frame. */
export type PlayerState = {
  /** Of several recordings of the interview, the one that is open. */
  readonly played: Played | null;
  /** "failed": the browser cannot play it, or cannot get at it. */
  readonly is: "nothing" | "loading" | "stopped" | "playing" | "failed";
  /** How long the one that is open is, in milliseconds; null until that is known. */
  readonly lengthMs: number | null;
  readonly hasPicture: boolean;
  /** What is played again and again; null: nothing is. */
  readonly loop: Stretch | null;
  readonly rate: number;
};

/** Where one was in a recording, that is known by its hash: in milliseconds from its beginning. */
type LeftAt = { readonly sha256: string; readonly ms: number };

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
 * The one player of a study's window. It goes on when one goes to another place. Times are in milliseconds of the transcript's clock, that of its turns: of an interview in
 * several recordings, the one is opened that has the time.
 */
export class Player {
  /** Plays sound as well; shown only where there is a picture. */
  readonly media = document.createElement("video");
  private state = begun;
  private parts: readonly Played[] = [];
  /** Somebody has played it, or gone somewhere in it. */
  private isLed = false;
  /** Where each interview was left that somebody had played, or gone somewhere in. */
  private readonly left = new Map<TranscriptId, LeftAt>();
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
    on(["ended"], () => {
      if (this.state.loop) this.playFrom(this.state.loop.startMs);
      else this.goOn();
    });
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

  /** Where it is, if something is heard there: null while a recording is on its way, or cannot be played. */
  heardAt(): number | null {
    return this.state.is === "stopped" || this.state.is === "playing" ? this.position() : null;
  }

  /** The time at which the first recording begins. */
  begins(): number {
    return this.parts[0]?.startMs ?? 0;
  }

  /** Whether a time is in one of the recordings. */
  hears(ms: number): boolean {
    return isInParts(this.measuredParts(), ms);
  }

  /**
   * Takes in the recordings of an interview that can be heard, in the order in which they begin; `linked` are the hashes of all that it has. It goes on as it was where the
   * one that is open is among them, and waits in it where that cannot be heard just now: what is heard elsewhere is not what one was at. Else it opens the interview where
   * that was left.
   */
  open(parts: readonly Played[], linked: ReadonlySet<string>): void {
    const [first] = parts;
    if (!first) return this.close();
    this.keepPlace();
    this.parts = parts;
    const { played, is } = this.state;
    const before = played?.transcriptId === first.transcriptId ? played : null;
    const same = parts.find(({ sha256 }) => sha256 === before?.sha256);
    if (before && this.isLed && !same && linked.has(before.sha256)) return;
    const left = this.left.get(first.transcriptId);
    const again = parts.find(({ sha256 }) => sha256 === left?.sha256);
    const wanted = again ?? first;
    const isOpen = same !== undefined && same.url === before?.url && is !== "failed";
    // One that was found before the one that is wanted is left for it, as long as nobody has heard it.
    if (isOpen && (this.isLed || same === wanted)) return this.put({ played: same });
    this.isLed = again !== undefined;
    this.state = { ...begun, rate: this.state.rate };
    this.load(wanted, again && left ? left.ms : 0);
  }

  /** The recordings of an interview are being looked for: that of another is not what is heard there. */
  wait(transcriptId: TranscriptId): void {
    if (this.state.played && this.state.played.transcriptId !== transcriptId) this.close();
  }

  /** Lets the recording go. */
  close(): void {
    if (!this.state.played) return;
    this.keepPlace();
    this.state = { ...begun, rate: this.state.rate };
    this.parts = [];
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

  /** Plays on: where a recording cannot be played, in the next one. */
  play(): void {
    if (!this.state.played) return;
    if (this.state.is === "failed") {
      this.goOn();
      return;
    }
    this.isLed = true;
    if (this.media.ended && this.goOn()) return;
    // Refused only where it is stopped again before it began, or cannot be played, which "error" tells.
    this.media.play().catch(() => undefined);
  }

  /** Stops, and goes back a little, so that what was heard last is heard again: not out of what is looped, nor of the recording that is open, whose times one may be setting. */
  stop(backMs: number): void {
    if (!this.isGoing()) return;
    this.media.pause();
    const begins = Math.max(this.state.played?.startMs ?? 0, this.state.loop?.startMs ?? 0);
    if (backMs > 0) this.goTo(Math.max(begins, this.position() - backMs));
  }

  /** Goes on or back by some milliseconds; over a pause between two recordings from edge to edge. */
  step(byMs: number): void {
    this.goTo(stepFrom(this.measuredParts(), this.position(), byMs));
  }

  /** Goes to a time, in the recording that has it; where none does, to the end of the one before. What is no time is passed by. */
  goTo(ms: number): void {
    const { played } = this.state;
    const parts = this.measuredParts();
    const part = partAt(parts, ms, parts.find(({ url }) => url === played?.url) ?? null);
    if (!played || !part || !Number.isFinite(ms)) return;
    this.isLed = true;
    const within = Math.min(Math.max(0, ms - part.startMs), part.lengthMs ?? Number.POSITIVE_INFINITY);
    if (part.url === played.url) {
      this.media.currentTime = within / 1000;
      return;
    }
    const goes = this.isGoing();
    this.load(part, within);
    if (goes) this.play();
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
    const next = boundedRate(rate);
    this.media.defaultPlaybackRate = next;
    this.media.playbackRate = next;
    this.put({ rate: next });
  }

  stepRate(by: 1 | -1): void {
    this.setRate(nextRate(this.state.rate, by));
  }

  /** Hears how long the one that is open is, from who has read it to its end, where it does not say so itself. */
  takeLength(lengthMs: number): void {
    if (this.state.played && this.state.lengthMs === null) this.put({ lengthMs });
  }

  setLoop(loop: Stretch | null): void {
    this.put({ loop });
  }

  /** The recordings, of which the one that is open is as long as it was measured to be. */
  private measuredParts(): readonly Played[] {
    const { played, lengthMs } = this.state;
    if (lengthMs === null) return this.parts;
    return this.parts.map((part) => (part.url === played?.url ? { ...part, lengthMs } : part));
  }

  /** Opens a recording so many milliseconds from its beginning. What was looped, and the picture, stay until it is there. */
  private load(played: Played, ms: number): void {
    this.state = { ...this.state, played, is: "loading", lengthMs: null };
    this.media.src = played.url;
    this.media.defaultPlaybackRate = this.state.rate;
    this.media.playbackRate = this.state.rate;
    // It begins there when it is loaded; said also of its very beginning, since what was said of one that could not be loaded still holds.
    this.media.currentTime = ms / 1000;
    this.tell();
  }

  /** Plays on in the next recording, where this one has ended; answers whether there is one. */
  private goOn(): boolean {
    const { played, lengthMs } = this.state;
    const next = played && partAfter(this.parts, { startMs: played.startMs, lengthMs });
    if (!played || !next) return false;
    // Of two that overlap, the next goes on where this one ends.
    this.load(next, Math.max(0, played.startMs + (lengthMs ?? 0) - next.startMs));
    this.play();
    return true;
  }

  private keepPlace(): void {
    const { played } = this.state;
    if (!played || !this.isLed) return;
    this.left.set(played.transcriptId, { sha256: played.sha256, ms: this.position() - played.startMs });
  }

  private measured(): Partial<PlayerState> {
    const { duration, videoWidth, paused } = this.media;
    return {
      // Some that were written live do not say it.
      lengthMs: Number.isFinite(duration) ? Math.round(duration * 1000) : this.state.lengthMs,
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
