import { type Command, Option } from "commander";
import { exportKind, exportKinds, exportNames } from "../shared/formats/exports/export-kinds.ts";
import { help } from "./help.ts";

/** The kinds by their options; what kinds there are is told by the list alone. */
export const exportsInTerminal = exportNames.map((name) => {
  const kind = exportKind(name);
  return { ...kind, name, ends: Object.keys(kind.formats).map((end) => `.${end}`) };
});

const transcriptEnds = Object.keys(exportKinds.transcripts.formats);

/** What `kvali export` may be asked for; each kind stands under its option. */
export type ExportAsked = { readonly [option: string]: unknown } & {
  /** Of transcripts, which have a folder and no end of a file to tell it by. */
  readonly format: string;
  readonly speakers: boolean;
  readonly times: boolean;
  readonly numbers: boolean;
};

export function withExportOptions(command: Command): Command {
  for (const { option, help: what, isFolder, ends } of exportsInTerminal)
    command.option(
      isFolder ? `--${option} <folder>` : `--${option} <file>`,
      isFolder ? what : `${what} (${ends.join(", ")})`,
    );
  return command
    .addOption(new Option("--format <format>", help.plainFormat).choices(transcriptEnds).default("txt"))
    .option("--no-speakers", help.noSpeakers)
    .option("--no-times", help.noTimes)
    .option("--numbers", help.numbers, false);
}
