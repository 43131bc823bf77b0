import { InvalidArgumentError } from "commander";
import { percentSaid } from "../shared/checking/accepted-rate.ts";

/** Reads a part of a hundred as a fraction: "5" or "2.5 %"; "none" stays. */
export function aPercent(words: string): number | "none" {
  if (words.trim().toLowerCase() === "none") return "none";
  const rate = percentSaid(words);
  if (rate === null) throw new InvalidArgumentError("It is to be a number from 0 to 100, or none.");
  return rate;
}
