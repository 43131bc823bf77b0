import type { DeedName } from "../history/deeds.ts";
import { type Block, dateLine, paragraph, plain, type Report, type ReportLanguage } from "./report.ts";
import { factsThatCount, type Said, type ToldChoice, whoAndWhen } from "./told-study.ts";

type BroughtIn = { readonly deed: DeedName } & Readonly<
  Record<ReportLanguage, (files: number, count: number) => string>
>;

/**
 * The deeds that bring in what was made outside Kvali, by whom or what it cannot know. Files and interviews are counted and
 * not named: a name may be somebody's, and the history has it.
 */
const broughtIn: readonly BroughtIn[] = [
  {
    deed: "import-transcripts",
    en: (times, count) => `Transcripts (${Math.max(times, count)})`,
    sv: (times, count) => `Transkript (${Math.max(times, count)})`,
  },
  {
    deed: "import-project",
    en: (files) => `Projects of other programs (${files})`,
    sv: (files) => `Projekt från andra program (${files})`,
  },
  {
    deed: "import-survey",
    en: (files, count) => `Surveys (${files}, with ${count} ${count === 1 ? "interview" : "interviews"})`,
    sv: (files, count) => `Enkäter (${files}, med ${count} ${count === 1 ? "intervju" : "intervjuer"})`,
  },
  {
    deed: "replace-transcript",
    en: (files) => `Corrected files in the place of transcripts (${files})`,
    sv: (files) => `Rättade filer i transkripts ställe (${files})`,
  },
  {
    deed: "import-people",
    en: (files) => `Tables of people (${files})`,
    sv: (files) => `Tabeller med personer (${files})`,
  },
  {
    deed: "import-codebook",
    en: (files) => `Codebooks (${files})`,
    sv: (files) => `Kodböcker (${files})`,
  },
  {
    deed: "import-codings",
    en: (files, count) => `Codings (${count}, in ${files} ${files === 1 ? "file" : "files"})`,
    sv: (files, count) => `Kodningar (${count}, i ${files} ${files === 1 ? "fil" : "filer"})`,
  },
  {
    deed: "import-quotes",
    en: (files, count) => `Choices of quotes (${count}, in ${files} ${files === 1 ? "file" : "files"})`,
    sv: (files, count) => `Val av citat (${count}, i ${files} ${files === 1 ? "fil" : "filer"})`,
  },
  {
    deed: "take-translations",
    en: (files, count) => `Changes to translations (${count}, in ${files} ${files === 1 ? "file" : "files"})`,
    sv: (files, count) =>
      `Ändringar i översättningar (${count}, i ${files} ${files === 1 ? "fil" : "filer"})`,
  },
];

export const aiTitle: Said = { en: "Use of generative AI", sv: "Användning av generativ AI" };

const words = {
  en: {
    builtIn: (version: string) =>
      `No generative AI is part of Kvali ${version}: it suggests no codes, themes or summaries. What it proposes (who speaks, where sections begin, where a quoted passage stands) it proposes by fixed rules, and a person takes it or leaves it.`,
    journal: (entries: number, whoAndWhen: string) =>
      `The journal of the study has ${entries} ${entries === 1 ? "entry" : "entries"}, ${whoAndWhen}. No entry was made by generative AI within Kvali. The journal does not show how somebody came by the words that they typed or pasted.`,
    noJournal: "The journal of the study is not at hand, so nothing is said of it.",
    imports:
      "Taken in from files; the journal does not show how these files were made, and the history names each:",
    noImports: "Nothing was taken in from files.",
    handedOn: (entries: number) =>
      `The study was handed on without the history that it had (${entries} ${entries === 1 ? "entry" : "entries"}), so it is not known here who made those, or what was taken in from files.`,
    unknown: (entries: number) =>
      `${entries} ${entries === 1 ? "entry was" : "entries were"} made by another version of Kvali, so it is not known here what ${entries === 1 ? "it" : "they"} did.`,
    write:
      "To write: whether generative AI was used outside Kvali, for what, which model and version, and who checked the result; how the transcripts were made.",
  },
  sv: {
    builtIn: (version: string) =>
      `Ingen generativ AI ingår i Kvali ${version}: det föreslår inga koder, teman eller sammanfattningar. Det som föreslås (vem som talar, var avsnitt börjar, var ett citerat ställe står) föreslås enligt fasta regler, och en människa godtar det eller låter bli.`,
    journal: (entries: number, whoAndWhen: string) =>
      `Studiens journal har ${entries} ${entries === 1 ? "post" : "poster"}, ${whoAndWhen}. Ingen post har gjorts av generativ AI i Kvali. Journalen visar inte hur någon kom fram till de ord som skrevs eller klistrades in.`,
    noJournal: "Studiens journal finns inte till hands, så inget sägs om den.",
    imports:
      "Inläst från filer; journalen visar inte hur filerna har kommit till, och historiken nämner var och en:",
    noImports: "Ingenting lästes in från filer.",
    handedOn: (entries: number) =>
      `Studien lämnades vidare utan den historik som den hade (${entries} ${entries === 1 ? "post" : "poster"}), så här är det inte känt vem som gjorde dem eller vad som lästes in från filer.`,
    unknown: (entries: number) =>
      `${entries} ${entries === 1 ? "post gjordes" : "poster gjordes"} av en annan version av Kvali, så här är det inte känt vad som gjordes.`,
    write:
      "Att skriva: om generativ AI användes utanför Kvali, till vad, vilken modell och version, och vem som kontrollerade resultatet; hur transkripten kom till.",
  },
} as const;

/**
 * What the journal shows of the use of generative AI, and no more than that: that none is built in, who is named in the
 * entries, and what came from files whose making is not known. Undone imports are left out, since nothing of them is left. That nothing came
 * from files is said only of a journal that is whole and all known.
 */
export function aiParagraphs({ facts, version, language }: Omit<ToldChoice, "date">): readonly Block[] {
  const { builtIn, journal, noJournal, imports, noImports, handedOn, unknown, write } = words[language];
  const done = factsThatCount(facts);
  const came = broughtIn.flatMap((kind): Block[] => {
    const those = done.filter(({ deed }) => deed === kind.deed);
    if (those.length === 0) return [];
    const count = those.reduce((sum, fact) => sum + fact.words.count, 0);
    const text = `${kind[language](those.length, count)}: ${whoAndWhen(those, language)}.`;
    return [{ is: "item", number: null, runs: [plain(text)] }];
  });
  const past = done.find(({ deed }) => deed === "hand-on");
  const strange = done.filter(({ deed }) => deed === null).length;
  const gaps = [...(past ? [handedOn(past.words.count)] : []), ...(strange > 0 ? [unknown(strange)] : [])];
  const isWhole = facts.length > 0 && gaps.length === 0;
  return [
    paragraph(plain(builtIn(version))),
    paragraph(plain(facts.length === 0 ? noJournal : journal(facts.length, whoAndWhen(facts, language)))),
    ...gaps.map((text) => paragraph(plain(text))),
    ...(came.length > 0 ? [paragraph(plain(imports))] : isWhole ? [paragraph(plain(noImports))] : []),
    ...came,
    paragraph({ text: write, look: "italic" }),
  ];
}

/** The same on pages of its own, for a journal that asks for a statement. */
export function aiStatement(told: ToldChoice): Report {
  const { project, language, date } = told;
  return {
    language,
    page: "portrait",
    title: aiTitle[language],
    subtitle: project.study.name,
    author: project.study.author,
    blocks: [...dateLine(date), ...aiParagraphs(told)],
  };
}
