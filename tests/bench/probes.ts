import type { Page } from "playwright-core";

/** What the benchmark sees from inside the page. It looks on; the program knows nothing of it. */
export type Probes = {
  /** Waits for the next event of a type; answers the milliseconds from it until `isThere`. */
  arm(event: string, how: Until, isThere: () => boolean): void;
  armed: Promise<number> | null;
  /** What looks for it when the page changes; held here, or the browser might let go of it. */
  watching: MutationObserver | null;
  /** Every change of the save mark, with its moment. */
  readonly saves: { readonly is: string; readonly at: number }[];
  /** Every question to a worker by its name ("keep"), and that it was answered ("keep answered"). */
  readonly messages: { readonly says: string; readonly at: number }[];
  /** How long tasks that held the page for more than 50 ms did, in milliseconds: all by now, also what the browser has not told of yet. */
  held(): number[];
  /** How many codings are painted over the text. */
  painted(): number;
  /** The moment of the last event that was waited for. */
  began: number;
};

/**
 * "frame": until a frame that shows it has been drawn, from the moment that the browser got the input.
 * "task": until the tasks of the page have brought it about, from the moment that the page got the event:
 * the work of the main thread, without waiting for a frame. Looking for it keeps the main thread busy, so this is for
 * what the main thread does itself.
 * "change": the same for what workers or the host do, until the page holds it: it looks only when the page changes, and
 * leaves them both cores.
 */
export type Until = "frame" | "task" | "change";

declare global {
  interface Window {
    readonly bench: Probes;
  }
}

/** Goes into the page before the program does. Stands alone: it is handed over as text. */
export function installProbes(): void {
  const saves: { is: string; at: number }[] = [];
  const messages: { says: string; at: number }[] = [];
  const held: number[] = [];
  const noteHeld = (tasks: PerformanceEntryList) => held.push(...tasks.map(({ duration }) => duration));
  const holding = new PerformanceObserver((list) => noteHeld(list.getEntries()));
  holding.observe({ type: "longtask" });
  const note = (data: unknown, names: Map<number, string>) => {
    if (typeof data !== "object" || data === null) return;
    const { number, name, is } = data as { number?: number; name?: string; is?: string };
    if (number === undefined) return;
    if (is === "asked" && name !== undefined) names.set(number, name);
    const asked = names.get(number);
    if (asked !== undefined)
      messages.push({ says: is === "asked" ? asked : `${asked} ${is}`, at: performance.now() });
  };

  // Before any listener of the program, whose work would else go before the measurement.
  const heardAt = new Map<string, number>();
  for (const type of ["keydown", "pointerup", "change"])
    window.addEventListener(type, () => heardAt.set(type, performance.now()), { capture: true });

  const bench: Probes = {
    arm(event, how, isThere) {
      bench.armed = new Promise((resolve) => {
        const heard = (given: Event) => {
          const from = how === "frame" ? given.timeStamp : (heardAt.get(event) ?? Number.NaN);
          bench.began = from;
          const end = () => resolve(performance.now() - from);
          if (how === "frame") {
            const look = () => requestAnimationFrame(() => (isThere() ? requestAnimationFrame(end) : look()));
            return look();
          }
          if (how === "change") {
            const look = () => {
              if (!isThere()) return;
              bench.watching?.disconnect();
              bench.watching = null;
              end();
            };
            bench.watching = new MutationObserver(look);
            bench.watching.observe(document, {
              subtree: true,
              childList: true,
              attributes: true,
              characterData: true,
            });
            return;
          }
          // Before what the page has put off until this is done.
          const look = (): unknown =>
            isThere() ? end() : scheduler.postTask(look, { priority: "user-blocking" });
          scheduler.postTask(look, { priority: "user-blocking" });
        };
        window.addEventListener(event, heard, { capture: true, once: true });
      });
    },
    armed: null,
    watching: null,
    saves,
    messages,
    held() {
      noteHeld(holding.takeRecords());
      return held;
    },
    painted() {
      let count = 0;
      for (const [name, highlight] of CSS.highlights)
        if (/^kvali-\d+-\d(-quiet)?$/.test(name)) count += highlight.size;
      return count;
    },
    began: 0,
  };
  Object.defineProperty(window, "bench", { value: bench });

  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      const names = new Map<number, string>();
      this.addEventListener("message", ({ data }) => note(data, names));
      const post = this.postMessage.bind(this) as (message: unknown, transfer?: Transferable[]) => void;
      this.postMessage = (message: unknown, transfer?: unknown) => {
        note(message, names);
        post(message, Array.isArray(transfer) ? transfer : []);
      };
    }
  };

  new MutationObserver(() => {
    const is = document.querySelector<HTMLElement>("[data-save]")?.dataset.save;
    if (is && saves.at(-1)?.is !== is) saves.push({ is, at: performance.now() });
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["data-save"] });
}

declare global {
  /** In a worker: when a database last had a change durably, in milliseconds of the epoch … */
  var lastStored: number | undefined;
  /** … and when the worker last said that a commit is kept, by the host as well. */
  var lastKept: number | undefined;
}

/** Notes in each worker of a page when a commit is stored and kept: the window may hear of it only later. */
export function watchWorkers(page: Page): void {
  page.on("worker", (worker) => {
    const watched = worker.evaluate(() => {
      const now = () => performance.timeOrigin + performance.now();
      const begin = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...given) {
        const begun = begin.apply(this, given);
        const stored = () => {
          globalThis.lastStored = now();
        };
        if (begun.mode === "readwrite") begun.addEventListener("complete", stored);
        return begun;
      };
      const scope = globalThis as unknown as { postMessage(message: unknown, ...more: unknown[]): void };
      const post = scope.postMessage.bind(scope);
      scope.postMessage = (message, ...more) => {
        if ((message as { is?: unknown } | null)?.is === "answered") globalThis.lastKept = now();
        post(message, ...more);
      };
    });
    // A worker that has ended meanwhile says nothing more.
    watched.catch(() => undefined);
  });
}

/** Milliseconds from the last commit's way to its worker until the database had it durably, and until the host had it too. */
export async function keptAfter(page: Page): Promise<{ readonly stored: number; readonly kept: number }> {
  const asked = await page.evaluate(
    () =>
      performance.timeOrigin +
      (window.bench.messages.findLast(({ says }) => says === "keep")?.at ?? Number.NaN),
  );
  const worker = page.workers().find((one) => one.url().includes("commit-worker"));
  const [stored, kept] = (await worker?.evaluate(() => [globalThis.lastStored, globalThis.lastKept])) ?? [];
  return { stored: (stored ?? Number.NaN) - asked, kept: (kept ?? Number.NaN) - asked };
}

/** Milliseconds from the event that `act` causes until `isThere` holds in the page. */
export async function timed<Given>(
  page: Page,
  {
    event,
    how,
    isThere,
    given,
    act,
  }: {
    readonly event: string;
    readonly how: Until;
    readonly isThere: (given: Given) => boolean;
    readonly given: Given;
    readonly act: () => Promise<void>;
  },
): Promise<number> {
  // The page's policy forbids making functions of text in it; the browser's own console may.
  const source = `window.bench.arm(${JSON.stringify(event)}, ${JSON.stringify(how)}, () => (${isThere})(${JSON.stringify(given)}))`;
  await page.evaluate(source);
  await act();
  return page.evaluate(async () => {
    const took = await window.bench.armed;
    if (took === null) throw new Error("nothing was waited for");
    return took;
  });
}
