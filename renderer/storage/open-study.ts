import { isPassedByUndo } from "../../shared/history/deeds.ts";
import { factIn, type HistoryFact } from "../../shared/history/facts.ts";
import { applyDiff, isEmptyDiff } from "../../shared/project/diff.ts";
import {
  entryFor,
  type JournalEntry,
  redoEntry,
  type Stamp,
  undoEntry,
} from "../../shared/project/journal.ts";
import type { Project } from "../../shared/project/project.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import type { TextChange } from "../../shared/text/change.ts";
import type { CorrectTextRefusal } from "../../shared/transcripts/correct-text.ts";
import type { Done } from "./asked-deed.ts";
import type { CommitWriter } from "./commit-writer.ts";
import type { Original, StudyDatabase } from "./database.ts";
import { journalEntry } from "./stored-journal.ts";
import type { TypedRefusal, Typing } from "./typed-field.ts";
import { beginRun, deedOf, type TypingRun, typeOn } from "./typing-run.ts";
import { type AtEntry, type Unstored, WriteQueue } from "./write-queue.ts";

/**
 * Whether what was done and typed is safe. "not-saved" names the error, which is not the user's words; "not-kept" is said of
 * what is typed into a field and cannot stand in the study.
 */
type SaveState =
  | { readonly is: "saved" }
  | { readonly is: "saving" }
  | { readonly is: "not-saved"; readonly why: string }
  | { readonly is: "not-kept" };

/** A field that is being typed into: since when, on the page's own clock, and why it could not be kept after the last pause. */
type HeldField = { readonly field: Typing; readonly since: number; readonly why: TypedRefusal | null };

export type Moment = {
  readonly project: Project;
  readonly save: SaveState;
  /** What Undo would take back and Redo would do again; null when there is nothing. */
  readonly undo: HistoryFact | null;
  readonly redo: HistoryFact | null;
  readonly generation: number;
  /** Whether somebody is correcting a text just now: the next letter may come at once. */
  readonly typing: boolean;
};

/** Whether what is typed stands where the typing before left the caret, or the caret was put there by hand. */
export type Caret = "stayed" | "moved";

/** Letters typed one after the other are one deed. It ends after this pause, in milliseconds, … */
const typingPause = 700;
/** … and at the latest after this time, so that a kill never takes more than this. */
const typingAtMost = 3000;

/**
 * The open study: one immutable project in memory, and the only writer of its database. A deed is in memory
 * at once; it is "saved" when a strict transaction with its rows and its journal entry has completed.
 */
export class OpenStudy {
  private project: Project;
  private last: JournalEntry;
  private readonly queue: WriteQueue;
  private typing: TypingRun | null = null;
  private held: HeldField | null = null;
  /** The last run that ended, and the newest entry then: while nothing else is done, what is typed next may go on with it. */
  private typed: { readonly run: TypingRun; readonly last: JournalEntry } | null = null;
  private typingTimer: ReturnType<typeof setTimeout> | undefined;
  private going: Promise<void> = Promise.resolve();
  private labels: Pick<Moment, "undo" | "redo"> = { undo: null, redo: null };
  private moment: Moment;
  private readonly listeners = new Set<() => void>();
  private readonly endings = new Set<() => void>();
  private closed = false;
  readonly readOnly: boolean;

  constructor(
    private readonly database: StudyDatabase,
    { project, last }: AtEntry,
    private readonly stamp: () => Stamp,
    /** Null for a study that is open in another window: it may be read here, not changed. */
    writer: CommitWriter | null,
    retryAfter?: number,
  ) {
    this.readOnly = writer === null;
    this.project = project;
    this.last = last;
    const told = {
      // Letters still being typed have no entry yet, so their rows wait for it.
      now: () => ({ project: this.typing?.base ?? this.project, last: this.last }),
      changed: () => this.tell(),
    };
    this.queue = new WriteQueue({ project, last }, writer, told, retryAfter);
    this.moment = this.makeMoment();
    this.showLabels();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): Moment => this.moment;

