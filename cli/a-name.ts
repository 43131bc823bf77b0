import { InvalidArgumentError } from "commander";

/** The name given for a person or thing. An empty name is refused, since a history must say whom to ask. */
export function aName(words: string): string {
  if (words.trim() === "") throw new InvalidArgumentError("It is empty.");
  return words.trim();
}
