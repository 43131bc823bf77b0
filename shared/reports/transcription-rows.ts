import { type CheckedRate, checkedRates } from "../checking/checked-rates.ts";
import { type RateOfAll, turnsGiven } from "../checking/checked-study.ts";
import { byErrorClass, type ErrorCounts } from "../checking/error-rate.ts";
import type { RateInterval } from "../checking/resampled-rate.ts";
import { type FlatTable, flatTable } from "./flat-table.ts";
import {
  hidden,
  intervalOf,
  notedOf,
  studyAsChecked,
  type TranscriptionChoice,
} from "./transcription-check.ts";

const rateColumns = [
  ...["of", "interview", "words", "word_error_rate", "low_95", "high_95", "character_error_rate"],
  ...["substitution", "omission", "insertion", "name_or_number", "meaning_changing", "punctuation"],
  ...["speaker", "is_least", "resamples", "seed", "transcriber", "transcriber_is", "is_accepted"],
] as const;

type RateRow = Readonly<Record<(typeof rateColumns)[number], string>>;

/**
 * The error rates as a spreadsheet takes them: a row for each interview that was corrected, one for "all" of these, and for the turns that are marked
 * as checked, whether something was corrected in them or not, one for each interview ("checked-interview"), for each that transcribed ("checked-transcriber") and for all ("checked"). Rates are fractions;
 * where `is_least` is "no", there may be fewer errors than are counted. `transcriber_is` is "person" or "machine", and empty where nobody has said who transcribed; `is_accepted` says of an interview whether its rate is within what the study accepts, and is empty where that sets nothing.
 */
export function transcriptionTable(choice: TranscriptionChoice): FlatTable {
  const study = studyAsChecked(choice);
  const { corrected, all } = study;
  const { all: marked, interviews, transcribers, above } = checkedRates(choice.project, study);
  const none = { interview: "", transcriber: "", transcriber_is: "", is_accepted: "" };
  const rows = corrected
    .filter(({ isHandedOn }) => !isHandedOn)
    .map((one) => ({
      ...{ ...none, of: "interview", interview: one.transcript.name },
      ...rateFields(one.rate, intervalOf(one), turnsGiven(one)),
    }));
  const last = all ? [{ ...none, of: "all", ...rateFields(all, all.interval, all.speaker) }] : [];
  const checked = [
    ...[...interviews].map(([id, rate]) => ({
      ...{ ...none, of: "checked-interview", interview: choice.project.transcripts.get(id)?.name ?? "" },
      ...checkedFields(rate),
      is_accepted: above === null ? "" : above.includes(id) ? "no" : "yes",
    })),
    ...transcribers.map(({ by, rate }) => ({
      ...{ ...none, of: "checked-transcriber", transcriber: by.is === "unsaid" ? "" : by.name },
      transcriber_is: by.is === "unsaid" ? "" : by.is,
      ...checkedFields(rate),
    })),
    ...(marked ? [{ ...none, of: "checked", ...checkedFields(marked) }] : []),
  ];
  return flatTable(
    rateColumns,
    [...rows, ...last, ...checked],
    rateColumns.filter(
      (name) =>
        !["of", "interview", "transcriber", "transcriber_is", "is_least", "is_accepted"].includes(name),
    ),
  );
}

type RateFields = Omit<RateRow, "of" | "interview" | "transcriber" | "transcriber_is" | "is_accepted">;

function checkedFields(rate: CheckedRate): RateFields {
  const { classes, speaker, interval } = rate;
  const errors = byErrorClass((name) => classes[name].count);
  return { ...rateFields({ ...rate, errors, isLeast: false }, interval, speaker), is_least: "" };
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
): RateFields {
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

/** Six decimals at most. */
function fraction(rate: number): string {
  return String(Number(rate.toFixed(6)));
}

const logColumns = [
  ...["interview", "turn", "leading", "before", "after", "trailing", "class", "reason", "by", "at"],
] as const;

/**
 * The log of corrections as a spreadsheet takes it. `class` is in words that are the same in every language, several with "; " between;
 * `at` is ISO 8601, UTC.
 */
export function correctionLogTable(choice: TranscriptionChoice): FlatTable {
  const rows = notedOf(choice.project, studyAsChecked(choice)).map(
    ({ transcript, turn, by, at, before, after, leading, trailing, ...one }) => ({
      ...{
        interview: transcript.name,
        turn: String(turn),
        leading,
        before: before ?? hidden,
        after,
        trailing,
      },
      ...{ class: one.classes.map((name) => classNames[name]).join("; "), reason: one.reason },
      ...{ by: by.join("; "), at },
    }),
  );
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
