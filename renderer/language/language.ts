import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { appWords } from "./app-words.ts";
import { codebookWords } from "./codebook-words.ts";
import { importWords } from "./import-words.ts";
import { libraryWords } from "./library-words.ts";
import { peopleWords } from "./people-words.ts";
import { refusalWords } from "./refusal-words.ts";
import { reportWords } from "./report-words.ts";
import { transcriptWords } from "./transcript-words.ts";

export const languages = ["en", "sv"] as const;
export type Language = (typeof languages)[number];

const words = {
  ...appWords,
  ...refusalWords,
  ...libraryWords,
  ...importWords,
  ...transcriptWords,
  ...codebookWords,
  ...peopleWords,
  ...reportWords,
};

/** The keys of every sentence; a plural is asked for by its key without "_one" and "_other". */
export type WordKey = keyof typeof words extends infer Key
  ? Key extends `${infer Stem}_one` | `${infer Stem}_other`
    ? Stem
    : Key
  : never;

export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

const stored = "kvali language";

/** The language chosen earlier, else that of the system. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(stored) ?? navigator.language.slice(0, 2);
  return chosen === "sv" ? "sv" : "en";
}

export async function startLanguage(language: Language = preferredLanguage()): Promise<void> {
  const resource = (of: Language) =>
    Object.fromEntries(Object.entries(words).map(([key, both]) => [key, both[of]]));
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { en: { translation: resource("en") }, sv: { translation: resource("sv") } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(stored, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

type Words = { readonly say: Say; readonly language: Language };

/** The sentences of the window in its language, and which language that is. The same object until the language changes. */
export function useWords(): Words {
  const { i18n } = useTranslation();
  return wordsIn(i18n.language === "sv" ? "sv" : "en");
}

const made = new Map<Language, Words>();

/**
 * One object for each language: were `say` another function each time, all that is worked out from it would
 * be worked out again at every drawing. Sentences without values are kept, since looking one up is dear.
 */
function wordsIn(language: Language): Words {
  const known = made.get(language);
  if (known) return known;
  const t = i18next.getFixedT(language);
  const plain = new Map<WordKey, string>();
  const say: Say = (key, values) => {
    if (values) return t(key, { ...values });
    const sentence = plain.get(key) ?? t(key);
    plain.set(key, sentence);
    return sentence;
  };
  const words = { say, language };
  made.set(language, words);
  return words;
}
