import {
  percentOf,
  type SampleCell,
  type SampleColumn,
  type SamplePart,
  type SampleRow,
  type SampleTable,
  sampleTable,
} from "../figures/sample-table.ts";
import type { Project } from "../project/project.ts";
import { capitalised } from "../text/capitalised.ts";
import { listed } from "../text/listed.ts";
import {
  type Block,
  cell,
  dateLine,
  type Paragraph,
  paragraph,
  plain,
  type Report,
  type ReportLanguage,
  type Row,
  type Table,
} from "./report.ts";
import { type SampleWords, sampleWordsIn } from "./sample-words.ts";
import { wordsIn } from "./words.ts";

export type SampleChoice = {
  readonly language: ReportLanguage;
  /** Below how many people a number is left out; null: all are shown. */
  readonly limit: number | null;
  /** A date to print in the head, as it shall stand there; null for none. */
  readonly date: string | null;
};

const mostDecimals = 3;
/** More columns than this do not stand on a page upright. */
const mostUpright = 4;

/**
 * The sample as a journal prints it: how many people in how many interviews, and a table of what is recorded of them, of each wave
 * and of all (see figures/sample-table.ts), with the notes that it needs.
 */
export function sampleReport(project: Project, { language, limit, date }: SampleChoice): Report {
  const table = sampleTable(project, limit, language);
  const words = sampleWordsIn(language);
  return {
    language,
    page: table.columns.length > mostUpright ? "landscape" : "portrait",
    title: words.title,
    subtitle: project.study.name,
    author: project.study.author,
    blocks: [
      ...dateLine(date),
      paragraph(plain(sizeSentences(table, language).join(" "))),
      ...tableBlocks(table, words, language),
    ],
  };
}

/** How many people there are in how many interviews, and how both go together. */
export function sizeSentences(
  { people, interviews, together, repeated, silent }: SampleTable,
  language: ReportLanguage,
): readonly string[] {
  const words = sampleWordsIn(language);
  const { people: peopleWords, interviews: interviewWords } = wordsIn(language);
  if (people === 0) return [words.nobody];
  return [
    words.size(peopleWords(people), interviewWords(interviews)),
    ...(together > 0 ? [words.together(together)] : []),
    ...(repeated > 0 ? [words.repeated(repeated)] : []),
    ...(silent > 0 && interviews > 0 ? [words.silent(silent)] : []),
  ];
}

function tableBlocks(table: SampleTable, words: SampleWords, language: ReportLanguage): readonly Block[] {
  const { people, parts, columns } = table;
  if (people === 0) return [];
  if (parts.length === 0) return [paragraph(plain(words.nothingRecorded))];
  const share = Math.min(0.25, 0.64 / columns.length);
  const printed = new Numbers(language, words, table.limit);
  const made: Table = {
    is: "table",
    caption: words.caption,
    columns: [
      { heading: words.characteristic, share: 1 - share * columns.length, align: "left" },
      ...columns.map((column) => ({
        heading: words.column(columnName(column, words), printed.whole(column.people)),
        share,
        align: "right" as const,
      })),
    ],
    rows: [
      ...(columns.length > 1
        ? [
            rowOf(
              words.interviews,
              columns.map(({ interviews }) => printed.whole(interviews)),
            ),
          ]
        : []),
      ...parts.flatMap((part) => partRows(part, table, { language, words, printed })),
    ],
  };
  return [made, ...notes(table, words, language)];
}

export function columnName({ of, wave }: SampleColumn, words: SampleWords): string {
  if (of === "wave") return wave;
  return of === "all" ? words.all : words.noWave;
}

/** What has to be known to read the table. */
function notes(
  { limit, wavesLeftOut, columns, repeated, parts }: SampleTable,
  words: SampleWords,
  language: ReportLanguage,
): readonly Paragraph[] {
  const told = parts.filter(({ tellsGaps }) => tellsGaps).map(({ name }) => name);
  const sentences = [
    ...(parts.some(({ rows }) => rows !== null) ? [words.ofColumn] : []),
    ...(columns.length > 1 && repeated > 0 ? [words.countedInEach] : []),
    ...(limit === null ? [] : [words.leftOut(limit)]),
    ...(limit !== null && parts.some(hidesRange) ? [words.rangesLeftOut(limit)] : []),
    ...(told.length === 0 ? [] : [words.gapsTold(listed(told, language))]),
    ...(limit !== null && wavesLeftOut > 0 ? [words.wavesLeftOut(wavesLeftOut, limit)] : []),
  ];
  return sentences.length === 0 ? [] : [{ ...paragraph(plain(sentences.join(" "))), role: "note" }];
}

