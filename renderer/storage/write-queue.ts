import type { JournalEntry } from "../../shared/project/journal.ts";
import type { Project } from "../../shared/project/project.ts";
import type { CommitWriter } from "./commit-writer.ts";
import type { Original } from "./database.ts";
import { factsOf } from "./load-study.ts";
import { changesBetween } from "./table-changes.ts";

/** A study at an entry of its journal. */
export type AtEntry = { readonly project: Project; readonly last: JournalEntry };

/** What the database has not taken yet, in order. */
export type Unstored = {
  readonly entries: readonly JournalEntry[];
  readonly originals: readonly Original[];
};

/** How long a failed writing rests before it is tried again, in milliseconds. */
const retryAfter = 3000;

/**
 * What waits for the database, in order. While one transaction runs, further entries gather for the next; what failed
 * is tried again. `told` hears of every change of `isWaiting` and `failure`.
 */
export class WriteQueue {
  private entries: JournalEntry[] = [];
  private originals: Original[] = [];
  private writing: Promise<void> | null = null;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;
  /** The name of the error of the last writing, when it failed. */
  failure: string | null = null;

  constructor(
    private stored: AtEntry,
    private readonly writer: CommitWriter | null,
    /** The study as its entries tell it: of letters that are still being typed there is none. */
    private readonly told: { readonly now: () => AtEntry; readonly changed: () => void },
    private readonly pause = retryAfter,
  ) {}

  /** As the database has it, for certain. */
  lastStored(): AtEntry {
    return this.stored;
  }

  unstored(): Unstored {
    return { entries: this.entries, originals: this.originals };
  }

  get isWaiting(): boolean {
    return this.entries.length > 0 || this.writing !== null;
  }

  add(entry: JournalEntry, originals: readonly Original[]): void {
    this.entries.push(entry);
    this.originals.push(...originals);
  }

  /** Writes what waits. Resolves when it is durable or has failed. */
  flush(): Promise<void> {
    if (this.writing) return this.writing.then(() => (this.entries.length > 0 ? this.flush() : undefined));
    if (this.entries.length === 0) return Promise.resolve();
    this.writing = this.write().finally(() => {
      this.writing = null;
      this.told.changed();
    });
    this.told.changed();
    return this.writing;
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    while (this.writing) await this.writing;
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.retryTimer);
    this.writer?.close();
  }

  private async write(): Promise<void> {
    const { stored } = this;
    const { project, last } = this.told.now();
    const entries = [...this.entries];
    const originals = [...this.originals];
    try {
      const { seq, id } = stored.last;
      const facts = factsOf(project, last);
      const changes = changesBetween(stored.project, project);
      await this.writer?.write({ after: { seq, id }, changes, entries, originals, facts });
      this.stored = { project, last };
      this.entries = this.entries.slice(entries.length);
      this.originals = this.originals.slice(originals.length);
      this.failure = null;
    } catch (error) {
      this.failure = error instanceof Error ? error.name : "UnknownError";
      clearTimeout(this.retryTimer);
      if (!this.closed) this.retryTimer = setTimeout(() => void this.flush(), this.pause);
    }
  }
}
