import { sameText } from "../../shared/memos/rich-text.ts";
import { findQuote, type Project } from "../../shared/project/project.ts";
import type { QuoteId, RichText, Translation } from "../../shared/project/records.ts";
import { printText } from "../../shared/quotes/print-text.ts";
import { translationInto } from "../../shared/quotes/translate-quote.ts";
import { coderName } from "../storage/coder.ts";
import type { StudyText } from "../storage/typed-field.ts";

/** The texts of a quote, as they are written in fields. */

/** What is printed of it, its cuts marked as the house has it. */
export function printedText(quoteId: QuoteId): StudyText {
  return {
    key: `${quoteId} print`,
    read: (project) => {
      const quote = findQuote(project, quoteId);
      return quote ? printText(quote.quote, quote.edits, project.study.houseStyle.cutMark) : "";
    },
    put: (print) => ({ name: "type-print", input: { quoteId, print } }),
  };
}

export function interpretation(quoteId: QuoteId): StudyText<RichText> {
  return {
    key: `${quoteId} interpretation`,
    read: (project) => findQuote(project, quoteId)?.interpretation ?? [],
    put: (body) => ({ name: "interpret-quote", input: { quoteId, interpretation: body } }),
    same: sameText,
  };
}

/** The translation into a language, also where there is none yet: its first words make it. */
export function translationText(quoteId: QuoteId, language: string, part: "text" | "translator"): StudyText {
  return {
    key: `${quoteId} ${language} ${part}`,
    read: (project) => translationOf(project, quoteId, language)?.[part] ?? "",
    put: (typed, project) => {
      const there = translationOf(project, quoteId, language);
      const { id: translationId, text, translator } = there ?? fresh();
      const at = new Date().toISOString();
      return {
        name: "translate-quote",
        input: { quoteId, language, translationId, text, translator, [part]: typed, at },
      };
    },
  };
}

/** What its checker says of a translation. A question is a remark that asks: the translation is queried by it. */
export function checkText(
  quoteId: QuoteId,
  language: string,
  part: "checker" | "comment" | "question",
): StudyText {
  const field = part === "question" ? "comment" : part;
  return {
    key: `${quoteId} ${language} ${field}`,
    read: (project) => translationOf(project, quoteId, language)?.[field] ?? "",
    put: (typed, project) => {
      const there = translationOf(project, quoteId, language);
      if (!there) return null;
      const { id: translationId, checker, comment } = there;
      const status = part === "question" ? "queried" : there.status;
      const said = { status, checker: checker || coderName(), comment, [field]: typed };
      const at = new Date().toISOString();
      return { name: "check-translation", input: { quoteId, translationId, ...said, at } };
    },
  };
}

function translationOf(project: Project, quoteId: QuoteId, language: string): Translation | null {
  const quote = findQuote(project, quoteId);
  return quote ? translationInto(quote, language) : null;
}

function fresh(): Pick<Translation, "id" | "text" | "translator"> {
  return { id: crypto.randomUUID(), text: "", translator: coderName() };
}
