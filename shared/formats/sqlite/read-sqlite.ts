import { UnreadableFile } from "../../outcome.ts";

/** A row of a table: each column that was asked for, null where the table does not have it. */
export type SqliteRow<Column extends string> = { readonly [C in Column]: string | number | null };

export type SqliteTables = {
  /** Whether there is such a table: a plain one, no view. */
  has(table: string): boolean;
  /** How many rows it has; 0 where there is none. */
  count(table: string): number;
  /** All rows, in the order in which they are stored; none where there is no such table. */
  rows<Column extends string>(table: string, columns: readonly Column[]): readonly SqliteRow<Column>[];
};

/** What a database may cost: bytes of the file, rows of one table, and UTF-16 code units of all that is read of it. */
export const sqliteLimits = { bytes: 256 * 1024 * 1024, rows: 1_000_000, units: 256 * 1024 * 1024 };

/** Every database file begins so (https://www.sqlite.org/fileformat2.html). */
const signature = "SQLite format 3\u0000";

export function isSqlite(bytes: Uint8Array): boolean {
  return [...signature].every((sign, n) => bytes[n] === sign.charCodeAt(0));
}

/**
 * Reads plain tables of an SQLite file, by SQLite itself (sql.js), which is loaded only here. Nothing that the file defines is run: no
 * views, virtual tables, triggers, generated columns or indexes; and it is checked in full before a row is read, so that pages that
 * lead in circles are met. What another program has not written into the file yet (a "-wal" beside it) is not in it.
 * Throws UnreadableFile "not-a-database", "damaged-database" or "too-large".
 */
export async function readSqlite<Value>(
  bytes: Uint8Array,
  read: (tables: SqliteTables) => Value,
  limits: typeof sqliteLimits = sqliteLimits,
): Promise<Value> {
  if (!isSqlite(bytes)) throw new UnreadableFile("not-a-database", "the file is no SQLite database");
  if (bytes.length > limits.bytes) throw new UnreadableFile("too-large", "the database is too large");
  const { default: initSqlJs } = await import("sql.js/dist/sql-wasm-inline.js");
  const { Database } = await initSqlJs();
  const database = new Database(withoutWriteAhead(bytes));
  try {
    return read(checkedTables(database, limits));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("damaged-database", "the database cannot be read");
  } finally {
    database.close();
  }
}

type Database = InstanceType<
  Awaited<ReturnType<typeof import("sql.js/dist/sql-wasm-inline.js")["default"]>>["Database"]
>;

function checkedTables(database: Database, limits: typeof sqliteLimits): SqliteTables {
  database.exec("PRAGMA trusted_schema = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA query_only = ON");
  const [found] = database.exec("PRAGMA quick_check(1)");
  if (found?.values[0]?.[0] !== "ok")
    throw new UnreadableFile("damaged-database", "the database is damaged: its own check fails");
  const plain = new Set(
    (database.exec("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")[0]?.values ?? []).flatMap(
      ([name, sql]) =>
        typeof name === "string" && /^create\s+table\b/i.test(String(sql)) ? [name.toLowerCase()] : [],
    ),
  );
  let units = 0;
  const step = function* (sql: string) {
    const statement = database.prepare(sql);
    try {
      for (let row = 0; statement.step(); row += 1) {
        if (row >= limits.rows) throw new UnreadableFile("too-large", "a table has too many rows");
        yield statement.get();
      }
    } finally {
      statement.free();
    }
  };
  /** Columns that are stored, not worked out. */
  const storedColumns = (table: string) =>
    new Set(
      [...step(`PRAGMA table_xinfo(${quoted(table)})`)].flatMap(([, name, , , , , hidden]) =>
        hidden === 0 ? [String(name).toLowerCase()] : [],
      ),
    );
  return {
    has: (table) => plain.has(table),
    count(table) {
      if (!plain.has(table)) return 0;
      const [row] = step(`SELECT count(*) FROM ${quoted(table)} NOT INDEXED`);
      return Number(row?.[0] ?? 0);
    },
    rows(table, columns) {
      if (!plain.has(table)) return [];
      const stored = storedColumns(table);
      const list = columns.map((column) => (stored.has(column) ? quoted(column) : "NULL")).join(", ");
      return [...step(`SELECT ${list} FROM ${quoted(table)} NOT INDEXED`)].map((values) => {
        const cells = values.map((value) => (value instanceof Uint8Array ? decoded(value) : value));
        for (const cell of cells) if (typeof cell === "string") units += cell.length;
        if (units > limits.units) throw new UnreadableFile("too-large", "the database holds too much text");
        return Object.fromEntries(columns.map((column, n) => [column, cells[n] ?? null])) as SqliteRow<
          (typeof columns)[number]
        >;
      });
    },
  };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** A file in write-ahead mode says so in two bytes of its header, and is opened only with files beside it. */
function withoutWriteAhead(bytes: Uint8Array): Uint8Array {
  if (bytes[18] !== 2 && bytes[19] !== 2) return bytes;
  const copy = bytes.slice();
  copy[18] = 1;
  copy[19] = 1;
  return copy;
}
