import { deedValue, isPassedByUndo } from "../../shared/history/deeds.ts";
import { factIn, type HistoryFact } from "../../shared/history/facts.ts";
import type { DeedValue } from "../../shared/project/deed.ts";
import { applyDiff, isEmptyDiff, type ProjectDiff } from "../../shared/project/diff.ts";
import {
  entryFor,
  type JournalEntry,
  redoEntry,
  type Stamp,
  undoEntry,
} from "../../shared/project/journal.ts";
import type { ProjectRecord } from "../../shared/project/kinds.ts";
import { rowsStanding } from "../../shared/project/kinds.ts";
import type { Project } from "../../shared/project/project.ts";
import type { OnWords, TranscriptId } from "../../shared/project/records.ts";
import { composeChanges, type TextChange } from "../../shared/text/change.ts";
import { type CorrectTextRefusal, correctText } from "../../shared/transcripts/correct-text.ts";
import type { CommitWriter, TableChange } from "./commit-writer.ts";
import { listRow, type Original, type StudyDatabase } from "./database.ts";
import { factsOf } from "./load-study.ts";
import { journalEntry } from "./stored-journal.ts";

/** A deed to be committed, and what it changed. */
export type Done = { readonly deed: DeedValue; readonly diff: ProjectDiff };

/** Whether what was done is safe. "not-saved" names the error, which is not the user's words. */
type SaveState =
  | { readonly is: "saved" }
  | { readonly is: "saving" }
  | { readonly is: "not-saved"; readonly why: string };

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

/** Letters typed one after the other are one deed. It ends after this pause, in milliseconds, … */
const typingPause = 700;
/** … and at the latest after this time, so that a kill never takes more than this. */
const typingAtMost = 3000;
const retryAfter = 3000;

type Typing = {
  readonly base: Project;
  readonly transcriptId: TranscriptId;
  readonly change: TextChange;
  readonly since: number;
};

/**
 * The open study: one immutable project in memory, and the only writer of its database. A deed is in memory
 * at once; it is "saved" when a strict transaction with its rows and its journal entry has completed.
 * While one transaction runs, further deeds gather for the next.
 */
export class OpenStudy {
  private project: Project;
  /** As the database has it, for certain. */
  private stored: { readonly project: Project; readonly last: JournalEntry };
  private last: JournalEntry;
  private pending: JournalEntry[] = [];
  private pendingOriginals: Original[] = [];
  private typing: Typing | null = null;
  private typingTimer: ReturnType<typeof setTimeout> | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> | null = null;
  private going: Promise<void> = Promise.resolve();
  private failure: string | null = null;
  private labels: Pick<Moment, "undo" | "redo"> = { undo: null, redo: null };
  private moment: Moment;
  private readonly listeners = new Set<() => void>();
  private closed = false;
  readonly readOnly: boolean;

  constructor(
    private readonly database: StudyDatabase,
    { project, last }: { readonly project: Project; readonly last: JournalEntry },
    private readonly stamp: () => Stamp,
    /** Null for a study that is open in another window: it may be read here, not changed. */
    private readonly writer: CommitWriter | null,
  ) {
    this.readOnly = writer === null;
    this.project = project;
    this.stored = { project, last };
    this.last = last;
    this.moment = this.makeMoment();
    this.showLabels();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): Moment => this.moment;

  /** The study as its database has it for certain: what the host may be told to remember. */
  lastStored(): { readonly project: Project; readonly last: JournalEntry } {
    return this.stored;
  }

  /** What the database has not taken yet, in order. */
  unstored(): { readonly entries: readonly JournalEntry[]; readonly originals: readonly Original[] } {
    return { entries: this.pending, originals: this.pendingOriginals };
  }

  /** Does a deed: memory at once, disk as soon as it can. Resolves when it is durable or has failed; `now().save` tells which. */
  commit(done: Done, originals: readonly Original[] = []): Promise<void> {
    if (this.readOnly || this.closed) return Promise.resolve();
    this.endTyping();
    if (isEmptyDiff(done.diff)) return this.settled();
    this.append(entryFor(this.last, done, this.stamp(), isPassedByUndo(done.deed)), originals);
    return this.flush();
  }

  /**
   * Corrects a text as it is typed. Letters typed into one transcript without a pause are one deed, made of
   * their joint change, so that Undo takes back a word rather than a letter.
   */
  type(transcriptId: TranscriptId, change: TextChange): CorrectTextRefusal | null {
    if (this.readOnly || this.closed) return null;
    if (this.typing && this.typing.transcriptId !== transcriptId) this.endTyping();
    const base = this.typing?.base ?? this.project;
    const text = base.transcripts.get(transcriptId)?.text ?? "";
    const joint = this.typing ? composeChanges(text, this.typing.change, change) : change;
    const outcome = correctText(base, { transcriptId, change: joint });
    if (outcome.is === "refused" && outcome.why !== "nothing-changed") return outcome.why;

    this.project = outcome.is === "done" ? applyDiff(base, outcome.value) : base;
    this.typing = { base, transcriptId, change: joint, since: this.typing?.since ?? performance.now() };
    clearTimeout(this.typingTimer);
    const left = typingAtMost - (performance.now() - this.typing.since);
    this.typingTimer = setTimeout(() => this.settle(), Math.max(0, Math.min(typingPause, left)));
    this.tell();
    return null;
  }

