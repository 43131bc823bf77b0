import { listed } from "../text/listed.ts";
import type { VoicesBy } from "../themes/voices-by.ts";
import type { ReportLanguage } from "./report.ts";

/** What the balance of voices prints of its own. A language that lacks a word does not compile. */
export type VoicesWords = {
  readonly title: string;
  readonly nobody: string;
  readonly person: string;
  readonly all: string;
  readonly quotes: string;
  readonly extracts: string;
  readonly peopleQuoted: string;
  /** "3 of 12". */
  readonly of: (part: number, whole: number) => string;
  readonly quotesOf: (quotes: number, quoted: number, people: number) => string;
  readonly most: (name: string, quoted: number, quotes: number, percent: string) => string;
  readonly neverQuoted: (names: readonly string[]) => string;
  readonly mostCoded: (names: readonly string[], extracts: number) => string;
  readonly ofOneVoice: (theme: string, name: string, quotes: number) => string;
  readonly unidentified: (speakers: number) => string;
  readonly elsewhere: (quotes: number) => string;
  readonly byPerson: string;
  /** Of a table that goes on because it has more themes than a page. */
  readonly continued: string;
  readonly by: (by: VoicesBy) => string;
  readonly section: string;
  readonly wave: string;
  /** What stands in no section, in no wave, of whom nothing is recorded. */
  readonly none: Readonly<Record<VoicesBy["is"], string>>;
  readonly readCells: string;
  readonly readGroups: string;
  readonly quotedSign: string;
  readonly codedSign: string;
  readonly figuresSign: string;
  readonly caption: (number: number, what: string) => string;
};

export function voicesWordsIn(language: ReportLanguage): VoicesWords {
  return words[language];
}

const words: Readonly<Record<ReportLanguage, VoicesWords>> = {
  en: {
    title: "Balance of voices",
    nobody: "Nobody has been quoted or coded yet.",
    person: "Person",
    all: "All",
    quotes: "Quotes",
    extracts: "Extracts",
    peopleQuoted: "People quoted",
    of: (part, whole) => `${part} of ${whole}`,
    quotesOf: (quotes, quoted, people) =>
      `${quotes === 1 ? "1 quote" : `${quotes} quotes`}, from ${quoted} of ${people === 1 ? "1 person" : `${people} people`}.`,
    most: (name, quoted, quotes, percent) =>
      `${name} is quoted most: in ${quoted} of ${quotes} quotes (${percent}%).`,
    neverQuoted: (names) =>
      names.length === 0
        ? "Everybody who speaks is quoted."
        : `Never quoted (${names.length}): ${listed(names, "en")}.`,
    mostCoded: (names, extracts) =>
      `Coded most of those who are never quoted: ${listed(names, "en")} (${extracts === 1 ? "1 extract" : `${extracts} extracts`}${names.length > 1 ? " each" : ""}).`,
    ofOneVoice: (theme, name, quotes) => `All ${quotes} quotes of “${theme}” are from ${name}.`,
    unidentified: (speakers) =>
      speakers === 1
        ? "1 speaker is nobody in the list of people yet, and stands there as the file has it."
        : `${speakers} speakers are nobody in the list of people yet, and stand there as the files have them.`,
    elsewhere: (quotes) =>
      quotes === 1
        ? "1 quote was chosen for a code under no theme; it is counted under All."
        : `${quotes} quotes were chosen for codes under no theme; they are counted under All.`,
    byPerson: "Quotes and extracts by person and theme",
    continued: "continued",
    by: (by) =>
      by.is === "section"
        ? "Quotes and extracts by section of the interview guide"
        : by.is === "wave"
          ? "Quotes and extracts by wave"
          : `Quotes and extracts by ${by.name}`,
    section: "Section",
    wave: "Wave",
    none: { section: "In no section", wave: "In no wave", attribute: "Not recorded" },
    readCells:
      "Quotes / extracts. A theme counts with all that stands beneath it, so that numbers do not add up along a row. Who speaks together with others is counted with them. Interviewers and the literature are left out.",
    readGroups:
      "People quoted: of those who speak there. A passage is in the section in which it begins. Who speaks in several sections or waves is counted in each.",
    quotedSign: "quoted: the larger, the more quotes",
    codedSign: "coded, not quoted",
    figuresSign: "2/14: 2 quotes, 14 extracts",
    caption: (number, what) => `Table ${number}. ${what}`,
  },
  sv: {
    title: "Rösternas balans",
    nobody: "Ingen har citerats eller kodats än.",
    person: "Person",
    all: "Alla",
    quotes: "Citat",
    extracts: "Utdrag",
    peopleQuoted: "Citerade personer",
    of: (part, whole) => `${part} av ${whole}`,
    quotesOf: (quotes, quoted, people) =>
      `${quotes} citat, från ${quoted} av ${people === 1 ? "1 person" : `${people} personer`}.`,
    most: (name, quoted, quotes, percent) =>
      `${name} citeras mest: i ${quoted} av ${quotes} citat (${percent} %).`,
    neverQuoted: (names) =>
      names.length === 0
        ? "Alla som talar citeras."
        : `Citeras aldrig (${names.length}): ${listed(names, "sv")}.`,
    mostCoded: (names, extracts) =>
      `${names.length > 1 ? "Mest kodade" : "Mest kodad"} av dem som aldrig citeras: ${listed(names, "sv")} (${extracts} utdrag${names.length > 1 ? " var" : ""}).`,
    ofOneVoice: (theme, name, quotes) => `Alla ${quotes} citat i ”${theme}” är från ${name}.`,
    unidentified: (speakers) =>
      speakers === 1
        ? "1 talare är ingen i personlistan än, och står så som filen har det."
        : `${speakers} talare är inga i personlistan än, och står så som filerna har dem.`,
    elsewhere: (quotes) =>
      quotes === 1
        ? "1 citat valdes till en kod som inte hör till något tema; det räknas under Alla."
        : `${quotes} citat valdes till koder som inte hör till något tema; de räknas under Alla.`,
    byPerson: "Citat och utdrag efter person och tema",
    continued: "forts.",
    by: (by) =>
      by.is === "section"
        ? "Citat och utdrag efter avsnitt i intervjuguiden"
        : by.is === "wave"
          ? "Citat och utdrag efter omgång"
          : `Citat och utdrag efter ${by.name}`,
    section: "Avsnitt",
    wave: "Omgång",
    none: { section: "I inget avsnitt", wave: "I ingen omgång", attribute: "Uppgift saknas" },
    readCells:
      "Citat / utdrag. Ett tema räknas med allt som står under det, så talen i en rad går inte att lägga ihop. Den som talar tillsammans med andra räknas med dem. Intervjuare och litteratur är inte med.",
    readGroups:
      "Citerade personer: av dem som talar där. Ett stycke hör till det avsnitt där det börjar. Den som talar i flera avsnitt eller omgångar räknas i vart och ett.",
    quotedSign: "citerad: ju större, desto fler citat",
    codedSign: "kodad, inte citerad",
    figuresSign: "2/14: 2 citat, 14 utdrag",
    caption: (number, what) => `Tabell ${number}. ${what}`,
  },
};
