import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { SearchDesk, type SearchNews, type SearchPlace } from "../../../renderer/search/search-desk.ts";
import { firstHits, hitsAtOnce } from "../../../renderer/search/searcher.ts";
import { type Query, queryFor } from "../../../shared/analysis/query.ts";
import type { Transcript } from "../../../shared/project/records.ts";
import { anInterview } from "../../support/hits.ts";
import { type SearchThreads, searchThreads } from "../../support/search-thread.ts";

/** A pattern that takes longer than any study lasts, on a text that has many "a" before a "b". */
const runaway = queryFor("^(a+)+$", { kind: "pattern" });
const trap = `${"a".repeat(60)}b`;
const limits = { pattern: 400, unwanted: 100 };

let threads: SearchThreads;
let desk: SearchDesk;
beforeAll(async () => {
  threads = await searchThreads();
});
beforeEach(() => {
  threads.count.started = 0;
  threads.count.ended = 0;
  threads.brought.length = 0;
  threads.told.length = 0;
  desk = new SearchDesk(threads.start, limits);
});
afterEach(() => desk.close());

const named = (name: string, lines: string): Transcript => ({
  ...anInterview(lines),
  id: `transcript:${name}`,
  name,
});
const place = (...transcripts: readonly Transcript[]): SearchPlace => ({ transcripts, language: "en" });

const isUnderWay = () => expect.poll(() => threads.told, { timeout: 6000 }).toContain("began");

/** Everything that is told of a search, until its end. */
function news(where: SearchPlace, query: Query): Promise<readonly SearchNews[]> {
  return new Promise((resolve) => {
    const all: SearchNews[] = [];
    desk.search(where, query, (one) => {
      all.push(one);
      if (one.is === "ended" || one.is === "refused") resolve(all);
    });
  });
}

async function hits(where: SearchPlace, query: Query): Promise<readonly string[]> {
  const all = await news(where, query);
  const texts = new Map(where.transcripts.map(({ id, text }) => [id, text]));
  return all.flatMap((one) =>
    one.is === "counted" || one.is === "more"
      ? one.hits.map(({ transcriptId, start, end }) => texts.get(transcriptId)?.slice(start, end) ?? "")
      : [one.is],
  );
}

const anna = named("Anna", "I felt alone\nAlone!");
const bo = named("Bo", "Not alone");

describe("searching in a thread", () => {
  it("tells the count in each transcript and the hits in their order", async () => {
    expect(await news(place(bo, anna), queryFor("alone"))).toEqual([
      {
        is: "counted",
        total: 3,
        perTranscript: new Map([
          ["transcript:Bo", 1],
          ["transcript:Anna", 2],
        ]),
        hits: [
          { transcriptId: "transcript:Bo", start: 4, end: 9 },
          { transcriptId: "transcript:Anna", start: 7, end: 12 },
          { transcriptId: "transcript:Anna", start: 13, end: 18 },
        ],
      },
      { is: "ended" },
    ]);
    expect(await hits(place(anna, bo), queryFor("nobody"))).toEqual(["ended"]);
  });

  it("tells many hits in slices, a small one first, each hit once and in order", async () => {
    const long = named("Long", "ab ".repeat(firstHits + 2 * hitsAtOnce));
    const all = await news(place(anna, long), queryFor("a"));
    const told = all.flatMap((one) => (one.is === "counted" || one.is === "more" ? [one.hits] : []));
    expect(told.map(({ length }) => length)).toEqual([firstHits, hitsAtOnce, hitsAtOnce, 2]);
    const flat = told.flat();
    expect(flat.slice(2).map(({ start }) => start)).toEqual(flat.slice(2).map((_, at) => 3 * at));
    expect(all[0]).toMatchObject({ total: flat.length });
  });

  it("refuses what cannot be sought", async () => {
    expect(await news(place(anna), queryFor("(", { kind: "pattern" }))).toEqual([
      { is: "refused", why: "bad-pattern", reason: "Unterminated group" },
    ]);
    expect(await news(place(anna), queryFor(" "))).toEqual([
      { is: "refused", why: "nothing-sought", reason: "" },
    ]);
  });
});

