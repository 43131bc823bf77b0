import { UnreadableFile } from "../../shared/outcome.ts";
import { letMessagesIn } from "./let-messages-in.ts";
import type { Question, Questions, Reply } from "./messages.ts";
import { isLarge, partsOf, together } from "./parts.ts";

/** For how long parts are sent before whoever works in the window has their turn, in milliseconds: so what is not very large is sent at once. */
const sendsFor = 10;

type Waiting = {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly tell: ((told: unknown) => void) | undefined;
  /** What of the answer came ahead. */
  readonly ahead: object[];
};

type Asking<Told> = {
  /** The objects that are transferred rather than copied. */
  readonly transfer?: Transferable[];
  /** Hears what the worker tells on the way. */
  readonly tell?: (told: Told) => void;
  /**
   * Tells the worker that the answer is no longer wanted. Rejects with an "AbortError" as soon as the worker stops, or at once while the
   * question is still on its way in parts.
   */
  readonly signal?: AbortSignal;
  /** Asks a large question in parts, between which the window answers to whoever works in it; a small one is asked in the same step. */
  readonly inParts?: boolean;
};

/**
 * Asks a worker, and settles every question. When the worker cannot be loaded, breaks down or is gone, all its
 * questions are rejected with an error called "WorkerLost", and the next question starts another worker. The first
 * question starts the worker, unless it was started before.
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
   * that the worker's had, or of what cannot be sent to it.
   */
  async ask<Name extends keyof Q & string>(
    name: Name,
    asked: Q[Name]["asked"],
    { transfer = [], tell, signal, inParts = false }: Asking<Q[Name]["told"]> = {},
  ): Promise<Q[Name]["answer"]> {
    signal?.throwIfAborted();
    this.makeReady();
    const { worker } = this;
    this.asked += 1;
    const number = this.asked;
    const post = (question: Question, handed: Transferable[] = []) => worker?.postMessage(question, handed);
    const unwanted = () => post({ is: "unwanted", number });
    signal?.addEventListener("abort", unwanted);
    try {
      const ahead: object[] = [];
      const answer = await new Promise<unknown>((resolve, reject) => {
        this.waiting.set(number, { resolve, reject, tell, ahead });
        if (!inParts || !isLarge(asked)) return post({ is: "asked", number, name, asked }, transfer);
        const postInTurn = async () => {
          let began = performance.now();
          for (const parts = partsOf(asked); ; ) {
            if (performance.now() - began > sendsFor) {
              await letMessagesIn();
              began = performance.now();
            }
            signal?.throwIfAborted();
            if (!this.waiting.has(number)) return;
            const part = parts.next();
            if (part.done) return post({ is: "asked", number, name, asked: part.value }, transfer);
            post({ is: "part", number, records: part.value });
          }
        };
        postInTurn().catch((error) => {
          // The worker keeps nothing of what went ahead.
          unwanted();
          reject(error);
        });
      });
      return ahead.length > 0 ? together(answer, ahead) : answer;
    } finally {
      this.waiting.delete(number);
      signal?.removeEventListener("abort", unwanted);
    }
  }

  /** Ends the worker at once. Open questions are rejected with an error called "WorkerEnded". */
  end(): void {
    this.refuseAll("WorkerEnded");
  }

  private refuseAll(why: "WorkerEnded" | "WorkerLost"): void {
    this.worker?.terminate();
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(named(why));
    this.waiting.clear();
  }

  private started(): Worker {
    const worker = this.start();
    const lost = () => {
      if (this.worker === worker) this.refuseAll("WorkerLost");
    };
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      // Getting the worker's lock means that the worker is gone.
      if (data.is === "alive") void navigator.locks.request(data.lock, lost);
      else if (this.worker === worker) this.take(data);
    };
    worker.onerror = lost;
    worker.onmessageerror = lost;
    return worker;
  }

  private take(reply: Exclude<Reply, { readonly is: "alive" }>): void {
    const asker = this.waiting.get(reply.number);
    if (reply.is === "told") return asker?.tell?.(reply.told);
    if (reply.is === "part") return void asker?.ahead.push(...reply.records);
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
  { signal, ...asking }: Asking<Q[Name]["told"]> = {},
): Promise<Q[Name]["answer"]> {
  signal?.throwIfAborted();
  const asker = new Asker<Q>(start);
  const end = () => asker.end();
  signal?.addEventListener("abort", end);
  try {
    return await asker.ask(name, asked, asking);
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
