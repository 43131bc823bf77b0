import { type Hit, type SearchText, searchTextOf } from "../../shared/analysis/prepared.ts";
import type { Query, QueryRefusal } from "../../shared/analysis/query.ts";
import { assertNever } from "../../shared/outcome.ts";
import type { Transcript, TranscriptId } from "../../shared/project/records.ts";
import type { NewTexts, PackedHits, SearchAnswer, SearchJob } from "./search-jobs.ts";

/** A thread that searches; nothing is heard of it any more once it was ended. */
type SearchThread = { post(job: SearchJob): void; end(): void };
export type StartThread = (heard: { answered(answer: SearchAnswer): void; broke(): void }) => SearchThread;

export function searchThreadOfWindow({ answered, broke }: Parameters<StartThread>[0]): SearchThread {
  const worker = new Worker(new URL("./search.worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => answered(data);
  worker.onerror = broke;
  worker.onmessageerror = broke;
  return { post: (job) => worker.postMessage(job), end: () => worker.terminate() };
}

/** "pattern-too-slow": it ran longer than the limit, and was stopped. "search-stopped": the thread broke down. */
export type SearchRefusal = QueryRefusal | "pattern-too-slow" | "search-stopped";

/** What is told of a search: "refused"; or "counted" with the first hits, then "more" any number of times, then "ended". */
export type SearchNews =
  | { readonly is: "refused"; readonly why: SearchRefusal; readonly reason: string }
  | {
      readonly is: "counted";
      readonly total: number;
      /** In the order of the transcripts; those without hits are not in it. */
      readonly perTranscript: ReadonlyMap<TranscriptId, number>;
      readonly hits: readonly Hit[];
    }
  | { readonly is: "more"; readonly hits: readonly Hit[] }
  | { readonly is: "ended" };

/** The transcripts that are looked through, in the order in which their hits are listed. */
export type SearchPlace = {
  readonly transcripts: readonly Transcript[];
  /** What is taken for the language of a transcript whose own is not known: that of the window. */
  readonly language: string;
};

/** How many UTF-16 units of texts are sent at once: some milliseconds of the window's time. */
const unitsAtOnce = 300_000;

type SearchLimits = {
  /** How long a pattern may run, in milliseconds. */
  readonly pattern: number;
  /** How long it may still run when it is not wanted any more. */
  readonly unwanted: number;
};

type Asked = {
  readonly number: number;
  readonly place: SearchPlace;
  readonly query: Query;
  readonly tell: (news: SearchNews) => void;
};

/**
 * Searches in a thread that keeps the texts, so that only those that are new or changed are sent. A new search
 * ends the one before it, of which nothing more is told. A pattern may run for ever, and only its end ends it:
 * the thread is then ended with it, and the next search begins another.
 */
export class SearchDesk {
  private thread: SearchThread | null = null;
  private readonly sent = new Map<
    TranscriptId,
    { readonly transcript: Transcript; readonly language: string }
  >();
  private jobs = 0;
  private asked: Asked | null = null;
  /** The pattern that the thread is at, as far as is known. */
  private running: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The next of the texts that are still to be sent. */
  private feeding: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly start: StartThread,
    private readonly limits: SearchLimits = { pattern: 2_000, unwanted: 200 },
  ) {}

  /**
   * Sends the texts ahead: while a person still types, their letters are folded. Some at a time, so that the window
   * is never held for long. Does nothing during a search.
   */
  makeReady(place: SearchPlace): void {
    if (this.asked) return;
    clearTimeout(this.feeding);
    const { texts, isLast } = this.nextTexts(place);
    if (texts.changed.length + texts.gone.length > 0)
      this.post({ do: "prepare", number: this.nextNumber(), texts });
    if (!isLast) this.feeding = setTimeout(() => this.makeReady(place));
  }

  search(place: SearchPlace, query: Query, tell: (news: SearchNews) => void): void {
    this.asked = { number: this.nextNumber(), place, query, tell };
    this.hurry();
    this.ask(this.asked);
  }

  /** Ends the search. Nothing more is told of it. */
  cancel(): void {
    if (!this.asked) return;
    this.asked = null;
    clearTimeout(this.feeding);
    this.hurry();
    this.post({ do: "stop", number: this.nextNumber() });
  }

  /** Ends the search and its thread, and forgets the texts. Another search would begin anew. */
  close(): void {
    this.asked = null;
    this.endThread();
  }

  /** Sends what the thread lacks of the texts, and with the last of them what is asked. */
  private ask(asked: Asked): void {
    clearTimeout(this.feeding);
    const { place, number, query } = asked;
    const { texts, isLast } = this.nextTexts(place);
    const order = place.transcripts.map(({ id }) => id);
    if (isLast) return this.post({ do: "search", number, texts, query, order });
    this.post({ do: "prepare", number: this.nextNumber(), texts });
    this.feeding = setTimeout(() => this.ask({ ...asked, number: this.renumbered() }));
  }

  /** The number under which the search is asked for at last, after the texts that went before it. */
  private renumbered(): number {
    const number = this.nextNumber();
    if (this.asked) this.asked = { ...this.asked, number };
    return number;
  }

  /** What the thread does not have yet or has otherwise, as much of it as is sent at once. */
  private nextTexts({ transcripts, language }: SearchPlace): {
    readonly texts: NewTexts;
    readonly isLast: boolean;
  } {
    const wanted = new Set(transcripts.map(({ id }) => id));
    const gone = [...this.sent.keys()].filter((id) => !wanted.has(id));
    for (const id of gone) this.sent.delete(id);
    const changed: SearchText[] = [];
    let units = 0;
    for (const transcript of transcripts) {
      const before = this.sent.get(transcript.id);
      if (before?.transcript === transcript && before.language === language) continue;
      if (units > unitsAtOnce) return { texts: { changed, gone }, isLast: false };
      this.sent.set(transcript.id, { transcript, language });
      changed.push(searchTextOf(transcript, language));
      units += transcript.text.length;
    }
    return { texts: { changed, gone }, isLast: true };
  }

  private post(job: SearchJob): void {
    this.thread ??= this.newThread();
    this.thread.post(job);
  }

  private newThread(): SearchThread {
    const thread = this.start({
      answered: (answer) => {
        if (this.thread === thread) this.answered(answer);
      },
      broke: () => {
        if (this.thread === thread) this.broke();
      },
    });
    return thread;
  }

  private answered(answer: SearchAnswer): void {
    if (answer.is === "began") {
      this.clearTimer();
      if (!answer.isPattern) return;
      this.running = answer.number;
      const isWanted = this.asked?.number === answer.number;
      this.timer = setTimeout(() => this.tooSlow(), isWanted ? this.limits.pattern : this.limits.unwanted);
      return;
    }
    if (answer.number === this.running) this.clearTimer();
    if (!this.asked || answer.number !== this.asked.number) return;
    const { tell } = this.asked;
    if (answer.is === "ended" || answer.is === "refused") this.asked = null;
    switch (answer.is) {
      case "refused":
        return tell({ is: "refused", why: answer.why, reason: answer.reason });
      case "counted": {
        const { total, hits } = answer;
        return tell({
          is: "counted",
          total,
          perTranscript: new Map(answer.perTranscript),
          hits: unpacked(hits),
        });
      }
      case "more":
        return tell({ is: "more", hits: unpacked(answer.hits) });
      case "ended":
        return tell({ is: "ended" });
      default:
        return assertNever(answer);
    }
  }

  /** A pattern that runs is not wanted any more: it has little time left. */
  private hurry(): void {
    if (this.running === null) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tooSlow(), this.limits.unwanted);
  }

  private tooSlow(): void {
    const isWanted = this.asked !== null && this.asked.number === this.running;
    this.endThread();
    if (isWanted) this.refuse("pattern-too-slow");
    else if (this.asked) this.ask(this.asked);
  }

  private broke(): void {
    this.endThread();
    this.refuse("search-stopped");
  }

  private refuse(why: SearchRefusal): void {
    const asked = this.asked;
    this.asked = null;
    asked?.tell({ is: "refused", why, reason: "" });
  }

  private endThread(): void {
    this.clearTimer();
    clearTimeout(this.feeding);
    this.thread?.end();
    this.thread = null;
    this.sent.clear();
  }

  private clearTimer(): void {
    clearTimeout(this.timer);
    this.running = null;
  }

  private nextNumber(): number {
    this.jobs += 1;
    return this.jobs;
  }
}

function unpacked(packed: readonly PackedHits[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { transcriptId, places } of packed)
    for (let at = 0; at < places.length; at += 2)
      hits.push({ transcriptId, start: places[at] ?? 0, end: places[at + 1] ?? 0 });
  return hits;
}
