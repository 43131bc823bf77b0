import type { Figures } from "../figures/figures.ts";
import type { MemoKind, ThemeStatus } from "../project/records.ts";
import type { ReportLanguage } from "./report.ts";

/** Every word that a report prints of its own. A language that lacks one does not compile. */
export type ReportWords = {
  readonly quotations: string;
  readonly codebook: string;
  readonly interviewer: string;
  readonly underNoTheme: string;
  readonly nothingCoded: string;
  readonly emptyCodebook: string;
  readonly bracketNote: string;
  readonly standsTwiceNote: string;
  /** "Also under “Trust” and “Care”." */
  readonly alsoUnder: (themes: readonly string[]) => string;
  readonly extracts: Counted;
  readonly people: Counted;
  readonly interviews: Counted;
  readonly excerpts: Counted;
  readonly themes: Counted;
  readonly subthemes: Counted;
  readonly codes: Counted;
  /** "12 extracts from 5 people and 1 unidentified speaker"; the extracts alone when nobody but an interviewer speaks. */
  readonly extractsFrom: (figures: Figures) => string;
  /** "12 extracts from 5 people in 4 interviews and 1 literature excerpt." */
  readonly extractsOf: (figures: Figures) => string;
  /** "Only from these sections of the interview guide: d · Professional role; e · Drug policy." */
  readonly fromSections: (titles: readonly string[]) => string;
  readonly lostLeftOut: Counted;
  /** Above the literature that is cited. */
  readonly references: string;
  readonly status: Readonly<Record<ThemeStatus, string>>;
  readonly is: string;
  readonly isNot: string;
  readonly tableCaption: (number: number, name: string) => string;
  readonly codesOf: (theme: string) => string;
  readonly memos: string;
  readonly noMemos: string;
  readonly memoCount: Counted;
  readonly memoKind: Readonly<Record<MemoKind, string>>;
  readonly wholeStudy: string;
  readonly quoted: (words: string) => string;
  /** Of what was removed and that a memo was about. */
  readonly removedSubject: (was: string) => string;
  readonly changedOn: (date: string) => string;
  readonly turn: (number: number) => string;
  readonly quoteTable: string;
  readonly quoteColumns: Readonly<Record<"theme" | "subtheme" | "code" | "quote" | "who", string>>;
  readonly columns: {
    readonly code: string;
    readonly definition: string;
    readonly counts: string;
    readonly countsNot: string;
    readonly example: string;
    readonly extracts: string;
    readonly people: string;
  };
};

/** A number with its noun in the right form. */
type Counted = (count: number) => string;

export function wordsIn(language: ReportLanguage): ReportWords {
  return words[language];
}

function counted(one: string, several: string): Counted {
  return (count) => `${count} ${count === 1 ? one : several}`;
}

function from(
  { extracts, people, unidentified }: Readonly<Record<"extracts" | "people" | "unidentified", Counted>>,
  [preposition, and]: readonly [string, string],
): ReportWords["extractsFrom"] {
  return (figures) => {
    const heard = [
      figures.people > 0 ? people(figures.people) : "",
      figures.unidentified > 0 ? unidentified(figures.unidentified) : "",
    ].filter((words) => words !== "");
    const counted = extracts(figures.extracts);
    return heard.length === 0 ? counted : `${counted} ${preposition} ${heard.join(` ${and} `)}`;
  };
}

function listed(
  names: readonly string[],
  language: ReportLanguage,
  [open, close]: readonly [string, string],
): string {
  return new Intl.ListFormat(language).format(names.map((name) => `${open}${name}${close}`));
}

const english = {
  extracts: counted("extract", "extracts"),
  people: counted("person", "people"),
  unidentified: counted("unidentified speaker", "unidentified speakers"),
  interviews: counted("interview", "interviews"),
  excerpts: counted("literature excerpt", "literature excerpts"),
};
const swedish = {
  extracts: counted("utdrag", "utdrag"),
  people: counted("person", "personer"),
  unidentified: counted("oidentifierad talare", "oidentifierade talare"),
  interviews: counted("intervju", "intervjuer"),
  excerpts: counted("litteraturutdrag", "litteraturutdrag"),
};
/** The texts that extracts are from: "4 interviews", "4 interviews and 1 literature excerpt", "1 literature excerpt". */
function texts(
  { interviews, excerpts }: Readonly<Record<"interviews" | "excerpts", Counted>>,
  figures: Figures,
  and: string,
): string {
  if (figures.excerpts === 0) return interviews(figures.interviews);
  const literature = excerpts(figures.excerpts);
  return figures.interviews === 0 ? literature : `${interviews(figures.interviews)} ${and} ${literature}`;
}

const extractsFromEnglish = from(english, ["from", "and"]);
const extractsFromSwedish = from(swedish, ["från", "och"]);

