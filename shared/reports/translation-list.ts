import { outdatedTranslations, translationFigures } from "../figures/figures.ts";
import type { Project } from "../project/project.ts";
import { allQuotes } from "../project/quotes-under.ts";
import type { Quote, Transcript, Translation } from "../project/records.ts";
import { printText } from "../quotes/print-text.ts";
import { turnsTouched } from "../quotes/voices.ts";
import { languageName } from "../text/language-name.ts";
import { nameOrder } from "../text/name-order.ts";
import { translationMarks } from "../themes/translation-marks.ts";
import { type FlatTable, flatTable } from "./flat-table.ts";
import { cell, dateLine, paragraph, plain, type Report, type ReportLanguage, type Row } from "./report.ts";
import { type TranslationColumn, translationColumns } from "./translation-columns.ts";
import { wordsIn } from "./words.ts";

export type TranslationChoice = {
  readonly language: ReportLanguage;
  /** A date to print in the head, as it shall stand there; null for none. */
  readonly date: string | null;
};

type Listed = {
  readonly quote: Quote;
  readonly transcript: Transcript;
  readonly translation: Translation;
};

/** What is asked first, then what nobody has looked at, then what is done. */
const statuses = ["queried", "draft", "checked"] as const;

/** The translations of quotes that stand on their words: by status, then by the interviews' names, then by place. */
function listed({ quotes, transcripts }: Project, language: ReportLanguage): readonly Listed[] {
  const compare = nameOrder(language);
  const rank = ({ translation }: Listed) => statuses.indexOf(translation.status);
  return [...allQuotes({ quotes })]
    .flatMap((quote): Listed[] => {
      const transcript = transcripts.get(quote.transcriptId);
      if (!transcript || quote.lost) return [];
      return quote.translations.map((translation) => ({ quote, transcript, translation }));
    })
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        compare(a.transcript.name, b.transcript.name) ||
        a.quote.start - b.quote.start ||
        (a.quote.id < b.quote.id ? -1 : a.quote.id > b.quote.id ? 1 : 0),
    );
}

/**
 * One row for each translation: `id` is by what it is found again when the table comes back (translation-marks.ts), `turn` the one
 * in which the quote starts, from 1, `original` the print form without quotation marks, `language` a BCP 47 tag. `status` is the
 * same word in every language: draft, checked or queried.
 */
export function translationTable(project: Project, { language }: TranslationChoice): FlatTable {
  return flatTable(translationColumns, rowsOf(project, language), ["turn"]);
}

function rowsOf(
  project: Project,
  language: ReportLanguage,
): readonly Readonly<Record<TranslationColumn, string>>[] {
  const { houseStyle } = project.study;
  const markOf = translationMarks(project);
  return listed(project, language).map(({ quote, transcript, translation }) => ({
    id: markOf(quote, translation),
    transcript: transcript.name,
    turn: transcript.turns.length === 0 ? "" : String(turnsTouched(transcript.turns, quote).from + 1),
    original: printText(quote.quote, quote.edits, houseStyle.cutMark),
    language: translation.language,
    translation: translation.text,
    status: translation.status,
    comment: translation.comment,
    translator: translation.translator,
    checker: translation.checker,
  }));
}

/** The marks of the rows in the orders in which they may have been written, by the language of the list, by which a table that comes back is held against them. */
export function translationMarksInOrder(project: Project): readonly (readonly string[])[] {
  return (["en", "sv"] as const).map((language) => rowsOf(project, language).map(({ id }) => id));
}

/** How wide each column is, in hundredths of the table. */
const widths: Readonly<Record<TranslationColumn, number>> = {
  ...{ id: 8, transcript: 8, turn: 6, original: 16, language: 8, translation: 16 },
  ...{ status: 8, comment: 13, translator: 9, checker: 8 },
};

/** The list as a proofreader takes it: a table to write in, which is read back by its first column. */
export function translationPages(project: Project, { language, date }: TranslationChoice): Report {
  const words = wordsIn(language);
  const rows = rowsOf(project, language);
  const outdated = outdatedTranslations(project);
  const head = [
    rows.length === 0 ? words.noTranslations : words.translationsOf(translationFigures(project)),
    ...(outdated > 0 ? [words.outdated(outdated)] : []),
  ].join(" ");
  const printed = rows.map((row): Row => {
    const shown = {
      ...row,
      language: languageName(row.language, language),
      status: words.translationStatus[row.status as Translation["status"]],
    };
    return { cells: translationColumns.map((column) => cell(plain(shown[column]))) };
  });
  const columns = translationColumns.map((column) => ({
    heading: words.translationColumns[column],
    share: widths[column] / 100,
    align: column === "turn" ? ("right" as const) : ("left" as const),
  }));
  return {
    language,
    page: "landscape",
    title: words.translations,
    subtitle: project.study.name,
    author: project.study.author,
    blocks: [
      ...dateLine(date),
      paragraph(plain(head)),
      ...(rows.length === 0
        ? []
        : [
            {
              is: "table",
              caption: words.tableCaption(1, words.translations),
              columns,
              rows: printed,
            } as const,
          ]),
    ],
  };
}
