import { expect, it } from "vitest";
import { heardMarks, withoutMarks } from "../../../shared/text/heard-marks.ts";

it.each([
  ["Yes [laughs], I do (pause) so.", ["[laughs],", "(pause)"]],
  ["(skrattar till) Ja. [båda skrattar] (2.0) (…)", ["(skrattar till)", "[båda skrattar]", "(2.0)", "(…)"]],
  [
    "(laughs a little) So [long pause] it (both) was (so they say) [the police].",
    ["(laughs a little)", "[long pause]"],
  ],
  ["Alla (lite) ord (med mer) här [ett (skratt) till]", ["[ett (skratt) till]"]],
  [
    "In (2015) we (0,5) rang [112] at [00:12:30], (12) then (070-123 45 67)",
    ["(0,5)", "[00:12:30],", "(12)"],
  ],
  ["(laughs\nloudly) [laughs", []],
  ["(paus 3 sek) Ja [pause, 1 second] (paus, 2 s)", ["(paus 3 sek)", "[pause, 1 second]", "(paus, 2 s)"]],
  ["(5 sek) Ja [2 sec] (1 second), (10 seconds later)", ["(5 sek)", "[2 sec]", "(1 second),"]],
])("in %j the marks are %j", (text, marks) =>
  expect(heardMarks(text).map(({ start, end }) => text.slice(start, end))).toEqual(marks),
);

it("leave white space where they are taken out, so that all places stay what they are", () => {
  const text = "Yes [laughs], I do (pause) so.";
  expect(withoutMarks(text)).toBe("Yes           I do         so.");
  expect(withoutMarks("Yes (we) do.")).toBe("Yes (we) do.");
});
