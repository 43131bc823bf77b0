import { sameName } from "../codebook/add-code.ts";
import { childrenOf } from "../codebook/code-tree.ts";
import { pathsIn } from "../codebook/ensure-path.ts";
import { type QuotePlacer, quotePlacers } from "../coding/place-quote.ts";
import { type ElsewhereFinder, elsewhereFinder } from "../coding/stands-elsewhere.ts";
import { diffOf, type ProjectDiff, type Update, updateOf } from "../project/diff.ts";
import { orderKeysBetween } from "../project/order-key.ts";
import { findQuote, type Project } from "../project/project.ts";
import { quotesUnder } from "../project/quotes-under.ts";
import { languageTag } from "../project/record-schemas.ts";
import type {
  Code,
  CodeId,
  PrintEdit,
  Quote,
  QuoteId,
  RichText,
  Transcript,
  Translation,
} from "../project/records.ts";
import { transcriptFinder } from "../project/transcript-named.ts";
import { quoteOn } from "../quotes/choose-quote.ts";
import { formProposed } from "../quotes/house-style.ts";
import { printedWords } from "../quotes/printed-words.ts";
import {
  type PrintConventions,
  type ReadPrintRefusal,
  readPrint,
  type Unspoken,
} from "../quotes/read-print.ts";
import { formWords, roleWords, translationWords, valueSaid } from "../quotes/role-words.ts";
import { isCheckedByTranslator, translationInto } from "../quotes/translate-quote.ts";
import { conventionsOf } from "../quotes/type-print.ts";
import type { OtherWord } from "../text/other-words.ts";
import type { Sureness } from "../text/quote-anchor.ts";
import { type Span, wordsAt } from "../text/span.ts";

/** One line of a table of chosen quotes, as it was written; what does not apply is empty. */
export type QuoteRow = {
  /** The line in the file, from 1, for messages. */
  readonly line: number;
  /** A path "Theme > Subtheme". */
  readonly theme: string;
  readonly transcript: string;
  readonly quote: string;
  /** A number by which the rows of a theme are sorted. */
  readonly order: string;
  readonly role: string;
  readonly form: string;
  /** The print form as it shall stand. */
  readonly print: string;
  readonly interpretation: RichText;
  readonly translation: {
    readonly text: string;
    /** BCP 47. */
    readonly language: string;
    readonly translator: string;
    readonly status: string;
    readonly checker: string;
    readonly comment: string;
  };
};

/** A row that was not taken, and why. */
export type QuoteNotTaken = {
  readonly row: QuoteRow;
  readonly fault:
    | { readonly why: "no-such-theme" | "no-words" }
    /** `elsewhere` is the only other transcript in which the words stand; null where there is none, or several. */
    | { readonly why: "no-such-transcript" | "not-in-the-text"; readonly elsewhere: string | null }
    /** The passage most like the quote says something else. */
    | { readonly why: "said-otherwise"; readonly other: OtherWord; readonly elsewhere: string | null }
    /** The print form has words that were not said, outside brackets. */
    | { readonly why: "unspoken"; readonly words: readonly Unspoken[] }
    | { readonly why: ReadPrintRefusal };
};

/** What of a row that was taken was left out. */
export type QuoteDoubt = {
  readonly row: QuoteRow;
  readonly why: "no-such-order" | "no-such-role" | "no-such-form" | "no-such-language" | "no-such-status";
};

/** What is worth a look, though all of the row was taken. */
export type QuoteRemark = {
  readonly row: QuoteRow;
  readonly what:
    | { readonly is: "unsure"; readonly sure: Exclude<Sureness, "exact">; readonly score: number }
    | { readonly is: "checked-by-translator" | "nobody-checked" };
};

export type ImportedQuotes = {
  readonly diff: ProjectDiff;
  /** How many quotes were chosen … */
  readonly chosen: number;
  /** … how many rows name a passage that is chosen for that theme already, and change nothing … */
  readonly already: number;
  /** … and how many translations into another language came to quotes of rows above. */
  readonly translated: number;
  readonly notTaken: readonly QuoteNotTaken[];
  readonly doubts: readonly QuoteDoubt[];
  readonly remarks: readonly QuoteRemark[];
};

/**
 * Chooses many quotes at once, for entries of the codebook that are there. Words are placed as place-quote.ts says; of several equal
 * places each row takes the first that no row above it took for that theme, so that the same table a second time finds
 * every quote chosen already and changes nothing. `print` is the print form as it shall stand (rule Q3): what it does to the words is
 * read from it, and a row whose print form cannot be had so is not taken. Rows of one theme stand by their `order` behind the
 * quotes that are there; rows without one come last, as the table has them. A row that repeats another with
 * a translation into another language adds that.
 */
