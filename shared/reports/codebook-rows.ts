import { codeTree, flatten, pathName, themePlace } from "../codebook/code-tree.ts";
import type { Project } from "../project/project.ts";
import { gatherExtracts, tallyExtracts } from "./extracts.ts";
import { type FlatTable, flatTable } from "./flat-table.ts";

/** The columns of the codebook as a flat table, in their order. */
export const codebookColumns = [
  "path",
  "theme",
  "subtheme",
  "code",
  "status",
  "definition",
  "counts",
  "counts_not",
  "example",
  "extracts",
  "people",
  "own_extracts",
  "own_people",
  "concept",
  "is",
  "is_not",
] as const;

/** One code as cells of text. What does not apply is empty. */
export type CodebookRow = Readonly<Record<(typeof codebookColumns)[number], string>>;

/**
 * Every code in codebook order. `extracts` and `people` take in what stands beneath a code and what themes
 * in it gather, `own_extracts`
 * and `own_people` do not, so `own_extracts` add up to all extracts. `status`, `concept`, `is` and `is_not` are those of a
 * promoted code; the status is the same word in every language: candidate, provisional, final or dropped.
 */
export function codebookRows(project: Project): readonly CodebookRow[] {
  const tree = codeTree(project.codes);
  const tally = tallyExtracts(project, gatherExtracts(project, "all", "en"));
  return flatten(tree).map(({ code }): CodebookRow => {
    const { theme, subthemes } = themePlace(project.codes, code);
    const { all, own } = tally.of(code.id);
    return {
      path: pathName(project.codes, code),
      theme: theme?.name ?? "",
      subtheme: subthemes.map(({ name }) => name).join(" > "),
      code: code.name,
      status: code.theme?.status ?? "",
      definition: code.definition,
      counts: code.counts,
      counts_not: code.countsNot,
      example: code.example,
      extracts: String(all.extracts),
      people: String(all.people),
      own_extracts: String(own.extracts),
      own_people: String(own.people),
      concept: code.theme?.concept ?? "",
      is: code.theme?.is ?? "",
      is_not: code.theme?.isNot ?? "",
    };
  });
}

/** The rows as a spreadsheet takes them. */
export function codebookTable(project: Project): FlatTable {
  return flatTable(codebookColumns, codebookRows(project), [
    "extracts",
    "people",
    "own_extracts",
    "own_people",
  ]);
}
