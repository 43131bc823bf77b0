import type { QuoteForm, QuoteRole, TranslationStatus } from "../project/records.ts";

type InBoth<Value extends string> = Readonly<Record<"en" | "sv", Readonly<Record<Value, string>>>>;

/** What a quote is to its theme, how it is printed, and how far a translation is, as they stand within a sentence and in tables. */
export const roleWords: InBoth<QuoteRole> = {
  en: { exemplar: "exemplar", contrast: "contrast", "negative-case": "negative case" },
  sv: { exemplar: "typfall", contrast: "kontrast", "negative-case": "motexempel" },
};

export const formWords: InBoth<QuoteForm> = {
  en: { block: "block", inline: "inline", fragment: "fragment" },
  sv: { block: "block", inline: "i meningen", fragment: "fragment" },
};

export const translationWords: InBoth<TranslationStatus> = {
  en: { draft: "draft", checked: "checked", queried: "queried" },
  sv: { draft: "utkast", checked: "kontrollerad", queried: "ifrågasatt" },
};

/** The value that a word of a table stands for, in either language or as records have it; null for any other word. */
export function valueSaid<Value extends string>(words: InBoth<Value>, said: string): Value | null {
  const plain = (word: string) => word.toLowerCase().replace(/[\s_-]+/g, " ");
  const wanted = plain(said.trim());
  const values = Object.keys(words.en) as Value[];
  return (
    values.find((value) =>
      [value, words.en[value], words.sv[value]].some((word) => plain(word) === wanted),
    ) ?? null
  );
}
