import { type Hit, type Prepared, prepare, type SearchText } from "../../shared/analysis/prepared.ts";
import { readQuery } from "../../shared/analysis/query.ts";
import { search } from "../../shared/analysis/search.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import type { NewTexts, PackedHits, SearchEnd, SearchJob, SearchTold } from "./search-jobs.ts";

/** What a searcher needs of the thread that it works in. */
type SearcherPort = {
  /** Lets waiting messages in. */
  pause(): Promise<void>;
  /** Milliseconds. */
  now(): number;
};

/** How many hits are sent with the count, and how many at once after that. */
export const firstHits = 200;
export const hitsAtOnce = 5_000;

/** How long is worked, in milliseconds, before messages are let in. */
const stretch = 10;

/** Searches, and keeps prepared texts from one search to the next. Stops as soon as a signal says so. */
export class Searcher {
  private readonly texts = new Map<TranscriptId, { readonly text: SearchText; ready: Prepared | null }>();
  private pausedAt = 0;

  constructor(private readonly port: SearcherPort) {}

  async prepare(texts: NewTexts, signal: AbortSignal): Promise<void> {
    this.keep(texts);
    await this.prepareAll(signal);
  }

  async search(
    { texts, query, order }: SearchJob,
    tell: (told: SearchTold) => void,
    signal: AbortSignal,
  ): Promise<SearchEnd> {
    this.keep(texts);
    const read = readQuery(query);
    if (read.is === "refused") return read;
    await this.prepareAll(signal);
    if (query.kind === "pattern") tell({ is: "began" });

    const found: PackedHits[] = [];
    for (const id of order) {
      const ready = this.texts.get(id)?.ready;
      const hits = ready ? search(ready, read.value) : [];
      if (hits.length > 0) found.push({ transcriptId: id, places: packed(hits) });
      await this.stayOn(signal);
    }
    const [first, ...more] = slices(found);
    tell({
      is: "counted",
      total: found.reduce((sum, { places }) => sum + places.length / 2, 0),
      perTranscript: found.map(({ transcriptId, places }) => [transcriptId, places.length / 2]),
      hits: first ?? [],
    });
    for (const hits of more) {
      await this.port.pause();
      signal.throwIfAborted();
      tell({ is: "more", hits });
    }
    return { is: "ended" };
  }

  private keep({ changed, gone }: NewTexts): void {
    this.pausedAt = this.port.now();
    for (const id of gone) this.texts.delete(id);
    for (const text of changed) this.texts.set(text.id, { text, ready: null });
  }

  private async prepareAll(signal: AbortSignal): Promise<void> {
    for (const kept of this.texts.values()) {
      if (kept.ready) continue;
      kept.ready = prepare(kept.text);
      await this.stayOn(signal);
    }
  }

  /** Lets messages in from time to time, and throws when the search is no longer wanted. */
  private async stayOn(signal: AbortSignal): Promise<void> {
    if (this.port.now() - this.pausedAt >= stretch) {
      await this.port.pause();
      this.pausedAt = this.port.now();
    }
    signal.throwIfAborted();
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
