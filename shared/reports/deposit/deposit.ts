import type { JournalEntry } from "../../project/journal.ts";
import type { Project } from "../../project/project.ts";
import type { AttributionTemplate } from "../../quotes/attribution.ts";
import type { FlatTable } from "../flat-table.ts";
import type { Report, ReportLanguage } from "../report.ts";
import type { ToldStudy } from "../told-study.ts";

/** What is asked of a package for an archive. */
export type DepositChoice = ToldStudy & {
  readonly language: ReportLanguage;
  readonly attribution: AttributionTemplate;
  /** The day on which it is made: "2024-01-03". */
  readonly made: string;
  /** Whether a list of real names was looked for in all of it; a package of which that cannot be said says so. */
  readonly isChecked: boolean;
  /** Whether the study's own file and its journal stand in it. Both hold wordings that were corrected since. */
  readonly withStudy: boolean;
  /** The study as it is kept, for its own file; null where the package is only shown. */
  readonly whole: WholeForFile | null;
};

/** What the file of a study is written of: the project with nothing in it that its journal does not tell. */
export type WholeForFile = { readonly project: Project; readonly journal: readonly JournalEntry[] };

/** A package for an archive before its files are written: what each of them holds, as plain data. */
export type Deposit = {
  readonly language: ReportLanguage;
  readonly about: DepositAbout;
  /** What is to be written where the study knows nothing, and what stands there until then. */
  readonly narrative: Report;
  /** In the order in which they are listed. */
  readonly parts: readonly DepositPart[];
  /** What the study's own file is written of; null where there is none. Its words are those of the records and of the journal. */
  readonly whole: WholeForFile | null;
};

/** What catalogues are told of a package. What the study does not know is said to be to be written, and never made up. */
export type DepositAbout = {
  readonly title: string;
  /** Empty when the study names nobody. */
  readonly author: string;
  readonly made: string;
  /** "Kvali 0.1.0". */
  readonly software: string;
  /** One sentence on what it holds. */
  readonly description: string;
  readonly abstract: string;
  readonly licence: string;
  readonly authorToWrite: string;
  readonly consent: string;
  readonly kind: string;
  readonly unit: string;
  readonly population: string;
  readonly sampling: string;
  readonly collection: string;
  /** Empty when the study has no interview guide. */
  readonly instrument: string;
  /** Empty when nobody has said which kind of analysis it is. */
  readonly method: string;
  readonly deidentified: string;
  readonly keywords: readonly string[];
  readonly waves: readonly DepositWave[];
};

/** A round of interviews: `date` is its name where that is a date ("2019", "2019-03"), else empty. */
export type DepositWave = { readonly name: string; readonly date: string; readonly interviews: number };

/** A file of a package. `file` is its path in it, with "/" between steps, and its extension says how it is written. */
export type DepositPart = {
  readonly file: string;
  /** What it is, in a sentence for whoever opens the package. */
  readonly about: string;
  readonly content: DepositContent;
};

export type DepositContent =
  | { readonly is: "pages"; readonly pages: Report }
  | { readonly is: "cells"; readonly table: FlatTable }
  | {
      readonly is: "transcript";
      readonly text: string;
      readonly name: string;
      /** BCP 47; null when it is not known. */
      readonly language: string | null;
      readonly wave: string;
      readonly turns: number;
      readonly words: number;
    }
  /** Made of `about`, of the transcripts and of the other parts. */
  | { readonly is: "catalogue" }
  /** Made of `whole`. */
  | { readonly is: "project" };
