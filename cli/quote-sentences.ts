import type { Unspoken } from "../shared/quotes/read-print.ts";
import { inBrackets } from "../shared/quotes/type-print.ts";
import { listed as together } from "../shared/text/listed.ts";
import type {
  ImportedQuotes,
  QuoteDoubt,
  QuoteNotTaken,
  QuoteRemark,
  QuoteRow,
} from "../shared/themes/import-quotes.ts";
import type { ReadBack, ReadBackRemark, TranslationChange } from "../shared/themes/read-back-translations.ts";
import { counted, otherwiseWords, quoting, standElsewhere, unsureWords } from "./sentences.ts";

/** What the terminal says of chosen quotes and their translations. */

export function quotesSentence({ chosen, already, translated }: ImportedQuotes): string {
  const more = [
    `${counted(chosen, "quote")} chosen`,
    ...(translated === 0 ? [] : [`${counted(translated, "further translation")} added`]),
    ...(already === 0 ? [] : [`${already.toLocaleString("en")} already chosen`]),
  ];
  return `${more.join("; ")}.`;
}

type Fault = QuoteNotTaken["fault"];

const faults: {
  readonly [Why in Fault["why"]]: (row: QuoteRow, fault: Extract<Fault, { why: Why }>) => string;
} = {
  "no-such-transcript": (_, { elsewhere }) => `there is no such transcript${standElsewhere(elsewhere)}`,
  "no-such-theme": ({ theme }) => `the codebook has no “${theme}”`,
  "no-words": () => "there is no quote",
  "not-in-the-text": ({ quote }, { elsewhere }) =>
    `these words are not in it${quoting(quote)}${standElsewhere(elsewhere)}`,
  "said-otherwise": ({ quote }, { other, elsewhere }) =>
    `${otherwiseWords(other)}${quoting(quote)}${standElsewhere(elsewhere)}`,
  unspoken: (_, { words }) => unspokenWords(words),
  "unclosed-bracket": () => "in its print form a bracket is not closed",
  "stray-bracket": () => "in its print form a bracket was not opened",
  "bracket-in-bracket": () => "in its print form a bracket stands within another",
  "empty-bracket": () => "in its print form a bracket has nothing in it",
  "too-long": () => "its print form is too long to be read",
};

/** Words that were not said; one that differs only by its first letter's case is told how it may be written. */
function unspokenWords(words: readonly Unspoken[]): string {
  const strange = words.filter(({ spoken }) => spoken === null).map(({ word }) => `“${word}”`);
  const named = together(strange, "en");
  return [
    ...(strange.length === 0
      ? []
      : [
          `its print form has ${named}, which ${strange.length === 1 ? "was not said: put it" : "were not said: put them"} in [brackets]`,
        ]),
    ...words.flatMap(({ word, spoken }) =>
      spoken === null
        ? []
        : [
            `its print form has “${word}” for “${spoken}”: write “${inBrackets(word, [{ word, spoken, start: 0, end: word.length }])}”`,
          ],
    ),
  ].join("; ");
}

export function quoteNotTakenSentence(file: string, { row, fault }: QuoteNotTaken): string {
  const say = faults[fault.why] as (row: QuoteRow, fault: Fault) => string;
  return `${inRow(file, row)}: ${say(row, fault)}; the row was left out.`;
}

const doubts: Readonly<Record<QuoteDoubt["why"], (row: QuoteRow) => string>> = {
  "no-such-order": ({ order }) => `“${order}” is no number; the quote stands behind those that have one`,
  "no-such-role": ({ role }) =>
    `“${role}” is no role (exemplar, contrast, negative case); it was taken as an exemplar`,
  "no-such-form": ({ form }) =>
    `“${form}” is no form (block, inline, fragment); it was taken as its length proposes`,
  "no-such-language": ({ translation: { language } }) =>
    language === ""
      ? "the language of its translation is not said; the quote was taken without it"
      : `“${language}” is no language (en, sv, pt-BR); the quote was taken without its translation`,
  "no-such-status": ({ translation: { status } }) =>
    `“${status}” is no status (draft, checked, queried); its translation was taken as a draft`,
};

export function quoteDoubtSentence(file: string, { row, why }: QuoteDoubt): string {
  return `${inRow(file, row)}: ${doubts[why](row)}.`;
}

export function quoteRemarkSentence(file: string, { row, what }: QuoteRemark): string {
  if (what.is === "unsure")
    return `${inRow(file, row)}: ${unsureWords("chosen", what)}${quoting(row.quote)}.`;
  const who =
    what.is === "nobody-checked"
      ? "who looked at its translation is not said"
      : `its translation was checked by whoever made it, ${row.translation.checker}`;
  return `${inRow(file, row)}: ${who}.`;
}

/** What a proofreader changed of one translation: its words, its remark, and what it is held to be now. */
export function changedTranslationSentences(
  file: string,
  { row, before, after, comment, status, language }: TranslationChange,
): readonly string[] {
  const where = `${file}, row ${row.line} (${language})`;
  const words = before === after ? `“${after}”` : `“${before}” became “${after}”`;
  return [`${where}, ${status}: ${words}${comment === "" ? "" : `; remark: “${comment}”`}.`];
}

export function readBackSentence({ changes, unchanged }: ReadBack): string {
  return `${counted(changes.length, "translation")} changed, ${unchanged.toLocaleString("en")} as ${unchanged === 1 ? "it was" : "they were"}.`;
}

export function takenSentence(count: number, checker: string): string {
  return count === 0
    ? "Nothing was taken."
    : `${counted(count, "translation")} taken, as ${checker} has them.`;
}

export function readBackRemarkSentence(file: string, remark: ReadBackRemark): string {
  switch (remark.is) {
    case "unknown":
      return `${file}, row ${remark.row.line}: which translation it is cannot be told, and nothing was taken of it${quoting(remark.row.translation)}.`;
    case "twice":
      return `${file}, row ${remark.row.line}: this translation stands in a row above, and this one was left out${quoting(remark.row.translation)}.`;
    case "empty":
      return `${file}, row ${remark.row.line}: its translation is empty, and the study keeps the one it has.`;
    case "original-differs":
      return `${file}, row ${remark.row.line}: its original is not what is printed now${quoting(remark.now)}; look at its translation.`;
    case "no-such-status":
      return `${file}, row ${remark.row.line}: “${remark.row.status}” is no status (draft, checked, queried).`;
    case "gone":
      return `${file} lacks ${counted(remark.ids.length, "translation")} of the study, which ${remark.ids.length === 1 ? "stays as it is" : "stay as they are"}: ${remark.ids.join(", ")}.`;
    case "moved":
      return `${file}: its rows stand in another order than they left in; each was found by its id.`;
  }
}

function inRow(file: string, { line, transcript }: QuoteRow): string {
  return `${file}, line ${line}, “${transcript}”`;
}
