import type { Figures, TranslationFigures } from "../figures/figures.ts";
import type { MemoKind, QuoteForm, QuoteRole, ThemeStatus, TranslationStatus } from "../project/records.ts";
import { listed as listedWords } from "../text/listed.ts";
import type { QuoteTableColumn } from "./quotation-choice.ts";
import type { ReportLanguage } from "./report.ts";
import type { TranslationColumn } from "./translation-columns.ts";

/** Every word that a report prints of its own. A language that lacks one does not compile. */
export type ReportWords = {
  readonly quotations: string;
  readonly codebook: string;
  readonly interviewer: string;
  readonly underNoTheme: string;
  readonly nothingCoded: string;
  readonly emptyCodebook: string;
  readonly nothingChosen: string;
  /** What a text is called whose language nobody knows. */
  readonly ownWords: string;
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
  readonly droppedThemes: Counted;
  readonly codes: Counted;
  /** "12 extracts from 5 people and 1 unidentified speaker"; the extracts alone when nobody but an interviewer speaks. */
  readonly extractsFrom: (figures: Figures) => string;
  /** "12 extracts from 5 people in 4 interviews and 1 literature excerpt." */
  readonly extractsOf: (figures: Figures) => string;
  /** The same of chosen quotes. */
  readonly quotesFrom: (figures: Figures) => string;
  readonly quotesOf: (figures: Figures) => string;
  readonly quoteRoles: Readonly<Record<QuoteRole, string>>;
  readonly quoteForms: Readonly<Record<QuoteForm, string>>;
  readonly translationStatus: Readonly<Record<TranslationStatus, string>>;
  readonly untranslated: Counted;
  readonly lostQuotesLeftOut: Counted;
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
  readonly themesToBrowse: string;
  readonly contents: string;
  readonly toContents: string;
  readonly allExtracts: Counted;
  /** Of a translation into a language: "English (not checked)". */
  readonly unchecked: (language: string) => string;
  readonly annotatedTranscripts: string;
  readonly noTranscripts: string;
  /** How an annotated transcript is to be read. */
  readonly annotationNote: string;
  readonly onlyCoders: (names: readonly string[]) => string;
  readonly onlyCodes: (count: number) => string;
  readonly turns: Counted;
  readonly codings: Counted;
  readonly marginNotes: Counted;
  readonly marginNote: string;
  readonly by: (names: readonly string[]) => string;
  readonly quoteTable: string;
  readonly quoteColumns: Readonly<Record<QuoteTableColumn, string>>;
  /** What the words as they were said are called where they stand beside what is printed of them. */
  readonly verbatim: string;
  readonly themeTable: string;
  readonly themesAndQuotes: string;
  readonly noThemes: string;
  /** Of a table of themes alone: "2 quotes of codes under no theme are left out." */
  readonly quotesUnderNoTheme: Counted;
  readonly extractsUnderNoTheme: Counted;
  readonly translations: string;
  readonly noTranslations: string;
  readonly translationColumns: Readonly<Record<TranslationColumn, string>>;
  /** "12 translations: 3 drafts, 8 checked, 1 queried." */
  readonly translationsOf: (figures: TranslationFigures) => string;
  readonly outdated: Counted;
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
  return listedWords(
    names.map((name) => `${open}${name}${close}`),
    language,
  );
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

const quotesFromEnglish = from({ ...english, extracts: counted("quote", "quotes") }, ["from", "and"]);
const quotesFromSwedish = from({ ...swedish, extracts: counted("citat", "citat") }, ["från", "och"]);
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
    nothingChosen: "No quotes are chosen here yet.",
    ownWords: "Original",
    bracketNote: "A name in square brackets marks who speaks where a quotation has several voices.",
    standsTwiceNote: "Some codes belong to more than one theme; their quotations stand under each.",
    alsoUnder: (themes) => `Also under ${listed(themes, "en", ["“", "”"])}.`,
    ...english,
    themes: counted("theme", "themes"),
    subthemes: counted("subtheme", "subthemes"),
    droppedThemes: counted("dropped theme", "dropped themes"),
    codes: counted("code", "codes"),
    extractsFrom: extractsFromEnglish,
    extractsOf: (figures) => `${extractsFromEnglish(figures)} in ${texts(english, figures, "and")}.`,
    quotesFrom: quotesFromEnglish,
    quotesOf: (figures) => `${quotesFromEnglish(figures)} in ${texts(english, figures, "and")}.`,
    quoteRoles: { exemplar: "Exemplar", contrast: "Contrast", "negative-case": "Negative case" },
    quoteForms: { block: "Block", inline: "Inline", fragment: "Fragment" },
    translationStatus: { draft: "Draft", checked: "Checked", queried: "Queried" },
    untranslated: (count) =>
      count === 1
        ? "1 quote is not translated and stands in its own language."
        : `${count} quotes are not translated and stand in their own language.`,
    lostQuotesLeftOut: (count) =>
      count === 1
        ? "1 quote whose words are no longer in the transcript is left out."
        : `${count} quotes whose words are no longer in the transcripts are left out.`,
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
    themesToBrowse: "Themes and quotes",
    contents: "Contents",
    toContents: "Back to the contents",
    allExtracts: counted("extract, as it was coded", "extracts, as they were coded"),
    unchecked: (language) => `${language} (not checked)`,
    annotatedTranscripts: "Annotated transcripts",
    noTranscripts: "There are no transcripts.",
    annotationNote:
      "A comment stands on just the words that were coded or noted; it names the code, with all above it, and who gave it.",
    onlyCoders: (names) => `Only codings and notes by ${listed(names, "en", ["", ""]) || "nobody"}.`,
    onlyCodes: (count) => (count === 1 ? "Only 1 chosen code." : `Only ${count} chosen codes.`),
    turns: counted("turn", "turns"),
    codings: counted("coding", "codings"),
    marginNotes: counted("note in the margin", "notes in the margin"),
    marginNote: "Note in the margin",
    by: (names) => `by ${listed(names, "en", ["", ""])}`,
    quoteTable: "Table of quotations",
    quoteColumns: {
      ...{ theme: "Theme", subtheme: "Subtheme", code: "Code", definition: "Definition", path: "Path" },
      ...{ quote: "Quotation", print: "Quotation", translation: "Translation", attribution: "Who" },
      ...{ participant: "Participant", role: "Role", form: "Form", interpretation: "Interpretation" },
      ...{ transcript: "Interview", turn: "Turn", time: "Time", section: "Section", people: "People" },
      ...{ extracts: "Extracts", order: "Order", language: "Translated into", translator: "Translator" },
      ...{ status: "Status", checker: "Checker", comment: "Comment", by: "By", words: "Words" },
    },
    verbatim: "verbatim",
    themeTable: "Table of themes",
    themesAndQuotes: "Themes with quotations",
    noThemes: "The codebook has no themes yet.",
    quotesUnderNoTheme: (count) =>
      count === 1
        ? "1 quote of a code under no theme is left out."
        : `${count} quotes of codes under no theme are left out.`,
    extractsUnderNoTheme: (count) =>
      count === 1
        ? "1 extract of a code under no theme is left out."
        : `${count} extracts of codes under no theme are left out.`,
    translations: "Translations",
    noTranslations: "No quote is translated yet.",
    translationColumns: {
      ...{ id: "Id", transcript: "Interview", turn: "Turn", original: "Original", language: "Language" },
      ...{ translation: "Translation", translator: "Translator", status: "Status", checker: "Checker" },
      comment: "Comment",
    },
    translationsOf: ({ draft, checked, queried }) => {
      const all = draft + checked + queried;
      return `${all} ${all === 1 ? "translation" : "translations"}: ${draft} ${draft === 1 ? "draft" : "drafts"}, ${checked} checked, ${queried} queried.`;
    },
    outdated: (count) =>
      count === 1
        ? "1 of them was made of a print form that has changed since."
        : `${count} of them were made of print forms that have changed since.`,
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
    nothingChosen: "Inga citat är valda här ännu.",
    ownWords: "Original",
    bracketNote: "Ett namn inom hakparentes anger vem som talar där ett citat har flera röster.",
    standsTwiceNote: "Några koder hör till mer än ett tema; deras citat står under vart och ett.",
    alsoUnder: (themes) => `Även under ${listed(themes, "sv", ["”", "”"])}.`,
    ...swedish,
    themes: counted("tema", "teman"),
    subthemes: counted("subtema", "subteman"),
    droppedThemes: counted("förkastat tema", "förkastade teman"),
    codes: counted("kod", "koder"),
    extractsFrom: extractsFromSwedish,
    extractsOf: (figures) => `${extractsFromSwedish(figures)} i ${texts(swedish, figures, "och")}.`,
    quotesFrom: quotesFromSwedish,
    quotesOf: (figures) => `${quotesFromSwedish(figures)} i ${texts(swedish, figures, "och")}.`,
    quoteRoles: { exemplar: "Typfall", contrast: "Kontrast", "negative-case": "Motexempel" },
    quoteForms: { block: "Block", inline: "I meningen", fragment: "Fragment" },
    translationStatus: { draft: "Utkast", checked: "Kontrollerad", queried: "Ifrågasatt" },
    untranslated: (count) =>
      count === 1
        ? "1 citat är inte översatt och står på sitt eget språk."
        : `${count} citat är inte översatta och står på sitt eget språk.`,
    lostQuotesLeftOut: (count) =>
      count === 1
        ? "1 citat vars ord inte längre finns i transkriptet är utelämnat."
        : `${count} citat vars ord inte längre finns i transkripten är utelämnade.`,
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
    themesToBrowse: "Teman och citat",
    contents: "Innehåll",
    toContents: "Tillbaka till innehållet",
    allExtracts: counted("utdrag, så som det kodades", "utdrag, så som de kodades"),
    unchecked: (language) => `${language} (inte kontrollerad)`,
    annotatedTranscripts: "Kommenterade transkript",
    noTranscripts: "Det finns inga transkript.",
    annotationNote:
      "En kommentar står på just de ord som kodades eller antecknades; den anger koden, med allt ovanför den, och vem som gav den.",
    onlyCoders: (names) =>
      `Endast kodningar och anteckningar av ${listed(names, "sv", ["", ""]) || "ingen"}.`,
    onlyCodes: (count) => (count === 1 ? "Endast 1 vald kod." : `Endast ${count} valda koder.`),
    turns: counted("replik", "repliker"),
    codings: counted("kodning", "kodningar"),
    marginNotes: counted("marginalanteckning", "marginalanteckningar"),
    marginNote: "Marginalanteckning",
    by: (names) => `av ${listed(names, "sv", ["", ""])}`,
    quoteTable: "Citattabell",
    quoteColumns: {
      ...{ theme: "Tema", subtheme: "Subtema", code: "Kod", definition: "Definition", path: "Sökväg" },
      ...{ quote: "Citat", print: "Citat", translation: "Översättning", attribution: "Vem" },
      ...{ participant: "Deltagare", role: "Roll", form: "Form", interpretation: "Tolkning" },
      ...{ transcript: "Intervju", turn: "Replik", time: "Tid", section: "Avsnitt", people: "Personer" },
      ...{ extracts: "Utdrag", order: "Ordning", language: "Översatt till", translator: "Översättare" },
      ...{ status: "Status", checker: "Granskare", comment: "Kommentar", by: "Av", words: "Ord" },
    },
    verbatim: "ordagrant",
    themeTable: "Tematabell",
    themesAndQuotes: "Teman med citat",
    noThemes: "Kodboken har inga teman ännu.",
    quotesUnderNoTheme: (count) =>
      count === 1
        ? "1 citat till en kod utan tema är utelämnat."
        : `${count} citat till koder utan tema är utelämnade.`,
    extractsUnderNoTheme: (count) =>
      count === 1
        ? "1 utdrag med en kod utan tema är utelämnat."
        : `${count} utdrag med koder utan tema är utelämnade.`,
    translations: "Översättningar",
    noTranslations: "Inget citat är översatt ännu.",
    translationColumns: {
      ...{ id: "Id", transcript: "Intervju", turn: "Replik", original: "Original", language: "Språk" },
      ...{ translation: "Översättning", translator: "Översättare", status: "Status", checker: "Granskare" },
      comment: "Kommentar",
    },
    translationsOf: ({ draft, checked, queried }) => {
      const all = draft + checked + queried;
      return `${all} ${all === 1 ? "översättning" : "översättningar"}: ${draft} utkast, ${checked} ${checked === 1 ? "kontrollerad" : "kontrollerade"}, ${queried} ${queried === 1 ? "ifrågasatt" : "ifrågasatta"}.`;
    },
    outdated: (count) =>
      count === 1
        ? "1 av dem gjordes av en tryckform som har ändrats sedan dess."
        : `${count} av dem gjordes av tryckformer som har ändrats sedan dess.`,
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
