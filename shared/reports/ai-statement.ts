import type { DeedName } from "../history/deeds.ts";
import type { HistoryFact } from "../history/facts.ts";
import { listed } from "../text/listed.ts";
import { deedSentence } from "./history-words.ts";
import { printedDate } from "./memo-order.ts";
import { type Block, paragraph, plain, type Report, type ReportLanguage } from "./report.ts";
import { daysOf, doersOf, factsThatCount, type Said, type ToldStudy } from "./told-study.ts";

/** The deeds that bring in what was made outside Kvali, by whom or what it cannot know. */
const broughtIn: readonly DeedName[] = [
  "import-transcripts",
  "import-codebook",
  "import-codings",
  "import-people",
];

export const aiTitle: Said = { en: "Use of generative AI", sv: "Användning av generativ AI" };

const words = {
  en: {
    builtIn: (version: string) =>
      `No generative AI is part of Kvali ${version}: it suggests no codes, themes or summaries. What it proposes (who speaks, where sections begin, where a quoted passage stands) it proposes by fixed rules, and a person takes it or leaves it.`,
    journal: (entries: number, who: string, first: string, last: string) =>
      `The journal of the study has ${entries} ${entries === 1 ? "entry" : "entries"}, from ${first} to ${last}, by ${who}. No entry was made by generative AI within Kvali. The journal does not show how somebody came by the words that they typed or pasted.`,
    noJournal: "The journal of the study is not at hand, so nothing is said of it.",
    imports: "Taken in from files; the journal does not show how these files were made:",
    noImports: "Nothing was taken in from files.",
    line: (date: string, by: string, did: string) => `${date}: ${by} ${did}.`,
    write:
      "To write: whether generative AI was used outside Kvali, for what, which model and version, and who checked the result; how the transcripts were made.",
  },
  sv: {
    builtIn: (version: string) =>
      `Ingen generativ AI ingår i Kvali ${version}: det föreslår inga koder, teman eller sammanfattningar. Det som föreslås (vem som talar, var avsnitt börjar, var ett citerat ställe står) föreslås enligt fasta regler, och en människa godtar det eller låter bli.`,
    journal: (entries: number, who: string, first: string, last: string) =>
      `Studiens journal har ${entries} ${entries === 1 ? "post" : "poster"}, från ${first} till ${last}, av ${who}. Ingen post har gjorts av generativ AI i Kvali. Journalen visar inte hur någon kom fram till de ord som skrevs eller klistrades in.`,
    noJournal: "Studiens journal finns inte till hands, så inget sägs om den.",
    imports: "Inläst från filer; journalen visar inte hur de filerna har kommit till:",
    noImports: "Ingenting lästes in från filer.",
    line: (date: string, by: string, did: string) => `${date}: ${by} ${did}.`,
    write:
      "Att skriva: om generativ AI användes utanför Kvali, till vad, vilken modell och version, och vem som kontrollerade resultatet; hur transkripten kom till.",
  },
} as const;

type Told = ToldStudy & { readonly language: ReportLanguage };

/**
 * What the journal shows of the use of generative AI, and no more than that: that none is built in, who is named in the
 * entries, and what came from files whose making is not known. Undone imports are left out, since nothing of them is left.
 */
export function aiParagraphs({ facts, version, language }: Told): readonly Block[] {
  const { builtIn, journal, noJournal, imports, noImports, line, write } = words[language];
  const days = daysOf(facts);
  const came = factsThatCount(facts).filter(({ deed }) => deed !== null && broughtIn.includes(deed));
  const item = (fact: HistoryFact): Block => ({
    is: "item",
    number: null,
    runs: [plain(line(printedDate(fact.at, language), fact.by, deedSentence(fact, language)))],
  });
  return [
    paragraph(plain(builtIn(version))),
    paragraph(
      plain(
        days === null
          ? noJournal
          : journal(
              facts.length,
              listed(doersOf(facts), language),
              printedDate(days.first, language),
              printedDate(days.last, language),
            ),
      ),
    ),
    paragraph(plain(came.length === 0 ? noImports : imports)),
    ...came.map(item),
    paragraph({ text: write, look: "italic" }),
  ];
}

/** The same on pages of its own, for a journal that asks for a statement. */
export function aiStatement(told: Told): Report {
  const { project, language } = told;
  return {
    language,
    page: "portrait",
    title: aiTitle[language],
    subtitle: project.study.name,
    author: project.study.author,
    blocks: aiParagraphs(told),
  };
}
