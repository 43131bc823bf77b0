import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, type Update, updateOf } from "../project/diff.ts";
import { findQuote, type Project } from "../project/project.ts";
import { allQuotes } from "../project/quotes-under.ts";
import type { Quote, QuoteId, Translation, TranslationStatus } from "../project/records.ts";
import { printText } from "../quotes/print-text.ts";
import { printedWords } from "../quotes/printed-words.ts";
import { translationWords, valueSaid } from "../quotes/role-words.ts";
import { translationMarked, translationMarks } from "./translation-marks.ts";

/** A row of a list of translations as it came back; null: the table has no such column any more. */
export type TranslationRow = {
  /** The row in the table, from 1, its header counted, for messages. */
  readonly line: number;
  readonly id: string | null;
  readonly original: string | null;
  readonly language: string | null;
  readonly translation: string;
  readonly status: string | null;
  readonly comment: string | null;
};

/** What a proofreader changed of a translation. */
export type TranslationChange = {
  readonly row: TranslationRow;
  readonly quoteId: QuoteId;
  readonly translationId: string;
  /** BCP 47. */
  readonly language: string;
  readonly before: string;
  readonly after: string;
  readonly comment: string;
  readonly status: TranslationStatus;
  /** The print form that the proofreader had before them, as `Translation.of` has it. */
  readonly of: string;
};

/** What of the table is not taken, or was not as it left. Nothing of the study goes with it. */
export type ReadBackRemark =
  /** No translation of the study can be told from the row; what it says is told. */
  | { readonly is: "unknown" | "twice" | "empty"; readonly row: TranslationRow }
  /** The original in the table is not what is printed now. */
  | { readonly is: "original-differs"; readonly row: TranslationRow; readonly now: string }
  | { readonly is: "no-such-status"; readonly row: TranslationRow }
  /** Translations of the study that the table does not have (any more). */
  | { readonly is: "gone"; readonly ids: readonly string[] }
  /** The rows stand in another order than they left in. */
  | { readonly is: "moved" };

export type ReadBack = {
  readonly changes: readonly TranslationChange[];
  /** How many rows came back as they left. */
  readonly unchanged: number;
  readonly remarks: readonly ReadBackRemark[];
};

/**
 * What a proofreader changed in a list of translations: `wanted` are the marks of its rows, once for each order in which the list may
 * have been written. A row is found by its mark, wherever it stands, or, where that has gone, by its original and language. What is only
 * spaced otherwise is not changed. Words that changed make a translation checked, a remark alone makes it queried, and a status
 * that was written into the table goes before both. A cell that is empty takes no translation away.
 */
export function readBackTranslations(
  project: Project,
  rows: readonly TranslationRow[],
  wanted: readonly (readonly string[])[],
): ReadBack {
  const markOf = translationMarks(project);
  const changes: TranslationChange[] = [];
  const remarks: ReadBackRemark[] = [];
  const found: string[] = [];
  let unchanged = 0;
  for (const row of rows) {
    const of = translationOf(project, row);
    if (!of) {
      remarks.push({ is: "unknown", row });
      continue;
    }
    const { quote, translation } = of;
    const mark = markOf(quote, translation);
    if (found.includes(mark)) {
      remarks.push({ is: "twice", row });
      continue;
    }
    found.push(mark);
    if (row.translation.trim() === "") {
      remarks.push({ is: "empty", row });
      continue;
    }
    const now = printText(quote.quote, quote.edits, project.study.houseStyle.cutMark);
    const isOfNow = row.original === null || isAlike(row.original, now);
    if (!isOfNow) remarks.push({ is: "original-differs", row, now });
    const said = statusOf(row, translation);
    if (said === "unknown") remarks.push({ is: "no-such-status", row });
    const change = changeOf(row, quote, translation, {
      status: said === "unknown" ? null : said,
      of: isOfNow && row.original !== null ? printedWords(quote) : translation.of,
    });
    if (change) changes.push(change);
    else unchanged += 1;
  }
  const gone = (wanted[0] ?? []).filter((mark) => !found.includes(mark));
  if (gone.length > 0) remarks.push({ is: "gone", ids: gone });
  if (!wanted.some((order) => standIn(order, found))) remarks.push({ is: "moved" });
  return { changes, unchanged, remarks };
}

