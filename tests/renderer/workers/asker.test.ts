import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answering, Handing } from "../../../renderer/workers/answering.ts";
import { Asker, askOnce } from "../../../renderer/workers/asker.ts";
import { letMessagesIn } from "../../../renderer/workers/let-messages-in.ts";
import type { Question, Reply } from "../../../renderer/workers/messages.ts";
import { UnreadableFile } from "../../../shared/outcome.ts";

type Lists = { readonly lists: readonly (readonly { readonly n: number; readonly text: string }[])[] };

type Sums = {
  readonly double: { readonly asked: number; readonly answer: number };
  readonly count: { readonly asked: number; readonly told: number; readonly answer: "counted" };
  readonly hand: { readonly asked: Uint8Array<ArrayBuffer>; readonly answer: Uint8Array<ArrayBuffer> };
  readonly fail: { readonly asked: "error" | "file" | "answer"; readonly answer: unknown };
  readonly stay: { readonly asked: undefined; readonly answer: "left" };
  readonly turn: { readonly asked: Lists; readonly answer: Lists };
  readonly never: { readonly asked: undefined; readonly answer: undefined };
};

/** Locks by name: who has each, and who waits for it. */
let locks: Map<string, (() => void)[]>;
let workers: Made[];
let asker: Asker<Sums>;
const navigatorBefore = Object.getOwnPropertyDescriptor(globalThis, "navigator");
beforeEach(() => {
  locks = new Map();
  workers = [];
  asker = new Asker(start);
  const request = (name: string, held: () => unknown) =>
    new Promise((resolve) => {
      const waiting = locks.get(name) ?? [];
      locks.set(name, [...waiting, () => resolve(held())]);
      if (waiting.length === 0) locks.get(name)?.[0]?.();
    });
  Object.defineProperty(globalThis, "navigator", { value: { locks: { request } }, configurable: true });
});
afterEach(() => {
  asker.end();
  Reflect.deleteProperty(globalThis, "self");
  // Other files in this process have locks of their own.
  if (navigatorBefore) Object.defineProperty(globalThis, "navigator", navigatorBefore);
  else Reflect.deleteProperty(globalThis, "navigator");
});

type Made = {
  readonly worker: Worker;
  /** What was sent to it, in order: what it is and of which question. */
  readonly posted: readonly { readonly is: string; readonly number: number }[];
  readonly isEnded: () => boolean;
  /** Has it say something that it would not say by itself. */
  say(reply: Reply): void;
  die(): void;
};

/** A worker in this thread: what travels is copied or handed over as to a real one. */
function start(): Worker {
  let isOver = false;
  const posted: { is: string; number: number }[] = [];
  const before = new Set(locks.keys());
  const soon = (deliver: () => void) => setImmediate(() => isOver || deliver());
  const scope = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    postMessage: (data: unknown, transfer: Transferable[] = []) => {
      const copy = structuredClone(data, { transfer });
      soon(() => worker.onmessage?.({ data: copy } as MessageEvent));
    },
  };
  const worker = {
    onmessage: null,
    onerror: null,
    postMessage: (data: Question, transfer: Transferable[] = []) => {
      const copy = structuredClone(data, { transfer });
      posted.push({ is: data.is, number: data.number });
      soon(() => scope.onmessage?.({ data: copy }));
    },
    terminate: () => {
      isOver = true;
    },
  } as unknown as Worker;
  Object.defineProperty(globalThis, "self", { value: scope, configurable: true });
  answering<Sums>({
    double: (n) => 2 * n,
    count: (n, tell) => {
      for (let at = 1; at <= n; at += 1) tell(at);
      return "counted";
    },
    hand: (bytes) => new Handing(bytes, [bytes.buffer]),
    turn: ({ lists }) => ({ lists: lists.map((list) => list.toReversed()) }),
    fail: (how) => {
      if (how === "error") throw new RangeError("out of range");
      if (how === "file") throw new UnreadableFile("not-a-csv", "no table", "line 2");
      return () => "a function cannot travel";
    },
    stay: async (_, __, signal) => {
      while (!signal.aborted) await letMessagesIn();
      return "left" as const;
    },
    never: () => new Promise(() => undefined),
  });
  const [lock] = [...locks.keys()].filter((name) => !before.has(name));
  const die = () => {
    isOver = true;
    // Its lock passes to who waits for it.
    for (const next of locks.get(lock ?? "")?.slice(1) ?? []) next();
  };
  const say = (reply: Reply) => worker.onmessage?.({ data: reply } as MessageEvent);
  workers.push({ worker, posted, isEnded: () => isOver, say, die });
  return worker;
}

const nameOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "answered",
    (error: Error) => error.name,
  );
