import type { CheckedRates } from "../../shared/checking/checked-rates.ts";
import type { ToldTextDeed } from "../../shared/history/text-deeds.ts";
import { checksOf, correctionNotesOf, type Project } from "../../shared/project/project.ts";
import type { Check, CorrectionNote, Transcript, TranscriptId } from "../../shared/project/records.ts";
import { Lookers } from "../storage/beside-study.ts";
import { Asker } from "../workers/asker.ts";
import type { CheckedNews, CheckedQuestions, ToldBeside, ToldCorrection } from "./checked-job.ts";

/** How the study's interviews were corrected, as far as it has been worked out. The same object until more is. */
export type CheckedByNow = {
  readonly corrections: ReadonlyMap<TranscriptId, readonly ToldCorrection[]>;
  /** Null until they are worked out, and where nobody wants them. */
  readonly rates: CheckedRates | null;
  readonly done: number;
  readonly all: number;
  readonly state: "reading" | "whole" | "failed";
};

/** What the study is, and what its journal tells of the texts. */
type Wanted = { readonly project: Project; readonly texts: readonly ToldTextDeed[] };

const nothing: CheckedByNow = {
  ...{ corrections: new Map(), rates: null, done: 0, all: 0, state: "reading" },
};

export const checkedWorker = () =>
  new Worker(new URL("./checked.worker.ts", import.meta.url), { type: "module" });

/** Has a worker compare the study's transcripts with what they came as, and anew what changes: some 100 ms an interview, which the window cannot wait for. */
export class CheckedDesk {
  private now = nothing;
  private readonly lookers = new Lookers({ end: () => this.end() });
  private readonly asker: Asker<CheckedQuestions>;
  /** What the worker has been told: another in the place of one that was lost knows nothing. */
  private sent: {
    readonly transcripts: ReadonlyMap<TranscriptId, Transcript>;
    readonly checks: ReadonlyMap<TranscriptId, readonly Check[]>;
    readonly notes: ReadonlyMap<TranscriptId, readonly CorrectionNote[]>;
    readonly texts: readonly ToldTextDeed[];
  } | null = null;
  private wanted: Wanted | null = null;
  /** What was wanted last. */
  private latest: Wanted | null = null;
  /** Until all that is wanted has been asked. */
  private asking: Promise<void> | null = null;
  /** How many want the rates. */
  private wantRates = 0;

  constructor(start: () => Worker) {
    this.asker = new Asker(() => {
      this.sent = null;
      return start();
    });
  }

  readonly read = (): CheckedByNow => this.now;

  readonly subscribe = this.lookers.subscribe;

  close(): void {
    this.lookers.close();
  }

  private end(): void {
    this.wanted = null;
    this.latest = null;
    this.asker.end();
    this.now = nothing;
  }

  /** Somebody wants the rates, too, until they leave. */
  readonly withRates = (): (() => void) => {
    this.wantRates += 1;
    return () => {
      this.wantRates -= 1;
    };
  };

  /** The study is this now, and its journal tells this of the texts. */
  take(project: Project, texts: readonly ToldTextDeed[]): void {
    if (this.lookers.isOver) return;
    this.latest = { project, texts };
    this.wanted = this.latest;
    this.asking ??= this.ask().finally(() => {
      this.asking = null;
    });
  }

  /** An interview beside its text as it came, or beside another, as the worker knows them. */
  async beside(transcriptId: TranscriptId, otherId: TranscriptId | null): Promise<ToldBeside> {
    // One in the place of a worker that was lost is told of the study first.
    if (!this.knows() && this.latest) this.take(this.latest.project, this.latest.texts);
    await this.asking;
    if (!this.knows()) throw new Error("the worker knows nothing of the study");
    return this.asker.ask("beside", { transcriptId, otherId });
  }

  /** Whether the worker that would be asked was told of the study. */
  private knows(): boolean {
    if (this.lookers.isOver) return false;
    this.asker.makeReady();
    return this.sent !== null;
  }

  private async ask(): Promise<void> {
    if (this.now.state === "failed") this.show({ ...this.now, state: "reading" });
    for (let wanted = this.wanted; wanted; wanted = this.wanted) {
      this.wanted = null;
      try {
        // A worker may be lost at it: the next is told all, once.
        await this.check(wanted).catch((error: Error) => {
          this.asker.end();
          if (error.name === "WorkerEnded") throw error;
          return this.check(wanted);
        });
      } catch (error) {
        // One that was ended here has not failed.
        if ((error as Error).name === "WorkerEnded") continue;
        this.asker.end();
        this.show({ ...this.now, state: "failed" });
      }
    }
  }

  private async check(wanted: Wanted): Promise<void> {
    const news = this.news(wanted);
    const all = news.order.length;
    const corrections = new Map(
      [...this.now.corrections].filter(([id]) => wanted.project.transcripts.has(id)),
    );
    await this.asker.ask("check", news, {
      inParts: true,
      tell: ({ transcriptId, corrections: told, done }) => {
        corrections.set(transcriptId, told);
        // What is worked out for the first time is drawn as it comes.
        if (this.now.state !== "whole")
          this.show({ ...this.now, corrections: new Map(corrections), done, all });
      },
    });
    this.show({ ...this.now, corrections, done: all, all, state: "whole" });
    if (this.wantRates === 0 || this.wanted) return;
    if (!this.knows()) throw new Error("the worker knows nothing of the study");
    const rates = await this.asker.ask("rates", null);
    this.show({ ...this.now, rates });
  }

  private news({ project, texts }: Wanted): CheckedNews {
    this.asker.makeReady();
    const order = [...project.transcripts.keys()];
    const lists = { checks: checksOf, notes: correctionNotesOf };
    const checks = new Map(order.map((id) => [id, lists.checks(project, id)] as const));
    const notes = new Map(order.map((id) => [id, lists.notes(project, id)] as const));
    // A journal that was read anew is told anew.
    const isSame = this.sent && texts.length >= this.sent.texts.length && texts[0] === this.sent.texts[0];
    const sent = isSame ? this.sent : null;
    this.sent = { transcripts: project.transcripts, checks, notes, texts };
    const changed = <Value>(now: ReadonlyMap<TranscriptId, Value>, then?: ReadonlyMap<TranscriptId, Value>) =>
      new Map([...now].filter(([id, value]) => then?.get(id) !== value));
    return {
      ...{ study: project.study, order, isAnew: sent === null },
      transcripts: [...changed(project.transcripts, sent?.transcripts).values()],
      checks: changed(checks, sent?.checks),
      notes: changed(notes, sent?.notes),
      deeds: texts.slice(sent?.texts.length ?? 0),
    };
  }

  private show(now: CheckedByNow): void {
    if (this.lookers.isOver) return;
    this.now = now;
    this.lookers.tell();
  }
}
