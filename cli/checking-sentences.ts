import type { ErrorCounts, ErrorRate } from "../shared/checking/error-rate.ts";
import { listed } from "../shared/text/listed.ts";
import { counted } from "./sentences.ts";

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
