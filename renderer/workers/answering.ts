import { UnreadableFile } from "../../shared/outcome.ts";
import type { Question, Questions, Reply } from "./messages.ts";

/** An answer with what is handed over with it rather than copied. */
export class Handing<Answer> {
  constructor(
    readonly answer: Answer,
    readonly transfer: Transferable[],
  ) {}
}

type Answers<Q extends Questions> = {
  readonly [Name in keyof Q]: (
    asked: Q[Name]["asked"],
    tell: (told: Q[Name]["told"]) => void,
  ) =>
    | Q[Name]["answer"]
    | Handing<Q[Name]["answer"]>
    | Promise<Q[Name]["answer"] | Handing<Q[Name]["answer"]>>;
};

/** Answers, in a worker, what its window asks by an Asker; what is thrown refuses the question. */
export function answering<Q extends Questions>(answers: Answers<Q>): void {
  const scope = self as unknown as {
    onmessage: ((event: MessageEvent<Question>) => void) | null;
    postMessage(reply: Reply, transfer?: Transferable[]): void;
  };
  scope.onmessage = async ({ data: { number, name, asked } }) => {
    try {
      const given = await answers[name as keyof Q](asked, (told) =>
        scope.postMessage({ number, is: "told", told }),
      );
      const [answer, transfer] = given instanceof Handing ? [given.answer, given.transfer] : [given, []];
      scope.postMessage({ number, is: "answered", answer }, transfer);
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
    }
  };
}