/** Long enough for every message that is on its way to come, and for what it sets off. */
const aWhile = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe("an asker", () => {
  it("has each answer, whatever the order, from one worker", async () => {
    const slow = asker.ask("count", 3);
    expect(await Promise.all([asker.ask("double", 2), slow, asker.ask("double", 4)])).toEqual([
      4,
      "counted",
      8,
    ]);
    expect(workers).toHaveLength(1);
  });

  it("hears what is told on the way, in order and before the answer", async () => {
    const told: number[] = [];
    await asker.ask("count", 3, { tell: (n) => told.push(n) });
    expect(told).toEqual([1, 2, 3]);
  });

  it("hands over rather than copies, both ways", async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const back = await asker.ask("hand", bytes, { transfer: [bytes.buffer] });
    expect([bytes.length, [...back]]).toEqual([0, [1, 2, 3]]);
  });

  it("is refused by what the worker throws, with its name, and what the file's reader said", async () => {
    await expect(asker.ask("fail", "error")).rejects.toMatchObject({
      name: "RangeError",
      message: "out of range",
    });
    await expect(asker.ask("fail", "file")).rejects.toEqual(
      new UnreadableFile("not-a-csv", "no table", "line 2"),
    );
    expect(await nameOf(asker.ask("fail", "answer"))).toBe("DataCloneError");
    expect(await asker.ask("double", 1)).toBe(2);
  });

  it("refuses what cannot be sent, and keeps nothing of it waiting", async () => {
    const aFunction = (() => 1) as unknown as number;
    expect(await nameOf(asker.ask("double", aFunction))).toBe("DataCloneError");
    expect((asker as unknown as { waiting: Map<number, unknown> }).waiting.size).toBe(0);
    expect(await asker.ask("double", 1)).toBe(2);
  });

  it("refuses when no worker can be started", async () => {
    const none = new Asker<Sums>(() => {
      throw new RangeError("no more workers");
    });
    expect(await nameOf(none.ask("double", 1))).toBe("RangeError");
  });
});

describe("a large question", () => {
  const long = (count: number) => Array.from({ length: count }, (_, n) => ({ n, text: `${n}` }));
  const sent = (made: Made | undefined) => made?.posted.map(({ is, number }) => `${is} ${number}`) ?? [];

  // By a clock on which each look is a second later than the last, others have their turn before each part.
  beforeEach(() => {
    let looked = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (looked += 1000));
  });
  afterEach(() => void vi.restoreAllMocks());

  it("goes in parts, lets others go between, and has its answer whole", async () => {
    const list = long(80_000);
    const large = asker.ask("turn", { lists: [list, list.slice(0, 20)] }, { inParts: true });
    await letMessagesIn();
    await letMessagesIn();
    expect(await asker.ask("double", 1)).toBe(2);
    expect(await large).toEqual({ lists: [list.toReversed(), list.slice(0, 20).toReversed()] });
    const all = sent(workers[0]);
    expect(all.filter((one) => one === "part 1").length).toBeGreaterThan(5);
    expect(all.indexOf("asked 2")).toBeGreaterThan(-1);
    expect(all.indexOf("asked 2")).toBeLessThan(all.lastIndexOf("part 1"));
    expect(all.at(-1)).toBe("asked 1");
  });

  it("goes whole and at once where that takes no time, so that the worker begins before the window draws", async () => {
    vi.spyOn(performance, "now").mockReturnValue(0);
    const large = asker.ask("turn", { lists: [long(80_000)] }, { inParts: true });
    expect(sent(workers[0]).at(-1)).toBe("asked 1");
    await large;
  });

  it("goes beside another, and neither has anything of the other", async () => {
    const lists = [long(80_000), long(80_000).map(({ n }) => ({ n, text: `second ${n}` }))];
    const answers = lists.map((list) => asker.ask("turn", { lists: [list] }, { inParts: true }));
    expect(await Promise.all(answers)).toEqual(lists.map((list) => ({ lists: [list.toReversed()] })));
    const all = sent(workers[0]);
    expect(all.indexOf("part 2")).toBeLessThan(all.lastIndexOf("part 1"));
    expect(all.filter((one) => one === "part 2").length).toBeGreaterThan(1);
  });

  it("is refused where the worker goes between its parts, and sends no more of them to anybody", async () => {
    const large = nameOf(asker.ask("turn", { lists: [long(80_000)] }, { inParts: true }));
    await letMessagesIn();
    const before = sent(workers[0]);
    asker.end();
    expect(await large).toBe("WorkerEnded");
    expect(await asker.ask("double", 1)).toBe(2);
    await aWhile();
    expect(new Set(before)).toEqual(new Set(["part 1"]));
    expect(workers.map(sent)).toEqual([before, ["asked 2"]]);
  });

  it("is called off between its parts, of which the worker keeps nothing", async () => {
    const leaving = new AbortController();
    const asked = { lists: [long(80_000)] };
    const large = nameOf(asker.ask("turn", asked, { inParts: true, signal: leaving.signal }));
    await letMessagesIn();
    leaving.abort();
    expect(await large).toBe("AbortError");
    await aWhile();
    expect(new Set(sent(workers[0]))).toEqual(new Set(["part 1", "unwanted 1"]));
    expect(await nameOf(lateRestOf(1))).not.toBe("answered");
  });

  it("is refused where a part cannot be sent, of which the worker keeps nothing", async () => {
    const list = [...long(40_000), { n: 0, text: (() => "") as unknown as string }];
    expect(await nameOf(asker.ask("turn", { lists: [list] }, { inParts: true }))).toBe("DataCloneError");
    expect(new Set(sent(workers[0]))).toEqual(new Set(["part 1", "unwanted 1"]));
    expect(await nameOf(lateRestOf(1))).not.toBe("answered");
    expect(await asker.ask("double", 1)).toBe(2);
  });

  it("is refused where a part of its answer did not come", async () => {
    const asked = nameOf(asker.ask("never", undefined));
    workers[0]?.say({ is: "part", number: 1, records: [{}] });
    workers[0]?.say({ is: "answered", number: 1, answer: { recordsThatWentAhead: Uint32Array.of(0, 1) } });
    expect(await asked).toBe("RangeError");
  });

  /** Sends the rest of a question whose first record went ahead, if the worker has kept it. */
  const lateRestOf = (number: number) => {
    const made = workers[0];
    return new Promise((resolve, reject) => {
      if (!made) return reject(new RangeError("no worker"));
      const { onmessage } = made.worker;
      made.worker.onmessage = (event: MessageEvent<Reply>) => {
        const reply = event.data;
        if (reply.is === "alive" || reply.number !== number) return onmessage?.call(made.worker, event);
        if (reply.is === "refused") reject(Object.assign(new Error(), { name: reply.name }));
        else resolve(reply);
      };
      const lists = [{ recordsThatWentAhead: Uint32Array.of(0) }];
      made.worker.postMessage({ is: "asked", number, name: "turn", asked: { lists } });
    });
  };
});

