import type { Outcome } from "../../shared/outcome.ts";

/** What must have been done, or the test stops with the reason. */
export function must<Value>(outcome: Outcome<Value, string>): Value {
  if (outcome.is === "refused") throw new Error(`refused: ${outcome.why}`);
  return outcome.value;
}