function hidesRange({ numbers, dates }: SamplePart): boolean {
  return numbers.some((one) => one?.range === "hidden") || dates.includes("hidden");
}

type Ways = { readonly language: ReportLanguage; readonly words: SampleWords; readonly printed: Numbers };

/** An attribute's name, and beneath it a row for each value, or for what describes its numbers and dates. */
function partRows(
  part: SamplePart,
  { columns }: SampleTable,
  { language, words, printed }: Ways,
): readonly Row[] {
  const { name, rows, numbers, dates, type } = part;
  const isCounted = type !== "number" && type !== "date";
  const title = capitalised(name, language);
  const head = headOf(isCounted && rows ? `${title}, ${words.countsOf}` : title, columns.length);
  if (rows === null)
    return [
      head,
      rowOf(
        words.nothingTold,
        columns.map(() => "–"),
        1,
      ),
    ];
  const described = (told: (at: number) => string | null) => columns.map((_, at) => told(at) ?? "–");
  const cellsOf = ({ cells }: SampleRow) =>
    cells.map((one, at) => printed.countIn(one, columns[at]?.people ?? 0));
  return [
    head,
    ...rows.flatMap((row): readonly Row[] => {
      const counts = rowOf(labelOf(row, part, words), cellsOf(row), 1);
      if (row.is !== "recorded") return [counts];
      const hasGaps = rows.length > 1;
      return [
        ...(hasGaps ? [counts] : []),
        ...(type === "number"
          ? [
              rowOf(
                words.mean,
                described((at) => printed.mean(numbers[at], part.decimals)),
                1,
              ),
              rowOf(
                numbers.some((one) => one && one.range !== "hidden") ? words.median : words.medianAlone,
                described((at) => printed.median(numbers[at], part.decimals)),
                1,
              ),
            ]
          : [
              rowOf(
                words.dates,
                described((at) => printed.dates(dates[at])),
                1,
              ),
            ]),
      ];
    }),
  ];
}

function labelOf({ is, value }: SampleRow, { type }: SamplePart, words: SampleWords): string {
  if (is === "does-not-fit") return words.doesNotFit[type];
  if (is !== "value") return words.row[is];
  return type === "yes-no" ? (value === "yes" ? words.yes : words.no) : value;
}

function headOf(name: string, columns: number): Row {
  return { cells: [{ ...cell({ text: name, look: "bold" }), columnSpan: columns + 1 }] };
}

function rowOf(label: string, cells: readonly string[], indent = 0): Row {
  return { cells: [{ ...cell(plain(label)), indent }, ...cells.map((text) => cell(plain(text)))] };
}

/** Numbers as the language and the table write them. */
class Numbers {
  constructor(
    private readonly language: ReportLanguage,
    private readonly words: SampleWords,
    private readonly limit: number | null,
  ) {}

  whole(number: number): string {
    return this.fixed(number, 0, 0);
  }

  /** "18 (82%)", "< 5", "–". */
  countIn({ mark, count }: SampleCell, people: number): string {
    if (mark === "small") return `< ${this.limit ?? ""}`;
    if (mark === "hidden") return "–";
    const percent = percentOf(count, people);
    if (percent === null) return this.whole(count);
    return `${this.whole(count)} (${this.words.percent(this.fixed(percent, 0, 0))})`;
  }

  /** One decimal more than the numbers have, as far as anybody reads them. */
  mean(numbers: SamplePart["numbers"][number] | undefined, decimals: number): string | null {
    if (!numbers) return null;
    const places = Math.min(decimals + 1, mostDecimals);
    const mean = this.fixed(numbers.mean, places, places);
    return numbers.sd === null ? mean : `${mean} (${this.fixed(numbers.sd, places, places)})`;
  }

  median(numbers: SamplePart["numbers"][number] | undefined, decimals: number): string | null {
    if (!numbers) return null;
    const { median, range } = numbers;
    const middle = this.fixed(median, 0, decimals + 1);
    if (range === "hidden") return middle;
    return `${middle} (${[range.least, range.greatest].map((number) => this.fixed(number, 0, decimals)).join("–")})`;
  }

  dates(dates: SamplePart["dates"][number] | undefined): string | null {
    return dates && dates !== "hidden" ? `${dates.least} – ${dates.greatest}` : null;
  }

  private fixed(number: number, least: number, most: number): string {
    const locale = this.language === "en" ? "en-GB" : this.language;
    return new Intl.NumberFormat(locale, {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    }).format(number);
  }
}
