import { type CodeNode, codeTree, flatten } from "../codebook/code-tree.ts";
import type { Project } from "../project/project.ts";
import type { Theme } from "../project/records.ts";
import { gatherExtracts, noTally, type Tally, tallyExtracts } from "./extracts.ts";
import {
  type Block,
  type Cell,
  type Column,
  cell,
  heading,
  paragraph,
  plain,
  type Report,
  type ReportLanguage,
  type Row,
  type Table,
} from "./report.ts";
import { themeSections } from "./theme-sections.ts";
import { type ReportWords, wordsIn } from "./words.ts";

export type CodebookChoice = {
  readonly language: ReportLanguage;
  /** A date to print in the head, as it shall stand there; null for none. */
  readonly date: string | null;
};

/**
 * The codebook as an appendix takes it: a section for each theme with its status, concept and boundaries,
 * and a table of its subthemes and codes as an indented tree; last a table of the codes under no theme.
 * Every code stands in it, used or not. Extracts and people take in what stands beneath a code, as `Count`
 * tells, so the figures of a branch are not the sum of its rows where one person speaks of several codes.
 */
export function codebookReport(project: Project, { language, date }: CodebookChoice): Report {
  const words = wordsIn(language);
  const { themes, underNoTheme } = themeSections(project.codes);
  const tally = tallyExtracts(codeTree(project.codes), gatherExtracts(project, "all", language));
  const tallyOf = ({ code }: CodeNode) => tally.byCode.get(code.id) ?? noTally;

  const sections = themes.flatMap((node, index): Block[] => [
    heading(1, node.code.name),
    ...(node.code.theme ? themeLines(node.code.theme, tallyOf(node), words) : []),
    codeTable(words.tableCaption(index + 1, words.codesOf(node.code.name)), flatten([node]), tallyOf, words),
  ]);
  const others =
    underNoTheme.length === 0
      ? []
      : [
          heading(1, words.underNoTheme),
          codeTable(
            words.tableCaption(themes.length + 1, words.underNoTheme),
            flatten(underNoTheme),
            tallyOf,
            words,
          ),
        ];

  const { extracts, people, interviews } = tally.total;
  const size = `${words.themes(themes.length)}, ${words.codes(project.codes.size)}.`;
  const head =
    project.codes.size === 0
      ? words.emptyCodebook
      : extracts === 0
        ? size
        : `${size} ${words.extractsOf(extracts, people, interviews)}`;
  return {
    language,
    page: "landscape",
    title: words.codebook,
    subtitle: project.study.name,
    author: project.study.author,
    blocks: [
      ...(date === null ? [] : [paragraph(plain(date))]),
      paragraph(plain(head)),
      ...sections,
      ...others,
    ],
  };
}

function themeLines({ status, concept, is, isNot }: Theme, { all }: Tally, words: ReportWords): Block[] {
  const counts = words.extractsFrom(all.extracts, all.people);
  const lines: Block[] = [{ ...paragraph(plain(`${words.status[status]} · ${counts}`)), role: "counts" }];
  if (concept.trim()) lines.push(paragraph(plain(concept)));
  if (is.trim()) lines.push(paragraph({ text: `${words.is}: `, look: "italic" }, plain(is)));
  if (isNot.trim()) lines.push(paragraph({ text: `${words.isNot}: `, look: "italic" }, plain(isNot)));
  return lines;
}

function codeTable(
  caption: string,
  nodes: readonly CodeNode[],
  tallyOf: (node: CodeNode) => Tally,
  { columns: names, status }: ReportWords,
): Table {
  const columns: readonly Column[] = [
    { heading: names.code, share: 0.2, align: "left" },
    { heading: names.definition, share: 0.22, align: "left" },
    { heading: names.counts, share: 0.16, align: "left" },
    { heading: names.countsNot, share: 0.16, align: "left" },
    { heading: names.example, share: 0.13, align: "left" },
    { heading: names.extracts, share: 0.065, align: "right" },
    { heading: names.people, share: 0.065, align: "right" },
  ];
  const rows = nodes.map((node): Row => {
    const { code, depth } = node;
    const { extracts, people } = tallyOf(node).all;
    const subtheme = depth > 0 ? code.theme : null;
    const name: Cell = {
      ...cell(
        { text: code.name, look: code.theme ? "bold" : "plain" },
        ...(subtheme ? [plain(`\n${status[subtheme.status]}`)] : []),
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
