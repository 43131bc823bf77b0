import { describe, expect, it } from "vitest";
import { inFlight } from "../../electron/in-flight.ts";

describe("calls in flight", () => {
  it("are waited for, those that begin meanwhile too, and those that fail", async () => {
    const calls = inFlight();
    const ended: string[] = [];
    const work = async (name: string, milliseconds: number) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      ended.push(name);
    };
    calls.track(work("one", 5).then(() => void calls.track(work("two", 5))));
    const failing = calls.track(Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    expect(calls.isIdle()).toBe(false);
    await calls.settled();
    expect(ended).toEqual(["one", "two"]);
    expect(calls.isIdle()).toBe(true);
  });
});
