import { dsvFormat } from "d3-dsv";
import { type ListedName, namesInLines, usableNames } from "../../gate/name-list.ts";
import { type Note, type Reading, UnreadableFile } from "../../outcome.ts";
import { decodeRaw } from "../text/decode-text.ts";
import { plainName } from "./column-names.ts";
import { brokenQuoteLine } from "./read-csv.ts";

/** What the columns of a pseudonym key are headed, in English and Swedish. */
const headings = {
  name: [
    ...["real name", "real names", "name", "names", "full name", "person", "participant name"],
    ...["riktigt namn", "verkligt namn", "egentligt namn", "namn", "fullständigt namn"],
  ],
  first: ["first name", "firstname", "given name", "förnamn"],
  last: ["last name", "lastname", "surname", "family name", "efternamn"],
  pseudonym: [
    ...["pseudonym", "pseudonyms", "alias", "code", "id", "code name", "participant", "participant id"],
    ...["fingerat namn", "kod", "kodnamn", "deltagare", "deltagar-id"],
  ],
};

/**
 * A list of real names: one a line (# begins a comment), or a key of pseudonyms as a table with semicolons, tabs or commas,
 * told by the file's name or by its first line. A key's columns are told by their headings ("real name", "first name" and "last
 * name", "pseudonym"); where it has none, the first column holds the names and the second the pseudonyms. Notes as of
 * name-list.ts, and "names-no-heading" where a table has no heading that is known, so that its first row was read as a
 * name. Throws UnreadableFile "empty-file" (also where no line is a name), "not-text", and "not-a-csv" where a quoted cell of a
 * table does not end where it should.
 */
export function readNameList(fileName: string, bytes: Uint8Array): Reading<readonly ListedName[]> {
  const { raw } = decodeRaw(bytes);
  const text = raw.replaceAll("\ufeff", "");
  const separator = separatorIn(fileName, text);
  const { value: lines, notes } =
    separator === null ? { value: namesInLines(text), notes: [] } : namesInTable(text, separator);
  const names = usableNames(lines);
  if (lines.length === 0) throw new UnreadableFile("empty-file", "the list has no names");
  return { value: names.value, notes: [...notes, ...names.notes] };
}

/** Null for a list of lines. A comma separates only where the file's name says that it is a table. */
function separatorIn(fileName: string, text: string): ";" | "\t" | "," | null {
  const first = text.split(/[\r\n]+/).find((line) => !/^\s*(?:#|$)/.test(line)) ?? "";
  if (first.includes("\t")) return "\t";
  if (first.includes(";")) return ";";
  return first.includes(",") && /\.csv$/i.test(fileName) ? "," : null;
}

function namesInTable(text: string, separator: string): Reading<readonly ListedName[]> {
  const broken = brokenQuoteLine(text, separator);
  if (broken !== null)
    throw new UnreadableFile("not-a-csv", "a quoted cell does not end where it should", `line ${broken}`);
  const rows = numbered(dsvFormat(separator).parseRows(text)).filter(
    ({ cells }) => cells.some((cell) => cell !== "") && !cells[0]?.startsWith("#"),
  );
  const columns = columnsIn(rows[0]?.cells ?? []);
  const notes: readonly Note[] = columns ? [] : [{ code: "names-no-heading" }];
  const { names, pseudonym } = columns ?? { names: [0], pseudonym: 1 };
  const body = columns ? rows.slice(1) : rows;
  const value = body.map(({ cells, line }): ListedName => {
    // "Svensson, Anna" in a file of commas is one name, not a name and its pseudonym.
    const isTurned = !columns && separator === "," && cells[1]?.startsWith(" ");
    const name = isTurned ? cells.join(",") : names.map((at) => cells[at]?.trim() ?? "").join(" ");
    return { name, pseudonym: isTurned || pseudonym === null ? "" : (cells[pseudonym] ?? ""), line };
  });
  return { value, notes };
}

/** Which columns hold names, and which the pseudonym; null where no cell of the first row is a heading that is known. */
function columnsIn(
  header: readonly string[],
): { readonly names: readonly number[]; readonly pseudonym: number | null } | null {
  const titles = header.map(plainName);
  const at = (known: readonly string[]) => titles.findIndex((title) => known.includes(title));
  const [first, last] = [at(headings.first), at(headings.last)];
  const pseudonym = at(headings.pseudonym);
  const parts = [first, last].filter((column) => column !== -1);
  const name = at(headings.name);
  if (name === -1 && parts.length === 0 && pseudonym === -1) return null;
  const names = parts.length > 0 ? parts : [name === -1 ? (pseudonym === 0 ? 1 : 0) : name];
  return { names, pseudonym: pseudonym === -1 ? null : pseudonym };
}

function numbered(rows: readonly (readonly string[])[]) {
  let line = 1;
  return rows.map((cells) => {
    const row = { line, cells: cells.map((cell) => cell.trimEnd()) };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0);
    return row;
  });
}
