import { describe, expect, it } from "vitest";
import { closingTimeMark, parseClock, shortTimeMarkAt, timeMarkAt } from "../../../shared/text/time-marks.ts";

describe("a time mark", () => {
  it.each([
    ["[00:01:02] text", 62_000, null, 10],
    ["[01:02] text", 62_000, null, 7],
    ["(00:01:02) text", 62_000, null, 10],
    ["{00:01:02} text", 62_000, null, 10],
    ["00:01:02 text", 62_000, null, 8],
    ["00:01:02", 62_000, null, 8],
    ["[00:01:02.345] text", 62_345, null, 14],
    ["#00:01:02-3# text", 62_300, null, 12],
    ["1:00:00 text", 3_600_000, null, 7],
    ["[00:01.000 --> 00:04.500] text", 1000, 4500, 25],
    ["0:0:1.0 --> 0:0:3.5\ntext", 1000, 3500, 19],
  ])("stands at the beginning of %j", (text, startMs, endMs, end) =>
    expect(timeMarkAt(text, 0)).toEqual({ startMs, endMs, end }),
  );

  it.each([
    "12:30 we met",
    "[01:75] text",
    "[laughter]",
    "(1)",
    "00:01:02:03",
    "10:00:000",
    "#tag#",
    "text [00:01:02]",
  ])("does not stand at the beginning of %j", (text) => expect(timeMarkAt(text, 0)).toBeNull());

  it("may be short beside a name", () =>
    expect(shortTimeMarkAt("Anna 0:03", 5)).toEqual({ startMs: 3000, endMs: null, end: 9 }));

  it.each([
    ["text #00:01:02-3#", 62_300, 5],
    ["text #00:01:02# ", 62_000, 5],
  ])("closes %j", (text, endMs, start) => expect(closingTimeMark(text)).toEqual({ endMs, start }));

  it.each(["#00:01:02-3# text", "text [00:01:02]"])("does not close %j", (text) =>
    expect(closingTimeMark(text)).toBeNull(),
  );
});

it.each([
  ["01:02:03,450", 3_723_450],
  ["2:03.4", 123_400],
  ["00:60", null],
  ["soon", null],
])("the clock time %s is %s ms", (written, ms) => expect(parseClock(written)).toBe(ms));