export function importQuotes(project: Project, rows: readonly QuoteRow[], given: Given): ImportedQuotes {
  return new QuoteTaker(project, given).take(rows);
}

type Given = {
  readonly newQuoteId: () => QuoteId;
  readonly newTranslationId: () => string;
  readonly by: string;
  readonly at: string;
};

type Fault = QuoteNotTaken["fault"];

/** Takes one row after the other, and holds what came of those before. */
class QuoteTaker {
  private readonly find: (name: string) => Transcript | null;
  private readonly placerFor: (transcript: Transcript) => QuotePlacer;
  private readonly findElsewhere: ElsewhereFinder;
  private readonly conventions: PrintConventions;
  /** Places that rows above took, each for a theme. */
  private readonly claimed = new Set<string>();
  /** The quotes of rows above by what the rows say they are, with the languages that these rows translate them into. */
  private readonly rowsBefore = new Map<string, { readonly id: QuoteId; readonly languages: Set<string> }>();
  private readonly chosen = new Map<QuoteId, { readonly quote: Quote; readonly order: number }>();
  private readonly translatedToo = new Map<QuoteId, Quote>();
  private readonly notTaken: QuoteNotTaken[] = [];
  private readonly doubts: QuoteDoubt[] = [];
  private readonly remarks: QuoteRemark[] = [];
  private already = 0;
  private translated = 0;

  constructor(
    private readonly project: Project,
    private readonly given: Given,
  ) {
    this.find = transcriptFinder(project);
    this.placerFor = quotePlacers(project);
    this.findElsewhere = elsewhereFinder(project);
    this.conventions = conventionsOf(project);
  }

  take(rows: readonly QuoteRow[]): ImportedQuotes {
    for (const row of rows) {
      const fault = this.fault(row);
      if (fault) this.notTaken.push({ row, fault });
    }
    const updated = [...this.translatedToo.values()].flatMap((quote): Update[] => {
      const before = findQuote(this.project, quote.id);
      return before ? [updateOf(before, { translations: quote.translations })] : [];
    });
    const added = inOrderOfRows(this.project, [...this.chosen.values()]);
    const { already, translated, notTaken, doubts, remarks } = this;
    const diff = diffOf({ added, updated });
    return { diff, chosen: added.length, already, translated, notTaken, doubts, remarks };
  }

  /** Takes a row; what keeps it from being taken, or null. */
  private fault(row: QuoteRow): Fault | null {
    const transcript = this.find(row.transcript);
    if (!transcript)
      return { why: "no-such-transcript", elsewhere: this.findElsewhere(row.quote, null)?.name ?? null };
    const theme = entryAt(this.project, row.theme);
    if (!theme) return { why: "no-such-theme" };
    if (row.quote.trim() === "") return { why: "no-words" };

    const language = languageOf(row);
    const rowKey = JSON.stringify([theme.id, transcript.id, row.quote]);
    const before = this.rowsBefore.get(rowKey);
    if (before && language && !before.languages.has(language)) {
      before.languages.add(language);
      this.translateToo(row, before.id, language);
      return null;
    }

    const keyOf = (span: Span) => `${theme.id} ${transcript.id} ${span.start} ${span.end}`;
    const place = this.placerFor(transcript)({ quote: row.quote }, (span) => this.claimed.has(keyOf(span)));
    if (place.is === "nowhere" || place.is === "said-otherwise") {
      const elsewhere = this.findElsewhere(row.quote, transcript.id)?.name ?? null;
      return place.is === "nowhere"
        ? { why: "not-in-the-text", elsewhere }
        : { why: "said-otherwise", other: place.other, elsewhere };
    }
    if (place.is === "taken") {
      this.already += 1;
      return null;
    }
    const { span, sure, score } = place;
    const words = wordsAt(transcript.text, span);
    const read = editsIn(words, row.print, this.conventions);
    if ("why" in read) return read;

    this.claimed.add(keyOf(span));
    const there = quoteOn(this.project, { themeId: theme.id, transcriptId: transcript.id, span });
    const id = there?.id ?? this.given.newQuoteId();
    this.rowsBefore.set(rowKey, { id, languages: new Set(language ? [language] : []) });
    if (there) {
      this.already += 1;
      return null;
    }
    const { by, at } = this.given;
    const quote: Quote = {
      ...{ id, transcriptId: transcript.id, themeId: theme.id, order: "" },
      ...{ ...span, quote: words, lost: false, seen: words },
      role: valueSaid(roleWords, row.role) ?? "exemplar",
      form: valueSaid(formWords, row.form) ?? formProposed(words, this.project.study.houseStyle),
      ...{ edits: read.edits, interpretation: row.interpretation, translations: [], by, at },
    };
    const translations = language ? [this.translationIn(row, language, quote)] : [];
    const order = numberIn(row.order) ?? Number.POSITIVE_INFINITY;
    this.chosen.set(id, { quote: { ...quote, translations }, order });
    this.doubts.push(...doubtsAbout(row));
    if (sure !== "exact") this.remarks.push({ row, what: { is: "unsure", sure, score } });
    return null;
  }

