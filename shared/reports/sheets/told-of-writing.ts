import { outdatedTranslations, translationFigures } from "../../figures/figures.ts";
import { interviewsOf } from "../../project/interviews.ts";
import { allQuotes } from "../../project/quotes-under.ts";
import type { MemoKind } from "../../project/records.ts";
import { roleWords } from "../../quotes/role-words.ts";
import { listed } from "../../text/listed.ts";
import { namesInOrder } from "../../text/name-order.ts";
import { figuresOfItems, gatherChosen } from "../quote-items.ts";
import type { ReportLanguage } from "../report.ts";
import { whoAndWhen } from "../told-study.ts";
import { wordsIn } from "../words.ts";
import type { Tells } from "./sheet.ts";

const memoKinds: readonly MemoKind[] = [
  "familiarisation",
  "reflexive",
  "analytic",
  "methodological",
  "decision",
];

/** Who did these, each once, by name. */
function peopleIn(done: readonly { readonly by: string }[], language: ReportLanguage): string {
  const names = done.map(({ by }) => by);
  return listed(namesInOrder(names, language), language);
}

/** How many memos of each kind were written, and by whom. */
export const memosOfStudy: Tells = ({ project }, language) => {
  const memos = [...project.memos.values()];
  if (memos.length === 0) return null;
  const { memoKind, memoCount } = wordsIn(language);
  const each = memoKinds.flatMap((kind) => {
    const count = memos.filter((memo) => memo.kind === kind).length;
    return count === 0 ? [] : [`${memoKind[kind].toLocaleLowerCase(language)} ${count}`];
  });
  const who = peopleIn(memos, language);
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
  const who = peopleIn(readings, language);
  const all = interviews.size;
  return language === "sv"
    ? `${read} av ${all} ${all === 1 ? "intervju" : "intervjuer"} lästes från början till slut, av ${who}.`
    : `${read} of ${all} ${all === 1 ? "interview" : "interviews"} ${read === 1 ? "was" : "were"} read from beginning to end, by ${who}.`;
};

/** The quotes that were chosen for print: how many, from how many people, for how many themes, and how each is attributed. */
export const quotesOfStudy: Tells = ({ project }, language) => {
  const { byCode } = gatherChosen(project, { codes: "all", sections: "all" });
  if (byCode.size === 0) return null;
  const from = wordsIn(language).quotesFrom(figuresOfItems([...byCode.values()].flat()));
  const { size } = byCode;
  const { attribution } = project.study;
  return language === "sv"
    ? `Valda för tryck: ${from}, till ${size} ${size === 1 ? "tema eller kod" : "teman eller koder"}. Vid vart och ett anges: ${attribution}.`
    : `Chosen for print: ${from}, for ${size} ${size === 1 ? "theme or code" : "themes or codes"}. Each is attributed as: ${attribution}.`;
};

/** The quotes that were chosen because they go against their theme, or another way. */
export const otherCases: Tells = ({ project }, language) => {
  const standing = [...allQuotes(project)].filter(({ lost }) => !lost);
  const counted = (["negative-case", "contrast"] as const).flatMap((role) => {
    const count = standing.filter((quote) => quote.role === role).length;
    return count === 0 ? [] : [`${count} ${roleWords[language][role]}${rolesEnd[language][role](count)}`];
  });
  if (counted.length === 0) return null;
  const cases = listed(counted, language);
  return language === "sv"
    ? `Bland citaten för tryck finns ${cases}.`
    : `Among the quotes for print: ${cases}.`;
};

/** What is written on to a role where there are several such quotes. */
const rolesEnd = {
  en: {
    "negative-case": (count: number) => (count === 1 ? "" : "s"),
    contrast: (count: number) => (count === 1 ? "" : "s"),
  },
  sv: { "negative-case": () => "", contrast: (count: number) => (count === 1 ? "" : "er") },
} as const;

/** The translations of quotes that stand on their words, by language and status (N7). */
export const translationsOfStudy: Tells = ({ project }, language) => {
  const standing = [...allQuotes(project)].filter(({ lost }) => !lost);
  const translations = standing.flatMap((quote) => quote.translations);
  if (translations.length === 0) return null;
  const names = new Intl.DisplayNames(language === "sv" ? "sv" : "en-GB", { type: "language" });
  const languages = translations.map((one) => nameOf(names, one.language));
  const into = listed(namesInOrder(languages, language), language);
  const words = wordsIn(language);
  const outdated = outdatedTranslations(project);
  const figures = [
    words.translationsOf(translationFigures(project)),
    ...(outdated > 0 ? [words.outdated(outdated)] : []),
  ].join(" ");
  return language === "sv"
    ? `Citat är översatta till ${into}. ${figures}`
    : `Quotes were translated into ${into}. ${figures}`;
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
  const who = peopleIn(reviews, language);
  return language === "sv"
    ? `Teman granskades mot sina utdrag (${extracts}) och mot hela materialet (${set}), av ${who}.`
    : `Themes were reviewed against their extracts (${extracts}) and against the whole set (${set}), by ${who}.`;
};
