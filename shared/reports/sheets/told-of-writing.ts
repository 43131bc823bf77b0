import { quoteCount } from "../../figures/figures.ts";
import { interviewsOf } from "../../project/interviews.ts";
import type { MemoKind, TranslationStatus } from "../../project/records.ts";
import { personKeysIn, turnsTouched } from "../../quotes/voices.ts";
import { listed } from "../../text/listed.ts";
import { type Said, whoAndWhen } from "../told-study.ts";
import { wordsIn } from "../words.ts";
import type { Tells } from "./sheet.ts";

const memoKinds: readonly MemoKind[] = [
  "familiarisation",
  "reflexive",
  "analytic",
  "methodological",
  "decision",
];

/** How many memos of each kind were written, and by whom. */
export const memosOfStudy: Tells = ({ project }, language) => {
  const memos = [...project.memos.values()];
  if (memos.length === 0) return null;
  const { memoKind, memoCount } = wordsIn(language);
  const each = memoKinds.flatMap((kind) => {
    const count = memos.filter((memo) => memo.kind === kind).length;
    return count === 0 ? [] : [`${memoKind[kind].toLocaleLowerCase(language)} ${count}`];
  });
  const who = listed([...new Set(memos.map(({ by }) => by))].sort(), language);
  return language === "sv"
    ? `${memoCount(memos.length)} av ${who}: ${each.join(", ")}.`
    : `${memoCount(memos.length)} by ${who}: ${each.join(", ")}.`;
};

/** The reflexive memos alone. */
export const reflexiveMemos: Tells = ({ project }, language) => {
  const count = [...project.memos.values()].filter(({ kind }) => kind === "reflexive").length;
  if (count === 0) return null;
  return language === "sv"
    ? `Studien har ${count} ${count === 1 ? "reflexivt memo" : "reflexiva memon"} att skriva utifrån.`
    : `The study has ${count} reflexive ${count === 1 ? "memo" : "memos"} to write from.`;
};

/** How many interviews were read to their end, and by whom. */
export const readingOfStudy: Tells = ({ project }, language) => {
  const interviews = new Set(interviewsOf(project).map(({ id }) => id));
  const readings = [...project.readings.values()].filter(({ transcriptId }) => interviews.has(transcriptId));
  if (readings.length === 0) return null;
  const read = new Set(readings.map(({ transcriptId }) => transcriptId)).size;
  const who = listed([...new Set(readings.map(({ by }) => by))].sort(), language);
  const all = interviews.size;
  return language === "sv"
    ? `${read} av ${all} intervjuer lästes från början till slut, av ${who}.`
    : `${read} of ${all} interviews were read from beginning to end, by ${who}.`;
};

/** The quotes that were chosen for print: how many, from how many people, for how many themes, and how each is attributed. */
export const quotesOfStudy: Tells = ({ project }, language) => {
  const count = quoteCount(project);
  if (count === 0) return null;
  const heard = new Set<string>();
  const themes = new Set<string>();
  for (const [transcriptId, quotes] of project.quotes) {
    const transcript = project.transcripts.get(transcriptId);
    if (!transcript) continue;
    const keysOf = personKeysIn(transcript, project.participants);
    for (const quote of quotes) {
      if (quote.lost) continue;
      themes.add(quote.themeId);
      const { from, to } = turnsTouched(transcript.turns, quote);
      for (const { speakerId } of transcript.turns.slice(from, to))
        for (const key of keysOf(speakerId)) heard.add(key);
    }
  }
  const people = wordsIn(language).people(heard.size);
  const { attribution } = project.study;
  return language === "sv"
    ? `${count} citat är valda för ${themes.size} teman eller koder, från ${people}. Vid vart och ett anges: ${attribution}.`
    : `${count} ${count === 1 ? "quote is" : "quotes are"} chosen for ${themes.size} ${themes.size === 1 ? "theme or code" : "themes or codes"}, from ${people}. Each is attributed as: ${attribution}.`;
};

const statusWords: Readonly<Record<TranslationStatus, Said>> = {
  draft: { en: "draft", sv: "utkast" },
  checked: { en: "checked", sv: "granskade" },
  queried: { en: "queried", sv: "ifrågasatta" },
};

/** The translations of quotes by language and status. */
export const translationsOfStudy: Tells = ({ project }, language) => {
  const translations = [...project.quotes.values()].flat().flatMap((quote) => quote.translations);
  if (translations.length === 0) return null;
  const names = new Intl.DisplayNames(language === "sv" ? "sv" : "en-GB", { type: "language" });
  const languages = [...new Set(translations.map((one) => one.language))].sort();
  const each = (["checked", "queried", "draft"] as const).flatMap((status) => {
    const count = translations.filter((one) => one.status === status).length;
    return count === 0 ? [] : [`${count} ${statusWords[status][language]}`];
  });
  const into = listed(
    languages.map((code) => nameOf(names, code)),
    language,
  );
  return language === "sv"
    ? `Citat är översatta till ${into}: ${each.join(", ")}.`
    : `Quotes were translated into ${into}: ${each.join(", ")}.`;
};

/** The name of a language, or its code where that is none of BCP 47. */
function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** How far the journal reaches, and who is in it. */
export const auditTrail: Tells = ({ facts }, language) => {
  if (facts.length === 0) return null;
  const done = whoAndWhen(facts, language);
  return language === "sv"
    ? `Varje ändring står i studiens journal, som aldrig skrivs om: ${facts.length} ${facts.length === 1 ? "post" : "poster"}, ${done}.`
    : `Every change is in the journal of the study, which is never rewritten: ${facts.length} ${facts.length === 1 ? "entry" : "entries"}, ${done}.`;
};

/** How often themes were reviewed against their extracts and against the whole set. */
export const reviewsOfThemes: Tells = ({ project }, language) => {
  const reviews = [...project.codes.values()].flatMap(({ theme }) => theme?.reviews ?? []);
  if (reviews.length === 0) return null;
  const extracts = reviews.filter(({ level }) => level === "extracts").length;
  const set = reviews.length - extracts;
  const who = listed([...new Set(reviews.map(({ by }) => by))].sort(), language);
  return language === "sv"
    ? `Teman granskades mot sina utdrag (${extracts}) och mot hela materialet (${set}), av ${who}.`
    : `Themes were reviewed against their extracts (${extracts}) and against the whole set (${set}), by ${who}.`;
};
