import type { Difference } from "../history/version-differences.ts";
import { differenceKinds, differenceSentence } from "./difference-words.ts";
import { type FlatTable, flatTable } from "./flat-table.ts";
import { cell, paragraph, plain, type Report, type ReportLanguage } from "./report.ts";

/** Two states of a codebook, as they are called. */
export type Compared = { readonly before: string; readonly after: string };

const differenceColumns = ["path", "kind", "field", "from", "to", "sentence"] as const;
export type DifferenceRow = Readonly<Record<(typeof differenceColumns)[number], string>>;

/** One row a difference. `kind` and `field` are the same words in every language. */
function differenceRows(
  differences: readonly Difference[],
  language: ReportLanguage,
): readonly DifferenceRow[] {
  return differences.map((one) => ({
    path: one.path,
    kind: one.is,
    field: one.is === "redefined" ? one.field : "",
    ...sides(one),
    sentence: differenceSentence(one, language),
  }));
}

function sides(one: Difference): { readonly from: string; readonly to: string } {
  if (one.is === "merged") return { from: "", to: one.into };
  if (one.is === "gathers") return { from: one.went.join("; "), to: one.came.join("; ") };
  return { from: "from" in one ? String(one.from) : "", to: "to" in one ? String(one.to) : "" };
}

const words = {
  en: {
    title: "Codebook changes",
    between: ({ before, after }: Compared) => `From “${before}” to “${after}”.`,
    none: "The two codebooks are alike.",
    caption: "Table 1. What changed",
    code: "Code",
    kind: "Change",
    what: "In words",
  },
  sv: {
    title: "Ändringar i kodboken",
    between: ({ before, after }: Compared) => `Från ”${before}” till ”${after}”.`,
    none: "De två kodböckerna är lika.",
    caption: "Tabell 1. Vad som ändrades",
    code: "Kod",
    kind: "Ändring",
    what: "I ord",
  },
} as const;

/** What changed between two states of the codebook, to print. */
export function differenceReport(
  study: { readonly name: string; readonly author: string },
  compared: Compared,
  differences: readonly Difference[],
  language: ReportLanguage,
): Report {
  const { title, between, none, caption, code, kind, what } = words[language];
  const kinds = differenceKinds[language];
  const rows = differences.map((one) => ({
    cells: [one.path, kinds[one.is], differenceSentence(one, language)].map((text) => cell(plain(text))),
  }));
  const columns = [
    { heading: code, share: 0.32, align: "left" },
    { heading: kind, share: 0.14, align: "left" },
    { heading: what, share: 0.54, align: "left" },
  ] as const;
  return {
    language,
    page: "portrait",
    title,
    subtitle: study.name,
    author: study.author,
    blocks: [
      paragraph(plain(between(compared))),
      rows.length === 0 ? paragraph(plain(none)) : { is: "table", caption, columns, rows },
    ],
  };
}

/** The rows as a spreadsheet takes them. */
export function differenceTable(differences: readonly Difference[], language: ReportLanguage): FlatTable {
  return flatTable(differenceColumns, differenceRows(differences, language));
}
