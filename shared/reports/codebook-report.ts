import { themesOfGathered } from "../codebook/codes-of-theme.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId, Theme } from "../project/records.ts";
import { type ThemeNode, themeTrees } from "../themes/theme-trees.ts";
import { codebookParts } from "./codebook-size.ts";
import { gatherExtracts, type Tally, tallyExtracts } from "./extracts.ts";
import {
  type Block,
  type Cell,
  type Column,
  cell,
  dateLine,
  heading,
  paragraph,
  plain,
  type Report,
  type ReportLanguage,
  type Row,
  type Table,
} from "./report.ts";
import { type ReportWords, wordsIn } from "./words.ts";

export type CodebookChoice = {
  readonly language: ReportLanguage;
  /** A date to print in the head, as it shall stand there; null for none. */
  readonly date: string | null;
};

/**
 * The codebook as an appendix takes it: a section for each theme with its status, concept and boundaries,
 * and a table of its subthemes and codes as an indented tree; last a table of the codes under no theme.
 * Every code stands in it, used or not; one that several themes share stands in each of their tables, and
 * says where else. Extracts and people take in all that belongs to a code (B7),
 * so the figures of a branch are not the sum of its rows where one person speaks of several codes.
 */
export function codebookReport(project: Project, { language, date }: CodebookChoice): Report {
  const words = wordsIn(language);
  const { themes, underNoTheme } = themeTrees(project.codes);
  const extracts = gatherExtracts(project, "all", language);
  const tally = tallyExtracts(project, extracts);
  const tallyOf = ({ code }: ThemeNode) => tally.of(code.id);
  const shared = themesOfGathered(project.codes);
  const table = (caption: string, nodes: readonly ThemeNode[]) =>
    codeTable(
      caption,
      nodes.flatMap((node) => rowsOf(node, null)),
      { tallyOf, shared, words },
    );

  const sections = themes.flatMap((node, index): Block[] => [
    heading(1, node.code.name),
    ...(node.code.theme ? themeLines(node.code.theme, tallyOf(node), words) : []),
    table(words.tableCaption(index + 1, words.codesOf(node.code.name)), [node]),
  ]);
  const others =
    underNoTheme.length === 0
      ? []
      : [
          heading(1, words.underNoTheme),
          table(words.tableCaption(themes.length + 1, words.underNoTheme), underNoTheme),
        ];

  const total = tally.together(extracts.byCode.keys());
  const size = `${codebookParts(project.codes, words).join(", ")}.`;
  const head =
    project.codes.size === 0
      ? words.emptyCodebook
      : total.extracts === 0
        ? size
        : `${size} ${words.extractsOf(total)}`;
  return {
    language,
    page: "landscape",
    title: words.codebook,
    subtitle: project.study.name,
    author: project.study.author,
    blocks: [...dateLine(date), paragraph(plain(head)), ...sections, ...others],
  };
}

function themeLines({ status, concept, is, isNot }: Theme, { all }: Tally, words: ReportWords): Block[] {
  const counts = words.extractsFrom(all);
  const lines: Block[] = [{ ...paragraph(plain(`${words.status[status]} · ${counts}`)), role: "counts" }];
  if (concept.trim()) lines.push(paragraph(plain(concept)));
  if (is.trim()) lines.push(paragraph({ text: `${words.is}: `, look: "italic" }, plain(is)));
  if (isNot.trim()) lines.push(paragraph({ text: `${words.isNot}: `, look: "italic" }, plain(isNot)));
  return lines;
}

/** A row of a table, and the theme in which it stands there. */
type TableRow = { readonly node: ThemeNode; readonly theme: Code | null };

function rowsOf(node: ThemeNode, theme: Code | null): readonly TableRow[] {
  const inner = node.code.theme ? node.code : theme;
  return [{ node, theme }, ...node.children.flatMap((child) => rowsOf(child, inner))];
}

function codeTable(
  caption: string,
  table: readonly TableRow[],
  {
    tallyOf,
    shared,
    words,
  }: {
    readonly tallyOf: (node: ThemeNode) => Tally;
    readonly shared: ReadonlyMap<CodeId, readonly Code[]>;
    readonly words: ReportWords;
  },
): Table {
  const { columns: names, status } = words;
  const columns: readonly Column[] = [
    { heading: names.code, share: 0.2, align: "left" },
    { heading: names.definition, share: 0.22, align: "left" },
    { heading: names.counts, share: 0.16, align: "left" },
    { heading: names.countsNot, share: 0.16, align: "left" },
    { heading: names.example, share: 0.13, align: "left" },
    { heading: names.extracts, share: 0.065, align: "right" },
    { heading: names.people, share: 0.065, align: "right" },
  ];
  const rows = table.map(({ node, theme }): Row => {
    const { code, depth } = node;
    const elsewhere = (shared.get(code.id) ?? []).filter(({ id }) => id !== theme?.id);
    const { extracts, people } = tallyOf(node).all;
    const subtheme = depth > 0 ? code.theme : null;
    const name: Cell = {
      ...cell(
        { text: code.name, look: code.theme ? "bold" : "plain" },
        ...(subtheme ? [plain(`\n${status[subtheme.status]}`)] : []),
        ...(elsewhere.length > 0
          ? [plain(`\n${words.alsoUnder(elsewhere.map((other) => other.name))}`)]
          : []),
      ),
      indent: depth,
    };
    const texts = [
      joined(code.definition, subtheme?.concept ?? ""),
      joined(code.counts, subtheme?.is ?? ""),
      joined(code.countsNot, subtheme?.isNot ?? ""),
      code.example,
      String(extracts),
      String(people),
    ];
    return { cells: [name, ...texts.map((text) => cell(plain(text)))] };
  });
  return { is: "table", caption, columns, rows };
}

/** A promoted code beneath a theme has no section of its own: its meaning stands in its row. */
function joined(ofCode: string, ofTheme: string): string {
  return [ofCode, ofTheme].filter((text) => text.trim() !== "").join("\n");
}
