import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answering, Handing } from "../../../renderer/workers/answering.ts";
import { Asker, askOnce } from "../../../renderer/workers/asker.ts";
import { letMessagesIn } from "../../../renderer/workers/let-messages-in.ts";
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

type Made = { readonly worker: Worker; readonly isEnded: () => boolean; die(): void };

/** A worker in this thread: what travels is copied or handed over as to a real one. */
function start(): Worker {
  let isOver = false;
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
    postMessage: (data: unknown, transfer: Transferable[] = []) => {
      const copy = structuredClone(data, { transfer });
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
  workers.push({ worker, isEnded: () => isOver, die });
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

  it("asks what is large in parts, beside other questions, and has the answer whole", async () => {
    const list = Array.from({ length: 8000 }, (_, n) => ({ n, text: `${n}` }));
    const large = asker.ask("turn", { lists: [list, list.slice(0, 20)] }, { inParts: true });
    expect(await asker.ask("double", 1)).toBe(2);
    expect(await large).toEqual({ lists: [list.toReversed(), list.slice(0, 20).toReversed()] });
  });

  it("is refused where the worker goes between the parts of a question", async () => {
    const list = Array.from({ length: 80_000 }, (_, n) => ({ n, text: `${n}` }));
    const large = nameOf(asker.ask("turn", { lists: [list] }, { inParts: true }));
    await new Promise((resolve) => setImmediate(resolve));
    asker.end();
    expect(await large).toBe("WorkerEnded");
    expect(await asker.ask("double", 1)).toBe(2);
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
