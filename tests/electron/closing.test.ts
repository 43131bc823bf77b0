import { describe, expect, it } from "vitest";
import { closingQuestion, whetherToClose } from "../../electron/closing.ts";

describe("a window whose page would keep it open", () => {
  function aWindow(answers: readonly boolean[]) {
    const did: string[] = [];
    const left = [...answers];
    const closes = whetherToClose({
      tryAgain: () => did.push("try again"),
      ask: () => {
        did.push("ask");
        return left.shift() ?? false;
      },
    });
    return { did, closes };
  }

  it("is closed again in a moment, before anybody is asked", () => {
    const { did, closes } = aWindow([]);
    expect(closes()).toBe(false);
    expect(did).toEqual(["try again"]);
  });

  it("asks when its page still would, and does as it is told, each time that it is closed", () => {
    const { did, closes } = aWindow([false, true]);
    expect([closes(), closes(), closes(), closes()]).toEqual([false, false, false, true]);
    expect(did).toEqual(["try again", "ask", "try again", "ask"]);
  });
});

it.each(["en-GB", "sv", "sv-SE", "de"])(
  "asks in the language of the system, and staying is what Escape does (%s)",
  (locale) => {
    const { buttons, defaultId, cancelId } = closingQuestion(locale);
    expect(buttons[defaultId]).toBe(locale.startsWith("sv") ? "Stanna" : "Stay");
    expect(cancelId).toBe(defaultId);
  },
);
