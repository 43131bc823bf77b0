import { type Gate, type GateFinding, type GateHit, isStopped } from "../shared/gate/gate-texts.ts";
import { doubtWords, sayParts } from "../shared/gate/gate-words.ts";
import { sayPlace } from "../shared/gate/say-place.ts";
import type { Project } from "../shared/project/project.ts";
import type { ReportLanguage } from "../shared/reports/report.ts";
import { oneLine } from "../shared/text/one-line.ts";

/** A file that was looked at before it is written. */
export type Looked = { readonly file: string; readonly finding: GateFinding };

export function noUsableNameSentence(file: string): string {
  return `${file} has no name that can be looked for. Nothing was written.`;
}

const words = {
  en: {
    head: ["name", "found", "where"],
    perhaps: "Perhaps names, which stop nothing:",
    times: (count: number) => `${count} times`,
    more: (count: number) => `and ${count} more`,
    none: (file: string) => `${file}: no real names found.`,
    onlyPerhaps: (file: string) => `${file}: no real names found for sure.`,
    letThrough: (file: string, count: number) =>
      `${file}: ${count} let through by ${count === 1 ? "an exception" : "exceptions"} of the study.`,
    written: (files: string) => `Real names would stand in ${files}. Nothing was written.`,
    examined: (files: string) => `Real names stand in ${files}.`,
  },
  sv: {
    head: ["namn", "funnet", "var"],
    perhaps: "Kanske namn, som inte stoppar något:",
    times: (count: number) => `${count} gånger`,
    more: (count: number) => `och ${count} till`,
    none: (file: string) => `${file}: inga riktiga namn funna.`,
    onlyPerhaps: (file: string) => `${file}: inga riktiga namn funna med säkerhet.`,
    letThrough: (file: string, count: number) =>
      `${file}: ${count} släpptes igenom av ${count === 1 ? "ett undantag" : "undantag"} i studien.`,
    written: (files: string) => `Riktiga namn skulle stå i ${files}. Inget skrevs.`,
    examined: (files: string) => `Riktiga namn står i ${files}.`,
  },
} as const;

/** The hits as a table: the name as the list has it, the form that was found, and where; what is doubtful last, with its reason. */
export function hitTable(
  { list }: Gate,
  looked: readonly Looked[],
  project: Project,
  language: ReportLanguage,
): readonly string[] {
  const said = words[language];
  const rowOf = (file: string, hit: GateHit): readonly string[] => {
    const { from, doubt, times, before, behind } = hit;
    const where = [
      `${file}: ${sayParts(hit, language)}`,
      ...(from ? [sayPlace(project, from.place, from, language)] : []),
      ...(times > 1 ? [said.times(times)] : []),
      ...(doubt ? [doubtWords[doubt][language]] : []),
      `“${oneLine(`${before}${hit.words}${behind}`)}”`,
    ];
    return [namesSaid(list, hit.names, language), oneLine(hit.words), where.join("; ")];
  };
  const rows = (isSure: boolean) =>
    looked.flatMap(({ file, finding }) =>
      finding.hits.filter(({ doubt }) => (doubt === null) === isSure).map((hit) => rowOf(file, hit)),
    );
  const [sure, perhaps] = [rows(true), rows(false)];
  return [
    ...(sure.length > 0 ? inColumns([said.head, ...sure]) : []),
    ...(perhaps.length > 0 ? [said.perhaps, ...inColumns([said.head, ...perhaps])] : []),
  ];
}

/** Whether files are about to be written, or are there and were examined. */
export type WhyLooked = "written" | "examined";

/** What is said under the table, of each file or of all. */
export function gateSentences(
  looked: readonly Looked[],
  why: WhyLooked,
  language: ReportLanguage,
): readonly string[] {
  const said = words[language];
  const stopped = looked.filter(({ finding }) => isStopped(finding)).map(({ file }) => file);
  return [
    ...looked.flatMap(({ file, finding: { letThrough } }) =>
      letThrough > 0 ? [said.letThrough(file, letThrough)] : [],
    ),
    ...(stopped.length > 0
      ? [said[why](stopped.join(", "))]
      : looked.map(({ file, finding }) =>
          finding.hits.length === 0 ? said.none(file) : said.onlyPerhaps(file),
        )),
  ];
}

/** How many names of the list are told of one word. */
const mostNamed = 3;

function namesSaid(list: Gate["list"], names: readonly number[], language: ReportLanguage): string {
  const all = names.flatMap((at) => list[at] ?? []);
  const told = all
    .slice(0, mostNamed)
    .map(({ name, pseudonym }) => (pseudonym === "" ? name : `${name} (${pseudonym})`));
  const rest = all.length - told.length;
  return rest > 0 ? `${told.join(", ")} ${words[language].more(rest)}` : told.join(", ");
}

/** In characters; a longer cell pushes its row to the right. */
const widestColumn = 40;

function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = [0, 1].map((at) =>
    Math.min(widestColumn, Math.max(...rows.map((row) => [...(row[at] ?? "")].length))),
  );
  return rows.map(([name = "", found = "", where = ""]) =>
    [padded(name, widths[0] ?? 0), padded(found, widths[1] ?? 0), where].join("  "),
  );
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - [...text].length));
}