describe("a question that is not wanted any more", () => {
  it("is left by the worker, which goes on with the others", async () => {
    const leaving = new AbortController();
    const staying = asker.ask("stay", undefined, { signal: leaving.signal });
    await aWhile();
    leaving.abort();
    expect(await staying).toBe("left");
    expect(await asker.ask("double", 1)).toBe(2);
    expect(workers).toHaveLength(1);
  });

  it("is not asked when that was said before", async () => {
    expect(await nameOf(asker.ask("double", 1, { signal: AbortSignal.abort() }))).toBe("AbortError");
    expect(workers).toHaveLength(0);
  });

  it("is refused at once by the end of the worker, and the next starts another", async () => {
    const names = [asker.ask("never", undefined), asker.ask("never", undefined)].map(nameOf);
    asker.end();
    expect(await Promise.all(names)).toEqual(["WorkerEnded", "WorkerEnded"]);
    expect(await asker.ask("double", 1)).toBe(2);
    expect(workers.map(({ isEnded }) => isEnded())).toEqual([true, false]);
  });

  it("ends a worker that has only that one", async () => {
    const leaving = new AbortController();
    const asked = askOnce<Sums, "never">(start, "never", undefined, { signal: leaving.signal });
    leaving.abort();
    expect(await nameOf(asked)).toBe("AbortError");
    expect(workers.map(({ isEnded }) => isEnded())).toEqual([true]);
  });
});

describe("a worker that is lost", () => {
  const ways: Record<string, (made: Made) => void> = {
    "by an error": ({ worker }) => worker.onerror?.({} as ErrorEvent),
    "by a message that cannot be read": ({ worker }) => worker.onmessageerror?.({} as MessageEvent),
    "without a word": ({ die }) => die(),
  };
  for (const [way, lose] of Object.entries(ways))
    it(`${way} refuses all that it was asked, and the next question goes to another`, async () => {
      const names = [asker.ask("never", undefined), asker.ask("stay", undefined)].map(nameOf);
      await aWhile();
      for (const made of workers) lose(made);
      expect(await Promise.all(names)).toEqual(["WorkerLost", "WorkerLost"]);
      expect(await asker.ask("double", 1)).toBe(2);
      expect(workers.map(({ isEnded }) => isEnded())).toEqual([true, false]);
    });

  it("long ago is not taken for the one that took its place", async () => {
    await asker.ask("double", 1);
    asker.end();
    const asked = asker.ask("count", 2);
    workers[0]?.die();
    workers[0]?.worker.onerror?.({} as ErrorEvent);
    expect(await asked).toBe("counted");
  });
});
