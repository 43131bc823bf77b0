import { useEffect, useSyncExternalStore } from "react";
import type { CodebookDeed } from "../../shared/history/codebook-deeds.ts";
import type { HistoryFact } from "../../shared/history/facts.ts";
import type { JournalAnswer, JournalJob } from "./journal.worker.ts";
import type { OpenStudy } from "./open-study.ts";
import { useSession } from "./use-study.ts";

/** The journal as far as it has been read, oldest first. The same object until more is read. */
type ReadJournal = {
  readonly facts: readonly HistoryFact[];
  /** What was done to the codebook, undone deeds among them. */
  readonly deeds: readonly CodebookDeed[];
  /** "whole" when all that was done by now is there. */
  readonly state: "reading" | "whole" | "failed";
};

/** How long a journal that nobody looks at stays read, in milliseconds. */
const keptFor = 60_000;

/** Reads the journal of the open study in a worker, and what is done later as it is done. */
class JournalDesk {
  private journal: ReadJournal = { facts: [], deeds: [], state: "reading" };
  private readonly listeners = new Set<() => void>();
  private worker: Worker | null = null;
  private isBusy = false;
  private isBehind = false;
  private stopWatching: (() => void) | null = null;
  private ending: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly study: OpenStudy,
    private readonly onEnd: () => void,
  ) {}

  readonly now = (): ReadJournal => this.journal;

  readonly subscribe = (listener: () => void): (() => void) => {
    clearTimeout(this.ending);
    this.listeners.add(listener);
    this.begin();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.ending = setTimeout(() => this.end(), keptFor);
    };
  };

  private begin(): void {
    if (this.worker) return;
    const worker = new Worker(new URL("./journal.worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<JournalAnswer>) => this.take(data);
    worker.onerror = () => this.take({ is: "failed" });
    this.worker = worker;
    let { generation } = this.study.now();
    this.stopWatching = this.study.subscribe(() => {
      const now = this.study.now().generation;
      if (now === generation) return;
      generation = now;
      this.ask();
    });
    this.ask();
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = null;
    this.stopWatching?.();
    this.onEnd();
  }

  private ask(): void {
    if (this.isBusy) {
      this.isBehind = true;
      return;
    }
    this.isBusy = true;
    const { entries } = this.study.unstored();
    const job: JournalJob = { projectId: this.study.now().project.study.id, unstored: entries };
    this.worker?.postMessage(job);
  }

  private take(answer: JournalAnswer): void {
    if (answer.is === "told") {
      const { facts, deeds } = this.journal;
      this.journal = {
        facts: [...facts, ...answer.facts],
        deeds: answer.deeds.length === 0 ? deeds : [...deeds, ...answer.deeds],
        state: this.journal.state,
      };
      // A first reading is drawn slice by slice; what is done later in one.
      if (this.journal.state === "reading") this.tell();
      return;
    }
    this.isBusy = false;
    if (this.isBehind) {
      this.isBehind = false;
      this.ask();
      return;
    }
    this.journal = { ...this.journal, state: answer.is === "ended" ? "whole" : "failed" };
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

const desks = new WeakMap<OpenStudy, JournalDesk>();

function deskOf(study: OpenStudy): JournalDesk {
  const known = desks.get(study);
  if (known) return known;
  const desk = new JournalDesk(study, () => desks.delete(study));
  desks.set(study, desk);
  return desk;
}

/** The journal of the open study as it has been read so far; reading begins with the first who asks. */
export function useJournal(): ReadJournal {
  const { study } = useSession();
  const desk = deskOf(study);
  return useSyncExternalStore(desk.subscribe, desk.now);
}

/** How long a place rests before it has the journal read ahead, in milliseconds. */
const rest = 300;

/** Has the journal read while a place is shown from which somebody may go on to what needs it. */
export function useJournalAhead(): void {
  const { study } = useSession();
  useEffect(() => {
    let leave = () => {};
    const timer = setTimeout(() => {
      leave = deskOf(study).subscribe(() => {});
    }, rest);
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [study]);
}
