import { InvalidArgumentError } from "commander";
import { leastLimit } from "../shared/participants/suppress-cells.ts";

/** Below how many people a number is left out. */
export function aLimit(words: string): number {
  const limit = /^\d{1,4}$/.test(words.trim()) ? Number(words) : 0;
  if (limit < leastLimit)
    throw new InvalidArgumentError(
      `It is to be a whole number from ${leastLimit} on: with less, a number that is left out would be 1.`,
    );
  return limit;
}
