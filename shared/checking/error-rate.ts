import type { TextChange } from "../text/change.ts";
import type { Span } from "../text/span.ts";
import { type KeyedWord, tellingAmong } from "../text/telling-words.ts";
import { type ComparedWord, comparedWords } from "./compared-words.ts";
import { type EditStep, editDistance, editSteps, numbered } from "./edit-steps.ts";
import { stepsAsTyped } from "./steps-as-typed.ts";
import { stepsWhereTyped } from "./steps-where-typed.ts";

/**
 * How far a transcript as it came is from the one that was checked. Errors are counted over the words of the checked one: the word error
 * rate is (substitutions + omissions + insertions) / words (Levenshtein's distance, as NIST's sclite and jiwer count it), the
 * character error rate the same of the characters of these words with a blank between two. Both are fractions, and may be over 1; without
 * a word in the checked one they are 0 where nothing was heard either, and else 1.
 */
export type ErrorRate = {
  readonly wordErrorRate: number;
  readonly characterErrorRate: number;
  /** Of the checked transcript. */
  readonly words: number;
  readonly characters: number;
  /** How many characters must be put for others, in or out. */
  readonly characterErrors: number;
  readonly errors: ErrorCounts;
  /** Whether the counts are the fewest there can be; of texts that have little in common they are more at times. */
  readonly isLeast: boolean;
};

/** The first three are the errors, a word each; the rest says what they are of, or stands beside them. */
export type ErrorCounts = {
  /** A word was heard as another. */
  readonly substitution: number;
  /** A word that was said is missing in the transcript as it came. */
  readonly omission: number;
  /** A word that was not said stands in it. */
  readonly insertion: number;
  /** Of the errors: a name or a number is on either side. */
  readonly nameOrNumber: number;
  /** Of the errors: a negation stands on one side only. */
  readonly meaningChanging: number;
  /** No errors: words that differ only in capitals and the marks around them. */
  readonly punctuation: number;
};

export type ErrorClass = keyof ErrorCounts;

/** In the order in which they are told. */
export const errorClasses: readonly ErrorClass[] = [
  ...(["substitution", "omission", "insertion"] as const),
  ...(["nameOrNumber", "meaningChanging", "punctuation"] as const),
];

/** Something of each class. */
export function byErrorClass<Value>(of: (name: ErrorClass) => Value): Record<ErrorClass, Value> {
  return Object.fromEntries(errorClasses.map((name) => [name, of(name)])) as Record<ErrorClass, Value>;
}

/** How many of something that can go wrong did, from 0 to 1 or more: of nothing all or none. */
export function errorShare(wrong: number, of: number): number {
  return of === 0 ? Math.min(wrong, 1) : wrong / of;
}

/** A text, and the stretches of it that are compared: its turns, or those that were checked. */
export type Stretches = { readonly text: string; readonly spans: readonly Span[] };

/**
 * Compares a transcript as it came with the one that was checked. `language` is BCP 47 or null; it says which words are negations and
 * numbers. In time proportional to the words and the square of the errors.
 */
export function errorRate(came: Stretches, checked: Stretches, language: string | null): ErrorRate {
  return compareWords(came, checked, language).rate;
}

/** The error rate, and what became of each word. `change`, where it is known, made the one text of the other: among several ways of as many errors it says which was gone. */
export function compareWords(
  came: Stretches,
  checked: Stretches,
  language: string | null,
  change: TextChange | null = null,
): { readonly rate: ErrorRate; readonly steps: readonly JudgedStep[] } {
  const [a, b] = [wordsOf(came), wordsOf(checked)];
  const steps = wordSteps(a, b);
  const [lettersA, lettersB] = [keysOf(a).join(" "), keysOf(b).join(" ")];
  const distance = characterDistance(lettersA, lettersB, steps.isLeast);
  const placed = change ? typedSteps(steps, a, b, change) : steps.steps;
  const judged = judgedSteps(a, b, placed, language);
  const counts = countsOf(judged);
  const characters = [...lettersB].length;
  const characterErrors = distance ?? wordwise(a, b, steps.steps);
  const rate = {
    wordErrorRate: errorShare(counts.substitution + counts.omission + counts.insertion, b.length),
    characterErrorRate: errorShare(characterErrors, characters),
    words: b.length,
    ...{ characters, characterErrors },
    errors: counts,
    isLeast: steps.isLeast && distance !== null,
  };
  return { rate, steps: judged };
}

/** Two words of which one was heard as the other, or one that only one text has, with all that an entry of a log shows. */
export type ComparedStep = {
  readonly is: EditStep["is"];
  readonly came: ComparedWord | null;
  readonly checked: ComparedWord | null;
};

/** The same, with what it counts as: nothing, a kind of error with what that is of, or other capitals and marks. */
export type JudgedStep = ComparedStep & { readonly counts: readonly ErrorClass[] };

function stepBetween(a: readonly ComparedWord[], b: readonly ComparedWord[], step: EditStep): ComparedStep {
  return {
    is: step.is,
    came: "a" in step ? (a[step.a] ?? null) : null,
    checked: "b" in step ? (b[step.b] ?? null) : null,
  };
}