describe("the texts in the thread", () => {
  it("are sent once, and again only when they have changed", async () => {
    await hits(place(anna, bo), queryFor("alone"));
    expect(await hits(place(anna, bo), queryFor("felt"))).toEqual(["felt", "ended"]);
    const changed = { ...bo, text: "Not felt" };
    expect(await hits(place(anna, changed), queryFor("felt"))).toEqual(["felt", "felt", "ended"]);
    expect(await hits(place(anna), queryFor("felt"))).toEqual(["felt", "ended"]);
    expect(await hits(place(anna, bo), queryFor("alone"))).toEqual(["alone", "Alone", "alone", "ended"]);
    expect(threads.brought).toEqual([2, 0, 1, 0, 1]);
    expect(threads.count.started).toBe(1);
  });

  it("may be sent ahead", async () => {
    desk.makeReady(place(anna, bo));
    desk.makeReady(place(anna, bo));
    expect(await hits(place(anna, bo), queryFor("felt"))).toEqual(["felt", "ended"]);
    expect(threads.brought).toEqual([2, 0]);
  });

  it("are sent some at a time when they are long, and then looked through", async () => {
    const long = ["One", "Two", "Three"].map((name) => named(name, `${"I felt it. ".repeat(30_000)}Alone.`));
    desk.makeReady(place(...long));
    expect(await hits(place(...long), queryFor("alone"))).toEqual(["Alone", "Alone", "Alone", "ended"]);
    expect(threads.brought).toEqual([1, 1, 1]);
    desk.cancel();
    const others = long.map((one) => ({ ...one, text: one.text.replace("Alone", "I yes") }));
    expect(await hits(place(...others), queryFor("yes"))).toEqual(["yes", "yes", "yes", "ended"]);
    expect(threads.brought).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("are folded anew when the window's language, which some are read in, is another", async () => {
    const unknown = { ...named("Unknown", "ö o"), language: null };
    const query = queryFor("o");
    expect(await hits({ transcripts: [unknown], language: "en" }, query)).toEqual(["ö", "o", "ended"]);
    expect(await hits({ transcripts: [unknown], language: "sv" }, query)).toEqual(["o", "ended"]);
  });
});

describe("a new search", () => {
  it("ends the one before, of which nothing more is told", async () => {
    const before: SearchNews[] = [];
    const long = named("Long", "ab ".repeat(50_000));
    desk.search(place(long, anna), queryFor("a"), (one) => before.push(one));
    expect(await hits(place(long, anna), queryFor("felt"))).toEqual(["felt", "ended"]);
    expect(before).toEqual([]);
    expect(threads.count.started).toBe(1);
  });

  it("does not wait for a pattern that runs away (F4)", async () => {
    const before: SearchNews[] = [];
    const where = place(named("Trap", trap), anna);
    await hits(where, queryFor("felt"));
    desk.search(where, runaway, (one) => before.push(one));
    await isUnderWay();
    expect(await hits(where, queryFor("felt"))).toEqual(["felt", "ended"]);
    expect(before).toEqual([]);
    expect(threads.count).toEqual({ started: 2, ended: 1 });
  });

  it("does not wait for one that had not even begun", async () => {
    const where = place(named("Trap", trap), anna);
    desk.search(where, runaway, () => {});
    expect(await hits(where, queryFor("felt"))).toEqual(["felt", "ended"]);
  });
});

describe("a pattern that runs away", () => {
  it("is stopped at its limit and refused, and the next search finds as ever (F4)", async () => {
    const where = place(named("Trap", trap), anna);
    const began = performance.now();
    expect(await news(where, runaway)).toEqual([{ is: "refused", why: "pattern-too-slow", reason: "" }]);
    expect(performance.now() - began).toBeGreaterThan(limits.pattern - 10);
    expect(await hits(where, queryFor("felt"))).toEqual(["felt", "ended"]);
    expect(threads.brought).toEqual([2, 2]);
    expect(threads.count).toEqual({ started: 2, ended: 1 });
  });

  it("is stopped when the search is cancelled, and nothing is told of it", async () => {
    const told: SearchNews[] = [];
    const where = place(named("Trap", trap), anna);
    await hits(where, queryFor("felt"));
    desk.search(where, runaway, (one) => told.push(one));
    await isUnderWay();
    desk.cancel();
    await expect.poll(() => threads.count.ended, { timeout: 6000 }).toBe(1);
    expect(await hits(where, queryFor("felt"))).toEqual(["felt", "ended"]);
    expect(told).toEqual([]);
  });

  it("does not shorten the time of those that end", async () => {
    const where = place(anna, bo);
    const pattern = queryFor("al[aou]ne", { kind: "pattern" });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      expect(await hits(where, pattern)).toEqual(["alone", "Alone", "alone", "ended"]);
      vi.advanceTimersByTime(limits.pattern);
      expect(await hits(where, pattern)).toEqual(["alone", "Alone", "alone", "ended"]);
      expect(threads.count).toEqual({ started: 1, ended: 0 });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("a thread that breaks down", () => {
  it("refuses the search that it was at, and another takes its place", async () => {
    let isSound = false;
    desk = new SearchDesk(() => {
      const worker = threads.start();
      if (!isSound) worker.postMessage = () => worker.onerror?.({} as ErrorEvent);
      return worker;
    }, limits);
    expect(await news(place(anna), queryFor("felt"))).toEqual([
      { is: "refused", why: "search-stopped", reason: "" },
    ]);
    isSound = true;
    expect(await hits(place(anna), queryFor("felt"))).toEqual(["felt", "ended"]);
    expect(threads.brought).toEqual([1]);
  });
});
