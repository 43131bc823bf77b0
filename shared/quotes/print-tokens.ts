import { printable } from "./print-form.ts";
import { beginsTight, endsTight } from "./print-text.ts";
import { isOtherCase, type PrintUnit, unitsOf } from "./print-units.ts";

/** A unit of a quote's words, as a print form is compared with it. */
export type SpokenUnit = PrintUnit & { readonly key: string; readonly space: string };

/**
 * A unit of what was typed as a print form. `space` is the white space before it. `bracket` is what it says in brackets,
 * or empty; `letter` the word that it stands for when its first letter is in brackets ("He" for "[H]e"), or empty.
 */
export type TypedUnit = SpokenUnit & {
  readonly bracket: string;
  readonly letter: string;
  readonly isTightBefore: boolean;
  readonly isTightBehind: boolean;
};

export function spokenUnits(words: string): readonly SpokenUnit[] {
  return unitsOf(words).map((unit, at, all) => ({
    ...unit,
    key: keyOf(unit.text),
    space: words.slice(all[at - 1]?.end ?? 0, unit.start),
  }));
}

/** `spoken` are the keys of the quote's own units: what the transcriber set in brackets within a word stays in one piece. */
export function typedUnits(typed: string, spoken: ReadonlySet<string>): readonly TypedUnit[] {
  const units = unitsOf(typed).flatMap((unit) => {
    const letter = keyOf(letterIn(unit.text));
    const isLetter = letter !== "" && [...spoken].some((key) => key === letter || isOtherCase(key, letter));
    const isWhole = !unit.text.includes("[") || spoken.has(keyOf(unit.text)) || isLetter;
    return isWhole ? [unit] : partsOf(unit);
  });
  return units.map((unit, at) => ({
    ...unit,
    key: keyOf(unit.text),
    space: typed.slice(units[at - 1]?.end ?? 0, unit.start),
    bracket: /^\[[^[\]]*\]$/u.test(unit.text) ? printable(unit.text) : "",
    letter: letterIn(unit.text),
    isTightBefore: endsTight(typed.slice(0, units[at - 1]?.end ?? 0).slice(-2)),
    isTightBehind: beginsTight(typed.slice(unit.start, unit.start + 2)),
  }));
}

/**
 * What is the same in two ways of writing: composed or not, quotation marks and dashes of whatever form, an ellipsis
 * in one or three marks, soft hyphens or none.
 */
export function keyOf(text: string): string {
  return text
    .normalize()
    .replace(/[‘’‚‛ʼ`´′‹›]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/\.{3}/g, "…")
    .replace(/\u00AD/g, "")
    .replace(/\s+/gu, " ");
}

/** "He" of "[H]e"; a bracket that stands alone, or has more than a letter, is none. */
function letterIn(text: string): string {
  const found = /^\[(\p{L}\p{M}*)\](.+)$/su.exec(text);
  return found ? `${found[1]}${found[2]}` : "";
}

/** Brackets, and the words that they were written up against. */
function partsOf(unit: PrintUnit): readonly PrintUnit[] {
  return Array.from(unit.text.matchAll(/\[[^[\]]*\]|[^[\]]+/gu)).flatMap(({ 0: text, index }) =>
    unitsOf(text).map((part) => ({
      ...part,
      start: unit.start + index + part.start,
      end: unit.start + index + part.end,
    })),
  );
}

/** An ellipsis in brackets, or dashes, as Swedish texts have them: "[…]", "[---]", "[- - -]"; see keyOf. */
const bracketedMark = /^\[ ?(?:…+|-+(?: -+)*) ?\]$/;

/** A cut mark at a place among typed units, and how many units it is. */
export type CutMarkAt = { readonly units: number; readonly mark: string };

export function cutMarksAt(units: readonly TypedUnit[], at: number): readonly CutMarkAt[] {
  const unit = units[at];
  if (!unit) return [];
  if (unit.kind === "ellipsis" || bracketedMark.test(unit.key)) return [{ units: 1, mark: unit.text }];
  const [dots, closing] = [units[at + 1], units[at + 2]];
  const isRound = unit.key === "(" && dots?.kind === "ellipsis" && closing?.key === ")";
  return isRound ? [{ units: 3, mark: `(${dots.space}${dots.text}${closing.space})` }] : [];
}

/** How many typed units each stand-in takes that stands at a place; its last word may have an s of the genitive. */
export function standInsAt(
  units: readonly TypedUnit[],
  at: number,
  standIns: readonly (readonly string[])[],
): readonly number[] {
  return standIns.flatMap((keys) => {
    const isThere = keys.every((key, n) => {
      const typed = units[at + n]?.key ?? "";
      const rest = typed.startsWith(key) ? typed.slice(key.length) : null;
      return rest === "" || (n === keys.length - 1 && rest !== null && /^(?:'?s|')$/.test(rest));
    });
    return isThere && keys.length > 0 ? [keys.length] : [];
  });
}
