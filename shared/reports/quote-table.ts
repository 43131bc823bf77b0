import type { Project } from "../project/project.ts";
import type { Code, CodeId } from "../project/records.ts";
import { type ThemeNode, themeTrees } from "../themes/theme-trees.ts";
import { citedWorks } from "./cited-works.ts";
import { gatherExtracts } from "./extracts.ts";
import { type QuotationChoice, quotationHead, quoteOf } from "./quotation-set.ts";
import {
  type Cell,
  type Column,
  cell,
  type Paragraph,
  paragraph,
  plain,
  type QuoteBlock,
  type Report,
  type Row,
  type Table,
} from "./report.ts";
import { type ReportWords, wordsIn } from "./words.ts";

/** Where a quote stands: the topmost theme, the themes beneath it, the code beneath those, and the code's id, since names may be alike. */
type QuoteHome = {
  readonly theme: string;
  readonly subtheme: string;
  readonly code: string;
  readonly codeId: CodeId;
};
type PlacedQuote = QuoteHome & { readonly quote: QuoteBlock };

/**
 * The quotations as the one table that an article has: theme, subtheme, code, quote, and who said it, in the order of the
 * quotation set, with the same figures above it. A theme, subtheme or code stands once beside all its quotes; a column that would be
 * empty is left out. What is coded with a theme itself has a dash for its code.
 */
export function quoteTablePages(project: Project, choice: QuotationChoice): Report {
  const words = wordsIn(choice.language);
  const extracts = gatherExtracts(project, choice.codes, choice.language, choice.sections);
  const places = placesOf(project.codes, words);
  const printed = places.filter(({ codeId }) => extracts.byCode.has(codeId));
  const inOrder = printed.flatMap(({ codeId }) => extracts.byCode.get(codeId) ?? []);
  const cited = citedWorks(inOrder, project.study.houseStyle.citations, choice.language);
  const quotes = printed.flatMap((place) =>
    (extracts.byCode.get(place.codeId) ?? []).map(
      (extract): PlacedQuote => ({ ...place, quote: quoteOf(extract, choice, words, cited) }),
    ),
  );
  const head = quotationHead(project, choice, extracts, {
    standsTwice: new Set(printed.map(({ codeId }) => codeId)).size < printed.length,
    severalVoices: quotes.some(({ quote }) => quote.lines.some(({ speaker }) => speaker !== null)),
  });
  const date: Paragraph[] = choice.date === null ? [] : [paragraph(plain(choice.date))];
  return {
    language: choice.language,
    page: "landscape",
    title: words.quoteTable,
    subtitle: project.study.name,
    author: project.study.author,
    blocks: [
      ...date,
      paragraph(plain(head)),
      ...(quotes.length === 0 ? [] : [tableOf(quotes, words)]),
      ...cited.list,
    ],
  };
}

/** Every place of a code, in the order in which they are read: in each theme that it belongs to, or under none. */
function placesOf(codes: Project["codes"], words: ReportWords): readonly QuoteHome[] {
  const { themes, underNoTheme } = themeTrees(codes);
  const within = (node: ThemeNode, above: Omit<QuoteHome, "codeId">): readonly QuoteHome[] => {
    const { code, children, depth } = node;
    const own = beneath(above, code, depth);
    const place = { ...own, codeId: code.id };
    return [place, ...children.flatMap((child) => within(child, own))];
  };
  const none = { theme: "", subtheme: "", code: "" };
  return [
    ...themes.flatMap((node) => within(node, none)),
    ...underNoTheme.flatMap((node) =>
      within(node, { ...none, theme: themes.length > 0 ? words.underNoTheme : "" }),
    ),
  ];
}

/** The place beneath another: a theme is a theme or a subtheme, any other code goes on in the code's path. */
function beneath(
  above: Omit<QuoteHome, "codeId">,
  { name, theme }: Code,
  depth: number,
): Omit<QuoteHome, "codeId"> {
  if (!theme) return { ...above, code: joined(above.code, name) };
  if (depth === 0) return { theme: name, subtheme: "", code: "" };
  return { theme: above.theme, subtheme: joined(above.subtheme, name), code: "" };
}

function joined(above: string, name: string): string {
  return above === "" ? name : `${above} › ${name}`;
}

/** How wide each column is beside the others, as far as they are there. */
const widths = { theme: 15, subtheme: 15, code: 17, quote: 41, who: 16 } as const;

function tableOf(quotes: readonly PlacedQuote[], words: ReportWords): Table {
  const { quoteColumns: names } = words;
  const isThere = {
    theme: quotes.some(({ theme }) => theme !== ""),
    subtheme: quotes.some(({ subtheme }) => subtheme !== ""),
    code: true,
    quote: true,
    who: quotes.some(({ quote }) => quote.attribution !== ""),
  };
  const shown = (["theme", "subtheme", "code", "quote", "who"] as const).filter((name) => isThere[name]);
  const whole = shown.reduce((sum, name) => sum + widths[name], 0);
  const columns = shown.map(
    (name): Column => ({ heading: names[name], share: widths[name] / whole, align: "left" }),
  );

  const rows = quotes.map((quote, at): Row => {
    const cells: (Cell | null)[] = [
      isThere.theme ? reaching(quotes, at, ["theme"]) : null,
      isThere.subtheme ? reaching(quotes, at, ["theme", "subtheme"]) : null,
      reaching(quotes, at, ["theme", "subtheme", "code", "codeId"]),
      cell(plain(spoken(quote.quote))),
      isThere.who ? cell(plain(quote.quote.attribution)) : null,
    ];
    return { cells: cells.filter((one) => one !== null) };
  });
  return { is: "table", caption: words.tableCaption(1, words.quotations), columns, rows };
}

/** The cell that reaches over all rows from this one on that have the same place; null where one from above does. */
function reaching(
  quotes: readonly PlacedQuote[],
  at: number,
  place: readonly (keyof QuoteHome)[],
): Cell | null {
  const here = quotes[at];
  if (!here) return null;
  const isHere = (other: PlacedQuote | undefined) => place.every((name) => other?.[name] === here[name]);
  if (isHere(quotes[at - 1])) return null;
  let rowSpan = 1;
  while (at + rowSpan < quotes.length && isHere(quotes[at + rowSpan])) rowSpan += 1;
  const text = place.includes("codeId") ? here.code || "–" : here[place.at(-1) ?? "theme"];
  return { ...cell({ text, look: place.length === 1 ? "bold" : "plain" }), rowSpan };
}

/** The words, with who begins to speak in brackets where several do. */
function spoken({ lines }: QuoteBlock): string {
  return lines.map(({ speaker, text }) => (speaker === null ? text : `[${speaker}:] ${text}`)).join("\n");
}
