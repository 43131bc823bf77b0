import { judgeKept, type KeptAnswer, type KeptJob } from "./judge-kept.ts";

/** Judges a kept file beside the window; see kept-judgements.ts for who asks. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<KeptJob>) => void) | null;
  postMessage(answer: KeptAnswer): void;
};

scope.onmessage = async ({ data }) => {
  scope.postMessage(await judgeKept(data).catch((): KeptAnswer => ({ is: "unreadable" })));
};
