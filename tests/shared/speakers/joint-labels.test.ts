import { describe, expect, it } from "vitest";
import { mayBeJoint } from "../../../shared/speakers/joint-labels.ts";

describe("a label may name several people", () => {
  const speakers = new Set(["anna", "bo"]);
  it.each([
    ["Anna, Bo", true],
    ["Anna and Lena", true],
    ["Vera & Cai", true],
    ["Vera, Cai and Ida", true],
    ["Vera, Cai, Ida", true],
    ["R1/R2", true],
    ["Interviewer, Lena", true],
    ["van den Berg, Lena", false],
    ["Lowe, Kim", false],
    ["Lowe, Kim (Guest)", false],
    ["Anna", false],
  ])("%s: %s", (label, isJoint) => expect(mayBeJoint(label, (key) => speakers.has(key))).toBe(isJoint));
});
