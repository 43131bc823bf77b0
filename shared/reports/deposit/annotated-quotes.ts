import { codeTree, flatten } from "../../codebook/code-tree.ts";
import { isEmptyText } from "../../memos/rich-text.ts";
import type { Project } from "../../project/project.ts";
import type { Quote } from "../../project/records.ts";
import type { AttributionTemplate } from "../../quotes/attribution.ts";
import { printedQuote } from "../../quotes/printed-quote.ts";
import { languageName } from "../../text/language-name.ts";
import { citedWorks } from "../cited-works.ts";
import { type FlatTable, flatTable } from "../flat-table.ts";
import { inOneText, quoteOf } from "../quotation-set.ts";
import { type QuoteCells, QuoteTeller } from "../quote-columns.ts";
import { gatherChosen } from "../quote-items.ts";
import {
  type Block,
  heading,
  paragraph,
  plain,
  type QuoteBlock,
  type QuoteLine,
  type Report,
  type ReportLanguage,
} from "../report.ts";
import { richBlocks } from "../rich-blocks.ts";
import { wordsIn } from "../words.ts";
import type { DepositedInterview } from "./deposit-files.ts";
import { depositWords } from "./deposit-words.ts";

type Choice = { readonly language: ReportLanguage; readonly attribution: AttributionTemplate };

/** A chosen quote as an annotation of its study: what the cells of a table say of it, and where its words stand in the package. */
type Annotated = {
  readonly quote: Quote;
  readonly cells: QuoteCells;
  /** As it is printed, and word for word as it was said; where several speak, each is named in brackets where they begin. */
  readonly excerpt: string;
  readonly passage: readonly QuoteLine[];
  /** The file of its interview; empty for an excerpt from the literature. */
  readonly file: string;
  /** The line of that file at which it begins, from 1; empty where there is no file. */
  readonly line: string;
  /** Each translation with the name of its language. */
  readonly translations: readonly {
    readonly called: string;
    readonly language: string;
    readonly text: string;
  }[];
};

function annotated(
  project: Project,
  interviews: readonly DepositedInterview[],
  choice: Choice,
): {
  readonly entries: readonly { readonly path: string; readonly quotes: readonly Annotated[] }[];
  /** The literature that is quoted. */
  readonly references: readonly Block[];
} {
  const { byCode } = gatherChosen(project, { codes: "all", sections: "all" });
  const cited = citedWorks([...byCode.values()].flat(), "apa", choice.language);
  const teller = new QuoteTeller(project, choice, cited);
  const words = wordsIn(choice.language);
  const voices = { interviewer: words.interviewer, language: choice.language };
  const files = new Map(interviews.map(({ transcript, file }) => [transcript.id, file]));
  const entries = flatten(codeTree(project.codes)).flatMap(({ code }) => {
    const items = byCode.get(code.id) ?? [];
    if (items.length === 0) return [];
    const entry = teller.ofEntry(code);
    const quotes = items.map((item, place): Annotated => {
      const cells = teller.ofItem(entry, item, place);
      const asBlock = { ...item.chosen, form: "block" } as const;
      const printed = printedQuote(asBlock, project.study.houseStyle, { ...item, words: voices });
      const file = files.get(item.transcript.id) ?? "";
      return {
        ...{ quote: item.chosen, cells, file },
        excerpt: printed.original,
        passage: quoteOf(item, choice, words, cited).lines,
        // A turn is one line, and an empty one stands between two.
        line: file === "" || cells.turn === "" ? "" : String(2 * Number(cells.turn) - 1),
        translations: printed.translations.map(({ language, text }) => {
          return { called: languageName(language, choice.language), language, text };
        }),
      };
    });
    return [{ path: entry.path, quotes }];
  });
  return { entries, references: cited.list };
}

/** The columns of the quotes with their notes, in their order. */
export const annotationColumns = [
  "id",
  "entry",
  "excerpt",
  "passage",
  "file",
  "line",
  "interview",
  "turn",
  "time",
  "attribution",
  "role",
  "analytic_note",
  "translation",
  "chosen_by",
] as const;

/**
 * One row for each quote that was chosen, as Annotation for Transparent Inquiry asks for it (QDR, Instructions for generating an
 * ATI data supplement): the excerpt as it is printed, the whole passage word for word with the place of its source, what it is
 * taken to mean, and its translations, each on a line behind its language. By `id` it is found in the study's own file.
 */
export function annotationTable(
  project: Project,
  interviews: readonly DepositedInterview[],
  choice: Choice,
): FlatTable {
  const rows = annotated(project, interviews, choice).entries.flatMap(({ path, quotes }) =>
    quotes.map(({ quote, cells, excerpt, passage, file, line, translations }) => ({
      ...{ id: quote.id, entry: path, excerpt, passage: inOneText({ lines: passage }), file, line },
      ...{ interview: cells.transcript, turn: cells.turn, time: cells.time },
      ...{ attribution: cells.attribution, role: cells.role, analytic_note: cells.interpretation },
      translation: translations.map(({ called, text }) => `${called}: ${text}`).join("\n"),
      chosen_by: quote.by,
    })),
  );
  return flatTable(annotationColumns, rows, ["line", "turn"]);
}

/** The same to read: for each entry of the codebook its quotes, each with passage, source, note and translations. */
export function annotationPages(
  project: Project,
  interviews: readonly DepositedInterview[],
  choice: Choice,
): Report {
  const { language } = choice;
  const { study } = project;
  const words = depositWords[language];
  const { entries, references } = annotated(project, interviews, choice);
  return {
    ...{ language, page: "portrait", subtitle: study.name, author: study.author },
    title: words.quotes,
    blocks: [
      paragraph(plain(entries.length === 0 ? words.noQuotes : words.quotesHead)),
      ...entries.flatMap(({ path, quotes }) => [
        heading(1, path),
        ...quotes.flatMap((one) => blocksOf(project, one, choice)),
      ]),
      ...references,
    ],
  };
}

function blocksOf(
  project: Project,
  { quote, cells, excerpt, passage, file, line, translations }: Annotated,
  { language }: Choice,
): readonly Block[] {
  const words = depositWords[language];
  const spoken = project.transcripts.get(quote.transcriptId)?.language ?? null;
  const said = (label: string, ...blocks: readonly Block[]): readonly Block[] => [
    paragraph({ text: label, look: "bold" }),
    ...blocks,
  ];
  const source = [
    file === "" ? cells.transcript : file,
    ...(line === "" ? [] : [words.line(line)]),
    ...(cells.time === "" ? [] : [cells.time]),
    quote.id,
  ].join(", ");
  const note = isEmptyText(quote.interpretation)
    ? [paragraph({ text: words.toWrite(words.noteToWrite), look: "italic" })]
    : richBlocks(project, quote.interpretation, wordsIn(language), 3);
  return [
    heading(2, words.quoteNumber(cells.order)),
    inQuotes(excerpt, cells.attribution, spoken),
    ...(cells.print === quote.quote
      ? []
      : said(words.passage, { is: "quote", lines: passage, attribution: "", language: spoken })),
    paragraph({ text: `${words.source}: `, look: "bold" }, plain(source)),
    ...translations.flatMap((one) => said(one.called, inQuotes(one.text, "", one.language))),
    ...said(words.note, ...note),
  ];
}

function inQuotes(text: string, attribution: string, language: string | null): QuoteBlock {
  const lines = text.split("\n").map((line) => ({ speaker: null, text: line }));
  return { is: "quote", lines, attribution, language };
}
