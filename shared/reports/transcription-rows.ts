import { type RateOfAll, seed, turnsGiven } from "../checking/checked-study.ts";
import type { ErrorCounts } from "../checking/error-rate.ts";
import { rateOfChecked } from "../checking/rate-of-checked.ts";
import type { RateInterval } from "../checking/resampled-rate.ts";
import { type FlatTable, flatTable } from "./flat-table.ts";
import { hidden, intervalOf, studyAsChecked, type TranscriptionChoice } from "./transcription-check.ts";

const rateColumns = [
  ...["of", "interview", "words", "word_error_rate", "low_95", "high_95", "character_error_rate"],
  ...["substitution", "omission", "insertion", "name_or_number", "meaning_changing", "punctuation"],
  ...["speaker", "is_least", "resamples", "seed"],
] as const;

type RateRow = Readonly<Record<(typeof rateColumns)[number], string>>;

/**
 * The error rates as a spreadsheet takes them: a row for each interview that was corrected, one for "all" of these, and one for the turns of the study that are marked
 * as "checked", whether something was corrected in them or not, with words and their error rate alone. Rates are fractions;
 * where `is_least` is "no", there may be fewer errors than are counted.
 */
export function transcriptionTable(choice: TranscriptionChoice): FlatTable {
  const study = studyAsChecked(choice);
  const { corrected, all } = study;
  const marked = rateOfChecked(choice.project, study, seed);
  const rows = corrected
    .filter(({ isHandedOn }) => !isHandedOn)
    .map((one) => ({
      ...{ of: "interview", interview: one.transcript.name },
      ...rateFields(one.rate, intervalOf(one), turnsGiven(one)),
    }));
  const last = all ? [{ of: "all", interview: "", ...rateFields(all, all.interval, all.speaker) }] : [];
  return flatTable(
    rateColumns,
    [...rows, ...last, ...(marked ? [{ ...noFigures, of: "checked", ...wordFields(marked) }] : [])],
    rateColumns.filter((name) => !["of", "interview", "is_least"].includes(name)),
  );
}

function rateFields(
  {
    words,
    wordErrorRate,
    characterErrorRate,
    errors,
    isLeast,
  }: {
    readonly words: number;
    readonly wordErrorRate: number;
    readonly characterErrorRate: number;
    readonly errors: ErrorCounts;
    readonly isLeast: boolean;
  },
  interval: RateInterval | null,
  speaker: number,
): Omit<RateRow, "of" | "interview"> {
  return {
    ...wordFields({ words, wordErrorRate, interval }),
    character_error_rate: fraction(characterErrorRate),
    substitution: String(errors.substitution),
    omission: String(errors.omission),
    insertion: String(errors.insertion),
    name_or_number: String(errors.nameOrNumber),
    meaning_changing: String(errors.meaningChanging),
    punctuation: String(errors.punctuation),
    speaker: String(speaker),
    is_least: isLeast ? "yes" : "no",
  };
}

function wordFields({
  words,
  wordErrorRate,
  interval,
}: Pick<RateOfAll, "words" | "wordErrorRate" | "interval">) {
  return {
    words: String(words),
    word_error_rate: fraction(wordErrorRate),
    low_95: interval ? fraction(interval.low) : "",
    high_95: interval ? fraction(interval.high) : "",
    resamples: interval ? String(interval.resamples) : "",
    seed: interval ? String(interval.seed) : "",
  };
}

const noFigures = Object.fromEntries(rateColumns.map((name) => [name, ""])) as RateRow;

/** Six decimals at most. */
function fraction(rate: number): string {
  return String(Number(rate.toFixed(6)));
}

const logColumns = [
  ...["interview", "turn", "leading", "before", "after", "trailing", "class", "by", "at"],
] as const;

/**
 * The log of corrections as a spreadsheet takes it. `class` is in words that are the same in every language, several with "; " between;
 * `at` is ISO 8601, UTC.
 */
export function correctionLogTable(choice: TranscriptionChoice): FlatTable {
  const { corrections } = studyAsChecked(choice);
  const rows = corrections.map(({ transcript, turn, by, at, before, after, leading, trailing, classes }) => ({
    ...{ interview: transcript.name, turn: String(turn), leading, before: before ?? hidden, after, trailing },
    ...{ class: classes.map((name) => classNames[name]).join("; "), by: by.join("; "), at },
  }));
  return flatTable(logColumns, rows, ["turn"]);
}

const classNames = {
  substitution: "substitution",
  omission: "omission",
  insertion: "insertion",
  speaker: "speaker",
  nameOrNumber: "name-or-number",
  meaningChanging: "meaning-changing",
  punctuation: "punctuation",
} as const;
