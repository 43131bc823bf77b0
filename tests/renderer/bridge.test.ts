import { describe, expect, it } from "vitest";
import { bridgeOf } from "../../renderer/bridge.ts";
import { bridgeCalls, carried } from "../../shared/bridge-calls.ts";

/** The bridge as the window has it in Electron, over a desktop that answers every call with `answer`. */
function inElectron(answer: () => Promise<unknown>) {
  // Answers are cloned on their way; an error that was thrown would come as another, with words of Electron's before its own.
  const calls = bridgeCalls.map((call) => [call, async () => structuredClone(await carried(answer()))]);
  return bridgeOf({ kvali: Object.fromEntries(calls) });
}

describe("the bridge in Electron", () => {
  it("answers what the desktop answers", async () => {
    expect(await inElectron(async () => "saved").saveReport("token", new Uint8Array(1))).toBe("saved");
    expect(await inElectron(async () => undefined).unshelve("study:1")).toBe(undefined);
  });

  it("rejects with the fault of a file as its message, and with no words that may be of a study", async () => {
    const rejecting = (why: string) =>
      inElectron(() => Promise.reject(new Error(why))).saveReport("token", new Uint8Array(1));
    await expect(rejecting("disk-full")).rejects.toThrow(/^disk-full$/);
    await expect(rejecting("ENOENT: /home/wilma/Marta.docx")).rejects.toThrow(/^$/);
  });
});
