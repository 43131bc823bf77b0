import { type Hit, type SearchText, searchTextOf } from "../../shared/analysis/prepared.ts";
import type { Query, QueryRefusal } from "../../shared/analysis/query.ts";
import type { Transcript, TranscriptId } from "../../shared/project/records.ts";
import { Asker } from "../workers/asker.ts";
import type { NewTexts, PackedHits, SearchQuestions, SearchTold } from "./search-jobs.ts";

/** Starts the worker of searches. */
export const searchWorker = () =>
  new Worker(new URL("./search.worker.ts", import.meta.url), { type: "module" });

/** "pattern-too-slow": it ran longer than the limit, and was stopped. "search-stopped": the worker broke down. */
export type SearchRefusal = QueryRefusal | "pattern-too-slow" | "search-stopped";

/**
 * The reports of a search: "refused"; or "counted" with the first hits, then "more" any number of times, then
 * "ended".
 */
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
  /** The language of transcripts whose own is not known: the window's. */
  readonly language: string;
};

/** How many UTF-16 units of texts are sent at once: some milliseconds of the window's time. */
const unitsAtOnce = 300_000;

type SearchLimits = {
  /** How long a pattern may run, in milliseconds. */
  readonly pattern: number;
  /** How long a pattern may still run when it is no longer wanted. */
  readonly unwanted: number;
};

type Asked = {
  readonly place: SearchPlace;
  readonly query: Query;
  readonly tell: (news: SearchNews) => void;
  readonly leaving: AbortController;
};

/**
 * Searches in a worker that keeps the texts, so that only new and changed texts are sent. A new search ends the one
 * before, which reports nothing more. A pattern may run for ever and cannot be stopped within the worker: then the
 * worker is ended, and the next search starts another.
 */
export class SearchDesk {
  private readonly asker: Asker<SearchQuestions>;
  private readonly sent = new Map<
    TranscriptId,
    { readonly transcript: Transcript; readonly language: string }
  >();
  private asked: Asked | null = null;
  /** The pattern that the worker is searching, as far as is known. */
  private running: Asked | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The next of the texts that are still to be sent. */
  private feeding: ReturnType<typeof setTimeout> | undefined;

  constructor(
    start: () => Worker,
    private readonly limits: SearchLimits = { pattern: 2_000, unwanted: 200 },
  ) {
    this.asker = new Asker(() => {
      this.sent.clear();
      return start();
    });
  }

  /**
   * Sends the texts ahead: while a person still types, their letters are folded. Some at a time, so that the window
   * is never held for long. Does nothing during a search.
   */
  makeReady(place: SearchPlace): void {
    if (this.asked) return;
    clearTimeout(this.feeding);
    const { texts, isLast } = this.nextTexts(place);
    if (texts.changed.length + texts.gone.length > 0) this.prepare(texts);
    if (!isLast) this.feeding = setTimeout(() => this.makeReady(place));
  }

  search(place: SearchPlace, query: Query, tell: (news: SearchNews) => void): void {
    this.cancel();
    clearTimeout(this.feeding);
    this.asked = { place, query, tell, leaving: new AbortController() };
    this.ask(this.asked);
  }

  /** Ends the search. It reports nothing more. */
  cancel(): void {
    const left = this.asked;
    if (!left) return;
    this.asked = null;
    clearTimeout(this.feeding);
    left.leaving.abort();
    // A pattern that runs has little time left.
    if (this.running === left) this.endIn(this.limits.unwanted);
  }

  /** Ends the search and its worker, and forgets the texts. Another search would begin anew. */
  close(): void {
    this.asked = null;
    clearTimeout(this.feeding);
    this.clearTimer();
    this.asker.end();
  }

  /** Sends what the worker lacks of the texts, and with the last of them what is asked. */
  private ask(asked: Asked): void {
    const { texts, isLast } = this.nextTexts(asked.place);
    if (isLast) {
      void this.hear(asked, texts);
      return;
    }
    this.prepare(texts);
    this.feeding = setTimeout(() => this.ask(asked));
  }

  private prepare(texts: NewTexts): void {
    // A worker that breaks down at it is replaced with the next question, and the texts are sent anew.
    this.asker.ask("prepare", texts).catch(() => undefined);
  }

  private async hear(asked: Asked, texts: NewTexts): Promise<void> {
    const { place, query, leaving } = asked;
    const job = { texts, query, order: place.transcripts.map(({ id }) => id) };
    const tell = (told: SearchTold) => this.told(asked, told);
    const end = await this.asker
      .ask("search", job, { tell, signal: leaving.signal })
      .catch((error: Error) => this.whyNot(asked, error));
    if (this.running === asked) this.clearTimer();
    if (this.asked !== asked) return;
    if (end === "again") return this.ask(asked);
    this.asked = null;
    asked.tell(end);
  }

  private whyNot(asked: Asked, { name }: Error): SearchNews | "again" {
    // The worker may have been ended because of another search.
    if (name === "WorkerEnded" && this.running !== asked) return "again";
    const why = name === "WorkerEnded" ? "pattern-too-slow" : "search-stopped";
    return { is: "refused", why, reason: "" };
  }

  /** The next texts that the worker lacks or has in another version, as many as are sent at once. */
  private nextTexts({ transcripts, language }: SearchPlace): {
    readonly texts: NewTexts;
    readonly isLast: boolean;
  } {
    this.asker.makeReady();
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

  private told(asked: Asked, told: SearchTold): void {
    const isWanted = this.asked === asked;
    if (told.is === "began") {
      this.running = asked;
      return this.endIn(isWanted ? this.limits.pattern : this.limits.unwanted);
    }
    // All hits have been found; the rest is only reporting.
    if (this.running === asked) this.clearTimer();
    if (!isWanted) return;
    const hits = unpacked(told.hits);
    if (told.is === "more") return asked.tell({ is: "more", hits });
    const { is, total, perTranscript } = told;
    asked.tell({ is, total, perTranscript: new Map(perTranscript), hits });
  }

  private endIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.asker.end(), milliseconds);
  }

  private clearTimer(): void {
    clearTimeout(this.timer);
    this.running = null;
  }
}

function unpacked(packed: readonly PackedHits[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { transcriptId, places } of packed)
    for (let at = 0; at < places.length; at += 2)
      hits.push({ transcriptId, start: places[at] ?? 0, end: places[at + 1] ?? 0 });
  return hits;
}