  /** Adds a translation to the quote of a row above, if it has none into that language. */
  private translateToo(row: QuoteRow, id: QuoteId, language: string): void {
    const fresh = this.chosen.get(id);
    const quote = fresh?.quote ?? this.translatedToo.get(id) ?? findQuote(this.project, id);
    if (!quote || translationInto(quote, language)) {
      this.already += 1;
      return;
    }
    const translations = [...quote.translations, this.translationIn(row, language, quote)];
    if (fresh) this.chosen.set(id, { ...fresh, quote: { ...quote, translations } });
    else this.translatedToo.set(id, { ...quote, translations });
    this.doubts.push(...doubtsAbout(row));
    this.translated += 1;
  }

  private translationIn(row: QuoteRow, language: string, quote: Quote): Translation {
    const { text, translator, checker, comment } = row.translation;
    const status = valueSaid(translationWords, row.translation.status) ?? "draft";
    const translation: Translation = {
      ...{ id: this.given.newTranslationId(), language, text, translator, status, comment },
      ...{ checker: status === "draft" ? "" : checker, of: printedWords(quote), at: this.given.at },
    };
    if (isCheckedByTranslator(translation)) this.remarks.push({ row, what: { is: "checked-by-translator" } });
    if (status !== "draft" && checker === "") this.remarks.push({ row, what: { is: "nobody-checked" } });
    return translation;
  }
}

/** The entry of the codebook at a path, whatever its capitals. */
function entryAt({ codes }: Project, path: string): Code | null {
  let entry: Code | null = null;
  for (const name of pathsIn(codes)(path) ?? []) {
    const parentId: CodeId | null = (entry as Code | null)?.id ?? null;
    const child: Code | undefined = childrenOf(codes, parentId).find((one) => sameName(one.name, name));
    if (!child) return null;
    entry = child;
  }
  return entry;
}

/** The language of a row's translation; null when it has no translation, or none whose language is known. */
function languageOf({ translation: { text, language } }: QuoteRow): string | null {
  return text !== "" && languageTag.safeParse(language).success ? language : null;
}

function editsIn(
  words: string,
  print: string,
  conventions: PrintConventions,
): { readonly edits: readonly PrintEdit[] } | Fault {
  if (print === "") return { edits: [] };
  const read = readPrint(words, print, conventions);
  if (read.is === "refused") return { why: read.why };
  return read.unspoken.length > 0 ? { why: "unspoken", words: read.unspoken } : { edits: read.edits };
}

function doubtsAbout(row: QuoteRow): readonly QuoteDoubt[] {
  const { order, role, form, translation } = row;
  const isUnknown: Readonly<Record<QuoteDoubt["why"], boolean>> = {
    "no-such-order": order !== "" && numberIn(order) === null,
    "no-such-role": role !== "" && valueSaid(roleWords, role) === null,
    "no-such-form": form !== "" && valueSaid(formWords, form) === null,
    "no-such-language": translation.text !== "" && languageOf(row) === null,
    "no-such-status": translation.status !== "" && valueSaid(translationWords, translation.status) === null,
  };
  return (Object.keys(isUnknown) as QuoteDoubt["why"][])
    .filter((why) => isUnknown[why])
    .map((why) => ({ row, why }));
}

function numberIn(cell: string): number | null {
  return /^-?\d{1,9}(?:[.,]\d{1,9})?$/.test(cell) ? Number(cell.replace(",", ".")) : null;
}

/** The quotes with their places beneath their themes, behind those that stand there. */
function inOrderOfRows(
  project: Project,
  rows: readonly { readonly quote: Quote; readonly order: number }[],
): readonly Quote[] {
  const themeIds = new Set(rows.map(({ quote }) => quote.themeId));
  return [...themeIds].flatMap((themeId) => {
    const own = rows.filter(({ quote }) => quote.themeId === themeId);
    const sorted = own.toSorted((a, b) => (a.order === b.order ? 0 : a.order - b.order));
    const last = quotesUnder(project, themeId).at(-1)?.order ?? null;
    const keys = orderKeysBetween(last, null, sorted.length);
    return sorted.map(({ quote }, at) => ({ ...quote, order: keys[at] ?? quote.order }));
  });
}
