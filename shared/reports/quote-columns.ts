import { codeTree, flatten, pathName, themePlace } from "../codebook/code-tree.ts";
import { sectionOfSpan, sectionTitle } from "../guide/sections.ts";
import { plainTextOf } from "../memos/rich-text.ts";
import type { Project } from "../project/project.ts";
import type { Code, Translation } from "../project/records.ts";
import { attributePieces } from "../quotes/attribution.ts";
import { printText } from "../quotes/print-text.ts";
import { translationFor } from "../quotes/translate-quote.ts";
import { clockTime } from "../text/clock-time.ts";
import { countWords } from "../text/words.ts";
import { type CitedWorks, citedWorks } from "./cited-works.ts";
import { gatherExtracts, tallyExtracts } from "./extracts.ts";
import { type FlatTable, flatTable } from "./flat-table.ts";
import { type QuotationChoice, type QuoteTableColumn, quoteTableColumns } from "./quotation-choice.ts";
import { gatherItems, type QuoteItem } from "./quote-items.ts";
import { participantsIn } from "./quote-rows.ts";
import { wordsIn } from "./words.ts";

/** Columns that say something of the entry of the codebook, the same beside all its quotes. */
export const columnsOfEntry: readonly QuoteTableColumn[] = [
  "theme",
  "subtheme",
  "code",
  "definition",
  "people",
  "extracts",
  "path",
];

/** The cells of a quote or an entry, by column; what does not apply is empty. */
export type QuoteCells = Readonly<Record<QuoteTableColumn, string>>;

/**
 * What the columns say. `quote` is what was said, verbatim, and `print` its print form without quotation marks; `translation` and what
 * is told of it are those of the translation into the language of the report, or of the first there is. `role`, `form` and `status`
 * are the same words in every language. `turn` counts from 1; it, `time` (hh:mm:ss) and `section` are those of the turn in which the
 * quote starts. `people` and `extracts` are what the entry was given to with all that belongs to it (B7). `order` is the quote's
 * place beneath its entry, from 1, and `by` who chose or coded it. `comment` is the checker's, of a coding the coder's.
 */
export class QuoteTeller {
  private readonly tally;

  constructor(
    private readonly project: Project,
    private readonly choice: Pick<QuotationChoice, "language" | "attribution">,
    /** By names and years where no list of references stands with the table, to which numbers could lead. */
    private readonly cited: CitedWorks,
  ) {
    this.tally = tallyExtracts(project, gatherExtracts(project, "all", choice.language));
  }

  ofEntry(code: Code): QuoteCells {
    const { theme, subthemes } = themePlace(this.project.codes, code);
    const { extracts, people } = this.tally.of(code.id).all;
    return {
      ...noCells,
      theme: theme?.name ?? "",
      subtheme: subthemes.map(({ name }) => name).join(" > "),
      code: code.name,
      definition: definitionOf(code),
      people: String(people),
      extracts: String(extracts),
      path: pathName(this.project.codes, code),
    };
  }

  ofItem(entry: QuoteCells, item: QuoteItem, place: number): QuoteCells {
    const { on, chosen, transcript, pieces, heard } = item;
    const { study } = this.project;
    const words = { interviewer: wordsIn(this.choice.language).interviewer, language: this.choice.language };
    const { reference } = transcript;
    const [first] = pieces;
    const startMs = first?.turn?.startMs ?? null;
    const translation = chosen ? translationTold(chosen.translations, this.choice.language) : null;
    return {
      ...entry,
      quote: on.quote,
      print: chosen ? printText(chosen.quote, chosen.edits, study.houseStyle.cutMark) : on.quote,
      translation: translation?.text ?? "",
      attribution: reference
        ? this.cited.attributionOf(reference)
        : attributePieces(this.choice.attribution, transcript, heard, words),
      participant: participantsIn({ transcript, pieces: heard }, words),
      role: chosen?.role ?? "",
      form: chosen?.form ?? "",
      interpretation: chosen ? plainTextOf(chosen.interpretation) : "",
      transcript: transcript.name,
      turn: first?.turnNumber == null ? "" : String(first.turnNumber),
      time: startMs === null ? "" : clockTime(startMs),
      section: sectionTitle(study.guide, sectionOfSpan(transcript, on) ?? ""),
      order: String(place + 1),
      language: translation?.language ?? "",
      translator: translation?.translator ?? "",
      status: translation?.status ?? "",
      checker: translation?.checker ?? "",
      comment: translation?.comment ?? ("comment" in on ? on.comment : ""),
      by: on.by,
      words: String(countWords(on.quote)),
    };
  }
}

const noCells = Object.fromEntries(quoteTableColumns.map((column) => [column, ""])) as QuoteCells;

/** The definition of an entry; of a theme without one its central concept. */
export function definitionOf({ definition, theme }: Code): string {
  return definition.trim() || (theme?.concept.trim() ?? "");
}

function translationTold(translations: readonly Translation[], language: string): Translation | null {
  return translationFor(translations, language) ?? translations[0] ?? null;
}

const numbers: readonly QuoteTableColumn[] = ["turn", "people", "extracts", "order", "words"];

/** One row for each quote, by codebook, then in their order, as a spreadsheet takes them. */
export function quoteColumnsTable(project: Project, choice: QuotationChoice): FlatTable {
  const { byCode } = gatherItems(project, choice);
  const cited = citedWorks([...byCode.values()].flat(), "apa", choice.language);
  const teller = new QuoteTeller(project, choice, cited);
  const rows = flatten(codeTree(project.codes)).flatMap(({ code }) => {
    const items = byCode.get(code.id) ?? [];
    if (items.length === 0) return [];
    const entry = teller.ofEntry(code);
    return items.map((item, place) => teller.ofItem(entry, item, place));
  });
  const columns = choice.columns ?? quoteTableColumns;
  return flatTable(
    columns,
    rows,
    numbers.filter((column) => columns.includes(column)),
  );
}

/** The names of columns as somebody wrote them, in whatever case; `strange` is one that is none. */
export function columnsNamed(
  written: string,
): { readonly columns: readonly QuoteTableColumn[] } | { readonly strange: string } {
  const names = written.split(",").map((name) => name.trim().toLowerCase());
  const strange = names.find((name) => !quoteTableColumns.some((column) => column === name));
  if (strange !== undefined) return { strange };
  return { columns: [...new Set(names)] as QuoteTableColumn[] };
}