  /** The study as its database has it for certain: what the host may be told to remember. */
  lastStored(): AtEntry {
    return this.queue.lastStored();
  }

  /** What the database has not taken yet, in order. */
  unstored(): Unstored {
    return this.queue.unstored();
  }

  /** Does a deed: memory at once, disk as soon as it can. Resolves when it is durable or has failed; `now().save` tells which. */
  commit(done: Done, originals: readonly Original[] = []): Promise<void> {
    if (this.readOnly || this.closed) return Promise.resolve();
    this.endTyping();
    if (isEmptyDiff(done.diff)) return this.settled();
    this.append(entryFor(this.last, done, this.stamp(), isPassedByUndo(done.deed)), originals);
    return this.queue.flush();
  }

  /**
   * Corrects a text as it is typed. Letters typed into one transcript without a pause are one deed, made of
   * their joint change, so that Undo takes back a word rather than a letter. After a pause another deed begins, which
   * goes on with the one before; where the caret was moved by hand, one that does not (rule C9).
   */
  type(transcriptId: TranscriptId, change: TextChange, caret: Caret): CorrectTextRefusal | null {
    if (this.readOnly || this.closed) return null;
    this.keepField();
    const before = caret === "stayed" ? this.typedBefore(transcriptId) : null;
    if (!before) this.endTyping();
    const at = { before, project: this.project, now: performance.now() };
    const outcome = this.typing ? typeOn(this.typing, change) : beginRun(at, transcriptId, change);
    if (outcome.is === "refused") return outcome.why;

    this.project = outcome.value.project;
    this.typing = outcome.value.run;
    this.endLater(this.typing.since, at.now);
    this.tell();
    return null;
  }

  /**
   * Takes note of a letter in a field. The project stays as it is until the pause, when all of it is one deed: so a letter
   * draws nothing anew but its field.
   */
  typeInto(field: Typing): void {
    if (this.readOnly || this.closed) return;
    const goesOn = this.held?.field === field && this.held.why === null;
    if (!goesOn) this.endTyping();
    const now = performance.now();
    const since = goesOn && this.held ? this.held.since : now;
    this.held = { field, since, why: null };
    this.endLater(since, now);
    if (!goesOn) this.tell();
  }

  /** Whether a field has text that is not kept yet. */
  holds(field: Typing): boolean {
    return this.held?.field === field;
  }

  whyNotKept(field: Typing): TypedRefusal | null {
    return this.held?.field === field ? this.held.why : null;
  }

  /** Forgets what is typed into a field. */
  letGo(field: Typing): void {
    if (!this.holds(field)) return;
    clearTimeout(this.typingTimer);
    this.held = null;
    this.tell();
  }

  /** Ends a run of typing, so that it is one deed of its own, and writes it. */
  settle(): Promise<void> {
    this.endTyping();
    return this.queue.flush();
  }

  undo(): Promise<void> {
    return this.inTurn("undo");
  }

  redo(): Promise<void> {
    return this.inTurn("redo");
  }

  /** Resolves when nothing is waiting to be written. */
  settled(): Promise<void> {
    return this.queue.settled();
  }

  async close(): Promise<void> {
    await this.settle();
    this.closed = true;
    this.queue.close();
    this.database.close();
    for (const end of this.endings) end();
  }

  /** Has something done once the study is closed: what works beside it is to end then, and let go of it. */
  whenClosed(end: () => void): void {
    this.endings.add(end);
  }

  /** Each press of a key counts, however fast they come: one step begins when the one before is done. */
  private async inTurn(way: "undo" | "redo"): Promise<void> {
    if (this.readOnly || this.closed) return;
    this.endTyping();
    const turn = this.going.then(() => this.goTo(way));
    this.going = turn.catch(() => undefined);
    await turn;
    await this.queue.flush();
  }

