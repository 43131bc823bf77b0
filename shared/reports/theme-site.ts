import { themesOfGathered } from "../codebook/codes-of-theme.ts";
import type { Project } from "../project/project.ts";
import type { Code, QuoteForm } from "../project/records.ts";
import type { AttributionTemplate } from "../quotes/attribution.ts";
import { printedQuote } from "../quotes/printed-quote.ts";
import { isOutdated } from "../quotes/printed-words.ts";
import { languageName } from "../text/language-name.ts";
import { type ThemeNode, themeTrees } from "../themes/theme-trees.ts";
import { whoseWords } from "./chosen-set.ts";
import { type CitedWorks, citedWorks } from "./cited-works.ts";
import { codebookParts } from "./codebook-size.ts";
import { gatherExtracts, tallyExtracts } from "./extracts.ts";
import { quoteOf } from "./quotation-set.ts";
import { type ChosenItem, gatherChosen } from "./quote-items.ts";
import type { Block, QuoteBlock, ReportLanguage } from "./report.ts";
import { richBlocks } from "./rich-blocks.ts";
import { type ReportWords, wordsIn } from "./words.ts";

export type ThemeSiteChoice = {
  readonly language: ReportLanguage;
  readonly attribution: AttributionTemplate;
  /** Whether all extracts of each entry stand in it, beside the quotes that were chosen. */
  readonly withExtracts: boolean;
  /** A date to print in the head, as it shall stand there; null for none. */
  readonly date: string | null;
};

/** A page in which a reader browses the themes of a study; of no format. */
export type ThemeSite = {
  readonly language: ReportLanguage;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** What stands above it all, one paragraph each. */
  readonly head: readonly string[];
  readonly entries: readonly SiteEntry[];
  /** The literature that is quoted. */
  readonly references: readonly Block[];
};

export type SiteEntry = {
  readonly is: "theme" | "subtheme" | "code" | "group";
  readonly name: string;
  /** What stands beneath its name: status, figures, and where else it stands; empty for a group. */
  readonly about: string;
  /** Concept, definition and boundaries, each with what it is called; a concept is called nothing. */
  readonly fields: readonly { readonly label: string; readonly text: string }[];
  readonly quotes: readonly SiteQuote[];
  readonly extracts: readonly QuoteBlock[];
  readonly entries: readonly SiteEntry[];
};

/** A quote that was chosen, as it is printed in the house style. */
export type SiteQuote = {
  /** "Contrast"; empty for an exemplar. */
  readonly label: string;
  readonly form: QuoteForm;
  readonly text: string;
  /** BCP 47; null where it is not known. */
  readonly language: string | null;
  readonly attribution: string;
  /** `label`: "English", or "English (not checked)" while nobody has checked it as it stands here. */
  readonly translations: readonly {
    readonly label: string;
    readonly language: string;
    readonly text: string;
  }[];
  readonly interpretation: readonly Block[];
};

/**
 * The themes of a study with their subthemes and codes in codebook order, every entry with what it means, the quotes that were
 * chosen for it in the order that they were given, and all its extracts where they are asked for; last the codes under no
 * theme. A code that several themes share stands in each, and says where else. Quotes and extracts that have lost their words
 * are left out, and counted in the head.
 */
