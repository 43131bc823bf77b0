import { InvalidArgumentError } from "commander";
import { nameGiven } from "../shared/text/same-name.ts";

/** The name given for a person or thing. An empty name is refused, since a history must say whom to ask. */
export function aName(words: string): string {
  const name = nameGiven(words);
  if (name === "") throw new InvalidArgumentError("It is empty.");
  return name;
}
