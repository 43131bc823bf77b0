import { describe, expect, it } from "vitest";
import { commandFor } from "../../../renderer/transcript-view/keys.ts";

const bare = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const press = (key: string, held: Partial<typeof bare> = {}) => ({ ...bare, ...held, key });

describe("keys in the transcript", () => {
  it("code, repeat and select while one reads", () =>
    expect(["Enter", "c", "v", "r", "s", "t"].map((key) => commandFor(press(key), false))).toEqual([
      "code",
      "code",
      "in-vivo",
      "repeat",
      "sentence",
      "turn",
    ]));

  it("are letters while one corrects the text", () =>
    expect(["Enter", "c", "Delete", "."].map((key) => commandFor(press(key), true))).toEqual([
      null,
      null,
      null,
      null,
    ]));

  it("move the start of a coding on Swedish and on English keyboards alike", () =>
    expect([":", ">", ";", "<"].map((key) => commandFor(press(key, { shiftKey: true }), false))).toEqual([
      "grow-start",
      "grow-start",
      "shrink-start",
      "shrink-start",
    ]));

  it("leave what is held with Ctrl or Cmd to the browser and the window", () =>
    expect(
      [press("c", { ctrlKey: true }), press("z", { metaKey: true })].map((key) => commandFor(key, false)),
    ).toEqual([null, null]));

  it("move by turn and sentence with Alt, also while one corrects", () =>
    expect(commandFor(press("ArrowDown", { altKey: true }), true)).toBe("next-turn"));
});
