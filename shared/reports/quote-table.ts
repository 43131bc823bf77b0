import type { Project } from "../project/project.ts";
import { languageName } from "../text/language-name.ts";
import { chosenHead, shownTexts } from "./chosen-set.ts";
import { type CitedWorks, citedWorks } from "./cited-works.ts";
import { type EntryPlace, isInOneSubtheme, isInOneTheme, placesOf, rowsReached } from "./entry-places.ts";
import { gatherExtracts } from "./extracts.ts";
import type { QuotationChoice, QuoteTableColumn } from "./quotation-choice.ts";
import { quotationHead } from "./quotation-head.ts";
import { inOneText, quoteOf } from "./quotation-set.ts";
import { columnsOfEntry, type QuoteCells, QuoteTeller } from "./quote-columns.ts";
import { type ChosenItem, gatherItems, type QuoteItem } from "./quote-items.ts";
import {
  type Cell,
  type Column,
  cell,
  dateLine,
  paragraph,
  plain,
  type QuoteBlock,
  type Report,
  type Row,
  type Table,
} from "./report.ts";
import { type ReportWords, wordsIn } from "./words.ts";

/** A quote at its place, with what its columns say; `printed` is set where an extract stands verbatim. */
type PlacedQuote = {
  readonly place: EntryPlace;
  readonly cells: QuoteCells;
  readonly printed: QuoteBlock | null;
};

/**
 * The quotations as the one table that an article has: theme, subtheme, code, quote, and who said it, or the columns that were
 * asked for; in the order of the quotation set, with the same figures above it. What is said of a theme, subtheme or code stands once
 * beside all its quotes; where nobody chose the columns, one that would be empty is left out. What belongs to a theme itself has a dash for its code.
 */
export function quoteTablePages(project: Project, choice: QuotationChoice): Report {
  const words = wordsIn(choice.language);
  const items = gatherItems(project, choice);
  const printed = placesOf(project.codes, words, choice.within).filter(({ entry }) =>
    items.byCode.has(entry.id),
  );
  const inOrder = printed.flatMap(({ entry }) => items.byCode.get(entry.id) ?? []);
  const cited = citedWorks(inOrder, project.study.houseStyle.citations, choice.language);
  const teller = new QuoteTeller(project, choice, cited);
  const quotes = printed.flatMap((place) => {
    const entry = teller.ofEntry(place.entry);
    return (items.byCode.get(place.entry.id) ?? []).map((item, at): PlacedQuote => {
      const cells = printedCells(project, {
        item,
        cells: teller.ofItem(entry, item, at),
        choice,
        words,
        cited,
      });
      const { theme, subtheme, code } = place;
      return {
        place,
        cells: { ...cells, theme, subtheme, code: code || "–" },
        printed: isChosen(item) ? null : quoteOf(item, choice, words, cited),
      };
    });
  });
  const date = dateLine(choice.date);
  return {
    language: choice.language,
    page: "landscape",
    title: words.quoteTable,
    subtitle: project.study.name,
    author: project.study.author,
    blocks: [
      ...date,
      paragraph(plain(headOf(project, choice, { printed, quotes, items }))),
      ...(quotes.length === 0 ? [] : [tableOf(quotes, choice, words)]),
      ...cited.list,
    ],
  };
}

function headOf(
  project: Project,
  choice: QuotationChoice,
  {
    printed,
    quotes,
    items,
  }: {
    readonly printed: readonly EntryPlace[];
    readonly quotes: readonly PlacedQuote[];
    readonly items: ReturnType<typeof gatherItems>;
  },
): string {
  const standsTwice = new Set(printed.map(({ entry }) => entry.id)).size < printed.length;
  if (choice.which === "chosen")
    return chosenHead(project, choice, {
      items: [...items.byCode.values()].flat().filter(isChosen),
      lost: items.lost,
      standsTwice,
    });
  const extracts = gatherExtracts(project, choice.codes, choice.language, choice.sections);
  return quotationHead(project, choice, extracts, {
    standsTwice,
    severalVoices: quotes.some(({ printed }) => printed?.lines.some(({ speaker }) => speaker !== null)),
  });
}

function isChosen(item: QuoteItem): item is ChosenItem {
  return item.chosen !== null;
}

