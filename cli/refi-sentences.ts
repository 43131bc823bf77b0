import { sayLoss } from "../shared/formats/exports/loss-words.ts";
import { sayMissing } from "../shared/interchange/loss-words.ts";
import { isOutgoing, type Loss } from "../shared/interchange/losses.ts";
import { counted } from "./sentences.ts";

/** A line of a report of loss, on the way out or in. */
export function lossSentence(file: string, loss: Loss): string {
  const { kind } = loss;
  return `${file}: ${isOutgoing(kind) ? sayLoss({ ...loss, kind }, "en") : sayMissing({ ...loss, kind }, "en")}`;
}

export function openSpeakersSentence(file: string, open: number): string {
  return `${file}: in ${counted(open, "text")} it is not sure who speaks; look with “kvali speakers”.`;
}

export function noExportAskedSentence(
  kinds: readonly {
    readonly option: string;
    readonly isFolder: boolean;
    readonly ends: readonly string[];
  }[],
): string {
  const options = kinds.map(
    ({ option, isFolder, ends }) => `--${option} ${isFolder ? "FOLDER" : `FILE${ends.join("|")}`}`,
  );
  return `Say what to export: ${options.slice(0, -1).join(", ")} or ${options.at(-1)}.`;
}
export const sameExportSentence = "Two exports cannot be one file.";
export function isTheStudySentence(file: string): string {
  return `${file} is the study itself, and was left as it is: give the file another name.`;
}
export const noCodesSentence = "The study has no codes, and a codebook has at least one.";
export const noCodingsSentence = "The study has no codings.";
export function notNamedSentence(file: string, ends: readonly string[]): string {
  return `${file} is to end in ${ends.join(" or ")}.`;
}
