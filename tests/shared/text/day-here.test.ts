import { expect, it } from "vitest";
import { dayHere } from "../../../shared/text/day-here.ts";
import { inTimeZone } from "../../support/time-zone.ts";

it.each([
  ["Europe/Stockholm", "2024-01-31T23:30:00.000Z", "2024-02-01"],
  ["America/New_York", "2024-01-01T03:00:00.000Z", "2023-12-31"],
  ["UTC", "2024-01-01T03:00:00.000Z", "2024-01-01"],
])("the day in %s of %s is %s", (here, at, day) => {
  inTimeZone(here);
  expect(dayHere(at)).toBe(day);
});
