import { UnreadableFile } from "../../shared/outcome.ts";
import type { Questions, Reply } from "./messages.ts";

type Waiting = {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly tell: ((told: unknown) => void) | undefined;
};

/**
 * Asks a worker, and has an answer to every question. A worker that could not be loaded or breaks down refuses all that it
 * was asked with an error called "WorkerLost", and the next question goes to another. It is started with the first
 * question, unless it is made ready before.
 */
export class Asker<Q extends Questions> {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  constructor(private readonly start: () => Worker) {}

  makeReady(): void {
    this.worker ??= this.started();
  }

  /**
   * Resolves with the answer. Rejects with UnreadableFile where the worker threw that, else with an error of the name
   * that the worker's had. `transfer`: what is handed over rather than copied.
   */
  ask<Name extends keyof Q & string>(
    name: Name,
    asked: Q[Name]["asked"],
    {
      transfer = [],
      tell,
    }: { readonly transfer?: Transferable[]; readonly tell?: (told: Q[Name]["told"]) => void } = {},
  ): Promise<Q[Name]["answer"]> {
    this.makeReady();
    this.asked += 1;
    const number = this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject, tell });
      this.worker?.postMessage({ number, name, asked }, transfer);
    });
  }

  /** Ends the worker at once, whatever it is at: what was not answered is refused. */
  end(): void {
    this.worker?.terminate();
    this.worker = null;
    const refused = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of refused) reject(named("WorkerLost"));
  }

  private started(): Worker {
    const worker = this.start();
    const lost = () => {
      if (this.worker === worker) this.end();
    };
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.take(data);
    worker.onerror = lost;
    worker.onmessageerror = lost;
    return worker;
  }

  private take(reply: Reply): void {
    const asker = this.waiting.get(reply.number);
    if (reply.is === "told") return asker?.tell?.(reply.told);
    this.waiting.delete(reply.number);
    if (reply.is === "answered") asker?.resolve(reply.answer);
    else if (reply.code) asker?.reject(new UnreadableFile(reply.code, reply.message, reply.detail));
    else asker?.reject(named(reply.name, reply.message));
  }
}

/**
 * Asks a worker of its own one question, and ends it with the answer, or when `signal` says so: then the promise rejects
 * with an error called "AbortError".
 */
export async function askOnce<Q extends Questions, Name extends keyof Q & string>(
  start: () => Worker,
  name: Name,
  asked: Q[Name]["asked"],
  { tell, signal }: { readonly tell?: (told: Q[Name]["told"]) => void; readonly signal?: AbortSignal } = {},
): Promise<Q[Name]["answer"]> {
  signal?.throwIfAborted();
  const asker = new Asker<Q>(start);
  const end = () => asker.end();
  signal?.addEventListener("abort", end);
  try {
    return await asker.ask(name, asked, { ...(tell && { tell }) });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", end);
    asker.end();
  }
}

function named(name: string, message = name): Error {
  return Object.assign(new Error(message), { name });
}
