import path from "node:path";
import { type Command, Option } from "commander";
import { codeOf } from "../electron/files/file-port.ts";
import { allCodings, allPassages, type Project } from "../shared/project/project.ts";
import { chosenTranscripts, type Marking } from "../shared/reports/annotated-transcript.ts";
import type { ReportLanguage } from "../shared/reports/report.ts";
import type { AskedReport } from "../shared/reports/report-kinds.ts";
import { fileNamesFor } from "../shared/text/file-name.ts";
import { sameName } from "../shared/text/same-name.ts";
import { help } from "./help.ts";
import {
  folderFaultSentence,
  noFolderSentence,
  noSuchCoderSentence,
  noTranscriptsSentence,
  reportIsThereSentence,
} from "./sentences.ts";
import { isThere, namedFile } from "./study-file.ts";
import { type Named, Stop, type Terminal } from "./terminal.ts";

export type AnnotationOptions = {
  /** The folder for them. */
  readonly transcripts?: string;
  /** Names of coders; else all of them. */
  readonly coder?: readonly string[];
  readonly mark?: Exclude<Marking, "comments">;
};

export function withAnnotationOptions(command: Command): Command {
  return command
    .option("--transcripts <folder>", help.transcripts)
    .option("--coder <name>", help.coder, (name: string, before: readonly string[] = []) => [...before, name])
    .addOption(
      new Option("--mark <how>", help.mark).choices([
        "margin",
        "colour",
      ] satisfies AnnotationOptions["mark"][]),
    );
}

type AnnotatedReport = {
  readonly name: "transcripts";
  readonly file: Named;
  readonly format: "docx";
  readonly asked: AskedReport;
};

/**
 * Each transcript of a study as a document in the folder that was asked for. Stops where one of them would replace a file
 * without --force.
 */
export async function annotatedReports(
  terminal: Terminal,
  project: Project,
  {
    transcripts: folder,
    coder,
    mark,
    language,
    force,
  }: AnnotationOptions & { readonly language: ReportLanguage; readonly force: boolean },
): Promise<readonly AnnotatedReport[]> {
  if (folder === undefined) return [];
  await mustBeFolder(terminal, namedFile(terminal, folder));
  const transcripts = chosenTranscripts(project, { transcripts: "all", language });
  if (transcripts.length === 0) throw new Stop(noTranscriptsSentence);
  const coders = coder === undefined ? "all" : knownCoders(project, coder);
  const names = fileNamesFor(
    transcripts.map(({ name }) => name),
    "docx",
    "transcript",
  );
  const reports = transcripts.map(({ id }, at): AnnotatedReport => {
    const choice = {
      language,
      transcripts: [id],
      codes: "all",
      coders,
      marking: mark ?? "comments",
    } as const;
    return {
      name: "transcripts",
      file: namedFile(terminal, path.join(folder, names[at] ?? "")),
      format: "docx",
      asked: { kind: "transcripts", asked: { project, ...choice, date: null } },
    };
  });
  if (!force)
    for (const { file } of reports)
      if (await isThere(terminal, file)) throw new Stop(reportIsThereSentence(file.name));
  return reports;
}

function knownCoders(project: Project, asked: readonly string[]): readonly string[] {
  const names = [...allCodings(project), ...allPassages(project)].map(({ by }) => by);
  const coders = [...new Set(names)].sort();
  return asked.flatMap((name) => {
    const meant = coders.includes(name) ? [name] : coders.filter((coder) => sameName(coder, name));
    if (meant.length === 0) throw new Stop(noSuchCoderSentence(name, coders));
    return meant;
  });
}

/** Makes the folder where there is none; for as long as nothing is written, there need not be one. */
export async function makeFolder({ desk: { port } }: Terminal, { name, path }: Named): Promise<void> {
  try {
    await port.makeFolder(path);
  } catch (error) {
    throw new Stop(folderFaultSentence(name, codeOf(error)));
  }
}

/** Refuses a file under the name of a folder; there need not be one yet. */
export async function mustBeFolder({ desk: { port } }: Terminal, { name, path }: Named): Promise<void> {
  try {
    if ((await port.facts(path)).isFile) throw new Stop(noFolderSentence(name));
  } catch (error) {
    if (error instanceof Stop) throw error;
    if (codeOf(error) !== "ENOENT") throw new Stop(folderFaultSentence(name, codeOf(error)));
  }
}
