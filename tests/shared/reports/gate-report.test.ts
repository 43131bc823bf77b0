import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { unzip } from "../../../shared/formats/archive/unzip.ts";
import { readProjectFile } from "../../../shared/formats/project-file/read-project-file.ts";
import {
  extensionOf,
  type FormatName,
  formatOfFile,
  formatsOf,
  reportFormats,
  writeReport,
} from "../../../shared/formats/report-formats.ts";
import { wordsInFile } from "../../../shared/formats/words-in-file.ts";
import { prepareNames } from "../../../shared/gate/find-names.ts";
import type { Gate } from "../../../shared/gate/gate-texts.ts";
import { sayPlace } from "../../../shared/gate/say-place.ts";
import { firstEntry, type JournalEntry } from "../../../shared/project/journal.ts";
import type { Project } from "../../../shared/project/project.ts";
import { attributeNames, parseTemplate } from "../../../shared/quotes/attribution.ts";
import { gateReport } from "../../../shared/reports/gate-report.ts";
import {
  type AskedReport,
  kindOfReport,
  type ReportName,
  reportNames,
} from "../../../shared/reports/report-kinds.ts";
import { textsOfReport } from "../../../shared/reports/texts-of-report.ts";
import { aProject, withCode, withMemo } from "../../support/a-project.ts";

const gateFor = (...names: readonly string[]): Gate => {
  const list = names.map((name, at) => ({ name, pseudonym: "", line: at + 1 }));
  return { list, sought: prepareNames(list), exceptions: [], anyCase: false };
};

function asked(
  kind: ReportName,
  project: Project,
  journal: readonly JournalEntry[] = [],
): AskedReport | null {
  const template = parseTemplate(project.study.attribution, attributeNames(project.study));
  if (template.is === "refused") throw new RangeError(template.why);
  const choice = {
    language: "en",
    attribution: template.value,
    sections: "all",
    ink: "colour",
    suppress: null,
    which: null,
    attributed: "after",
    translations: "beside",
    columns: null,
    sheet: null,
    version: "0.1.0",
    package: { made: "2024-01-03", isChecked: true, withStudy: true },
  } as const;
  const usual = kindOfReport(kind).terminal?.usual({ project, journal }, choice);
  return usual ? ({ kind, asked: usual } as AskedReport) : null;
}

const study = withMemo(
  withCode(
    aProject({
      study: { name: "The shelter", author: "A. Lind" },
      people: { Wilma: { role: "nurse" } },
      codes: ["1 Trust !", "  2 Coffee"],
      transcripts: {
        Marta: ["Interviewer: «2 Why?»", "Wilma: «2 A cup with them.»", "Vera: «2 It was Ylva’s.»"],
      },
    }),
    "code:2",
    { definition: "What Greta calls a cup.", example: "“With Hedda”" },
  ),
  {
    title: "Quiet Ines",
    body: [
      {
        kind: "paragraph",
        runs: [
          { text: "Said by Jo", bold: true, italic: false, to: null },
          { text: "han.", bold: false, italic: false, to: null },
        ],
      },
    ],
  },
);

/** What stops a report, as "words: in what of the file, from where". */
function stopped(
  kind: ReportName,
  format: FormatName,
  names: readonly string[],
  project = study,
): readonly string[] {
  const report = asked(kind, project, [
    firstEntry(project.study, { id: "1", at: "2024-01-01T00:00:00Z", by: "Bo Ek" }),
  ]);
  if (!report) throw new RangeError(kind);
  const { hits } = gateReport(gateFor(...names), report, reportFormats[format].takes, {
    fileName: "x.docx",
    project,
  });
  return hits
    .filter(({ doubt }) => doubt === null)
    .map(
      ({ words, parts, from }) =>
        `${words}: ${parts}, ${from ? sayPlace(project, from.place, from, "en") : "nowhere"}`,
    );
}

describe("a real name in a report", () => {
  it("is told with its place, whatever of the file it stands in", () => {
    expect(stopped("quotes", "docx", ["Ylva", "Vera", "Wilma", "Trust", "Lind", "Greta"])).toEqual([
      "Lind: property, the study’s author",
      "Trust: heading, the name of the code “Trust”",
      "Wilma: attribution, the name of a person, “Wilma”",
      "Ylva’s: quote, turn 3 of “Marta”",
      "Vera: attribution, a speaker’s label in “Marta”",
    ]);
    expect(stopped("quotes", "xlsx", ["Marta", "Ek", "nurse"])).toEqual([
      "Marta: cell, the name of the interview “Marta”",
      "Ek: cell, the name of who coded, wrote, transcribed or checked",
    ]);
    expect(stopped("codebook", "docx", ["Greta", "Hedda", "Ylva", "Ines"])).toEqual([
      "Greta: cell, the definition of “Coffee”",
      "Hedda: cell, the example of “Coffee”",
    ]);
    expect(stopped("memos", "docx", ["Ines", "Johan"])).toEqual([
      "Ines: heading, the title of the memo “Quiet Ines”",
      "Johan: text, the memo “Quiet Ines”",
    ]);
    expect(stopped("history", "csv", ["Ek", "Shelter"])).toEqual([
      "Ek: cell, the name of who coded, wrote, transcribed or checked",
    ]);
    expect(stopped("map", "svg", ["Coffee"])).toEqual([
      "Coffee: picture,alt-text, the name of the code “Coffee”",
    ]);
    expect(stopped("map", "svg", ["Wilma"])).toEqual([]);
  });

  it("in the name of its file is one", () => {
    const report = asked("codebook", study);
    if (!report) throw new RangeError("codebook");
    const named = { fileName: "kodbok_asa.docx", project: study };
    expect(gateReport(gateFor("Åsa"), report, "pages", named).hits).toMatchObject([
      { words: "asa", parts: ["file-name"], doubt: null, from: null },
    ]);
  });

  it("that does not come into the file stops nothing", () => {
    expect(stopped("codebook", "docx", ["Ylva", "Vera", "Wilma", "Marta"])).toEqual([]);
  });
});

