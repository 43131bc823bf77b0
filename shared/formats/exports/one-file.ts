import type { FileText } from "../../gate/gate-texts.ts";
import { tellWhatStandsBeside } from "../../interchange/beside-codebook.ts";
import { type Loss, Losses } from "../../interchange/losses.ts";
import type { Project } from "../../project/project.ts";
import { codingsTable } from "../../reports/plain/codings-table.ts";
import { plainStudy } from "../../reports/plain/plain-study.ts";
import { textsOfPlain } from "../../reports/plain/texts-of-plain.ts";
import { webAnnotations } from "../../reports/plain/web-annotations.ts";
import { writeCsv } from "../csv/write-csv.ts";
import { writeJson, writePlainStudy } from "../plain/write-plain-study.ts";
import { textsOfWritten } from "../refi/texts-of-written.ts";
import type { Exported, ExportFormat } from "./leaving.ts";
import { tellLostPlaces, tellNotes } from "./lost-places.ts";

type Write = ExportFormat["write"];

/** A study as a REFI-QDA project. */
export const projectFile: Write = async (study, _, name) => {
  const { writeProject } = await import("../refi/write-project.ts");
  const { bytes, losses, texts } = writeProject(study, study.version);
  return oneFile(name, bytes, [...textsOfWritten(texts, name)], losses);
};

/** Its codebook in REFI-QDA; throws RangeError where it has no codes. */
export const codebookFile: Write = async ({ project, version }, _, name) => {
  const { writeCodebook } = await import("../refi/write-codebook.ts");
  const { bytes, losses } = writeCodebook(project, version);
  const texts = textsOfWritten(new Map([["codebook.qdc", new TextDecoder().decode(bytes)]]), name);
  return oneFile(name, bytes, [...texts], losses);
};

/** Its codebook as Taguette has it: UTF-8 without a byte order mark, which Taguette would take for part of the first heading. */
export const tagsFile: Write = async ({ project }, _, name) => {
  const { tagsTable } = await import("../taguette/tags-table.ts");
  const losses = new Losses();
  tellWhatStandsBeside(project, losses);
  const { columns, rows } = tagsTable(project, losses);
  const bytes = writeCsv([columns, ...rows], { exact: true });
  return oneFile(name, bytes, [...textsOfPlain(rows, name)], losses.list());
};

/** Its codings as a table for a spreadsheet. */
export const codingsFile =
  (end: "xlsx" | "csv"): Write =>
  async ({ project }, { language }, name) => {
    const table = codingsTable(project, language);
    const bytes =
      end === "xlsx"
        ? (await import("../xlsx/write-xlsx.ts")).writeXlsx(table)
        : writeCsv([table.columns, ...table.rows], { exact: false });
    const losses = new Losses();
    tellLostPlaces(project, losses);
    tellNotes(project, losses);
    tellDefinitions(project, losses);
    return oneFile(name, bytes, [...textsOfPlain(table.rows, name)], losses.list());
  };

/** Its codings and notes as web annotations; their texts are named by ids. */
export const annotationsFile: Write = async ({ project }, _, name) => {
  const data = webAnnotations(project, ({ id }) => `urn:kvali:${id}`);
  const losses = new Losses();
  losses.tell("texts", project.transcripts.size);
  tellLostPlaces(project, losses);
  tellDefinitions(project, losses);
  const bytes = new TextEncoder().encode(writeJson(data));
  return oneFile(name, bytes, [...textsOfPlain(data, name)], losses.list());
};

/** All of it as plain files in a zip. */
export const studyFiles: Write = async ({ project, journal }, _, name) => {
  const files = plainStudy(project);
  const losses = new Losses();
  losses.tell("history", journal.length);
  for (const { source } of project.transcripts.values())
    losses.tell("originals", source.fileName === "" ? 0 : 1, source.fileName);
  return oneFile(name, writePlainStudy(files), [...textsOfPlain(files, name)], losses.list());
};

function oneFile(
  name: string,
  bytes: Uint8Array,
  texts: readonly FileText[],
  losses: readonly Loss[],
): Exported {
  return { files: [{ name, bytes, texts }], losses };
}

/** Codes that say more than their names. */
function tellDefinitions({ codes }: Project, losses: Losses): void {
  for (const { definition, counts, countsNot, example, theme } of codes.values())
    losses.tell("definitions", theme || definition || counts || countsNot || example ? 1 : 0);
}
