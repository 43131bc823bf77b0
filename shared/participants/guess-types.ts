import type { AttributeType } from "../project/records.ts";
import { choiceKey, fits, type ValueKind } from "./attribute-values.ts";

/** Of ten values one may be odd: it is kept, and shown as what does not fit. */
const shareThatFits = 0.9;
/** Choices are few and short, and come again: on an average each of them stands twice at least. */
const mostChoices = 8;
const longestChoice = 40;
const timesEach = 2;

/**
 * What kind of values a column seems to have, by those that are filled in: numbers before dates, since a year alone may be either; "1" and
 * "0" alone are numbers; then yes and no; then few short values that come again, which are its choices in the order in which they come; else text.
 */
export function guessType(values: readonly string[]): ValueKind {
  const filled = values.map((value) => value.trim()).filter((value) => value !== "");
  if (filled.length === 0) return plainText;
  for (const type of ["number", "date", "yes-no"] as const)
    if (mostFit(filled, type)) return { type, choices: [] };
  const choices = choicesAmong(filled);
  return choices ? { type: "choice", choices } : plainText;
}

const plainText: ValueKind = { type: "text", choices: [] };

function mostFit(filled: readonly string[], type: AttributeType): boolean {
  const fitting = filled.filter((value) => fits(value, { type, choices: [] }));
  return fitting.length >= filled.length * shareThatFits;
}

/** The values that may be its choices, each as it is written first; null where they are too many, too long or too seldom the same. */
function choicesAmong(filled: readonly string[]): readonly string[] | null {
  const choices = distinctChoices(filled);
  const isFew = choices.length >= 2 && choices.length <= mostChoices;
  const isRepeated = filled.length >= choices.length * timesEach;
  return isFew && isRepeated && choices.every(({ length }) => length <= longestChoice) ? choices : null;
}

/** Values that differ in more than capitals and white space, each as it is written first. */
export function distinctChoices(values: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const value of values) {
    const key = choiceKey(value);
    if (key !== "" && !found.has(key)) found.set(key, value.replace(/\s+/g, " ").trim());
  }
  return [...found.values()];
}
