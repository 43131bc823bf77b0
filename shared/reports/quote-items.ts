import { type Figures, heardOf } from "../figures/figures.ts";
import { sectionOfSpan } from "../guide/sections.ts";
import { excerptsOf } from "../project/interviews.ts";
import type { Project } from "../project/project.ts";
import { quotesByTheme } from "../project/quotes-under.ts";
import type { CodeId, Coding, Quote } from "../project/records.ts";
import { heardPieces } from "../quotes/heard-in-print.ts";
import { type Piece, personKeys, piecesOf } from "../quotes/voices.ts";
import { type CodeChoice, type Extract, gatherExtracts } from "./extracts.ts";
import type { QuotationChoice } from "./quotation-choice.ts";

/** What a report of quotes prints: a passage that was chosen for an entry of the codebook, or one that is coded with it. */
export type QuoteItem = Omit<Extract, "coding"> & {
  readonly on: Coding | Quote;
  /** Null where only the coding tells of it. */
  readonly chosen: Quote | null;
  /** Those of its pieces of which words are printed: all of an extract. */
  readonly heard: readonly Piece[];
};

export type ChosenItem = QuoteItem & { readonly chosen: Quote };

export type QuoteItems<Item extends QuoteItem = QuoteItem> = {
  /** For each entry of the codebook what is printed under it, in its order. */
  readonly byCode: ReadonlyMap<CodeId, readonly Item[]>;
  /** How many of them have lost their words. */
  readonly lost: number;
};

type Choice = Pick<QuotationChoice, "codes" | "sections" | "language" | "which">;

/** The quotes of a choice: chosen ones in the order that they were given, extracts in that of the transcripts. */
export function gatherItems(project: Project, choice: Choice): QuoteItems {
  if (choice.which === "chosen") return gatherChosen(project, choice);
  const { byCode, lost } = gatherExtracts(project, choice.codes, choice.language, choice.sections);
  const items = [...byCode].map(
    ([id, extracts]) =>
      [
        id,
        extracts.map(
          ({ coding, ...extract }): QuoteItem => ({
            ...extract,
            heard: extract.pieces,
            on: coding,
            chosen: null,
          }),
        ),
      ] as const,
  );
  return { byCode: new Map(items), lost };
}

/** The chosen quotes that stand on their words. */
export function gatherChosen(
  project: Project,
  { codes, sections }: Pick<Choice, "codes" | "sections">,
): QuoteItems<ChosenItem> {
  const byCode = new Map<CodeId, readonly ChosenItem[]>();
  let lost = 0;
  for (const [codeId, quotes] of quotesByTheme(project)) {
    if (!isChosen(codes, codeId)) continue;
    const items = quotes.flatMap((quote): ChosenItem[] => {
      const transcript = project.transcripts.get(quote.transcriptId);
      if (!transcript) return [];
      if (sections !== "all" && !sections.includes(sectionOfSpan(transcript, quote) ?? "")) return [];
      if (quote.lost) lost += 1;
      const pieces = piecesOf(project.participants, transcript, quote);
      const heard = heardPieces(quote, pieces);
      return quote.lost ? [] : [{ transcript, pieces, heard, on: quote, chosen: quote }];
    });
    if (items.length > 0) byCode.set(codeId, items);
  }
  return { byCode, lost };
}

function isChosen(codes: CodeChoice, id: CodeId): boolean {
  return codes === "all" || codes.includes(id);
}

/** How many quotes there are, of how many texts, and who is heard in them, each once. */
export function figuresOfItems(items: readonly QuoteItem[]): Figures {
  const keys = new Set(
    items.flatMap(({ transcript, heard }) => heard.flatMap(({ voice }) => personKeys(voice, transcript))),
  );
  const transcripts = new Map(items.map(({ transcript }) => [transcript.id, transcript]));
  const excerpts = excerptsOf({ transcripts }).length;
  return {
    extracts: items.length,
    ...heardOf(keys),
    ...{ interviews: transcripts.size - excerpts, excerpts },
  };
}
