import { describe, expect, it } from "vitest";
import { inSlices } from "../../../renderer/workers/in-slices.ts";
import { letMessagesIn } from "../../../renderer/workers/let-messages-in.ts";
import type { InSteps } from "../../../shared/in-steps.ts";

/** Steps of some milliseconds each, told as they begin. */
function* steps(count: number, began: (step: number) => void): InSteps<string> {
  for (let step = 1; step <= count; step += 1) {
    began(step);
    for (const from = performance.now(); performance.now() - from < 4; );
    yield;
  }
  return "done";
}

const never = new AbortController().signal;

describe("work in slices", () => {
  it("has its value, and lets others go between its steps", async () => {
    let begun = 0;
    const working = inSlices(
      steps(20, (step) => {
        begun = step;
      }),
      never,
    );
    await letMessagesIn();
    expect(begun).toBeGreaterThan(0);
    expect(begun).toBeLessThan(20);
    expect(await working).toBe("done");
    expect(begun).toBe(20);
  });

  it("that is short is done in the same step", async () => {
    let begun = 0;
    const working = inSlices(
      steps(1, (step) => {
        begun = step;
      }),
      never,
    );
    expect(begun).toBe(1);
    expect(await working).toBe("done");
  });

  it("stops between two steps once it is not wanted", async () => {
    const leaving = new AbortController();
    let begun = 0;
    const working = inSlices(
      steps(100, (step) => {
        begun = step;
        if (step === 5) leaving.abort();
      }),
      leaving.signal,
    );
    await expect(working).rejects.toMatchObject({ name: "AbortError" });
    expect(begun).toBeGreaterThanOrEqual(5);
    expect(begun).toBeLessThan(20);
  });

  it("is refused by what a step throws", async () => {
    const failing = steps(3, (step) => {
      if (step === 2) throw new RangeError("no such row");
    });
    await expect(inSlices(failing, never)).rejects.toThrow("no such row");
  });
});