const words: Readonly<Record<ReportLanguage, ReportWords>> = {
  en: {
    quotations: "Quotations",
    codebook: "Codebook",
    interviewer: "Interviewer",
    underNoTheme: "Codes under no theme",
    nothingCoded: "Nothing is coded here yet.",
    emptyCodebook: "The codebook has no codes yet.",
    bracketNote: "A name in square brackets marks who speaks where a quotation has several voices.",
    standsTwiceNote: "Some codes belong to more than one theme; their quotations stand under each.",
    alsoUnder: (themes) => `Also under ${listed(themes, "en", ["“", "”"])}.`,
    ...english,
    themes: counted("theme", "themes"),
    subthemes: counted("subtheme", "subthemes"),
    codes: counted("code", "codes"),
    extractsFrom: extractsFromEnglish,
    extractsOf: (figures) => `${extractsFromEnglish(figures)} in ${texts(english, figures, "and")}.`,
    fromSections: (titles) =>
      titles.length === 0
        ? "No section of the interview guide was chosen."
        : `Only from these sections of the interview guide: ${titles.join("; ")}.`,
    lostLeftOut: (count) =>
      count === 1
        ? "1 coding whose words are no longer in the transcript is left out."
        : `${count} codings whose words are no longer in the transcripts are left out.`,
    references: "References",
    status: { candidate: "Candidate", provisional: "Provisional", final: "Final", dropped: "Dropped" },
    is: "It is about",
    isNot: "It is not about",
    tableCaption: (number, name) => `Table ${number}. ${name}`,
    codesOf: (theme) => `Codes of “${theme}”`,
    memos: "Memos",
    noMemos: "There are no memos.",
    memoCount: counted("memo", "memos"),
    memoKind: {
      familiarisation: "Familiarisation note",
      reflexive: "Reflexive memo",
      analytic: "Analytic memo",
      methodological: "Methodological memo",
      decision: "Decision",
    },
    wholeStudy: "The whole study",
    quoted: (words) => `“${words}”`,
    removedSubject: (was) => `“${was}”, since removed`,
    changedOn: (date) => `changed ${date}`,
    turn: (number) => `turn ${number}`,
    quoteTable: "Table of quotations",
    quoteColumns: { theme: "Theme", subtheme: "Subtheme", code: "Code", quote: "Quotation", who: "Who" },
    columns: {
      code: "Code",
      definition: "Definition",
      counts: "Includes",
      countsNot: "Excludes",
      example: "Example",
      extracts: "Extracts",
      people: "People",
    },
  },
  sv: {
    quotations: "Citat",
    codebook: "Kodbok",
    interviewer: "Intervjuare",
    underNoTheme: "Koder utan tema",
    nothingCoded: "Ingenting är kodat här ännu.",
    emptyCodebook: "Kodboken har inga koder ännu.",
    bracketNote: "Ett namn inom hakparentes anger vem som talar där ett citat har flera röster.",
    standsTwiceNote: "Några koder hör till mer än ett tema; deras citat står under vart och ett.",
    alsoUnder: (themes) => `Även under ${listed(themes, "sv", ["”", "”"])}.`,
    ...swedish,
    themes: counted("tema", "teman"),
    subthemes: counted("subtema", "subteman"),
    codes: counted("kod", "koder"),
    extractsFrom: extractsFromSwedish,
    extractsOf: (figures) => `${extractsFromSwedish(figures)} i ${texts(swedish, figures, "och")}.`,
    fromSections: (titles) =>
      titles.length === 0
        ? "Inget avsnitt av intervjuguiden valdes."
        : `Endast ur dessa avsnitt av intervjuguiden: ${titles.join("; ")}.`,
    lostLeftOut: (count) =>
      count === 1
        ? "1 kodning vars ord inte längre finns i transkriptet är utelämnad."
        : `${count} kodningar vars ord inte längre finns i transkripten är utelämnade.`,
    references: "Referenser",
    status: { candidate: "Kandidat", provisional: "Preliminärt", final: "Slutligt", dropped: "Förkastat" },
    is: "Det handlar om",
    isNot: "Det handlar inte om",
    tableCaption: (number, name) => `Tabell ${number}. ${name}`,
    codesOf: (theme) => `Koder i ”${theme}”`,
    memos: "Memon",
    noMemos: "Det finns inga memon.",
    memoCount: counted("memo", "memon"),
    memoKind: {
      familiarisation: "Läsanteckning",
      reflexive: "Reflexivt memo",
      analytic: "Analytiskt memo",
      methodological: "Metodmemo",
      decision: "Beslut",
    },
    wholeStudy: "Hela studien",
    quoted: (words) => `”${words}”`,
    removedSubject: (was) => `”${was}”, borttaget sedan dess`,
    changedOn: (date) => `ändrat ${date}`,
    turn: (number) => `replik ${number}`,
    quoteTable: "Citattabell",
    quoteColumns: { theme: "Tema", subtheme: "Subtema", code: "Kod", quote: "Citat", who: "Vem" },
    columns: {
      code: "Kod",
      definition: "Definition",
      counts: "Inkluderar",
      countsNot: "Exkluderar",
      example: "Exempel",
      extracts: "Utdrag",
      people: "Personer",
    },
  },
};
