import { useEffect, useState, useSyncExternalStore } from "react";
import type { CheckedRates } from "../../shared/checking/checked-rates.ts";
import type { ToldTextDeed } from "../../shared/history/text-deeds.ts";
import { checksOf, correctionNotesOf, type Project } from "../../shared/project/project.ts";
import type { Check, CorrectionNote, Transcript, TranscriptId } from "../../shared/project/records.ts";
import { useJournal } from "../storage/journal-desk.ts";
import type { OpenStudy } from "../storage/open-study.ts";
import { useSession } from "../storage/use-study.ts";
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

const nothing: CheckedByNow = {
  ...{ corrections: new Map(), rates: null, done: 0, all: 0, state: "reading" },
};

/** How long the worker stays when nobody looks any more, in milliseconds. */
const keptFor = 60_000;

/** Has a worker compare the study's transcripts with what they came as, and anew what changes: some 100 ms an interview, which the window cannot wait for. */
class CheckedDesk {
  private now = nothing;
  private readonly listeners = new Set<() => void>();
  private asker = new Asker<CheckedQuestions>(
    () => new Worker(new URL("./checked.worker.ts", import.meta.url), { type: "module" }),
  );
  /** What the worker has been told. */
  private sent: {
    readonly transcripts: ReadonlyMap<TranscriptId, Transcript>;
    readonly checks: ReadonlyMap<TranscriptId, readonly Check[]>;
    readonly notes: ReadonlyMap<TranscriptId, readonly CorrectionNote[]>;
    readonly texts: readonly ToldTextDeed[];
  } | null = null;
  private wanted: { readonly project: Project; readonly texts: readonly ToldTextDeed[] } | null = null;
  private isBusy = false;
  /** How many want the rates. */
  private wantRates = 0;
  private ending: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onEnd: () => void) {}

  readonly read = (): CheckedByNow => this.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    clearTimeout(this.ending);
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.ending = setTimeout(() => {
        this.asker.end();
        this.onEnd();
      }, keptFor);
    };
  };

  /** Somebody wants the rates, too, until they leave. */
  readonly withRates = (): (() => void) => {
    this.wantRates += 1;
    return () => {
      this.wantRates -= 1;
    };
  };

  /** The study is this now, and its journal tells this of the texts. */
  take(project: Project, texts: readonly ToldTextDeed[]): void {
    this.wanted = { project, texts };
    if (!this.isBusy) void this.ask();
  }

  /** An interview beside its text as it came, or beside another, as the worker knows them. */
  beside(transcriptId: TranscriptId, otherId: TranscriptId | null): Promise<ToldBeside> {
    return this.asker.ask("beside", { transcriptId, otherId });
  }

  private async ask(): Promise<void> {
    this.isBusy = true;
    try {
      for (let wanted = this.wanted; wanted; wanted = this.wanted) {
        this.wanted = null;
        const news = this.news(wanted.project, wanted.texts);
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
        if (this.wantRates === 0 || this.wanted) continue;
        const rates = await this.asker.ask("rates", null);
        this.show({ ...this.now, rates });
      }
    } catch {
      this.asker.end();
      this.sent = null;
      this.show({ ...this.now, state: "failed" });
    }
    this.isBusy = false;
  }

  private news(project: Project, texts: readonly ToldTextDeed[]): CheckedNews {
    const { sent } = this;
    const order = [...project.transcripts.keys()];
    const lists = { checks: checksOf, notes: correctionNotesOf };
    const checks = new Map(order.map((id) => [id, lists.checks(project, id)] as const));
    const notes = new Map(order.map((id) => [id, lists.notes(project, id)] as const));
    const isAnew = !sent || texts.length < sent.texts.length || texts[0] !== sent.texts[0];
    this.sent = { transcripts: project.transcripts, checks, notes, texts };
    const changed = <Value>(now: ReadonlyMap<TranscriptId, Value>, then?: ReadonlyMap<TranscriptId, Value>) =>
      new Map([...now].filter(([id, value]) => then?.get(id) !== value));
    return {
      ...{ study: project.study, order, isAnew },
      transcripts: [...changed(project.transcripts, sent?.transcripts).values()],
      checks: changed(checks, sent?.checks),
      notes: changed(notes, sent?.notes),
      deeds: isAnew ? texts : texts.slice(sent?.texts.length),
    };
  }

  private show(now: CheckedByNow): void {
    this.now = now;
    for (const listener of this.listeners) listener();
  }
}

const desks = new WeakMap<OpenStudy, CheckedDesk>();

function deskOf(study: OpenStudy): CheckedDesk {
  const known = desks.get(study);
  if (known) return known;
  const desk = new CheckedDesk(() => desks.delete(study));
  desks.set(study, desk);
  return desk;
}

/** How the study's interviews were corrected, and if wanted how many errors they had, a moment after the last change. */
export function useCheckedByNow(project: Project, wantsRates = false): CheckedByNow {
  const { study } = useSession();
  const { texts, state } = useJournal();
  const desk = deskOf(study);
  const now = useSyncExternalStore(desk.subscribe, desk.read);
  const { transcripts, checks, correctionNotes, study: settings } = project;
  useEffect(() => (wantsRates ? desk.withRates() : undefined), [desk, wantsRates]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of the project says nothing of it
  useEffect(() => {
    if (state === "whole") desk.take(project, texts);
  }, [desk, texts, state, transcripts, checks, correctionNotes, settings]);
  return state === "failed" ? { ...now, state } : now;
}

/** An interview beside its text as it came (`otherId` null) or beside another interview; null until it is compared. */
export function useBeside(
  checked: CheckedByNow,
  transcriptId: TranscriptId,
  otherId: TranscriptId | null,
): { readonly is: ToldBeside } | null {
  const { study } = useSession();
  const [told, setTold] = useState<{ readonly key: string; readonly is: ToldBeside } | null>(null);
  const key = `${transcriptId} ${otherId}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared anew whenever something was worked out anew
  useEffect(() => {
    if (checked.state !== "whole") return;
    let isLeft = false;
    deskOf(study)
      .beside(transcriptId, otherId)
      .then((is) => isLeft || setTold({ key, is }))
      .catch(() => isLeft || setTold({ key, is: null }));
    return () => {
      isLeft = true;
    };
  }, [study, checked, key]);
  return told?.key === key ? told : null;
}
