import { isStandingTheme } from "../codebook/codes-of-theme.ts";
import type { Project } from "../project/project.ts";
import type { CodeId } from "../project/records.ts";
import { inBrackets } from "../quotes/printed-quote.ts";
import { firstPieces } from "../quotes/voices.ts";
import { chosenHead, shownTexts, whoseWords } from "./chosen-set.ts";
import { type CitedWorks, citedWorks } from "./cited-works.ts";
import { type EntryPlace, isInOneSubtheme, isInOneTheme, placesOf, rowsReached } from "./entry-places.ts";
import { gatherExtracts } from "./extracts.ts";
import { type FlatTable, flatTable } from "./flat-table.ts";
import type { QuotationChoice } from "./quotation-choice.ts";
import { quotationHead } from "./quotation-head.ts";
import { inOneText, quoteOf } from "./quotation-set.ts";
import { definitionOf } from "./quote-columns.ts";
import { type ChosenItem, gatherItems, type QuoteItem, type QuoteItems } from "./quote-items.ts";
import { type Cell, cell, dateLine, paragraph, plain, type Report, type Row } from "./report.ts";
import { type ReportWords, wordsIn } from "./words.ts";

/** A theme or subtheme, and one quote of it; null where it has none. */
type ThemeRow = { readonly place: EntryPlace; readonly item: QuoteItem | null };

/** The columns of the table of themes as a flat table, in their order. */
const themeColumns = ["theme", "subtheme", "definition", "quote", "attribution"] as const;

/**
 * The table of themes that an article has: theme, subtheme, definition, and the quotes of each with who said them. Themes and
 * subthemes stand in codebook order, each once beside all its quotes, those without quotes too, but
 * for themes that were dropped. What is chosen for a code stands
 * with the theme or subtheme above it; codes under no theme are left out, which
 * the head says: its figures are those of what the table has.
 */
export function themeTablePages(project: Project, choice: QuotationChoice): Report {
  const words = wordsIn(choice.language);
  const { rows, items, printed: printedCodes } = themeRows(project, choice, words);
  const inOrder = rows.flatMap(({ item }) => item ?? []);
  const cited = citedWorks(inOrder, project.study.houseStyle.citations, choice.language);
  const hasSubthemes = rows.some(({ place }) => place.subtheme !== "");
  const columns = [
    { heading: words.quoteColumns.theme, share: 0.16, align: "left" },
    ...(hasSubthemes ? [{ heading: words.quoteColumns.subtheme, share: 0.16, align: "left" } as const] : []),
    { heading: words.quoteColumns.definition, share: 0.24, align: "left" },
    { heading: words.quotations, share: hasSubthemes ? 0.44 : 0.6, align: "left" },
  ] as const;
  const isOneTheme = (a: ThemeRow, b: ThemeRow) => isInOneTheme(a.place, b.place);
  const isOneEntry = (a: ThemeRow, b: ThemeRow) => isInOneSubtheme(a.place, b.place);
  const printed = rows.map(({ place, item }, at): Row => {
    const reaching = (text: string, look: "bold" | "plain", isSame: typeof isOneTheme): Cell[] => {
      const rowSpan = rowsReached(rows, at, isSame);
      return rowSpan === null ? [] : [{ ...cell({ text, look }), rowSpan }];
    };
    return {
      cells: [
        ...reaching(place.theme, "bold", isOneTheme),
        ...(hasSubthemes ? reaching(place.subtheme, "plain", isOneEntry) : []),
        ...reaching(definitionOf(place.entry), "plain", isOneEntry),
        cell(plain(item ? printedWithName(project, item, choice, cited) : "")),
      ],
    };
  });
  return {
    language: choice.language,
    page: "landscape",
    title: words.themeTable,
    subtitle: project.study.name,
    author: project.study.author,
    blocks: [
      ...dateLine(choice.date),
      paragraph(
        plain(rows.length === 0 ? words.noThemes : headOf(project, choice, { items, printed: printedCodes })),
      ),
      ...(rows.length === 0
        ? []
        : [
            {
              is: "table",
              caption: words.tableCaption(1, words.themesAndQuotes),
              columns,
              rows: printed,
            } as const,
          ]),
      ...cited.list,
    ],
  };
}

