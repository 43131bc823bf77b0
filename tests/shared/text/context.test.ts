import { describe, expect, it } from "vitest";
import { contextOf } from "../../../shared/text/context.ts";

describe("a stretch with the words about it", () => {
  it.each([
    ["We met Anna there", 2, { before: "t ", stands: "Anna", behind: " t" }],
    ["We met Anna there", 40, { before: "We met ", stands: "Anna", behind: " there" }],
    ["🙂Anna🙂", 1, { before: "", stands: "Anna", behind: "" }],
    ["🙂Anna🙂", 2, { before: "🙂", stands: "Anna", behind: "🙂" }],
    ["a🙂 Anna 🙂b", 2, { before: " ", stands: "Anna", behind: " " }],
  ])("“%s” within %i units", (text, units, context) => {
    const start = text.indexOf("Anna");
    expect(contextOf(text, { start, end: start + 4 }, units)).toEqual(context);
  });
});
