import { InvalidArgumentError } from "commander";

/** Reads a whole number that is to lie from one to another, both among them. */
export function aNumber(least: number, most: number): (words: string) => number {
  return (words) => {
    const number = /^\d{1,10}$/.test(words.trim()) ? Number(words) : Number.NaN;
    if (!(number >= least && number <= most))
      throw new InvalidArgumentError(`It is to be a whole number from ${least} to ${most}.`);
    return number;
  };
}
