import { type CheckedStudy, checkedStudy, seed, turnsGiven } from "../checking/checked-study.ts";
import type { CheckedTranscript, Correction } from "../checking/corrections.ts";
import type { ErrorCounts } from "../checking/error-rate.ts";
import { rateOfChecked } from "../checking/rate-of-checked.ts";
import { errorsByTurn, type RateInterval, resampledRate } from "../checking/resampled-rate.ts";
import { type ToldTextDeed, textDeedsThatCount } from "../history/text-deeds.ts";
import { interviewsOf } from "../project/interviews.ts";
import type { Project } from "../project/project.ts";
import { listed } from "../text/listed.ts";
import {
  type Block,
  type Cell,
  type Column,
  cell,
  dateLine,
  heading,
  paragraph,
  plain,
  type Report,
  type ReportLanguage,
  type Run,
  type Table,
} from "./report.ts";
import { whoAndWhen } from "./told-study.ts";
import {
  type LogColumn,
  type RateColumn,
  type TranscriptionWords,
  transcriptionWordsIn,
} from "./transcription-words.ts";

/** What is asked of a report on how the transcripts were checked. */
export type TranscriptionChoice = {
  readonly project: Project;
  /** What the whole journal tells of the texts, oldest first, undone deeds among it. */
  readonly told: readonly ToldTextDeed[];
  readonly language: ReportLanguage;
  /** A date to print in the head, as it shall stand there; null for none. */
  readonly date: string | null;
};

/** How the interviews of the study were corrected, by its journal alone: no file is needed for it. */
export function studyAsChecked({ project, told }: TranscriptionChoice): CheckedStudy {
  return checkedStudy(project, textDeedsThatCount(told));
}

/** A paragraph for the methods section, the error rates of each interview, and the log of corrections. */
export function transcriptionCheck(choice: TranscriptionChoice): Report {
  const { project, language } = choice;
  const study = studyAsChecked(choice);
  const words = transcriptionWordsIn(language);
  const hasRates = study.all !== null;
  return {
    ...headOf(project, language, words.title),
    blocks: [
      ...dateLine(choice.date),
      paragraph(plain(methodSentences(project, study, language).join(" "))),
      ...(hasRates ? [ratesTable(study, language)] : []),
      ...logBlocks(study, language, hasRates ? 2 : 1),
    ],
  };
}

/** The log of corrections alone. */
export function correctionLog(choice: TranscriptionChoice): Report {
  const { project, language } = choice;
  const study = studyAsChecked(choice);
  const words = transcriptionWordsIn(language);
  const [, ...log] = logBlocks(study, language, 1);
  return {
    ...headOf(project, language, words.log),
    blocks: [...dateLine(choice.date), paragraph(plain(correctedSentence(study, language))), ...log],
  };
}

function headOf({ study }: Project, language: ReportLanguage, title: string) {
  return { language, page: "landscape", title, subtitle: study.name, author: study.author } as const;
}

