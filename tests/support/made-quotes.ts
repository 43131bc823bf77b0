import fc from "fast-check";
import type { PrintEdit } from "../../shared/project/records.ts";
import { withEdit } from "../../shared/quotes/print-form.ts";

/** Words of talk that are hard on a print form: said twice, held together, broken off, in brackets, of other scripts. */
const said = (
  "I I I he he you know no no not don't don’t low-threshold 3.5 1 EU:s inte jag Lars Lars's Åsa åsa 𐐔𐐇 a\u030asa " +
  "[skrattar] [Name] … ... , , . . ? ! – — - ( ) (mm) \" “ ” ’ ' » « ; : / & 🙂 \n \n well—I,so"
).split(" ");
const gaps = [" ", " ", " ", " ", " ", "  ", "", "\n"];

/** A quote's words, trimmed as the span of a quote is. */
export const madeWords: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...said), fc.constantFrom(...gaps)), { minLength: 1, maxLength: 14 })
  .map((parts) =>
    parts
      .map(([word, gap]) => word + gap)
      .join("")
      .trim(),
  )
  .filter((words) => words !== "");

export const standIns = ["Peter", "Anna Maria", "the clinic"];
const bracketTexts = [
  "the politician",
  "x",
  "sic",
  "?",
  "H",
  "h",
  "Å",
  "no, not he",
  "the … man",
  " of  it ",
];

/** What a person might ask for: any places, any text. */
export const madeEdits: fc.Arbitrary<readonly MadeEdit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("cut", "cut", "bracket", "insert", "pseudonym", "letter"),
    from: fc.nat(999),
    length: fc.nat(12),
    text: fc.constantFrom(...bracketTexts),
    name: fc.constantFrom(...standIns),
  }),
  { maxLength: 7 },
);
type MadeEdit = {
  readonly kind: "cut" | "bracket" | "insert" | "pseudonym" | "letter";
  readonly from: number;
  readonly length: number;
  readonly text: string;
  readonly name: string;
};

/** An edit of these words; of a letter the first letter of the first word behind the place that has two cases. */
export function editOf(words: string, { kind, from, length, text, name }: MadeEdit): PrintEdit {
  const start = from % (words.length + 1);
  const end = Math.min(words.length, start + length);
  if (kind === "cut") return { kind, start, end };
  if (kind === "pseudonym") return { kind, start, end, text: name };
  if (kind === "bracket") return { kind, start, end, text };
  if (kind === "insert") return { kind: "bracket", start, end: start, text };
  const letters = [...words.matchAll(/(?<![\p{L}\p{N}\p{M}])\p{L}\p{M}*/gu)];
  const { 0: letter, index } = letters.find((one) => one.index >= start) ?? { 0: "", index: -1 };
  if (index === -1) return { kind: "bracket", start, end, text };
  const other = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
  return { kind: "bracket", start: index, end: index + letter.length, text: other };
}

/** The form that comes of asking for edits one after the other. */
export function formOfEdits(words: string, edits: readonly MadeEdit[]): readonly PrintEdit[] {
  return edits.reduce<readonly PrintEdit[]>((form, edit) => withEdit(words, form, editOf(words, edit)), []);
}

/** Words of letters, digits and accents, told apart from `unitsOf`: apostrophes and hyphens hold them together. */
export function wholeWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
}

export function isSubsequence(few: readonly string[], many: readonly string[]): boolean {
  let at = 0;
  for (const word of many) if (at < few.length && few[at] === word) at += 1;
  return at === few.length;
}