/** The same with one row a quote, as a spreadsheet takes it. */
export function themeTable(project: Project, choice: QuotationChoice): FlatTable {
  const { rows } = themeRows(project, choice, wordsIn(choice.language));
  const cited = citedWorks(
    rows.flatMap(({ item }) => item ?? []),
    "apa",
    choice.language,
  );
  return flatTable(
    themeColumns,
    rows.map(({ place, item }) => ({
      theme: place.theme,
      subtheme: place.subtheme,
      definition: definitionOf(place.entry),
      quote: item ? printed(project, item, choice, cited) : "",
      attribution: item ? whoseWords(item, choice, cited) : "",
    })),
  );
}

function themeRows(project: Project, choice: QuotationChoice, words: ReportWords) {
  const items = gatherItems(project, choice);
  const places = placesOf(project.codes, words, choice.within).filter(({ themes }) => themes.length > 0);
  const byTheme = new Map<string, EntryPlace[]>();
  for (const place of places) {
    const key = place.themes.join(" ");
    const within = byTheme.get(key);
    if (within) within.push(place);
    else byTheme.set(key, [place]);
  }
  const rows = places.flatMap((theme): readonly ThemeRow[] => {
    if (!theme.entry.theme) return [];
    const within = byTheme.get(theme.themes.join(" ")) ?? [];
    const own = within.flatMap(({ entry }) => items.byCode.get(entry.id) ?? []);
    if (own.length > 0) return own.map((item) => ({ place: theme, item }));
    return isStandingTheme(theme.entry) && isAsked(choice, theme) ? [{ place: theme, item: null }] : [];
  });
  /** The entries whose quotes stand in the table, with in how many places. */
  const printed = new Map<CodeId, number>();
  for (const { entry } of places) printed.set(entry.id, 1 + (printed.get(entry.id) ?? 0));
  return { rows, items, printed };
}

function isAsked({ codes }: QuotationChoice, { entry }: EntryPlace): boolean {
  return codes === "all" || codes.includes(entry.id);
}

function headOf(
  project: Project,
  choice: QuotationChoice,
  { items, printed }: { readonly items: QuoteItems; readonly printed: ReadonlyMap<CodeId, number> },
): string {
  const words = wordsIn(choice.language);
  const isPrinted = ([id]: readonly [CodeId, unknown]) => printed.has(id);
  const all = [...items.byCode];
  const there = all.filter(isPrinted).flatMap(([, list]) => list);
  const leftOut = all.flatMap(([, list]) => list).length - there.length;
  const standsTwice = all.some(([id]) => (printed.get(id) ?? 0) > 1);
  if (choice.which === "chosen") {
    const head = chosenHead(project, choice, {
      ...{ items: there.filter(isChosen), lost: items.lost },
      standsTwice,
    });
    return [head, ...(leftOut > 0 ? [words.quotesUnderNoTheme(leftOut)] : [])].join(" ");
  }
  const extracts = gatherExtracts(project, choice.codes, choice.language, choice.sections);
  const shown = { ...extracts, byCode: new Map([...extracts.byCode].filter(isPrinted)) };
  const severalVoices = there.some(({ pieces }) => firstPieces(pieces).length > 1);
  const head = quotationHead(project, choice, shown, { standsTwice, severalVoices });
  return [head, ...(leftOut > 0 ? [words.extractsUnderNoTheme(leftOut)] : [])].join(" ");
}

function isChosen(item: QuoteItem): item is ChosenItem {
  return item.chosen !== null;
}

/** The words as they are printed; those of an extract with who begins to speak in brackets where several do. */
function printed(project: Project, item: QuoteItem, choice: QuotationChoice, cited: CitedWorks): string {
  if (!isChosen(item)) return inOneText(quoteOf(item, choice, wordsIn(choice.language), cited));
  return shownTexts(project, item, choice, { isInCell: true })
    .map(({ text }) => text)
    .join("\n");
}

/** The quote, and in brackets behind it or in front of it who said it. */
function printedWithName(
  project: Project,
  item: QuoteItem,
  choice: QuotationChoice,
  cited: CitedWorks,
): string {
  const who = whoseWords(item, choice, cited);
  const said = printed(project, item, choice, cited);
  if (who === "" || choice.attributed === "after") return `${said}${inBrackets(who)}`;
  return `${who}: ${said}`;
}