/** The numbers of a report as its language writes them. */
function numbersIn(language: ReportLanguage) {
  const locale = language === "en" ? "en-GB" : language;
  const percent = new Intl.NumberFormat(locale, {
    style: "percent",
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const whole = new Intl.NumberFormat(locale);
  return { percent: (rate: number) => percent.format(rate), whole: (count: number) => whole.format(count) };
}

function correctedSentence({ corrected, corrections, interviews }: CheckedStudy, language: ReportLanguage) {
  const words = transcriptionWordsIn(language);
  if (corrections.length === 0) return words.nothing;
  const deeds = corrections.flatMap(({ by, at }) => by.map((one) => ({ by: one, at })));
  return words.corrected(corrected.length, interviews, whoAndWhen(deeds, language), corrections.length);
}

function methodSentences(project: Project, study: CheckedStudy, language: ReportLanguage): readonly string[] {
  const words = transcriptionWordsIn(language);
  const { percent, whole } = numbersIn(language);
  const { all, corrected, interviews, unknown } = study;
  const untouched = interviews - unknown - corrected.filter(({ isHandedOn }) => !isHandedOn).length;
  const machine = interviewsOf(project).filter((one) => one.machine !== null);
  const names = listed(
    machine.map(({ name }) => name),
    language,
  );
  const within = (interval: RateInterval | null) =>
    interval && words.interval(percent(interval.low), percent(interval.high));
  const marked = rateOfChecked(project, study, seed);
  const rates = (one: NonNullable<typeof all>) => [
    words.rates(
      percent(one.wordErrorRate),
      percent(one.characterErrorRate),
      within(one.interval),
      whole(one.words),
      one.isLeast,
    ),
    words.errors(one.errors.substitution, one.errors.omission, one.errors.insertion),
    words.weigh(one.errors.nameOrNumber, one.errors.meaningChanging),
    ...(one.errors.punctuation + one.speaker > 0 ? [words.beside(one.errors.punctuation, one.speaker)] : []),
    words.words,
    ...(one.interval ? [words.how(whole(one.interval.resamples), one.interval.seed)] : []),
  ];
  return [
    correctedSentence(study, language),
    ...(all ? rates(all) : []),
    ...(machine.length > 0 ? [words.machine(names, machine.length)] : []),
    ...(untouched > 0 && corrected.length > 0 ? [words.others(untouched, marked !== null)] : []),
    ...(marked
      ? [
          words.checked(
            whole(marked.turns),
            whole(marked.words),
            marked.interviews,
            listed(marked.checkers, language),
            percent(marked.wordErrorRate),
            within(marked.interval),
          ),
        ]
      : []),
    ...(unknown > 0 ? [words.unknown(unknown)] : []),
    ...(corrected.length > 0 ? [words.pseudonyms] : []),
  ];
}

/** The interval of one interview, by the same seed as that of all. */
export function intervalOf({ steps, transcript }: CheckedTranscript): RateInterval | null {
  return resampledRate(errorsByTurn(steps, transcript.turns), seed);
}

function ratesTable({ corrected, all }: CheckedStudy, language: ReportLanguage): Table {
  const words = transcriptionWordsIn(language);
  const { percent, whole } = numbersIn(language);
  const row = (
    name: Run,
    rate: { readonly words: number; readonly wordErrorRate: number; readonly characterErrorRate: number },
    interval: RateInterval | null,
    errors: ErrorCounts,
    speaker: number,
  ) => {
    const figures = [
      whole(rate.words),
      percent(rate.wordErrorRate),
      interval ? `${percent(interval.low)} – ${percent(interval.high)}` : "–",
      percent(rate.characterErrorRate),
      ...[errors.substitution, errors.omission, errors.insertion, errors.nameOrNumber].map(whole),
      ...[errors.meaningChanging, errors.punctuation, speaker].map(whole),
    ];
    return { cells: [cell(name), ...figures.map((text) => cell(plain(text)))] };
  };
  const rated = corrected.filter(({ isHandedOn }) => !isHandedOn);
  return {
    is: "table",
    caption: words.ratesCaption,
    columns: columnsOf(rateShares, words.rateColumns, (name) => name !== "interview"),
    rows: [
      ...rated.map((one) =>
        row(plain(one.transcript.name), one.rate, intervalOf(one), one.rate.errors, turnsGiven(one)),
      ),
      ...(all && rated.length > 1
        ? [row({ text: words.all, look: "bold" }, all, all.interval, all.errors, all.speaker)]
        : []),
    ],
  };
}

/** The columns in their order, with the parts of the table's width that they take. */
const rateShares: Readonly<Record<RateColumn, number>> = {
  ...{ interview: 0.135, words: 0.06, wordRate: 0.07, interval: 0.125, characterRate: 0.085 },
  ...{ substitution: 0.095, omission: 0.07, insertion: 0.07, nameOrNumber: 0.08, meaningChanging: 0.085 },
  ...{ punctuation: 0.055, speaker: 0.07 },
};

function columnsOf<Name extends string>(
  shares: Readonly<Record<Name, number>>,
  headings: Readonly<Record<Name, string>>,
  isFigures: (name: Name) => boolean,
): readonly Column[] {
  return (Object.keys(shares) as Name[]).map((name) => ({
    heading: headings[name],
    share: shares[name],
    align: isFigures(name) ? "right" : "left",
  }));
}

function logBlocks(
  { corrections }: CheckedStudy,
  language: ReportLanguage,
  number: number,
): readonly Block[] {
  if (corrections.length === 0) return [];
  const words = transcriptionWordsIn(language);
  const hidesNames = corrections.some(({ before }) => before === null);
  return [
    heading(1, words.log),
    {
      is: "table",
      caption: words.logCaption(number),
      columns: columnsOf(logShares, words.logColumns, (name) => name === "turn"),
      rows: corrections.map((one) => ({ cells: logCells(one, words) })),
    },
    ...(hidesNames ? [{ ...paragraph(plain(words.namesLeftOut)), role: "note" } as const] : []),
  ];
}

const logShares: Readonly<Record<LogColumn, number>> = {
  ...{ interview: 0.14, turn: 0.06, before: 0.235, after: 0.235, what: 0.13, person: 0.1, when: 0.1 },
};

function logCells(one: Correction, { classes }: TranscriptionWords): readonly Cell[] {
  const { transcript, turn, by, at, before, after, leading, trailing } = one;
  const within = (said: string): Cell =>
    cell(
      ...(leading === "" ? [] : [plain(`${leading} `)]),
      { text: said === "" ? "–" : said, look: "bold" },
      ...(trailing === "" ? [] : [plain(` ${trailing}`)]),
    );
  return [
    cell(plain(transcript.name)),
    cell(plain(String(turn))),
    within(before ?? hidden),
    within(after),
    cell(plain(one.classes.map((name) => classes[name]).join(", "))),
    cell(plain(by.join(", "))),
    cell(plain(at.slice(0, 16).replace("T", " "))),
  ];
}

/** What stands in place of words that a pseudonym has replaced. */
export const hidden = "[…]";
