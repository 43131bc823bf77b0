import type { ErrorCounts, ErrorRate } from "../shared/checking/error-rate.ts";
import type { ReplacementReview } from "../shared/checking/replacement-review.ts";
import type { OnWords } from "../shared/project/records.ts";
import { listed } from "../shared/text/listed.ts";
import { counted, quoting } from "./sentences.ts";

/** The terminal's sentences about how a transcript was checked. */

function percent(fraction: number): string {
  return `${(fraction * 100).toLocaleString("en", { maximumFractionDigits: 2 })} %`;
}

export function rateSentences({
  came,
  checked,
  rate: { wordErrorRate, characterErrorRate, words, isLeast },
  counts: { substitution, omission, insertion, nameOrNumber, meaningChanging, punctuation, speaker },
}: {
  readonly came: string;
  readonly checked: string;
  readonly rate: ErrorRate;
  readonly counts: ErrorCounts & { readonly speaker: number };
}): readonly string[] {
  const errors = substitution + omission + insertion;
  const most = isLeast ? "" : "at most ";
  const lines = [
    `${came} beside ${checked}: ${most}${counted(errors, "error")} in ${counted(words, "word")} of the checked one.`,
    `Word error rate ${percent(wordErrorRate)}, character error rate ${percent(characterErrorRate)}.`,
  ];
  if (errors > 0) {
    const kinds = [
      counted(substitution, "word heard as another", "words heard as others"),
      counted(omission, "word left out", "words left out"),
      counted(insertion, "word put in", "words put in"),
    ];
    lines.push(
      `${listed(kinds, "en")}; of these ${nameOrNumber} in names or numbers and ${meaningChanging} with a negation on one side only.`,
    );
  }
  const beside = [
    counted(punctuation, "word with other capitals or marks", "words with other capitals or marks"),
    counted(speaker, "turn under another speaker", "turns under another speaker"),
  ];
  if (punctuation + speaker > 0) lines.push(`Beside them ${listed(beside, "en")}.`);
  lines.push(
    "Words stand between white space; capitals, the marks around them and sounds in brackets ([laughs], (...)) are not compared.",
  );
  return lines;
}

export function littleInCommonSentence(came: string, checked: string): string {
  return `${came} and ${checked} have little in common: they may be of two interviews.`;
}

/** "coding", "note", "quote". */
function kindOf(one: OnWords): string {
  if ("codeId" in one) return "coding";
  return "edits" in one ? "quote" : "note";
}

/** What comes of replacing a transcript by a file; `placed` are those found again that are put there. */
export function replacementSentences(
  name: string,
  review: ReplacementReview,
  placed: ReadonlySet<OnWords["id"]>,
): readonly string[] {
  const { turnsBefore, turnsAfter, rate, standing, reworded, lost } = review;
  const { substitution, omission, insertion } = rate.errors;
  const turns =
    turnsBefore === turnsAfter
      ? counted(turnsAfter, "turn")
      : `${counted(turnsBefore, "turn")} became ${turnsAfter}`;
  const words = counted(substitution + omission + insertion, "word differs", "words differ");
  const lines = [
    `“${name}”: ${turns}; ${words} of ${rate.words.toLocaleString("en")}.`,
    `${counted(standing, "coding, note or quote stays", "codings, notes and quotes stay")} on the same words.`,
    ...reworded.map(
      ({ one, before }) =>
        `A ${kindOf(one)} is on corrected words${quoting(before)} became${quoting(one.quote).slice(1)}.`,
    ),
    ...lost.map(({ one, mayBe }) => {
      const what = `A ${kindOf(one)} ${placed.has(one.id) ? "moved" : "loses its words"}${quoting(one.quote)}`;
      if (!mayBe) return `${what}. Nothing in the file is like them.`;
      if (placed.has(one.id)) return `${what}.`;
      return mayBe.sure === "fuzzy"
        ? `${what}. Words like them stand elsewhere in the file.`
        : `${what}. The same words stand elsewhere in the file (--place-found).`;
    }),
  ];
  if (review.stillChecked + review.checkedNoMore > 0)
    lines.push(
      `${counted(review.stillChecked, "checked turn stays", "checked turns stay")} so; ${review.checkedNoMore} ${review.checkedNoMore === 1 ? "says" : "say"} something else and ${review.checkedNoMore === 1 ? "is" : "are"} to be checked again.`,
    );
  if (review.sectionsAfter < review.sectionsBefore)
    lines.push(
      `${counted(review.sectionsBefore - review.sectionsAfter, "section mark")} fell away: the turns there are joined.`,
    );
  return [...lines, ...review.newPeople.map((person) => `“${person}” is new in the study.`)];
}

export function anotherInterviewSentence(name: string, file: string): string {
  return `${file} has too little in common with “${name}”: it seems to be of another interview. Nothing was changed.`;
}

export function sameTextSentence(name: string, file: string): string {
  return `“${name}” says what ${file} says already. Nothing was changed.`;
}

export const dryRunSentence = "Nothing was changed (--dry-run).";
