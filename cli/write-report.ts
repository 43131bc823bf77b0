import { type Replaced, replaceFile } from "../electron/files/replace-file.ts";
import { unzip } from "../shared/formats/archive/unzip.ts";
import { anotherTableSentence } from "./sentences.ts";
import { type Named, Stop, type Terminal } from "./terminal.ts";

export type MadeReport = { readonly file: Named; readonly bytes: Uint8Array };

/**
 * Refuses to put a table in place of another kind of table. A report may be written again under its name, but a
 * mixed-up name must not destroy a table of codings or people. Two tables are of one kind when they begin with the
 * same columns.
 */
export async function mustNotReplaceTables(terminal: Terminal, made: readonly MadeReport[]): Promise<void> {
  for (const { file, bytes } of made) {
    const beginning = /\.csv$/i.test(file.name)
      ? beginningOfCsv
      : /\.xlsx$/i.test(file.name)
        ? beginningOfWorkbook
        : null;
    if (!beginning) continue;
    // When nothing can be read, no file is there, or writing tells what is wrong.
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
