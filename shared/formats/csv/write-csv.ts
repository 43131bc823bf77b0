import { csvFormatRow } from "d3-dsv";
import { withGuard } from "./formula-guard.ts";

/**
 * A table as CSV (RFC 4180): UTF-8, commas, CRLF after every row; the first row is the header. It begins
 * with a byte order mark, without which Excel takes å for Ã¥, and its cells are guarded against being run
 * as formulas. `exact` leaves both out, for programs that shall read precisely what the project says.
 */
export function writeCsv(
  rows: readonly (readonly string[])[],
  { exact }: { readonly exact: boolean },
): Uint8Array {
  const lines = rows.map((row) => `${csvFormatRow(exact ? [...row] : row.map(withGuard))}\r\n`);
  return new TextEncoder().encode((exact ? "" : byteOrderMark) + lines.join(""));
}

const byteOrderMark = "\ufeff";
