import i18next from "i18next";
import { useSyncExternalStore } from "react";
import { appWords } from "./app-words.ts";
import { checkingWords } from "./checking-words.ts";
import { codebookWords } from "./codebook-words.ts";
import { commandWords } from "./command-words.ts";
import { exportWords } from "./export-words.ts";
import { genealogyWords } from "./genealogy-words.ts";
import { givenWords } from "./given-words.ts";
import { guideWords } from "./guide-words.ts";
import { historyWords } from "./history-words.ts";
import { importCodebookWords } from "./import-codebook-words.ts";
import { importPeopleWords } from "./import-people-words.ts";
import { importProjectWords } from "./import-project-words.ts";
import { importWords } from "./import-words.ts";
import { libraryWords } from "./library-words.ts";
import { literatureWords } from "./literature-words.ts";
import { lookAgainWords } from "./look-again-words.ts";
import { mapWords } from "./map-words.ts";
import { memoWords } from "./memo-words.ts";
import { methodWords } from "./method-words.ts";
import { peopleWords } from "./people-words.ts";
import { playerWords } from "./player-words.ts";
import { proofreadWords } from "./proofread-words.ts";
import { pseudonymWords } from "./pseudonym-words.ts";
import { publishWords } from "./publish-words.ts";
import { quoteWords } from "./quote-words.ts";
import { readingWords } from "./reading-words.ts";
import { recordingWords } from "./recording-words.ts";
import { refusalWords } from "./refusal-words.ts";
import { replaceWords } from "./replace-words.ts";
import { reportWords } from "./report-words.ts";
import { searchWords } from "./search-words.ts";
import { speakerReviewWords } from "./speaker-review-words.ts";
import { surveyWords } from "./survey-words.ts";
import { tableWords } from "./table-words.ts";
import { themesWords } from "./themes-words.ts";
import { transcriptWords } from "./transcript-words.ts";

export const languages = ["en", "sv"] as const;
export type Language = (typeof languages)[number];

const words = {
  ...appWords,
  ...commandWords,
  ...refusalWords,
  ...libraryWords,
  ...givenWords,
  ...importWords,
  ...importCodebookWords,
  ...importPeopleWords,
  ...importProjectWords,
  ...surveyWords,
  ...tableWords,
  ...literatureWords,
  ...historyWords,
  ...exportWords,
  ...genealogyWords,
  ...transcriptWords,
  ...readingWords,
  ...checkingWords,
  ...codebookWords,
  ...guideWords,
  ...memoWords,
  ...mapWords,
  ...methodWords,
  ...peopleWords,
  ...publishWords,
  ...proofreadWords,
  ...quoteWords,
  ...reportWords,
  ...themesWords,
  ...searchWords,
  ...speakerReviewWords,
  ...lookAgainWords,
  ...recordingWords,
  ...replaceWords,
  ...pseudonymWords,
  ...playerWords,
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
function preferredLanguage(): Language {
  const chosen = localStorage.getItem(stored) ?? navigator.language.slice(0, 2);
  return chosen === "sv" ? "sv" : "en";
}

export async function startLanguage(language: Language = preferredLanguage()): Promise<void> {
  const resource = (of: Language) =>
    Object.fromEntries(Object.entries(words).map(([key, both]) => [key, both[of]]));
  await i18next.init({
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

function onChange(listener: () => void): () => void {
  i18next.on("languageChanged", listener);
  return () => i18next.off("languageChanged", listener);
}

type Words = { readonly say: Say; readonly language: Language };

/** The sentences of the window in its language, and which language that is. The same object until the language changes. */
export function useWords(): Words {
  return useSyncExternalStore(onChange, () => wordsIn(i18next.language === "sv" ? "sv" : "en"));
}

const made = new Map<Language, Words>();

/** How many sentences with values in them are kept, at most. */
const keptAtMost = 2000;

/**
 * One object for each language: were `say` another function each time, all that is worked out from it would
 * be worked out again at every drawing. Sentences are kept, since looking one up is dear.
 */
function wordsIn(language: Language): Words {
  const known = made.get(language);
  if (known) return known;
  const t = i18next.getFixedT(language);
  const kept = new Map<string, string>();
  const say: Say = (key, values) => {
    const asked = values ? `${key} ${JSON.stringify(values)}` : key;
    const known = kept.get(asked);
    if (known !== undefined) return known;
    const sentence = values ? t(key, { ...values }) : t(key);
    if (kept.size >= keptAtMost) kept.clear();
    kept.set(asked, sentence);
    return sentence;
  };
  const words = { say, language };
  made.set(language, words);
  return words;
}
