import type { SampleColumn, SampleRow } from "../figures/sample-table.ts";
import type { AttributeType } from "../project/records.ts";
import type { ReportLanguage } from "./report.ts";

/** What a sample prints of its own. A language that lacks a word does not compile. */
export type SampleWords = {
  readonly title: string;
  readonly caption: string;
  /** "22 people in 20 interviews." */
  readonly size: (people: string, interviews: string) => string;
  readonly together: (interviews: number) => string;
  readonly repeated: (people: number) => string;
  readonly silent: (people: number) => string;
  readonly nobody: string;
  readonly nothingRecorded: string;
  readonly characteristic: string;
  readonly interviews: string;
  readonly all: string;
  readonly noWave: string;
  /** "2019 (n = 10)" */
  readonly column: (name: string, people: string) => string;
  readonly countsOf: string;
  readonly yes: string;
  readonly no: string;
  readonly row: Readonly<Record<Exclude<SampleRow["is"], "value">, string>>;
  readonly doesNotFit: Readonly<Record<AttributeType, string>>;
  readonly mean: string;
  readonly median: string;
  readonly medianAlone: string;
  readonly dates: string;
  readonly nothingTold: string;
  readonly percent: (digits: string) => string;
  readonly ofColumn: string;
  readonly countedInEach: string;
  readonly leftOut: (limit: number) => string;
  readonly rangesLeftOut: (limit: number) => string;
  /** Of these attributes small numbers of missing values are told. */
  readonly gapsTold: (names: string) => string;
  readonly wavesLeftOut: (waves: number, limit: number) => string;
};

export function sampleWordsIn(language: ReportLanguage): SampleWords {
  return words[language];
}

/** What the terminal and a flat table call a column, in every language the same. */
export function columnKey({ of, wave }: Pick<SampleColumn, "of" | "wave">): string {
  return of === "wave" ? wave : of;
}

const words: Readonly<Record<ReportLanguage, SampleWords>> = {
  en: {
    title: "Sample",
    caption: "Table 1. Characteristics of the people interviewed",
    size: (people, interviews) => `${people} in ${interviews}.`,
    together: (interviews) =>
      interviews === 1
        ? "In 1 interview several of them speak."
        : `In ${interviews} interviews several of them speak.`,
    repeated: (people) =>
      people === 1
        ? "1 of them speaks in several interviews."
        : `${people} of them speak in several interviews.`,
    silent: (people) =>
      people === 1 ? "1 of them speaks in no interview." : `${people} of them speak in no interview.`,
    nobody: "There are no people in the study yet.",
    nothingRecorded: "Nothing else is recorded of them.",
    characteristic: "Characteristic",
    interviews: "Interviews",
    all: "All",
    noWave: "In no wave",
    column: (name, people) => `${name} (n = ${people})`,
    countsOf: "n (%)",
    yes: "yes",
    no: "no",
    row: { others: "others", recorded: "n (%)", "does-not-fit": "", missing: "missing" },
    doesNotFit: {
      text: "",
      number: "not a number",
      date: "not a date",
      choice: "another answer",
      "yes-no": "neither yes nor no",
    },
    mean: "mean (SD)",
    median: "median (range)",
    medianAlone: "median",
    dates: "first to last",
    nothingTold: "not told",
    percent: (digits) => `${digits}%`,
    ofColumn: "n, with the percentage of all people of the column. SD: standard deviation of the sample.",
    countedInEach: "Who speaks in several waves is counted in each, and once in all.",
    leftOut: (limit) =>
      `Numbers of fewer than ${limit} people are left out (< ${limit}), and so are others (–) from which they could be computed. Each characteristic is protected for itself: whoever puts several together may know more.`,
    rangesLeftOut: (limit) =>
      `The least and the greatest value are left out where fewer than ${limit} people have one of them.`,
    gapsTold: (names) =>
      `How many are missing is told of ${names}, since less could be told of it otherwise.`,
    wavesLeftOut: (waves, limit) =>
      waves === 1
        ? `1 wave is not shown, because fewer than ${limit} people speak in it.`
        : `${waves} waves are not shown, because fewer than ${limit} people speak in some of them, which the others would tell.`,
  },
  sv: {
    title: "Urval",
    caption: "Tabell 1. De intervjuade personerna",
    size: (people, interviews) => `${people} i ${interviews}.`,
    together: (interviews) =>
      interviews === 1
        ? "I 1 intervju talar flera av dem."
        : `I ${interviews} intervjuer talar flera av dem.`,
    repeated: (people) => `${people} av dem talar i flera intervjuer.`,
    silent: (people) => `${people} av dem talar inte i någon intervju.`,
    nobody: "Det finns inga personer i studien ännu.",
    nothingRecorded: "Inget annat finns antecknat om dem.",
    characteristic: "Egenskap",
    interviews: "Intervjuer",
    all: "Alla",
    noWave: "I ingen omgång",
    column: (name, people) => `${name} (n = ${people})`,
    countsOf: "n (%)",
    yes: "ja",
    no: "nej",
    row: { others: "övriga", recorded: "n (%)", "does-not-fit": "", missing: "uppgift saknas" },
    doesNotFit: {
      text: "",
      number: "inget tal",
      date: "inget datum",
      choice: "annat svar",
      "yes-no": "varken ja eller nej",
    },
    mean: "medelvärde (SD)",
    median: "median (spridning)",
    medianAlone: "median",
    dates: "första till sista",
    nothingTold: "anges inte",
    percent: (digits) => `${digits} %`,
    ofColumn: "n, med andelen av alla personer i kolumnen. SD: urvalets standardavvikelse.",
    countedInEach: "Den som talar i flera omgångar räknas i var och en, och en gång bland alla.",
    leftOut: (limit) =>
      `Antal under ${limit} personer är utelämnade (< ${limit}), liksom andra (–) som de skulle kunna räknas ut av. Varje egenskap skyddas för sig: den som lägger ihop flera kan få veta mer.`,
    rangesLeftOut: (limit) =>
      `Det minsta och det största värdet är utelämnade där färre än ${limit} personer har något av dem.`,
    gapsTold: (names) =>
      `Hur många uppgifter som saknas anges för ${names}, eftersom mindre annars kunde sägas om det.`,
    wavesLeftOut: (waves, limit) =>
      waves === 1
        ? `1 omgång visas inte, eftersom färre än ${limit} personer talar i den.`
        : `${waves} omgångar visas inte, eftersom färre än ${limit} personer talar i några av dem, vilket de andra skulle avslöja.`,
  },
};