  /** Ends a run of typing, so that it is one deed of its own, and writes it. */
  settle(): Promise<void> {
    this.endTyping();
    return this.flush();
  }

  undo(): Promise<void> {
    return this.inTurn("undo");
  }

  redo(): Promise<void> {
    return this.inTurn("redo");
  }

  /** Resolves when nothing is waiting to be written. */
  async settled(): Promise<void> {
    while (this.writing) await this.writing;
  }

  async close(): Promise<void> {
    await this.settle();
    this.closed = true;
    clearTimeout(this.retryTimer);
    this.writer?.close();
    this.database.close();
  }

  /** Each press of a key counts, however fast they come: one step begins when the one before is done. */
  private async inTurn(way: "undo" | "redo"): Promise<void> {
    if (this.readOnly || this.closed) return;
    this.endTyping();
    const turn = this.going.then(() => this.goTo(way));
    this.going = turn.catch(() => undefined);
    await turn;
    await this.flush();
  }

  private async goTo(way: "undo" | "redo"): Promise<void> {
    const seq = way === "undo" ? this.last.undoNext : this.last.redoNext;
    if (seq === null) return;
    const [target, before] = await Promise.all([this.entry(seq), this.entry(seq - 1)]);
    const stillNext = (way === "undo" ? this.last.undoNext : this.last.redoNext) === seq;
    if (!target || !before || !stillNext || this.typing) return;
    const make = way === "undo" ? undoEntry : redoEntry;
    this.append(make(this.last, target, before, this.stamp()), []);
  }

  private async entry(seq: number): Promise<JournalEntry | undefined> {
    return this.pending.find((entry) => entry.seq === seq) ?? journalEntry(this.database, seq);
  }

  private append(entry: JournalEntry, originals: readonly Original[]): void {
    this.project = applyDiff(this.project, entry.diff);
    this.last = entry;
    this.pending.push(entry);
    this.pendingOriginals.push(...originals);
    this.tell();
    this.showLabels();
  }

  private endTyping(): void {
    clearTimeout(this.typingTimer);
    const { typing } = this;
    if (!typing) return;
    this.typing = null;
    const outcome = correctText(typing.base, typing);
    this.project = typing.base;
    if (outcome.is === "refused") {
      this.tell();
      return;
    }
    const deed = deedValue("correct-text", typing);
    this.append(entryFor(this.last, { deed, diff: outcome.value }, this.stamp()), []);
  }

  private flush(): Promise<void> {
    if (this.writing) return this.writing.then(() => (this.pending.length > 0 ? this.flush() : undefined));
    if (this.pending.length === 0) return Promise.resolve();
    this.writing = this.write().finally(() => {
      this.writing = null;
      this.tell();
    });
    this.tell();
    return this.writing;
  }

  private async write(): Promise<void> {
    // Letters still being typed have no entry yet, so their rows wait for it.
    const { stored, last } = this;
    const project = this.typing?.base ?? this.project;
    const entries = [...this.pending];
    const originals = [...this.pendingOriginals];
    try {
      const { seq, id } = stored.last;
      const facts = factsOf(project, last);
      const changes = changesBetween(stored.project, project);
      await this.writer?.write({ after: { seq, id }, changes, entries, originals, facts });
      this.stored = { project, last };
      this.pending = this.pending.slice(entries.length);
      this.pendingOriginals = this.pendingOriginals.slice(originals.length);
      this.failure = null;
    } catch (error) {
      this.failure = error instanceof Error ? error.name : "UnknownError";
      clearTimeout(this.retryTimer);
      if (!this.closed) this.retryTimer = setTimeout(() => void this.flush(), retryAfter);
    }
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
    const waiting = this.pending.length > 0 || this.writing !== null || this.typing !== null;
    const save: SaveState = this.failure
      ? { is: "not-saved", why: this.failure }
      : { is: waiting ? "saving" : "saved" };
    const { project, labels, last } = this;
    return { project, save, ...labels, generation: last.seq, typing: this.typing !== null };
  }

  private tell(): void {
    this.moment = this.makeMoment();
    for (const listener of this.listeners) listener();
  }
}

/** What the database must write to hold the one project instead of the other. */
function changesBetween(from: Project, to: Project): readonly TableChange[] {
  const changes: readonly TableChange[] = [
    { table: "study", put: from.study === to.study ? [] : [to.study], gone: [] },
    ...rowsStanding("by-id").map((table) => ({
      table,
      ...changedRows<string, ProjectRecord>(from[table], to[table]),
    })),
    ...rowsStanding("on-words").map((table) => {
      const { keys, put, gone } = changedRows<TranscriptId, readonly OnWords[]>(from[table], to[table]);
      return { table, put: keys.map((id, at) => listRow(table, id, put[at] ?? [])), gone };
    }),
  ];
  return changes.flatMap(({ table, put, gone }) =>
    put.length + gone.length > 0 ? { table, put, gone } : [],
  );
}

/** What two tables differ in: rows are immutable, so a row that is another object has changed. */
function changedRows<Id extends string, Row>(from: ReadonlyMap<Id, Row>, to: ReadonlyMap<Id, Row>) {
  const keys: Id[] = [];
  const put: Row[] = [];
  const gone: Id[] = [];
  if (from === to) return { keys, put, gone };
  for (const [id, row] of to) {
    if (from.get(id) === row) continue;
    keys.push(id);
    put.push(row);
  }
  for (const id of from.keys()) if (!to.has(id)) gone.push(id);
  return { keys, put, gone };
}
