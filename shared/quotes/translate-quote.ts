import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import { findQuote, type Project } from "../project/project.ts";
import { languageTag } from "../project/record-schemas.ts";
import type { Quote, QuoteId, Translation, TranslationStatus } from "../project/records.ts";
import { isOfLanguage } from "../text/language-name.ts";
import { sameName } from "../text/same-name.ts";
import { printedWords } from "./printed-words.ts";

export type TranslateQuote = {
  readonly quoteId: QuoteId;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  readonly translator: string;
  readonly translationId: string;
  readonly at: string;
};
export type TranslateQuoteRefusal = "no-such-quote" | "no-such-language" | "no-text" | "nothing-changed";

/**
 * Writes the translation of a quote into a language, or another text of it (rule Q5). A translation is made of the print
 * form as it stands now; the same words again say that they still hold for that. It is a draft again then; a question that was asked of it stays
 * asked. Who only says by whom it was translated leaves all else.
 */
export function translateQuote(
  project: Project,
  { quoteId, language, text, translator, translationId, at }: TranslateQuote,
): Outcome<ProjectDiff, TranslateQuoteRefusal> {
  const quote = findQuote(project, quoteId);
  if (!quote) return refused("no-such-quote");
  if (!languageTag.safeParse(language).success) return refused("no-such-language");
  if (text.trim() === "") return refused("no-text");
  const before = translationInto(quote, language);
  const isOnlyOfWhom = before?.text === text.trim() && before.translator !== translator.trim();
  const of = isOnlyOfWhom ? before.of : printedWords(quote);
  const wanted = { text: text.trim(), translator: translator.trim(), of };
  if (
    before &&
    before.text === wanted.text &&
    before.translator === wanted.translator &&
    before.of === wanted.of
  )
    return refused("nothing-changed");
  const isReworded = before?.text !== wanted.text || before.of !== of;
  const status = before?.status === "queried" ? "queried" : "draft";
  const translation: Translation = before
    ? { ...before, ...wanted, ...(isReworded && { status, ...(status === "draft" && { checker: "" }) }), at }
    : { id: translationId, language, ...wanted, status: "draft", checker: "", comment: "", at };
  return done(withTranslation(quote, translation));
}

export type CheckTranslation = {
  readonly quoteId: QuoteId;
  readonly translationId: string;
  readonly status: TranslationStatus;
  readonly checker: string;
  readonly comment: string;
  readonly at: string;
};
export type CheckTranslationRefusal =
  | "no-such-quote"
  | "no-such-translation"
  | "no-checker"
  | "no-question"
  | "nothing-changed";

/** Says what a checker found of a translation: that it keeps the meaning, or a question. A draft has no checker. */
export function checkTranslation(
  project: Project,
  { quoteId, translationId, status, checker, comment, at }: CheckTranslation,
): Outcome<ProjectDiff, CheckTranslationRefusal> {
  const quote = findQuote(project, quoteId);
  if (!quote) return refused("no-such-quote");
  const before = quote.translations.find(({ id }) => id === translationId);
  if (!before) return refused("no-such-translation");
  if (status !== "draft" && checker.trim() === "") return refused("no-checker");
  if (status === "queried" && comment.trim() === "") return refused("no-question");
  const next = { status, checker: status === "draft" ? "" : checker.trim(), comment: comment.trim() };
  if (before.status === status && before.checker === next.checker && before.comment === next.comment)
    return refused("nothing-changed");
  return done(withTranslation(quote, { ...before, ...next, at }));
}

export function removeTranslation(
  project: Project,
  { quoteId, translationId }: { readonly quoteId: QuoteId; readonly translationId: string },
): Outcome<ProjectDiff, "no-such-quote" | "no-such-translation"> {
  const quote = findQuote(project, quoteId);
  if (!quote) return refused("no-such-quote");
  const translations = quote.translations.filter(({ id }) => id !== translationId);
  if (translations.length === quote.translations.length) return refused("no-such-translation");
  return done(diffOf({ updated: [updateOf(quote, { translations })] }));
}

/** The translation of a quote into a language; null when there is none. */
export function translationInto({ translations }: Quote, language: string): Translation | null {
  return translations.find((one) => one.language === language) ?? null;
}

/** The translation that a reader of a language takes: the one into just that, or else into a form of it. */
export function translationFor(translations: readonly Translation[], language: string): Translation | null {
  return (
    translations.find((one) => one.language === language) ??
    translations.find((one) => isOfLanguage(one.language, language)) ??
    null
  );
}

/** Whoever checks what they translated themselves checks little. */
export function isCheckedByTranslator({ status, translator, checker }: Translation): boolean {
  return status === "checked" && translator !== "" && sameName(translator, checker);
}

function withTranslation(quote: Quote, translation: Translation): ProjectDiff {
  const others = quote.translations.some(({ id }) => id === translation.id)
    ? quote.translations.map((one) => (one.id === translation.id ? translation : one))
    : [...quote.translations, translation];
  return diffOf({ updated: [updateOf(quote, { translations: others })] });
}
