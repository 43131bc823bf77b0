/**
 * What stays in one piece in print, at `start` (UTF-16 code units): a word, an ellipsis, or another mark. A word is also
 * what apostrophes, hyphens and the like hold together ("don't", "low-threshold", "3.5", "EU:s"), and what the transcriber
 * set in brackets ("[skrattar till]"), with the letters that stand at them ("[H]e"). In scripts without spaces each
 * letter is a word.
 */
export type PrintUnit = {
  readonly kind: "word" | "ellipsis" | "mark";
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

const unspaced =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";
const letter = `(?!${unspaced})[\\p{L}\\p{N}\\p{M}]`;
const bracketed = "\\[[^[\\]]*\\]";
const part = `(?:${bracketed}|${letter})`;
/** Between letters these part no words; a soft hyphen and the invisible joiners among them. */
const joiner = "['’ʼ‐‑:\\-\\u00AD\\u200C\\u200D]|(?<=\\p{N})[.,](?=\\p{N})";
const emoji = "\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier}|\\u200D\\p{Extended_Pictographic})*";
const unit = new RegExp(
  `(?<word>${part}+(?:(?:${joiner})${part}+)*|${unspaced}\\p{M}*)|(?<ellipsis>…|\\.{3})|${emoji}|\\S`,
  "gu",
);

/** The units of a text in their order; white space, line feeds too, parts them and belongs to none. */
export function unitsOf(text: string): readonly PrintUnit[] {
  return Array.from(text.matchAll(unit), (found) => ({
    kind: found.groups?.word ? "word" : found.groups?.ellipsis ? "ellipsis" : "mark",
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** A word's first letter with its accents; empty for a number and for a bracket. */
export function firstLetterOf(word: string): string {
  return /^\p{L}\p{M}*/u.exec(word)?.[0] ?? "";
}

/** Whether two words are one but for the first letter, which is large in the one and small in the other. */
export function isOtherCase(one: string, other: string): boolean {
  const [a, b] = [firstLetterOf(one), firstLetterOf(other)];
  if (a === "" || one.slice(a.length) !== other.slice(b.length)) return false;
  return a.normalize() !== b.normalize() && a.normalize().toLowerCase() === b.normalize().toLowerCase();
}

/** Whether a letter or digit of a script with spaces. */
export function isSpacedLetter(character: string): boolean {
  return spacedLetter.test(character);
}
const spacedLetter = new RegExp(`^${letter}$`, "u");