/** Whether marks stand in an order, as far as it has them. */
function standIn(order: readonly string[], marks: readonly string[]): boolean {
  const places = marks.map((mark) => order.indexOf(mark)).filter((place) => place >= 0);
  return places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0));
}

export type TakeTranslations = {
  readonly file: string;
  readonly changes: readonly Omit<TranslationChange, "row">[];
  readonly checker: string;
  readonly at: string;
};

/** Takes what a proofreader changed. A translation that has gone or changed since is left as it is. */
export function takeTranslations(
  project: Project,
  { changes, checker, at }: TakeTranslations,
): Outcome<ProjectDiff, "no-checker" | "nothing-changed"> {
  if (checker.trim() === "") return refused("no-checker");
  const quoteIds = new Set(changes.map(({ quoteId }) => quoteId));
  const updated = [...quoteIds].flatMap((id): Update[] => {
    const quote = findQuote(project, id);
    if (!quote) return [];
    const translations = quote.translations.map((before) => {
      const change = changes.find((one) => one.quoteId === id && one.translationId === before.id);
      if (!change || change.before !== before.text) return before;
      const { after: text, comment, status, of } = change;
      return { ...before, text, comment, status, of, checker: status === "draft" ? "" : checker.trim(), at };
    });
    const isSame = translations.every((one, place) => one === quote.translations[place]);
    return isSame ? [] : [updateOf(quote, { translations })];
  });
  return updated.length > 0 ? done(diffOf({ updated })) : refused("nothing-changed");
}

function translationOf(project: Project, row: TranslationRow) {
  const marked = row.id === null ? null : translationMarked(project, row.id);
  if (marked || row.original === null) return marked;
  const { cutMark } = project.study.houseStyle;
  const alike = [...allQuotes(project)]
    .filter(({ quote, edits }) => isAlike(printText(quote, edits, cutMark), row.original ?? ""))
    .flatMap((quote) => quote.translations.map((translation) => ({ quote, translation })))
    .filter(({ translation }) => row.language === null || isLanguage(translation.language, row.language));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** Whether a cell names a language: by its tag, or as English or Swedish calls it. */
function isLanguage(tag: string, cell: string): boolean {
  const names = ["en", "sv"].map((language) =>
    new Intl.DisplayNames([language], { type: "language" }).of(tag),
  );
  return [tag, ...names].some((name) => name?.toLowerCase() === cell.trim().toLowerCase());
}

/**
 * The status that somebody wrote into the table; null where it says nothing. What only stands there as it left, while the study went
 * on, must not undo that: so nothing becomes a draft, and what is checked is queried by a remark alone.
 */
function statusOf({ status }: TranslationRow, before: Translation): TranslationStatus | "unknown" | null {
  if (status === null || status.trim() === "") return null;
  const said = valueSaid(translationWords, status);
  if (said === null) return "unknown";
  return said === "draft" || said === before.status || before.status === "checked" ? null : said;
}

function changeOf(
  row: TranslationRow,
  quote: Quote,
  before: Translation,
  { status, of }: { readonly status: TranslationStatus | null; readonly of: string },
): TranslationChange | null {
  const isReworded = !isAlike(row.translation, before.text);
  const isRemarked = row.comment !== null && !isAlike(row.comment, before.comment);
  if (!isReworded && !isRemarked && status === null) return null;
  const comment = isRemarked ? (row.comment ?? "").trim() : before.comment;
  const proposed = isReworded ? "checked" : isRemarked && comment !== "" ? "queried" : before.status;
  return {
    ...{ row, quoteId: quote.id, translationId: before.id, language: before.language },
    ...{ before: before.text, after: isReworded ? row.translation.trim() : before.text },
    ...{ comment, status: status ?? proposed, of },
  };
}

/** Whether two texts are the same but for their spaces. */
function isAlike(a: string, b: string): boolean {
  return spaced(a) === spaced(b);
}

function spaced(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}
