import { themesOfGathered } from "../codebook/codes-of-theme.ts";
import type { Project } from "../project/project.ts";
import type { Code } from "../project/records.ts";
import { attributePieces } from "../quotes/attribution.ts";
import { inBrackets, type PrintedText, type PrintedWhere, printedQuote } from "../quotes/printed-quote.ts";
import { translationFor } from "../quotes/translate-quote.ts";
import { isOfLanguage, languageName } from "../text/language-name.ts";
import { flattenTheme, type ThemeNode, themeTreesWithin } from "../themes/theme-trees.ts";
import { type CitedWorks, citedWorks } from "./cited-works.ts";
import type { QuotationChoice } from "./quotation-choice.ts";
import { limitedTo } from "./quotation-head.ts";
import { type ChosenItem, figuresOfItems, gatherChosen } from "./quote-items.ts";
import {
  type Block,
  cell,
  dateLine,
  heading,
  headingLevel,
  paragraph,
  plain,
  type QuoteBlock,
  type Report,
  type Table,
} from "./report.ts";
import { richBlocks } from "./rich-blocks.ts";
import { type ReportWords, wordsIn } from "./words.ts";

/**
 * The quotes that were chosen: theme by theme, under each its subthemes and codes in codebook order, each with its quotes in the
 * order that they were given, as they are printed in the study's house style. A block stands apart; what is printed within a
 * sentence is a paragraph in quotation marks. Each is followed by what it is taken to mean. A contrast and a negative case are
 * said to be such. Entries without quotes are left out.
 */
export function chosenSet(project: Project, choice: QuotationChoice): Report {
  const words = wordsIn(choice.language);
  const { byCode, lost } = gatherChosen(project, choice);
  const { themes, underNoTheme } = themeTreesWithin(project.codes, choice.within ?? null);
  const shared = themesOfGathered(project.codes);
  const inOrder = flattenTheme([...themes, ...underNoTheme]).flatMap(({ code }) => byCode.get(code.id) ?? []);
  const cited = citedWorks(inOrder, project.study.houseStyle.citations, choice.language);
  const itemsIn = (node: ThemeNode) =>
    [...new Set(flattenTheme([node]).map(({ code }) => code.id))].flatMap((id) => byCode.get(id) ?? []);

  const branch = (node: ThemeNode, shift: number, theme: Code | null): Block[] => {
    const { code, depth, children } = node;
    const within = itemsIn(node);
    if (within.length === 0) return [];
    const level = headingLevel(depth + shift);
    const elsewhere = (shared.get(code.id) ?? []).filter(({ id }) => id !== theme?.id);
    const also = elsewhere.length > 0 ? `. ${words.alsoUnder(elsewhere.map(({ name }) => name))}` : "";
    return [
      heading(level, code.name),
      { ...paragraph(plain(`${words.quotesFrom(figuresOfItems(within))}${also}`)), role: "counts" },
      ...(byCode.get(code.id) ?? []).flatMap((item) => [
        ...quoteBlocks(project, item, choice, cited),
        ...richBlocks(project, item.chosen.interpretation, words, headingLevel(depth + shift + 1)),
      ]),
      ...children.flatMap((child) => branch(child, shift, code.theme ? code : theme)),
    ];
  };
  const ofThemes = themes.flatMap((node) => branch(node, 0, null));
  const ofOthers = underNoTheme.flatMap((node) => branch(node, 1, null));
  return {
    language: choice.language,
    page: "portrait",
    title: words.quotations,
    subtitle: project.study.name,
    author: project.study.author,
    blocks: [
      ...dateLine(choice.date),
      paragraph(plain(chosenHead(project, choice, { items: [...byCode.values()].flat(), lost }))),
      ...ofThemes,
      ...(ofOthers.length === 0 ? [] : [heading(1, words.underNoTheme)]),
      ...ofOthers,
      ...cited.list,
    ],
  };
}

/** What stands above chosen quotes: how many they are, from whom, and what must be known to read them. */
export function chosenHead(
  project: Project,
  { language, sections, translations }: QuotationChoice,
  {
    items,
    lost,
    standsTwice = false,
  }: {
    readonly items: readonly ChosenItem[];
    readonly lost: number;
    /** Whether some stand in several places without a word of it there. */
    readonly standsTwice?: boolean;
  },
): string {
  const words = wordsIn(language);
  const untranslated = items.filter(
    ({ chosen, transcript }) =>
      chosen.translations.length === 0 && !isOfLanguage(transcript.language, language),
  ).length;
  return [
    items.length === 0 ? words.nothingChosen : words.quotesOf(figuresOfItems(items)),
    ...(standsTwice ? [words.standsTwiceNote] : []),
    ...limitedTo(project, sections, words),
    ...(translations === "alone" && untranslated > 0 ? [words.untranslated(untranslated)] : []),
    ...(lost > 0 ? [words.lostQuotesLeftOut(lost)] : []),
  ].join(" ");
}

