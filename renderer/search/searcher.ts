import { type Hit, type Prepared, prepare, type SearchText } from "../../shared/analysis/prepared.ts";
import { readQuery } from "../../shared/analysis/query.ts";
import { search } from "../../shared/analysis/search.ts";
import { assertNever } from "../../shared/outcome.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import type { PackedHits, SearchAnswer, SearchJob } from "./search-jobs.ts";

/** What a searcher needs of the thread that it works in. */
type SearcherPort = {
  post(answer: SearchAnswer): void;
  /** Lets messages in that have come meanwhile. */
  pause(): Promise<void>;
  /** Milliseconds. */
  now(): number;
};

/** How many hits are told with the count, and how many at once after that. */
export const firstHits = 200;
export const hitsAtOnce = 5_000;

/** How long is worked, in milliseconds, before messages are let in. */
const stretch = 10;

/** Does the jobs of search: keeps texts ready between them, and leaves a job as soon as another comes. */
export class Searcher {
  private readonly texts = new Map<TranscriptId, { readonly text: SearchText; ready: Prepared | null }>();
  private current = 0;
  private pausedAt = 0;

  constructor(private readonly port: SearcherPort) {}

  async take(job: SearchJob): Promise<void> {
    this.current = job.number;
    this.pausedAt = this.port.now();
    switch (job.do) {
      case "stop":
        return this.port.post({ is: "began", number: job.number, isPattern: false });
      case "prepare":
        this.keep(job.texts);
        if (await this.prepareAll(job.number))
          this.port.post({ is: "began", number: job.number, isPattern: false });
        return;
      case "search":
        this.keep(job.texts);
        return this.search(job);
      default:
        return assertNever(job);
    }
  }

  private keep({ changed, gone }: Extract<SearchJob, { do: "prepare" }>["texts"]): void {
    for (const id of gone) this.texts.delete(id);
    for (const text of changed) this.texts.set(text.id, { text, ready: null });
  }

  private async search({ number, query, order }: Extract<SearchJob, { do: "search" }>): Promise<void> {
    const read = readQuery(query);
    if (read.is === "refused") return this.port.post({ ...read, number });
    if (!(await this.prepareAll(number))) return;
    this.port.post({ is: "began", number, isPattern: query.kind === "pattern" });

    const found: PackedHits[] = [];
    for (const id of order) {
      const ready = this.texts.get(id)?.ready;
      const hits = ready ? search(ready, read.value) : [];
      if (hits.length > 0) found.push({ transcriptId: id, places: packed(hits) });
      if (!(await this.mayGoOn(number))) return;
    }
    const [first, ...more] = slices(found);
    this.port.post({
      is: "counted",
      number,
      total: found.reduce((sum, { places }) => sum + places.length / 2, 0),
      perTranscript: found.map(({ transcriptId, places }) => [transcriptId, places.length / 2]),
      hits: first ?? [],
    });
    for (const hits of more) {
      await this.port.pause();
      if (this.current !== number) return;
      this.port.post({ is: "more", number, hits });
    }
    this.port.post({ is: "ended", number });
  }

  /** Answers false when another job has come. */
  private async prepareAll(number: number): Promise<boolean> {
    for (const kept of this.texts.values()) {
      if (kept.ready) continue;
      kept.ready = prepare(kept.text);
      if (!(await this.mayGoOn(number))) return false;
    }
    return true;
  }

  private async mayGoOn(number: number): Promise<boolean> {
    if (this.port.now() - this.pausedAt >= stretch) {
      await this.port.pause();
      this.pausedAt = this.port.now();
    }
    return this.current === number;
  }
}

function packed(hits: readonly Hit[]): Uint32Array {
  const places = new Uint32Array(2 * hits.length);
  for (const [at, { start, end }] of hits.entries()) {
    places[2 * at] = start;
    places[2 * at + 1] = end;
  }
  return places;
}

/** The hits in slices: a small one first, then large ones. */
function slices(found: readonly PackedHits[]): PackedHits[][] {
  const all: PackedHits[][] = [];
  let slice: PackedHits[] = [];
  let room = firstHits;
  for (const { transcriptId, places } of found)
    for (let at = 0; at < places.length; ) {
      const some = places.slice(at, at + 2 * room);
      slice.push({ transcriptId, places: some });
      at += some.length;
      room -= some.length / 2;
      if (room > 0) continue;
      all.push(slice);
      slice = [];
      room = hitsAtOnce;
    }
  if (slice.length > 0) all.push(slice);
  return all;
}