export function themeSite(project: Project, choice: ThemeSiteChoice): ThemeSite {
  const { language, attribution, withExtracts, date } = choice;
  const words = wordsIn(language);
  const chosen = gatherChosen(project, { codes: "all", sections: "all" });
  const extracts = gatherExtracts(project, "all", language);
  const tally = tallyExtracts(project, extracts);
  const { themes, underNoTheme } = themeTrees(project.codes);
  const shared = themesOfGathered(project.codes);
  const printed = [
    ...[...chosen.byCode.values()].flat(),
    ...(withExtracts ? [...extracts.byCode.values()].flat() : []),
  ];
  const cited = citedWorks(printed, project.study.houseStyle.citations, language);

  const entryOf = (node: ThemeNode, theme: Code | null): SiteEntry => {
    const { code, depth, children } = node;
    const inner = code.theme ? code : theme;
    const elsewhere = (shared.get(code.id) ?? []).filter(({ id }) => id !== theme?.id);
    const about = [
      ...(code.theme ? [words.status[code.theme.status]] : []),
      words.extractsFrom(tally.of(code.id).all),
      ...(elsewhere.length > 0 ? [words.alsoUnder(elsewhere.map(({ name }) => name))] : []),
    ];
    return {
      is: !code.theme ? "code" : depth === 0 ? "theme" : "subtheme",
      name: code.name,
      about: about.join(" · "),
      fields: fieldsOf(code, words),
      quotes: (chosen.byCode.get(code.id) ?? []).map((item) => siteQuote(project, item, choice, cited)),
      extracts: withExtracts
        ? (extracts.byCode.get(code.id) ?? []).map((extract) =>
            quoteOf(extract, { attribution, language }, words, cited),
          )
        : [],
      entries: children.map((child) => entryOf(child, inner)),
    };
  };
  const others = underNoTheme.map((node) => entryOf(node, null));
  const [, ...references] = cited.list;
  return {
    language,
    title: project.study.name,
    subtitle: words.themesToBrowse,
    author: project.study.author,
    head: [...(date === null ? [] : [date]), ...headOf(project, chosen.lost, extracts.lost, words)],
    entries: [
      ...themes.map((node) => entryOf(node, null)),
      ...(others.length === 0
        ? []
        : [
            {
              ...{ is: "group" as const, name: words.underNoTheme, about: "" },
              ...{ fields: [], quotes: [], extracts: [], entries: others },
            },
          ]),
    ],
    references,
  };
}

function headOf(
  { codes }: Project,
  lostQuotes: number,
  lostCodings: number,
  words: ReportWords,
): readonly string[] {
  if (codes.size === 0) return [words.emptyCodebook];
  return [
    `${codebookParts(codes, words).join(", ")}.`,
    ...(lostQuotes > 0 ? [words.lostQuotesLeftOut(lostQuotes)] : []),
    ...(lostCodings > 0 ? [words.lostLeftOut(lostCodings)] : []),
  ];
}

function fieldsOf({ theme, definition, counts, countsNot, example }: Code, words: ReportWords) {
  const { columns } = words;
  return [
    { label: "", text: theme?.concept ?? "" },
    { label: words.is, text: theme?.is ?? "" },
    { label: words.isNot, text: theme?.isNot ?? "" },
    { label: columns.definition, text: definition },
    { label: columns.counts, text: counts },
    { label: columns.countsNot, text: countsNot },
    { label: columns.example, text: example },
  ].filter(({ text }) => text.trim() !== "");
}

function siteQuote(
  project: Project,
  item: ChosenItem,
  { language, attribution }: ThemeSiteChoice,
  cited: CitedWorks,
): SiteQuote {
  const words = wordsIn(language);
  const { chosen, transcript, pieces } = item;
  const voices = { transcript, pieces, words: { interviewer: words.interviewer, language } };
  const { original, translations } = printedQuote(chosen, project.study.houseStyle, voices);
  return {
    label: chosen.role === "exemplar" ? "" : words.quoteRoles[chosen.role],
    form: chosen.form,
    text: original,
    language: transcript.language,
    attribution: whoseWords(item, { attribution, language }, cited),
    translations: translations.map((printed, at) => {
      const name = languageName(printed.language, language);
      const translation = chosen.translations[at];
      // One of another print form was not checked against what stands here.
      const isChecked = translation?.status === "checked" && !isOutdated(translation, chosen);
      return { ...printed, label: isChecked ? name : words.unchecked(name) };
    }),
    interpretation: richBlocks(project, chosen.interpretation, words, 6),
  };
}
