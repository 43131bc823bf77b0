import type { Chance } from "./chance.ts";

type Mutation = (text: string, chance: Chance) => string;

/** What people who mean harm, and programs that have gone wrong, write where something else is expected. */
export const hostileWords: readonly string[] = [
  ...["", " ", "-1", "0", "NaN", "Infinity", "1e308", "-0", "4294967296", "9007199254740993", "0x7f"],
  ...["null", "undefined", "true", "__proto__", "constructor", "toString", "../../etc/passwd", "C:\\x"],
  ...["javascript:alert(1)", "http://example.invalid/x", "file:///etc/passwd", "=HYPERLINK(1)", "%00", "%zz"],
  ...[
    "\u0000",
    "\ufeff",
    "\ud800",
    "\udfff\ud800",
    "\u202e",
    "e\u0301",
    "👩‍👩‍👧",
    "\u2028",
    "\r",
    "\r\n\r\n",
    "\t",
  ],
  ...["99:99:99", "-00:00:01.000", "00:00:00,000 --> ", "1970-13-45T99:99:99Z", "<v ", "]]>", "&#0;", "&x;"],
  "a".repeat(20_000),
  "[".repeat(5_000),
  "<b>".repeat(5_000),
  '"',
  "{\\rtf1 ",
];

const mutations: readonly Mutation[] = [
  // A word or a number is another.
  (text, chance) => replaced(text, /[\p{L}\p{N}_.:+-]+/gu, chance, () => chance.of(hostileWords)),
  (text, chance) => replaced(text, /\d+/g, chance, () => chance.of(hostileWords)),
  // Something stands where nothing was.
  (text, chance) => {
    const at = chance.below(text.length + 1);
    return text.slice(0, at) + chance.of(hostileWords) + text.slice(at);
  },
  // A sign is missing, or stands for another.
  (text, chance) => replaced(text, /[^\p{L}\p{N}\s]/gu, chance, () => ""),
  (text, chance) =>
    replaced(text, /[^\p{L}\p{N}\s]/gu, chance, () => chance.of([..."<>[](){}\"'\\/&;:,=#*|@%"])),
  // Lines are missing, doubled, swapped, or run together.
  (text, chance) => ofLines(text, chance, (lines, at) => lines.toSpliced(at, 1)),
  (text, chance) => ofLines(text, chance, (lines, at) => lines.toSpliced(at, 0, lines[at] ?? "")),
  (text, chance) =>
    ofLines(text, chance, (lines, at) => {
      const other = chance.below(lines.length);
      return lines.with(at, lines[other] ?? "").with(other, lines[at] ?? "");
    }),
  (text, chance) =>
    ofLines(text, chance, (lines, at) => lines.toSpliced(at, 2, `${lines[at] ?? ""}${lines[at + 1] ?? ""}`)),
];

export const mutateText: Mutation = (text, chance) => chance.of(mutations)(text, chance);

/** One of the places that match is another. */
export function replaced(text: string, what: RegExp, chance: Chance, by: (was: string) => string): string {
  const found = [...text.matchAll(what)];
  if (found.length === 0) return text;
  const one = chance.of(found);
  return text.slice(0, one.index) + by(one[0]) + text.slice(one.index + one[0].length);
}

function ofLines(
  text: string,
  chance: Chance,
  change: (lines: readonly string[], at: number) => readonly string[],
): string {
  const lines = text.split("\n");
  return change(lines, chance.below(lines.length)).join("\n");
}