  private async goTo(way: "undo" | "redo"): Promise<void> {
    const seq = way === "undo" ? this.last.undoNext : this.last.redoNext;
    if (seq === null) return;
    const [target, before] = await Promise.all([this.entry(seq), this.entry(seq - 1)]);
    const stillNext = (way === "undo" ? this.last.undoNext : this.last.redoNext) === seq;
    const typesOn = this.typing !== null || (this.held !== null && this.held.why === null);
    if (!target || !before || !stillNext || typesOn) return;
    const make = way === "undo" ? undoEntry : redoEntry;
    this.append(make(this.last, target, before, this.stamp()), []);
  }

  private async entry(seq: number): Promise<JournalEntry | undefined> {
    const { entries } = this.queue.unstored();
    return entries.find((entry) => entry.seq === seq) ?? journalEntry(this.database, seq);
  }

  /** `kept` is told before all others that see the study after it. */
  private append(
    entry: JournalEntry,
    originals: readonly Original[],
    kept?: (project: Project) => void,
  ): void {
    this.project = applyDiff(this.project, entry.diff);
    this.last = entry;
    this.queue.add(entry, originals);
    kept?.(this.project);
    this.tell();
    this.showLabels();
  }

  private endLater(since: number, now: number): void {
    clearTimeout(this.typingTimer);
    const left = typingAtMost - (now - since);
    this.typingTimer = setTimeout(() => this.settle(), Math.max(0, Math.min(typingPause, left)));
  }

  private endTyping(): void {
    clearTimeout(this.typingTimer);
    this.endCorrecting();
    this.keepField();
  }

  private endCorrecting(): void {
    const { typing } = this;
    if (!typing) return;
    this.typing = null;
    this.project = typing.base;
    const deed = deedOf(typing);
    if (deed) this.append(entryFor(this.last, deed, this.stamp()), []);
    else this.tell();
    this.typed = { run: typing, last: this.last };
  }

  /** The run of typing that is on in a transcript, or the last one, when nothing else was done since. */
  private typedBefore(transcriptId: TranscriptId): TypingRun | null {
    const run = this.typing ?? (this.typed?.last === this.last ? this.typed.run : null);
    return run?.transcriptId === transcriptId ? run : null;
  }

  /** What its verb refuses stays with the field, to be mended or left. */
  private keepField(): void {
    const { held } = this;
    if (!held) return;
    const outcome = held.field.toKeep(this.project);
    if (outcome.is === "refused") {
      if (outcome.why === held.why) return;
      this.held = { ...held, why: outcome.why };
      this.tell();
      return;
    }
    this.held = null;
    const kept = (project: Project) => held.field.wasKept(project);
    if (outcome.value) this.append(entryFor(this.last, outcome.value, this.stamp()), [], kept);
    else this.tell();
  }

  /** Labels are read from the journal; when it cannot be read, what was known stays. */
  private showLabels(): void {
    this.refreshLabels().catch(() => undefined);
  }

  private async refreshLabels(): Promise<void> {
    const { last, project } = this;
    if (this.closed) return;
    const label = async (seq: number | null): Promise<HistoryFact | null> => {
      const entry = seq === null ? undefined : await this.entry(seq);
      return entry ? factIn(project, await this.deedBehind(entry)) : null;
    };
    const undo = await label(last.undoNext);
    const redo = await label(last.redoNext);
    if (this.last !== last) return;
    this.labels = { undo, redo };
    this.tell();
  }

  /** The deed that an undo or a redo is about, however often it went to and fro. */
  private async deedBehind(entry: JournalEntry): Promise<JournalEntry> {
    const earlier = entry.of === null ? undefined : await this.entry(entry.of);
    return earlier ? this.deedBehind(earlier) : entry;
  }

  private makeMoment(): Moment {
    const { failure, isWaiting } = this.queue;
    const save: SaveState = failure
      ? { is: "not-saved", why: failure }
      : this.held?.why
        ? { is: "not-kept" }
        : { is: isWaiting || this.typing || this.held ? "saving" : "saved" };
    const { project, labels, last } = this;
    return { project, save, ...labels, generation: last.seq, typing: this.typing !== null };
  }

  private tell(): void {
    this.moment = this.makeMoment();
    for (const listener of this.listeners) listener();
  }
}
