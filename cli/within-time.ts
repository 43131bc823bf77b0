import { types } from "node:util";
import { Script } from "node:vm";

/**
 * What `work` answers, or null when it had not ended after `milliseconds`: then it is broken off wherever it
 * is, within a regular expression too. Node's guard of scripts can do that to a function that a script calls,
 * so that no second thread is needed; nothing is kept from `work` by it.
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
