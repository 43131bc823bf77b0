import { expect, it } from "vitest";
import { percentRead } from "../../../renderer/reading-desk/progress.ts";

it("tells how much was read in whole per cent, and 100 only at the end", () => {
  expect([undefined, 0, 50, 199, 200, 260].map((furthest) => percentRead(furthest, 200))).toEqual([
    0, 0, 25, 99, 100, 100,
  ]);
});

it("has read all of a text without words once it was seen", () => {
  expect([percentRead(undefined, 0), percentRead(0, 0)]).toEqual([0, 100]);
});