/** A text that is printed of a quote; `language` is null where nobody knows that of the interview. */
type ShownText = Omit<PrintedText, "language"> & { readonly language: string | null };

/**
 * What is printed of a quote, its own words first. A translation alone is the one into the language of the report, or
 * all there are; the words themselves stand where they are in that language, or were not translated.
 */
export function shownTexts(
  project: Project,
  { chosen, transcript, pieces }: ChosenItem,
  { translations: place, language }: Pick<QuotationChoice, "translations" | "language">,
  where: PrintedWhere = {},
): readonly [ShownText, ...ShownText[]] {
  const voices = { transcript, pieces, words: { interviewer: wordsIn(language).interviewer, language } };
  const { original, translations } = printedQuote(chosen, project.study.houseStyle, voices, where);
  const own: ShownText = { language: transcript.language, text: original };
  if (place === "none") return [own];
  if (place !== "alone") return [own, ...translations];
  const told = translationFor(chosen.translations, language);
  const wanted = translations[told === null ? -1 : chosen.translations.indexOf(told)];
  if (wanted) return [wanted];
  const [first, ...others] = isOfLanguage(transcript.language, language) ? [] : translations;
  return first ? [first, ...others] : [own];
}

/** Who spoke, by the template; of the literature, a citation. */
export function whoseWords(
  { transcript, heard }: Pick<ChosenItem, "transcript" | "heard">,
  { attribution, language }: Pick<QuotationChoice, "attribution" | "language">,
  { attributionOf }: CitedWorks,
): string {
  if (transcript.reference) return attributionOf(transcript.reference);
  const { interviewer } = wordsIn(language);
  return attributePieces(attribution, transcript, heard, { interviewer, language });
}

function quoteBlocks(
  project: Project,
  item: ChosenItem,
  choice: QuotationChoice,
  cited: CitedWorks,
): readonly Block[] {
  const words = wordsIn(choice.language);
  const { role, form } = item.chosen;
  const who = whoseWords(item, choice, cited);
  const before = choice.attributed === "before" ? who : "";
  const after = choice.attributed === "after" ? who : "";
  const isBeside = choice.translations === "beside" && item.chosen.translations.length > 0;
  const texts = shownTexts(project, item, choice, {
    endsSentence: before !== "" && !isBeside,
    isInCell: isBeside,
  });
  const label: readonly Block[] =
    role === "exemplar" ? [] : [{ ...paragraph(plain(words.quoteRoles[role])), role: "counts" }];
  if (isBeside) return [...label, ...introduced(before), sideBySide(texts, after, choice, words)];
  if (form === "block") {
    const blocks = texts.map(
      ({ text, language }, at): QuoteBlock => ({
        is: "quote",
        lines: text.split("\n").map((line) => ({ speaker: null, text: line })),
        attribution: at === texts.length - 1 ? after : "",
        language,
      }),
    );
    return [...label, ...introduced(before), ...blocks];
  }
  const said = texts.map(({ text }) => text).join("\n");
  const runs = `${before === "" ? "" : `${before}: `}${said}${inBrackets(after)}`;
  return [...label, paragraph(plain(runs))];
}

function introduced(who: string): readonly Block[] {
  return who === "" ? [] : [paragraph(plain(`${who}:`))];
}

/** The words and their translations in columns. */
function sideBySide(
  texts: readonly ShownText[],
  after: string,
  { language }: QuotationChoice,
  words: ReportWords,
): Table {
  const names = texts.map((text) =>
    text.language === null ? words.ownWords : languageName(text.language, language),
  );
  return {
    is: "table",
    caption: "",
    columns: names.map((name) => ({ heading: name, share: 1 / names.length, align: "left" })),
    rows: [
      {
        cells: texts.map(({ text }, at) =>
          cell(plain(at === 0 && after !== "" ? `${text}\n${inBrackets(after).trim()}` : text)),
        ),
      },
    ],
  };
}
