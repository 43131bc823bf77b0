import { types } from "node:util";
import { Script } from "node:vm";

/**
 * The answer of `work`, or null when it has not ended after `milliseconds`: then it is broken off, also within a
 * regular expression. Node can do so to a function that a script calls, so no second thread is needed. `work` may
 * still use everything: the script is no sandbox.
 */
export function withinTime<Value>(milliseconds: number, work: () => Value): Value | null {
  let answer: Value | null = null;
  const context = {
    work: () => {
      answer = work();
    },
  };
  try {
    new Script("work()").runInNewContext(context, { timeout: milliseconds });
  } catch (error) {
    // The error may come from the script's realm, whose Error is another.
    if (types.isNativeError(error) && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT")
      return null;
    throw error;
  }
  return answer;
}
