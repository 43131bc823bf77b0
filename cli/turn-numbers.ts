import { InvalidArgumentError } from "commander";

/** Turns by their numbers, from 1: "1-12,15". Each once, in their order; what is no number is refused. */
export function turnNumbers(words: string): readonly number[] {
  const numbers = words.split(",").flatMap((part) => {
    const [, first, last = first] = /^\s*(\d{1,6})\s*(?:[-–]\s*(\d{1,6})\s*)?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === undefined || from < 1 || to < from)
      throw new InvalidArgumentError("Turns are told by their numbers, from 1 on: 1-12,15.");
    return Array.from({ length: to - from + 1 }, (_, n) => from + n);
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}
