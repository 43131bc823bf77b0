import type { CheckedRate, CheckedRates, TranscribedBy } from "../checking/checked-rates.ts";
import type { Project } from "../project/project.ts";
import { columnsByShare } from "./columns-by-share.ts";
import { cell, plain, type ReportLanguage, type Row, type Run, type Table } from "./report.ts";
import { type CheckedColumn, transcriptionNumbers, transcriptionWordsIn } from "./transcription-words.ts";

/** The rates in checked turns: by interview, by who transcribed, and of all. Null where no turn is checked. */
export function checkedRatesTable(
  project: Project,
  { all, interviews, transcribers, above }: CheckedRates,
  language: ReportLanguage,
  number: number,
): Table | null {
  if (!all) return null;
  const words = transcriptionWordsIn(language);
  const { percent, whole } = transcriptionNumbers(language);
  const row = (name: Run, rate: CheckedRate, isAbove = false): Row => {
    const { interval, classes } = rate;
    const figures = [
      ...[whole(rate.turns), whole(rate.words)],
      `${percent(rate.wordErrorRate)}${isAbove ? " *" : ""}`,
      interval ? `${percent(interval.low)} – ${percent(interval.high)}` : "–",
      percent(rate.characterErrorRate),
      ...[classes.substitution, classes.omission, classes.insertion].map(({ rate }) => percent(rate)),
      ...[classes.nameOrNumber, classes.meaningChanging].map(({ rate }) => percent(rate)),
    ];
    return { cells: [cell(name), ...figures.map((text) => cell(plain(text)))] };
  };
  return {
    is: "table",
    caption: words.checkedCaption(number, (above ?? []).length > 0),
    columns: columnsByShare(shares, words.checkedColumns, (name) => name !== "of"),
    rows: [
      ...[...interviews].map(([id, rate]) =>
        row(plain(project.transcripts.get(id)?.name ?? ""), rate, above?.includes(id)),
      ),
      ...(transcribers.length > 1 || transcribers[0]?.by.is !== "unsaid"
        ? transcribers.map(({ by, rate }) =>
            row({ text: words.transcribedBy(transcriberName(by, language)), look: "italic" }, rate),
          )
        : []),
      ...(interviews.size > 1 ? [row({ text: words.all, look: "bold" }, all)] : []),
    ],
  };
}

/** Who or what transcribed, as it stands in a table. */
export function transcriberName(by: TranscribedBy, language: ReportLanguage): string {
  const { unsaidTranscriber, machineTranscriber } = transcriptionWordsIn(language);
  if (by.is === "unsaid") return unsaidTranscriber;
  return by.is === "machine" ? machineTranscriber(by.name) : by.name;
}

const shares: Readonly<Record<CheckedColumn, number>> = {
  ...{ of: 0.175, turns: 0.065, words: 0.07, wordRate: 0.08, interval: 0.13, characterRate: 0.09 },
  ...{ substitution: 0.09, omission: 0.07, insertion: 0.07, nameOrNumber: 0.08, meaningChanging: 0.08 },
};