/** More word errors than these are counted stretch by stretch: the memory grows by their square. */
const mostErrors = 6_000;
/** More letters than these likewise. */
const mostLetters = 16_000;

function wordsOf({ text, spans }: Stretches): readonly ComparedWord[] {
  return spans.flatMap((span) => comparedWords(text, span));
}

function wordSteps(
  a: readonly ComparedWord[],
  b: readonly ComparedWord[],
): { readonly steps: readonly EditStep[]; readonly isLeast: boolean } {
  const rows = numbered(keysOf(a), keysOf(b));
  const steps = editSteps(rows.a, rows.b, mostErrors);
  if (steps) return { steps, isLeast: true };
  return { steps: inPieces(rows.a, rows.b), isLeast: false };
}

/** As many steps, by what was typed. */
function typedSteps(
  { steps, isLeast }: ReturnType<typeof wordSteps>,
  a: readonly ComparedWord[],
  b: readonly ComparedWord[],
  change: TextChange,
): readonly EditStep[] {
  const errors = steps.filter(({ is }) => is !== "same").length;
  return (isLeast ? stepsAsTyped(a, b, change, errors) : null) ?? stepsWhereTyped(steps, a, b, change);
}

/** Word by word in their order, where the texts have so little in common that the shortest way takes too long: never fewer errors than there are. */
function inPieces(a: Int32Array, b: Int32Array): readonly EditStep[] {
  const length = 2_000;
  const steps: EditStep[] = [];
  for (let from = 0; from < Math.max(a.length, b.length); from += length) {
    const part = editSteps(a.subarray(from, from + length), b.subarray(from, from + length), length) ?? [];
    for (const step of part)
      steps.push({
        ...step,
        ...("a" in step && { a: step.a + from }),
        ...("b" in step && { b: step.b + from }),
      } as EditStep);
  }
  return steps;
}

function characterDistance(a: string, b: string, wordsAreNear: boolean): number | null {
  if (!wordsAreNear) return null;
  const rows = numbered(a, b);
  return editDistance(rows.a, rows.b, mostLetters);
}

/** The characters that differ within words that stand for one another: never fewer than there are. */
function wordwise(
  a: readonly ComparedWord[],
  b: readonly ComparedWord[],
  steps: readonly EditStep[],
): number {
  let sum = 0;
  for (const step of steps) {
    const [one, other] = [
      "a" in step ? (a[step.a]?.key ?? "") : "",
      "b" in step ? (b[step.b]?.key ?? "") : "",
    ];
    const rows = numbered(one, other);
    sum += (editDistance(rows.a, rows.b) ?? 0) + (step.is === "same" || step.is === "other" ? 0 : 1);
  }
  return sum;
}

function judgedSteps(
  a: readonly ComparedWord[],
  b: readonly ComparedWord[],
  steps: readonly EditStep[],
  language: string | null,
): readonly JudgedStep[] {
  const [tellingA, tellingB] = [tellingPlaces(a, language), tellingPlaces(b, language)];
  return steps.map((step): JudgedStep => {
    const heard = stepBetween(a, b, step);
    if (step.is === "same")
      return { ...heard, counts: heard.came?.written === heard.checked?.written ? [] : ["punctuation"] };
    const kinds = [tellingA.get("a" in step ? step.a : -1), tellingB.get("b" in step ? step.b : -1)];
    const counts: ErrorClass[] = [errorOf[step.is]];
    if (kinds.includes("number") || kinds.includes("name")) counts.push("nameOrNumber");
    if (kinds.includes("negation") && kinds[0] !== kinds[1]) counts.push("meaningChanging");
    return { ...heard, counts };
  });
}

const errorOf = { other: "substitution", "only-a": "insertion", "only-b": "omission" } as const;

/** How many of each kind there are. */
export function countsOf(steps: readonly Pick<JudgedStep, "counts">[]): ErrorCounts {
  const counts = byErrorClass(() => 0);
  for (const step of steps) for (const one of step.counts) counts[one] += 1;
  return counts;
}

/** By their places in the row, the words that are a negation, a number or a name. */
function tellingPlaces(
  words: readonly ComparedWord[],
  language: string | null,
): ReadonlyMap<number, "negation" | "number" | "name"> {
  const places = new Map<number, "negation" | "number" | "name">();
  for (const [at, { written }] of words.entries()) if (isNameAt(words, at, written)) places.set(at, "name");
  const keyed = words.map(({ key }, at): KeyedWord => ({ key, start: at, end: at + 1 }));
  for (const { kind, start, end } of tellingAmong(keyed, language))
    if (kind !== "hedge") for (let at = start; at < end; at += 1) places.set(at, kind);
  return places;
}

/** A word that begins with a capital and no sentence; "I" and words all in capitals are none. */
function isNameAt(words: readonly ComparedWord[], at: number, written: string): boolean {
  const before = words[at - 1]?.written;
  return (
    before !== undefined &&
    !/[.!?:…]["'”’)\]]*$/u.test(before) &&
    /^\P{L}*\p{Lu}\p{Ll}/u.test(written) &&
    !/^i['’]/i.test(written)
  );
}

function keysOf(words: readonly ComparedWord[]): readonly string[] {
  return words.map(({ key }) => key);
}
