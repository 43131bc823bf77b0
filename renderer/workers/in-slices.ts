import type { InSteps } from "../../shared/in-steps.ts";
import { letMessagesIn } from "./let-messages-in.ts";

/** How long the window is held at a time, in milliseconds, but for a step that takes longer. */
const slice = 12;

/** Does work of many steps in this thread, and lets the window answer between. Rejects with an "AbortError" once `signal` says so. */
export async function inSlices<Value>(steps: InSteps<Value>, signal: AbortSignal): Promise<Value> {
  for (let began = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < slice) continue;
    await letMessagesIn();
    signal.throwIfAborted();
    began = performance.now();
  }
}
