import { InvalidArgumentError } from "commander";

/** What somebody or something is called: in a history without names nobody could be asked. */
export function aName(words: string): string {
  if (words.trim() === "") throw new InvalidArgumentError("It is empty.");
  return words.trim();
}