/** The cells of a quote as they are printed: in quotation marks, in the words of the report's language. */
function printedCells(
  project: Project,
  {
    item,
    cells,
    choice,
    words,
    cited,
  }: {
    readonly item: QuoteItem;
    readonly cells: QuoteCells;
    readonly choice: QuotationChoice;
    readonly words: ReportWords;
    readonly cited: CitedWorks;
  },
): QuoteCells {
  if (!isChosen(item)) {
    const verbatim = inOneText(quoteOf(item, choice, words, cited));
    return { ...cells, quote: verbatim, print: verbatim };
  }
  const { role, form, translations } = item.chosen;
  const isApart = choice.columns?.includes("translation") ?? choice.translations === "beside";
  const texts = shownTexts(project, item, isApart ? { ...choice, translations: "under" } : choice, {
    isInCell: true,
  });
  const [first, ...others] = texts.map(({ text }) => text);
  const told = translations.findIndex(({ language }) => language === cells.language);
  return {
    ...cells,
    print: isApart ? (first ?? "") : [first, ...others].join("\n"),
    translation: (isApart && others[told]) || "",
    role: words.quoteRoles[role],
    form: words.quoteForms[form],
    language: cells.language === "" ? "" : languageName(cells.language, choice.language),
    status: cells.status === "" ? "" : words.translationStatus[translations[told]?.status ?? "draft"],
  };
}

/** How wide each column is beside the others, as far as they are there. */
const widths: Readonly<Record<QuoteTableColumn, number>> = {
  ...{ theme: 15, subtheme: 15, code: 17, definition: 22, path: 22 },
  ...{ quote: 41, print: 41, translation: 41, attribution: 16, participant: 10 },
  ...{ role: 9, form: 9, interpretation: 30, transcript: 12, turn: 6, time: 9, section: 12 },
  ...{ people: 8, extracts: 8, order: 6, language: 10, translator: 10, status: 11, checker: 10 },
  ...{ comment: 16, by: 10, words: 7 },
};
const figures: readonly QuoteTableColumn[] = ["turn", "people", "extracts", "order", "words"];

const usual: Readonly<Record<QuotationChoice["which"], readonly QuoteTableColumn[]>> = {
  all: ["theme", "subtheme", "code", "quote", "attribution"],
  chosen: ["theme", "subtheme", "code", "print", "translation", "attribution"],
};

function tableOf(
  quotes: readonly PlacedQuote[],
  { columns: asked, which }: QuotationChoice,
  words: ReportWords,
): Table {
  const isThere = (column: QuoteTableColumn) =>
    (column === "code" && which === "all") ||
    quotes.some(({ cells }) => cells[column] !== "" && cells[column] !== "–");
  const shown = asked ?? usual[which].filter(isThere);
  const isBoth = shown.includes("print");
  const verbatimHeading = `${words.quoteColumns.quote} (${words.verbatim})`;
  const whole = shown.reduce((sum, column) => sum + widths[column], 0);
  const columns = shown.map(
    (column): Column => ({
      heading: isBoth && column === "quote" ? verbatimHeading : words.quoteColumns[column],
      share: widths[column] / whole,
      align: figures.includes(column) ? "right" : "left",
    }),
  );
  const rows = quotes.map(
    (_, at): Row => ({
      cells: shown.flatMap((column) => cellOf(quotes, at, column) ?? []),
    }),
  );
  return { is: "table", caption: words.tableCaption(1, words.quotations), columns, rows };
}

/** A cell of the table; null where one from above reaches into its place. */
function cellOf(quotes: readonly PlacedQuote[], at: number, column: QuoteTableColumn): Cell | null {
  const text = quotes[at]?.cells[column] ?? "";
  if (!columnsOfEntry.includes(column)) return cell(plain(text));
  const rowSpan = rowsReached(quotes, at, (a, b) => {
    const [one, other] = [a.place, b.place];
    if (column === "theme") return isInOneTheme(one, other);
    return isInOneSubtheme(one, other) && (column === "subtheme" || one.entry.id === other.entry.id);
  });
  return rowSpan === null
    ? null
    : { ...cell({ text, look: column === "theme" ? "bold" : "plain" }), rowSpan };
}
