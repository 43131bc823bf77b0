import { type CheckedRates, checkedRates, machineName } from "../checking/checked-rates.ts";
import { type CheckedStudy, checkedStudy, seed, turnsGiven } from "../checking/checked-study.ts";
import {
  type NotedCorrection,
  notedCorrections,
  stepsAsNoted,
  studyAsNoted,
} from "../checking/correction-notes.ts";
import type { CheckedTranscript } from "../checking/corrections.ts";
import type { ErrorCounts } from "../checking/error-rate.ts";
import { errorsByTurn, type RateInterval, resampledRate } from "../checking/resampled-rate.ts";
import { type ToldTextDeed, textDeedsThatCount } from "../history/text-deeds.ts";
import { interviewsOf } from "../project/interviews.ts";
import type { Project } from "../project/project.ts";
import { listed } from "../text/listed.ts";
import { nameOrder } from "../text/name-order.ts";
import { checkedRatesTable } from "./checked-rates-table.ts";
import { columnsByShare } from "./columns-by-share.ts";
import {
  type Block,
  type Cell,
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
  transcriptionNumbers,
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
  return studyAsNoted(project, checkedStudy(project, textDeedsThatCount(told)));
}

/** All corrections of the study with what was said of them, in the order of the interviews. */
export function notedOf(project: Project, { corrected }: CheckedStudy): readonly NotedCorrection[] {
  return corrected.flatMap((one) => notedCorrections(project, one));
}

/** A paragraph for the methods section, the error rates of each interview, and the log of corrections. */
export function transcriptionCheck(choice: TranscriptionChoice): Report {
  const { project, language } = choice;
  const study = studyAsChecked(choice);
  const words = transcriptionWordsIn(language);
  const rates = checkedRates(project, study);
  const whole = study.all ? [ratesTable(study, language)] : [];
  const checked = checkedRatesTable(project, rates, language, whole.length + 1);
  const tables = [...whole, ...(checked ? [checked] : [])];
  return {
    ...headOf(project, language, words.title),
    blocks: [
      ...dateLine(choice.date),
      paragraph(plain(methodSentences(project, study, rates, language).join(" "))),
      ...tables,
      ...logBlocks(notedOf(project, study), language, tables.length + 1),
    ],
  };
}

/** The log of corrections alone. */
export function correctionLog(choice: TranscriptionChoice): Report {
  const { project, language } = choice;
  const study = studyAsChecked(choice);
  const words = transcriptionWordsIn(language);
  const [, ...log] = logBlocks(notedOf(project, study), language, 1);
  return {
    ...headOf(project, language, words.log),
    blocks: [...dateLine(choice.date), paragraph(plain(correctedSentence(study, language))), ...log],
  };
}

function headOf({ study }: Project, language: ReportLanguage, title: string) {
  return { language, page: "landscape", title, subtitle: study.name, author: study.author } as const;
}

function correctedSentence({ corrected, corrections, interviews }: CheckedStudy, language: ReportLanguage) {
  const words = transcriptionWordsIn(language);
  if (corrections.length === 0) return words.nothing;
  const deeds = corrections.flatMap(({ by, at }) => by.map((one) => ({ by: one, at })));
  return words.corrected(corrected.length, interviews, whoAndWhen(deeds, language), corrections.length);
}

function methodSentences(
  project: Project,
  study: CheckedStudy,
  { all: marked, checkers, above, unknown: unrated }: CheckedRates,
  language: ReportLanguage,
): readonly string[] {
  const words = transcriptionWordsIn(language);
  const { percent, percentSet, whole } = transcriptionNumbers(language);
  const { all, corrected, interviews, unknown } = study;
  const untouched = interviews - unknown - corrected.filter(({ isHandedOn }) => !isHandedOn).length;
  const machine = interviewsOf(project).filter((one) => one.machine !== null);
  const named = (transcripts: readonly { readonly name: string }[]) =>
    listed(
      transcripts.map(({ name }) => name),
      language,
    );
  const programs = machine.flatMap(({ machine }) => (machine ? machineName(machine) : []));
  const tools = listed(
    [...new Set(programs)].filter((name) => name !== ""),
    language,
  );
  const accepted = project.study.acceptedErrorRate;
  const hasHandClasses = study.corrected.some((one) => stepsAsNoted(project, one) !== one.steps);
  const tooFar = interviewsOf(project).filter(({ id }) => above?.includes(id));
  const within = (interval: RateInterval | null) =>
    interval && words.interval(percent(interval.low), percent(interval.high));
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
    ...(machine.length > 0 ? [words.machine(named(machine), machine.length, tools)] : []),
    ...(untouched > 0 && corrected.length > 0 ? [words.others(untouched, marked !== null)] : []),
    ...(marked
      ? [
          words.checked(
            whole(marked.turns),
            whole(marked.words),
            marked.interviews,
            listed(checkers.toSorted(nameOrder(language)), language),
            percent(marked.wordErrorRate),
            within(marked.interval),
          ),
        ]
      : []),
    ...(accepted === null
      ? []
      : [
          words.accepted(percentSet(accepted), {
            above: tooFar.length > 0 ? named(tooFar) : null,
            isChecked: marked !== null,
            areAllKnown: unrated === 0,
          }),
        ]),
    ...(hasHandClasses ? [words.handClasses] : []),
    ...(unknown > 0 ? [words.unknown(unknown)] : []),
    ...(corrected.length > 0 ? [words.pseudonyms] : []),
  ];
}

/** The interval of one interview, by the same seed as that of all. */
export function intervalOf(one: CheckedTranscript): RateInterval | null {
  return resampledRate(errorsByTurn(one), seed);
}

function ratesTable({ corrected, all }: CheckedStudy, language: ReportLanguage): Table {
  const words = transcriptionWordsIn(language);
  const { percent, whole } = transcriptionNumbers(language);
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
    columns: columnsByShare(rateShares, words.rateColumns, (name) => name !== "interview"),
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

function logBlocks(
  corrections: readonly NotedCorrection[],
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
      columns: columnsByShare(logShares, words.logColumns, (name) => name === "turn"),
      rows: corrections.map((one) => ({ cells: logCells(one, words) })),
    },
    ...(hidesNames ? [{ ...paragraph(plain(words.namesLeftOut)), role: "note" } as const] : []),
  ];
}

const logShares: Readonly<Record<LogColumn, number>> = {
  ...{
    interview: 0.14,
    turn: 0.06,
    before: 0.2,
    after: 0.2,
    what: 0.13,
    reason: 0.13,
    person: 0.07,
    when: 0.07,
  },
};

function logCells(one: NotedCorrection, { classes }: TranscriptionWords): readonly Cell[] {
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
    cell(plain(one.reason)),
    cell(plain(by.join(", "))),
    cell(plain(at.slice(0, 16).replace("T", " "))),
  ];
}

/** What stands in place of words that a pseudonym has replaced. */
export const hidden = "[…]";
