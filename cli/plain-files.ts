import path from "node:path";
import { type Command, Option } from "commander";
import { writeJson, writePlainStudy } from "../shared/formats/plain/write-plain-study.ts";
import { type PlainFormat, plainFormats, writeTranscript } from "../shared/formats/plain/write-transcript.ts";
import type { FileText } from "../shared/gate/gate-texts.ts";
import type { Project } from "../shared/project/project.ts";
import { plainStudy } from "../shared/reports/plain/plain-study.ts";
import { saidTurns } from "../shared/reports/plain/said-turns.ts";
import { textsOfPlain } from "../shared/reports/plain/texts-of-plain.ts";
import { webAnnotations } from "../shared/reports/plain/web-annotations.ts";
import { fileNamesFor } from "../shared/text/file-name.ts";
import { mustBeFolder } from "./annotated-reports.ts";
import { help } from "./help.ts";
import { noTimesSentence } from "./project-sentences.ts";
import { notNamedSentence } from "./refi-sentences.ts";
import { noTranscriptsSentence } from "./sentences.ts";
import { namedFile } from "./study-file.ts";
import { type Named, Stop, type Terminal } from "./terminal.ts";

export type PlainOptions = {
  /** The folder for the transcripts. */
  readonly transcripts?: string;
  readonly format: PlainFormat;
  readonly speakers: boolean;
  readonly times: boolean;
  readonly numbers: boolean;
  readonly annotations?: string;
  readonly plain?: string;
};

export function withPlainOptions(command: Command): Command {
  return command
    .option("--transcripts <folder>", help.plainTranscripts)
    .addOption(new Option("--format <format>", help.plainFormat).choices([...plainFormats]).default("txt"))
    .option("--no-speakers", help.noSpeakers)
    .option("--no-times", help.noTimes)
    .option("--numbers", help.numbers, false)
    .option("--annotations <file.json>", help.annotations)
    .option("--plain <file.zip>", help.plain);
}

export function asksForPlain({ transcripts, annotations, plain }: PlainOptions): boolean {
  return transcripts !== undefined || annotations !== undefined || plain !== undefined;
}

/** A file that leaves: its bytes, and every text in it for the gate, as it was before a format escaped it. */
export type PlainExport = {
  readonly file: Named;
  readonly bytes: Uint8Array;
  readonly texts: readonly FileText[];
};

/**
 * The files that are asked for: transcripts in a folder, annotations, the whole study. Says of a transcript without times that it
 * cannot be captions, and leaves it out.
 */
export async function plainExports(
  terminal: Terminal,
  project: Project,
  { transcripts, format, annotations, plain, ...beside }: PlainOptions,
): Promise<{ readonly exports: readonly PlainExport[]; readonly leftOut: number }> {
  let leftOut = 0;
  const made: PlainExport[] = [];
  const add = (name: string, bytes: Uint8Array, data: unknown) => {
    const texts = [...textsOfPlain(data, path.basename(name))];
    made.push({ file: namedFile(terminal, name), bytes, texts });
  };
  if (transcripts !== undefined) {
    await mustBeFolder(terminal, namedFile(terminal, transcripts));
    const all = [...project.transcripts.values()];
    if (all.length === 0) throw new Stop(noTranscriptsSentence);
    const names = fileNamesFor(
      all.map(({ name }) => name),
      format,
      "transcript",
    );
    for (const [n, transcript] of all.entries()) {
      const turns = saidTurns(project, transcript, "en");
      const given = { name: transcript.name, language: "en" as const, beside };
      const bytes = await writeTranscript(format, turns, given);
      if (bytes) add(path.join(transcripts, names[n] ?? ""), bytes, [transcript.name, turns]);
      else {
        terminal.err(noTimesSentence(transcript.name, format));
        leftOut += 1;
      }
    }
  }
  if (annotations !== undefined) {
    mustEnd(annotations, ".json");
    const data = webAnnotations(project, ({ id }) => `urn:kvali:${id}`);
    add(annotations, new TextEncoder().encode(writeJson(data)), data);
  }
  if (plain !== undefined) {
    mustEnd(plain, ".zip");
    const files = plainStudy(project);
    add(plain, writePlainStudy(files), files);
  }
  return { exports: made, leftOut };
}

function mustEnd(name: string, end: string): void {
  if (!name.toLowerCase().endsWith(end)) throw new Stop(notNamedSentence(name, end));
}
