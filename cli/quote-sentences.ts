import type { Unspoken } from "../shared/quotes/read-print.ts";
import { inBrackets } from "../shared/quotes/type-print.ts";
import type {
  ImportedQuotes,
  QuoteDoubt,
  QuoteNotTaken,
  QuoteRemark,
  QuoteRow,
} from "../shared/themes/import-quotes.ts";
import { counted, otherwiseWords, quoting, unsureWords } from "./sentences.ts";

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
  "no-such-transcript": () => "there is no such transcript",
  "no-such-theme": ({ theme }) => `the codebook has no “${theme}”`,
  "no-words": () => "there is no quote",
  "not-in-the-text": ({ quote }) => `these words are not in it${quoting(quote)}`,
  "said-otherwise": ({ quote }, { other }) => `${otherwiseWords(other)}${quoting(quote)}`,
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
  const named = new Intl.ListFormat("en").format(strange);
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
  if (what.is === "checked-by-translator")
    return `${inRow(file, row)}: its translation was checked by whoever made it, ${row.translation.checker}.`;
  if (what.is === "nobody-checked") return `${inRow(file, row)}: who looked at its translation is not said.`;
  return `${inRow(file, row)}: ${unsureWords("chosen", what)}${quoting(row.quote)}.`;
}

function inRow(file: string, { line, transcript }: QuoteRow): string {
  return `${file}, line ${line}, “${transcript}”`;
}
