import { InvalidArgumentError } from "commander";
import { parseClock } from "../shared/text/time-marks.ts";

/** Reads a time in a recording, as milliseconds. */
export function aTime(words: string): number {
  const ms = parseClock(words.trim());
  if (ms === null) throw new InvalidArgumentError("It is to be a time such as 00:42:10.");
  return ms;
}