/** The words of a written file, without what only tells programs how it is built. */
function wordsWritten(format: FormatName, bytes: Uint8Array): readonly string[] {
  if (format === "zip") return wordsInPackage(bytes);
  const text =
    format === "docx" || format === "xlsx"
      ? wordsInFile(bytes)
          .filter(({ part }) => /document\.xml$|core\.xml|footer|comments|sharedStrings|footnotes/.test(part))
          .map((one) => one.text)
          .join("\n")
      : withoutLooks(format, textIn(format, bytes))
          .replace(/<\/?(?:strong|em|text:span)\b[^>]*>/g, "")
          .replace(/<[^>]*>/g, "\n")
          .replace(/\\(?=[!-/:-@[-`{-~])|\*+/g, "");
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of each file of a package that is written of its texts; what tells programs of files and sizes has no others. */
function wordsInPackage(bytes: Uint8Array): readonly string[] {
  return [...unzip(bytes)].flatMap(([name, part]) => {
    if (/\.(?:json|kvali)$|^manifest/.test(name)) return [];
    const text = new TextDecoder().decode(part);
    if (/\.(?:txt|xml)$/.test(name)) return text.replace(/<[^>]*>/g, "\n").match(/[\p{L}\p{N}]+/gu) ?? [];
    const isPreview = name.startsWith("ro-crate-preview");
    const read = isPreview ? text.replace(/<script.*<\/script>|<td class="right">\d+/gs, "") : text;
    return wordsWritten(formatOfFile(name) ?? "md", isPreview ? new TextEncoder().encode(read) : part);
  });
}

/** What a file holds as text; of an OpenDocument its content and what it says of itself. */
function textIn(format: FormatName, bytes: Uint8Array): string {
  const parts = format === "odt" ? unzip(bytes) : new Map([["", bytes]]);
  return [...parts]
    .filter(([name]) => name === "" || /^(?:content|meta|styles)\.xml$/.test(name))
    .map(([, part]) => new TextDecoder().decode(part))
    .join("\n");
}

/** The text of a page without its style sheet, or of LaTeX without its commands and what tells them how wide and how many. */
function withoutLooks(format: FormatName, text: string): string {
  if (extensionOf(format) === "html") return text.replace(/<style>[^<]*<\/style>/, "");
  if (format !== "tex") return text;
  return text
    .replace(/^(?:%|\\(?:documentclass|usepackage|ifPDFTeX|DeclareUnicodeCharacter|setcounter)).*$/gm, "")
    .replace(/^\\(?:addtocounter|setlength)\{.*$|\\label\{tab:[a-z0-9-]*\}/gm, "")
    .replace(/\\begin\{longtable\}.*$/gm, "")
    .replace(/\\(?:begin|end)\{\w+\}|\\multi(?:row|column)(?:\[t\])?\{\d+\}\{(?:=|l|@\{\}l)\}/g, "")
    .replace(/\\text(?:bf|it)\{([^{}]*)\}/g, "$1")
    .replace(/\\[a-zA-Z]+/g, " ");
}

it("looks at every word that any writer writes of any report", async () => {
  const fixture = path.resolve(import.meta.dirname, "../../../fixtures/projects/v7.kvali");
  const { project, journal } = await readProjectFile(new Uint8Array(readFileSync(fixture)));
  let looked = 0;
  for (const [one, entries] of [
    [project, journal],
    [study, []],
  ] as const)
    for (const kind of reportNames) {
      const report = asked(kind, one, entries);
      if (!report) continue;
      for (const format of formatsOf(kind, reportFormats)) {
        const { takes } = reportFormats[format];
        const form = kindOfReport(kind)[takes]?.(report.asked);
        if (!form) throw new RangeError(`${kind} as ${takes}`);
        const seen = [...textsOfReport(form)].map(({ text }) => text).join("\n");
        const known = new Set(seen.match(/[\p{L}\p{N}]+/gu));
        const written = wordsWritten(
          format,
          await writeReport(report, reportFormats[format], { exact: true }),
        );
        expect(
          written.filter((word) => !known.has(word) && !ofThePrograms.has(word)),
          `${kind}.${format}`,
        ).toEqual([]);
        looked += written.length;
      }
    }
  expect(looked).toBeGreaterThan(1_000);
});

/** What writers put in themselves: languages, the sheet's name, references of XML. */
const ofThePrograms = new Set([
  "PAGE",
  "emsp",
  "en",
  "GB",
  "sv",
  "SE",
  "39",
  "quot",
  "amp",
  "lt",
  "gt",
  // Of the page of a package.
  "Bytes",
  // Of a file in a catalogue: text/plain.
  "plain",
  // Of the page to browse: "Contents", "Back to the contents", "extract, as it was coded".
  ...["Contents", "Back", "to", "the", "contents", "as", "it", "was", "they", "were", "coded"],
]);
