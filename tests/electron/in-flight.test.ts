import { describe, expect, it } from "vitest";
import { inFlight } from "../../electron/in-flight.ts";

describe("calls in flight", () => {
  it("are waited for, those that begin meanwhile too, and those that fail", async () => {
    const calls = inFlight();
    const ended: string[] = [];
    const answers = new Map<string, () => void>();
    const work = async (name: string) => {
      await new Promise<void>((answer) => answers.set(name, answer));
      ended.push(name);
    };
    calls.track(work("one").then(() => void calls.track(work("two"))));
    const failing = calls.track(Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    expect(calls.isIdle()).toBe(false);
    const settled = calls.settled().then(() => ended.push("settled"));
    answers.get("one")?.();
    await expect.poll(() => answers.has("two")).toBe(true);
    answers.get("two")?.();
    await settled;
    expect(ended).toEqual(["one", "two", "settled"]);
    expect(calls.isIdle()).toBe(true);
  });
});
