import type { PrintWidth } from "../charts/sheet.ts";
import type { Ink } from "../charts/sheet-colours.ts";
import { heardOf } from "../figures/figures.ts";
import type { Project } from "../project/project.ts";
import { capitalised } from "../text/capitalised.ts";
import { findingsOf, type MatrixCell, type VoiceMatrix, voiceMatrix } from "../themes/voice-matrix.ts";
import { type VoiceGroups, voicesBy } from "../themes/voices-by.ts";
import {
  type Block,
  cell,
  dateLine,
  paragraph,
  plain,
  type Report,
  type ReportLanguage,
  type Row,
  type Table,
} from "./report.ts";
import { type VoicesWords, voicesWordsIn } from "./voices-words.ts";

export type VoicesChoice = {
  readonly language: ReportLanguage;
  /** A date to print in the head, as it shall stand there; null for none. */
  readonly date: string | null;
  /** Of the picture. */
  readonly ink: Ink;
  readonly print: PrintWidth;
};

/** More themes than this do not stand beside each other on a page: the table goes on beneath. */
const mostThemes = 8;
/** More themes than this do not stand on a page upright. */
const mostUpright = 3;

/**
 * Who is quoted, and who could be: in sentences, by person and theme, and by section of the guide, wave and what is recorded of
 * people (see themes/voices-by.ts).
 */
export function voicesReport(
  project: Project,
  { language, date }: Pick<VoicesChoice, "language" | "date">,
): Report {
  const words = voicesWordsIn(language);
  const matrix = voiceMatrix(project, language);
  const isEmpty = matrix.quotes + matrix.extracts === 0;
  return {
    language,
    page: matrix.themes.length > mostUpright ? "landscape" : "portrait",
    title: words.title,
    subtitle: project.study.name,
    author: project.study.author,
    blocks: [
      ...dateLine(date),
      paragraph(plain(voicesSentences(matrix, language).join(" "))),
      ...(isEmpty ? [] : tables(matrix, voicesBy(project, null, language), words, language)),
    ],
  };
}

/** What has to be known of the balance, in sentences: also what its picture says. */
export function voicesSentences(matrix: VoiceMatrix, language: ReportLanguage): readonly string[] {
  const words = voicesWordsIn(language);
  const { voices, quotes, extracts } = matrix;
  if (quotes + extracts === 0) return [words.nobody];
  const { most, neverQuoted, mostCodedUnquoted, ofOneVoice } = findingsOf(matrix);
  const all = heardOf(new Set(voices.map(({ key }) => key)));
  const quoted = heardOf(new Set(voices.filter((voice) => voice.quoted > 0).map(({ key }) => key)));
  const names = (of: readonly { readonly name: string }[]) => of.map(({ name }) => name);
  return [
    words.quotesOf(quotes, quoted.people, all.people),
    ...(most && quotes > 1
      ? [words.most(most.name, most.quoted, quotes, String(percent(most.quoted, quotes)))]
      : []),
    ...(quotes === 0 ? [] : [words.neverQuoted(names(neverQuoted))]),
    ...(quotes > 0 && neverQuoted.length > 1 && mostCodedUnquoted[0]
      ? [words.mostCoded(names(mostCodedUnquoted), mostCodedUnquoted[0].coded)]
      : []),
    ...ofOneVoice.map(({ theme, voice }) => words.ofOneVoice(theme.code.name, voice.name, theme.quotes)),
    ...(matrix.elsewhere > 0 ? [words.elsewhere(matrix.elsewhere)] : []),
    ...(all.unidentified > 0 ? [words.unidentified(all.unidentified)] : []),
  ];
}

/** "2/14": quotes and extracts, as table and picture print them; nothing where neither is. */
export function cellText({ quoted, coded }: MatrixCell): string {
  return quoted + coded === 0 ? "" : `${quoted}/${coded}`;
}

function tables(
  matrix: VoiceMatrix,
  kinds: readonly VoiceGroups[],
  words: VoicesWords,
  language: ReportLanguage,
): readonly Block[] {
  const people = personTables(matrix, words);
  const groups = kinds.map((kind, at) => groupTable(kind, words, { number: at + 2, language }));
  return [
    ...people,
    noteOf(words.readCells),
    ...groups,
    ...(groups.length > 0 ? [noteOf(words.readGroups)] : []),
  ];
}

function personTables(
  { themes, voices, quotes, extracts }: VoiceMatrix,
  words: VoicesWords,
): readonly Table[] {
  const parts = Math.max(1, Math.ceil(themes.length / mostThemes));
  const each = Math.ceil(themes.length / parts);
  return Array.from({ length: parts }, (_, part): Table => {
    const [from, to] = [part * each, (part + 1) * each];
    const shown = themes.slice(from, to);
    const share = 0.8 / (shown.length + 1);
    const caption = words.caption(1, words.byPerson);
    const row = (name: string, cells: readonly MatrixCell[]): Row => ({
      cells: [cell(plain(name)), ...cells.map((one) => cell(plain(cellText(one))))],
    });
    return {
      is: "table",
      caption: part === 0 ? caption : `${caption} (${words.continued})`,
      columns: [
        { heading: words.person, share: 0.2, align: "left" },
        { heading: words.all, share, align: "right" },
        ...shown.map(({ code }) => ({ heading: code.name, share, align: "right" as const })),
      ],
      rows: [
        ...voices.map((voice) => row(voice.name, [voice, ...voice.cells.slice(from, to)])),
        row(words.all, [
          { quoted: quotes, coded: extracts },
          ...shown.map((theme) => ({ quoted: theme.quotes, coded: theme.extracts })),
        ]),
      ],
    };
  });
}

function groupTable(
  { by, groups }: VoiceGroups,
  words: VoicesWords,
  { number, language }: { readonly number: number; readonly language: ReportLanguage },
): Table {
  const heading = by.is === "attribute" ? capitalised(by.name, language) : words[by.is];
  return {
    is: "table",
    caption: words.caption(number, words.by(by)),
    columns: [
      { heading, share: 0.46, align: "left" },
      { heading: words.quotes, share: 0.16, align: "right" },
      { heading: words.extracts, share: 0.16, align: "right" },
      { heading: words.peopleQuoted, share: 0.22, align: "right" },
    ],
    rows: groups.map(({ name, quotes, extracts, quoted, people }) => ({
      cells: [name || words.none[by.is], String(quotes), String(extracts), words.of(quoted, people)].map(
        (text) => cell(plain(text)),
      ),
    })),
  };
}

function noteOf(text: string): Block {
  return { ...paragraph(plain(text)), role: "note" };
}

function percent(part: number, whole: number): number {
  return Math.round((100 * part) / whole);
}
