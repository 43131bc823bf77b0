import { type Replaced, replaceFile } from "../electron/files/replace-file.ts";
import { unzip } from "../shared/formats/archive/unzip.ts";
import { anotherTableSentence } from "./sentences.ts";
import { type Named, Stop, type Terminal } from "./terminal.ts";

export type MadeReport = { readonly file: Named; readonly bytes: Uint8Array };

/**
 * Refuses to put a table where another one stands: a report is written again and again under its name, but whoever mixes
 * up two names would lose the codings or people that they keep as a table. Two are alike that begin with the same columns.
 */
export async function mustNotReplaceTables(terminal: Terminal, made: readonly MadeReport[]): Promise<void> {
  for (const { file, bytes } of made) {
    const beginning = /\.csv$/i.test(file.name)
      ? beginningOfCsv
      : /\.xlsx$/i.test(file.name)
        ? beginningOfWorkbook
        : null;
    if (!beginning) continue;
    // What cannot be read is not there, or writing says why it cannot be written.
    const there = await terminal.desk.port.read(file.path).catch(() => new Uint8Array(0));
    if (there.length > 0 && beginning(there) !== beginning(bytes))
      throw new Stop(anotherTableSentence(file.name));
  }
}

/** Puts a report in its place, over an older one. */
export function putReport({ desk }: Terminal, { file, bytes }: MadeReport): Promise<Replaced> {
  return replaceFile(desk, file.path, bytes);
}

/** The first three columns of a table: those after them differ between studies. */
function beginningOfCsv(bytes: Uint8Array): string {
  const [header = ""] = new TextDecoder().decode(bytes.subarray(0, 400)).split(/[\r\n]/, 1);
  return header.split(",").slice(0, 3).join(",");
}

/** The first three texts of a workbook, in the order in which it has them; empty where it is none. */
function beginningOfWorkbook(bytes: Uint8Array): string {
  try {
    const strings = unzip(bytes).get("xl/sharedStrings.xml") ?? new Uint8Array(0);
    const texts = new TextDecoder().decode(strings.subarray(0, 2000)).match(/<t(?: [^>]*)?>[^<]*/g) ?? [];
    return texts
      .slice(0, 3)
      .map((text) => text.replace(/^[^>]*>/, ""))
      .join(",");
  } catch {
    return "";
  }
}
