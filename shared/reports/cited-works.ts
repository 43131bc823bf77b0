import { bibliographyOf } from "../literature/citation.ts";
import { wordsOfRuns } from "../literature/cited-runs.ts";
import type { CitationStyle, Reference } from "../project/records.ts";
import type { Extract } from "./extracts.ts";
import { type Block, heading, paragraph, type ReportLanguage, type Run } from "./report.ts";
import { wordsIn } from "./words.ts";

/** The literature that a report quotes (X3). */
export type CitedWorks = {
  /** Whose the words of an excerpt are: "(Krawczyk et al., 2022)". */
  readonly attributionOf: (reference: Reference) => string;
  /** The list at the end, under its heading; nothing where no literature is quoted. */
  readonly list: readonly Block[];
};

/** What cites the excerpts among these extracts, given in the order in which they are printed. */
export function citedWorks(
  extracts: readonly Pick<Extract, "transcript">[],
  style: CitationStyle,
  language: ReportLanguage,
): CitedWorks {
  const works = extracts.flatMap(({ transcript }) => transcript.reference ?? []);
  const bibliography = bibliographyOf(works, style, language);
  const entries = bibliography.list.map(({ number, runs }): Block => {
    const printed = runs.map(({ text, italic }): Run => ({ text, look: italic ? "italic" : "plain" }));
    return number === null ? paragraph(...printed) : { is: "item", number, runs: printed };
  });
  return {
    attributionOf: (reference) => wordsOfRuns(bibliography.cite(reference, "")),
    list: entries.length === 0 ? [] : [heading(1, wordsIn(language).references), ...entries],
  };
}
