import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Lookers, oneForStudy } from "../../../renderer/storage/beside-study.ts";
import type { OpenStudy } from "../../../renderer/storage/open-study.ts";

const none = () => undefined;
let done: string[];
let lookers: Lookers;

beforeEach(() => {
  vi.useFakeTimers();
  done = [];
  lookers = new Lookers({ begin: () => done.push("begin"), end: () => done.push("end") });
});
afterEach(() => vi.useRealTimers());

describe("what is worked out beside a study", () => {
  it("is let go of a minute after the last who looked has left, and begins anew with the next", () => {
    const [first, second] = [lookers.subscribe(() => {}), lookers.subscribe(() => {})];
    first();
    vi.advanceTimersByTime(120_000);
    expect(done).toEqual(["begin", "begin"]);
    second();
    vi.advanceTimersByTime(59_000);
    lookers.subscribe(none)();
    vi.advanceTimersByTime(59_000);
    expect(done).toEqual(["begin", "begin", "begin"]);
    vi.advanceTimersByTime(2_000);
    expect(done.slice(3)).toEqual(["end"]);
    lookers.subscribe(none);
    expect(done.slice(4)).toEqual(["begin"]);
  });

  it("ends at once, once and for good with the study, whoever looks then or later", () => {
    let close = none;
    const study = { whenClosed: (end: () => undefined) => (close = end) } as unknown as OpenStudy;
    const of = oneForStudy(() => lookers);
    expect(of(study)).toBe(of(study));
    const leave = lookers.subscribe(none);
    close();
    leave();
    lookers.subscribe(none)();
    vi.advanceTimersByTime(120_000);
    expect(done).toEqual(["begin", "end"]);
    expect(lookers.isOver).toBe(true);
  });
});
