import { assertNever } from "../outcome.ts";
import type { AttributeType } from "../project/records.ts";

/** What is known of an attribute when one of its values is read. */
export type ValueKind = { readonly type: AttributeType; readonly choices: readonly string[] };

/**
 * A value as its type reads it. `canonical` is the one way in which everything that means the same is written: "40.5" for
 * "40,5", "2019-05-03" for "3 May 2019", "yes" for "Ja", a choice as the list has it. A value that "does-not-fit" stays as it
 * was typed.
 */
export type ReadValue =
  | { readonly is: "text"; readonly canonical: string }
  | { readonly is: "number"; readonly number: number; readonly canonical: string }
  | { readonly is: "date"; readonly canonical: string }
  /** `at` is its place in the list, from 0. */
  | { readonly is: "choice"; readonly at: number; readonly canonical: string }
  | { readonly is: "yes-no"; readonly yes: boolean; readonly canonical: "yes" | "no" }
  | { readonly is: "does-not-fit" };

/** Reads a value as it was typed; null: nothing was filled in. */
export function readValue(typed: string, { type, choices }: ValueKind): ReadValue | null {
  const value = typed.replace(/\s+/g, " ").trim();
  if (value === "") return null;
  switch (type) {
    case "text":
      return { is: "text", canonical: value };
    case "number":
      return readNumber(value) ?? doesNotFit;
    case "date":
      return readDate(value) ?? doesNotFit;
    case "choice":
      return readChoice(value, choices) ?? doesNotFit;
    case "yes-no":
      return readYesNo(value) ?? doesNotFit;
    default:
      return assertNever(type);
  }
}

/** Whether a value is empty or can be read by its type. */
export function fits(typed: string, kind: ValueKind): boolean {
  return readValue(typed, kind)?.is !== "does-not-fit";
}

const doesNotFit = { is: "does-not-fit" } as const;

/** More digits than a double holds exactly are no measure of a person. */
const mostDigits = 15;

/**
 * A number with a decimal point or comma, and spaces, or the other of the two, between thousands: "40.5", "40,5", "1 200", "1,200.5",
 * "1.200,5". One comma before just three digits ("1,200") may be either, and is not read.
 */
function readNumber(value: string): Extract<ReadValue, { is: "number" }> | null {
  const [, sign = "", body = ""] = /^([-+\u2212]?) ?([\d.,' ]+)$/.exec(value) ?? [];
  const plain = plainDigits(body);
  if (plain === null || plain.replace(/\D/g, "").length > mostDigits) return null;
  const size = plain
    .replace(/^0+(?=\d)/, "")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
  const isBelow = (sign === "-" || sign === "\u2212") && size !== "0";
  const canonical = isBelow ? `-${size}` : size;
  return { is: "number", number: Number(canonical), canonical };
}

/** The digits with a decimal point, without what stands between thousands; null for what is no number. */
function plainDigits(body: string): string | null {
  if (/^\d{1,3},\d{3}$/.test(body) && !body.startsWith("0,")) return null;
  for (const [form, between, point] of numberForms)
    if (form.test(body)) return body.replaceAll(between, "").replace(point, ".");
  return null;
}

const numberForms: readonly (readonly [form: RegExp, between: string, point: string])[] = [
  [/^\d+(?:\.\d+)?$/, " ", "."],
  [/^\d+,\d+$/, " ", ","],
  [/^\d{1,3}(?: \d{3})+(?:\.\d+)?$/, " ", "."],
  [/^\d{1,3}(?: \d{3})+,\d+$/, " ", ","],
  [/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, ",", "."],
  [/^\d{1,3}(?:\.\d{3})+,\d+$/, ".", ","],
];

const months: Readonly<Record<string, number>> = {
  ...{ january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9 },
  ...{ october: 10, november: 11, december: 12 },
  ...{ jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12 },
  ...{ januari: 1, februari: 2, mars: 3, maj: 5, juni: 6, juli: 7, augusti: 8, oktober: 10, okt: 10 },
};

const dateForms: readonly RegExp[] = [
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/,
  /^(?:den )?(?:(?<day>\d{1,2})(?:st|nd|rd|th|:e|:a|\.)? )?(?<named>\p{L}+)\.?,? (?<year>\d{4})$/u,
  /^(?<named>\p{L}+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/u,
];

/**
 * A day, a month or a year, as ISO 8601 writes it ("2019-05-03", "2019-05", "2019"), or by the name of the month in English or Swedish
 * ("3 May 2019", "May 3, 2019", "den 3 maj 2019", "May 2019"). "3/5/2019" is another day in another country, and is not read. Canonical
 * dates sort as they follow one another; a year stands before its days.
 */
function readDate(value: string): Extract<ReadValue, { is: "date" }> | null {
  const found = dateForms.map((form) => form.exec(value)?.groups).find((groups) => groups !== undefined);
  if (!found) return null;
  const year = Number(found.year);
  const month = found.named === undefined ? numberOf(found.month) : months[found.named.toLowerCase()];
  const day = numberOf(found.day);
  if (year < 1000 || year > 2999 || month === undefined) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (month === null || day < 1 || day > daysIn(year, month))) return null;
  const parts = [year, month, day].filter((part) => part !== null);
  return { is: "date", canonical: parts.map((part) => String(part).padStart(2, "0")).join("-") };
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Capitals and white space do not count. */
function readChoice(value: string, choices: readonly string[]): Extract<ReadValue, { is: "choice" }> | null {
  const sought = choiceKey(value);
  const at = choices.findIndex((choice) => choiceKey(choice) === sought);
  const canonical = choices[at];
  return canonical === undefined ? null : { is: "choice", at, canonical };
}

/** What two choices that are the same have in common. */
export function choiceKey(choice: string): string {
  return choice.replace(/\s+/g, " ").trim().normalize("NFC").toLocaleLowerCase();
}

const yesWords: ReadonlySet<string> = new Set(["yes", "y", "ja", "j", "true", "sant", "x", "1"]);
const noWords: ReadonlySet<string> = new Set(["no", "n", "nej", "false", "falskt", "0"]);

function readYesNo(value: string): Extract<ReadValue, { is: "yes-no" }> | null {
  const word = value.toLowerCase();
  if (yesWords.has(word)) return { is: "yes-no", yes: true, canonical: "yes" };
  return noWords.has(word) ? { is: "yes-no", yes: false, canonical: "no" } : null;
}
