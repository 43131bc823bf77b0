/** Work that takes long, in steps of a few milliseconds: whoever has it done may do other things between two of them. Returns what comes of it. */
export type InSteps<Value> = Generator<undefined, Value, undefined>;

/** Does all of it at once. */
export function atOnce<Value>(steps: InSteps<Value>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
