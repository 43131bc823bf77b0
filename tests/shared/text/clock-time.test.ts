import { expect, it } from "vitest";
import { clockTime } from "../../../shared/text/clock-time.ts";

it.each([
  [0, "00:00:00"],
  [59_999, "00:00:59"],
  [3_665_000, "01:01:05"],
  [360_000_000, "100:00:00"],
])("%d ms is %s", (milliseconds, printed) => expect(clockTime(milliseconds)).toBe(printed));
