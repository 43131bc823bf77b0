import type { PlainFile } from "../../reports/plain/plain-study.ts";
import { zip } from "../archive/zip.ts";
import { writeCsv } from "../csv/write-csv.ts";

/** The plain files of a study as one ZIP archive. The same study gives the same bytes. */
export function writePlainStudy(files: readonly PlainFile[]): Uint8Array {
  return zip(files.map((one) => ({ name: one.file, bytes: bytesOf(one) })));
}

function bytesOf(file: PlainFile): Uint8Array {
  if (file.is === "table") {
    const { columns, rows } = file.table;
    return writeCsv([columns.map(({ name }) => name), ...rows], { exact: true });
  }
  return new TextEncoder().encode(file.is === "text" ? file.text : writeJson(file.data));
}

/** Plain data as JSON for reading, with a line feed at its end. */
export function writeJson(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
