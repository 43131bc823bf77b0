import { UnreadableFile } from "../../shared/outcome.ts";
import type { Question, Questions, Reply } from "./messages.ts";
import { isLarge, partsOf, together } from "./parts.ts";

/** An answer with the objects that are transferred rather than copied. A large one comes to the window in parts. */
export class Handing<Answer> {
  constructor(
    readonly answer: Answer,
    readonly transfer: Transferable[],
  ) {}
}

type Answers<Q extends Questions> = {
  readonly [Name in keyof Q]: (
    asked: Q[Name]["asked"],
    tell: (told: Q[Name]["told"], transfer?: Transferable[]) => void,
    /** Aborts when the answer is no longer wanted. Works only for code that lets messages in. */
    signal: AbortSignal,
  ) =>
    | Q[Name]["answer"]
    | Handing<Q[Name]["answer"]>
    | Promise<Q[Name]["answer"] | Handing<Q[Name]["answer"]>>;
};

type Scope = {
  onmessage: ((event: MessageEvent<Question>) => void) | null;
  onmessageerror: (() => void) | null;
  postMessage(reply: Reply, transfer?: Transferable[]): void;
};

/** Answers, in a worker, the questions of an Asker. What is thrown rejects the question. */
export function answering<Q extends Questions>(answers: Answers<Q>): void {
  const scope = self as unknown as Scope;
  const living = live(scope);
  const atWork = new Map<number, AbortController>();
  const ahead = new Map<number, object[]>();
  scope.onmessage = async ({ data }) => {
    const { number } = data;
    if (data.is === "unwanted") {
      ahead.delete(number);
      return atWork.get(number)?.abort();
    }
    if (data.is === "part") {
      const records = ahead.get(number) ?? [];
      records.push(...data.records);
      ahead.set(number, records);
      return;
    }
    const records = ahead.get(number);
    ahead.delete(number);
    const unwanted = new AbortController();
    atWork.set(number, unwanted);
    try {
      await living;
      const tell = (told: unknown, transfer?: Transferable[]) =>
        scope.postMessage({ number, is: "told", told }, transfer);
      const asked = records ? together(data.asked, records) : data.asked;
      const given = await answers[data.name as keyof Q](asked, tell, unwanted.signal);
      const [answer, transfer] = given instanceof Handing ? [given.answer, given.transfer] : [given, []];
      let rest: unknown = answer;
      if (isLarge(answer)) {
        const parts = partsOf(answer);
        let part = parts.next();
        for (; !part.done; part = parts.next())
          scope.postMessage({ number, is: "part", records: part.value });
        rest = part.value;
      }
      scope.postMessage({ number, is: "answered", answer: rest }, transfer);
    } catch (error) {
      const unreadable = error instanceof UnreadableFile ? error : null;
      scope.postMessage({
        number,
        is: "refused",
        name: error instanceof Error ? error.name : "UnknownError",
        message: error instanceof Error ? error.message : "",
        code: unreadable?.code ?? null,
        detail: unreadable?.detail ?? "",
      });
    } finally {
      atWork.delete(number);
    }
  };
  scope.onmessageerror = () => {
    // The question is unknown, so the window treats the worker as broken down.
    throw new Error("a question could not be read");
  };
}

/**
 * Takes a lock that only the end of this worker releases, and tells the window of it before any work. It is the only
 * sign of a worker that ends without an error, such as by its own close().
 */
function live(scope: Scope): Promise<void> {
  const lock = `kvali worker ${crypto.randomUUID()}`;
  return new Promise((resolve) => {
    const held = () => {
      scope.postMessage({ is: "alive", lock });
      resolve();
      return new Promise(() => undefined);
    };
    // Without locks, the window still hears of an end with an error.
    navigator.locks.request(lock, held).catch(() => resolve());
  });
}
