import { useEffect, useSyncExternalStore } from "react";
import type { CodebookDeed } from "../../shared/history/codebook-deeds.ts";
import type { HistoryFact } from "../../shared/history/facts.ts";
import type { ToldTextDeed } from "../../shared/history/text-deeds.ts";
import type { JournalEntry } from "../../shared/project/journal.ts";
import { Asker } from "../workers/asker.ts";
import { Lookers, oneForStudy } from "./beside-study.ts";
import type { ToldEntries } from "./journal-reader.ts";
import type { OpenStudy } from "./open-study.ts";
import { useSession } from "./use-study.ts";

/** What the worker of a journal is asked: what has come since the last time. */
export type JournalQuestions = {
  readonly read: {
    readonly asked: { readonly projectId: string; readonly unstored: readonly JournalEntry[] };
    readonly told: ToldEntries;
    readonly answer: undefined;
  };
};

/** The journal as far as it has been read, oldest first. The same object until more is read. */
type ReadJournal = {
  readonly facts: readonly HistoryFact[];
  /** What was done to the codebook, undone deeds among them. */
  readonly deeds: readonly CodebookDeed[];
  /** What was done to the texts, undone deeds among them. */
  readonly texts: readonly ToldTextDeed[];
  /** "whole" when all that was done by now is there. */
  readonly state: "reading" | "whole" | "failed";
};

const nothingRead: ReadJournal = { facts: [], deeds: [], texts: [], state: "reading" };

const start = () => new Worker(new URL("./journal.worker.ts", import.meta.url), { type: "module" });

/** Reads the journal of the open study in a worker, and what is done later as it is done. */
class JournalDesk {
  private journal = nothingRead;
  private readonly asker = new Asker<JournalQuestions>(() => {
    // One in the place of a worker that was lost tells all anew.
    this.journal = nothingRead;
    return start();
  });
  private isBusy = false;
  private isBehind = false;
  private stopWatching: (() => void) | null = null;
  private readonly lookers = new Lookers({ begin: () => this.begin(), end: () => this.end() });

  constructor(private readonly study: OpenStudy) {}

  readonly now = (): ReadJournal => this.journal;

  readonly subscribe = this.lookers.subscribe;

  close(): void {
    this.lookers.close();
  }

  private begin(): void {
    if (this.stopWatching) {
      // Whoever comes back to a journal that could not be read has it read anew.
      if (this.journal.state === "failed") void this.read();
      return;
    }
    let { generation } = this.study.now();
    this.stopWatching = this.study.subscribe(() => {
      const now = this.study.now().generation;
      if (now === generation) return;
      generation = now;
      void this.read();
    });
    void this.read();
  }

  private end(): void {
    this.stopWatching?.();
    this.stopWatching = null;
    this.asker.end();
    this.journal = nothingRead;
  }

  private async read(): Promise<void> {
    if (this.isBusy) {
      this.isBehind = true;
      return;
    }
    this.isBusy = true;
    // Who begins anew is told all anew.
    if (this.journal.state === "failed") this.show(nothingRead);
    let isRead: boolean;
    do {
      this.isBehind = false;
      const { entries } = this.study.unstored();
      const asked = { projectId: this.study.now().project.study.id, unstored: entries };
      const reading = this.asker.ask("read", asked, { tell: (told) => this.take(told), inParts: true });
      isRead = await reading.then(
        () => true,
        () => false,
      );
    } while (isRead && this.isBehind);
    this.isBusy = false;
    if (this.lookers.isOver) return;
    // A reader tells each thing once: one that failed midway is not asked again.
    if (!isRead) this.asker.end();
    this.show({ ...this.journal, state: isRead ? "whole" : "failed" });
  }

  private take(told: ToldEntries): void {
    const { facts, deeds, texts, state } = this.journal;
    this.journal = {
      facts: [...facts, ...told.facts],
      deeds: told.deeds.length === 0 ? deeds : [...deeds, ...told.deeds],
      texts: told.texts.length === 0 ? texts : [...texts, ...told.texts],
      state,
    };
    // A first reading is drawn slice by slice; what is done later in one.
    if (state === "reading") this.show(this.journal);
  }

  private show(journal: ReadJournal): void {
    this.journal = journal;
    this.lookers.tell();
  }
}

const deskOf = oneForStudy((study) => new JournalDesk(study));

/** The journal of the open study as it has been read so far; reading begins with the first who asks. */
export function useJournal(): ReadJournal {
  const { study } = useSession();
  const desk = deskOf(study);
  return useSyncExternalStore(desk.subscribe, desk.now);
}

/** The same for whoever needs it now and then; null where it is not wanted, and nothing is read. */
export function useJournalIf(isWanted: boolean): ReadJournal | null {
  const { study } = useSession();
  const desk = deskOf(study);
  return useSyncExternalStore(isWanted ? desk.subscribe : neverChanges, () => (isWanted ? desk.now() : null));
}

const neverChanges = () => () => undefined;

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
