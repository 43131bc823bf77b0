import { themesOfGathered } from "../codebook/codes-of-theme.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId } from "../project/records.ts";
import { attributePieces } from "../quotes/attribution.ts";
import { firstPieces, nameOfVoice, type Piece } from "../quotes/voices.ts";
import { flattenTheme, type ThemeNode, themeTreesWithin } from "../themes/theme-trees.ts";
import { chosenSet } from "./chosen-set.ts";
import { type CitedWorks, citedWorks } from "./cited-works.ts";
import { type Extract, gatherExtracts, tallyExtracts } from "./extracts.ts";
import type { QuotationChoice } from "./quotation-choice.ts";
import { quotationHead } from "./quotation-head.ts";
import {
  type Block,
  dateLine,
  heading,
  headingLevel,
  paragraph,
  plain,
  type QuoteBlock,
  type QuoteLine,
  type Report,
} from "./report.ts";
import { type ReportWords, wordsIn } from "./words.ts";

/**
 * The quotations of a study: theme by theme, under each its subthemes and codes in codebook order, last the
 * codes under no theme; codes without extracts are left out. A code that several themes share is printed in
 * each, and says there where else it stands. Within a code quotes stand by transcript, then
 * by place, verbatim. Figures under a heading take in everything beneath it: a passage
 * coded with two codes of a theme is two of its extracts and stands there twice; its speaker is one person. Last come the
 * references of the literature that is quoted.
 * Where only chosen quotes are asked for, it is those; see chosen-set.ts.
 */
export function quotationSet(project: Project, choice: QuotationChoice): Report {
  if (choice.which === "chosen") return chosenSet(project, choice);
  const words = wordsIn(choice.language);
  const extracts = gatherExtracts(project, choice.codes, choice.language, choice.sections);
  const { themes, underNoTheme } = themeTreesWithin(project.codes, choice.within ?? null);
  const tally = tallyExtracts(project, extracts);
  const shared = themesOfGathered(project.codes);
  const inOrder = flattenTheme([...themes, ...underNoTheme]).flatMap(
    ({ code }) => extracts.byCode.get(code.id) ?? [],
  );
  const cited = citedWorks(inOrder, project.study.houseStyle.citations, choice.language);

  let severalVoices = false;
  const printed = new Set<CodeId>();
  let standsTwice = false;
  const branch = (node: ThemeNode, shift: number, theme: Code | null): Block[] => {
    const { code, depth, children } = node;
    const count = tally.together(flattenTheme([node]).map((one) => one.code.id));
    if (count.extracts === 0) return [];
    const quotes = (extracts.byCode.get(code.id) ?? []).map((extract) =>
      quoteOf(extract, choice, words, cited),
    );
    severalVoices ||= quotes.some(({ lines }) => lines.some(({ speaker }) => speaker !== null));
    const elsewhere = (shared.get(code.id) ?? []).filter(({ id }) => id !== theme?.id);
    standsTwice ||= quotes.length > 0 && printed.has(code.id);
    printed.add(code.id);
    const also = elsewhere.length > 0 ? `. ${words.alsoUnder(elsewhere.map(({ name }) => name))}` : "";
    const figures = words.extractsFrom(count);
    return [
      heading(headingLevel(depth + shift), code.name),
      { ...paragraph(plain(`${figures}${also}`)), role: "counts" },
      ...quotes,
      ...children.flatMap((child) => branch(child, shift, code.theme ? code : theme)),
    ];
  };
  const ofThemes = themes.flatMap((node) => branch(node, 0, null));
  const ofOthers = underNoTheme.flatMap((node) => branch(node, 1, null));

  const head = quotationHead(project, choice, extracts, { standsTwice, severalVoices });
  return {
    language: choice.language,
    page: "portrait",
    title: words.quotations,
    subtitle: project.study.name,
    author: project.study.author,
    blocks: [
      ...dateLine(choice.date),
      paragraph(plain(head)),
      ...ofThemes,
      ...(ofOthers.length === 0 ? [] : [heading(1, words.underNoTheme)]),
      ...ofOthers,
      ...cited.list,
    ],
  };
}

/** An extract as it is printed: its words, and whose they are; of the literature, by a citation. */
export function quoteOf(
  { transcript, pieces }: Omit<Extract, "coding">,
  { attribution, language }: Pick<QuotationChoice, "attribution" | "language">,
  { interviewer }: ReportWords,
  { attributionOf }: CitedWorks,
): QuoteBlock {
  const words = { interviewer, language };
  return {
    is: "quote",
    lines: linesOf(pieces, transcript.text, ({ voice }) => nameOfVoice(voice, transcript, words)),
    attribution: transcript.reference
      ? attributionOf(transcript.reference)
      : attributePieces(attribution, transcript, pieces, words),
    language: transcript.language,
  };
}

/** The words in one text, as a cell of a table has them, with who begins to speak in brackets where several do. */
export function inOneText({ lines }: Pick<QuoteBlock, "lines">): string {
  return lines.map(({ speaker, text }) => (speaker === null ? text : `[${speaker}:] ${text}`)).join("\n");
}

/** The words line by line. Where several speak, each is named where they begin; one voice alone is not. */
function linesOf(
  pieces: readonly Piece[],
  text: string,
  nameOf: (piece: Piece) => string,
): readonly QuoteLine[] {
  const several = firstPieces(pieces).length > 1;
  let speaking: string | null = null;
  return pieces.flatMap((piece) => {
    const name = several ? nameOf(piece) : null;
    const begins = name !== speaking;
    speaking = name;
    return text
      .slice(piece.start, piece.end)
      .split("\n")
      .map((line, index) => ({ speaker: begins && index === 0 ? name : null, text: line }));
  });
}
