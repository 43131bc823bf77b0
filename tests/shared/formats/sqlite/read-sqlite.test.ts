import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import initSqlJs from "sql.js/dist/sql-wasm-inline.js";
import { describe, expect, it } from "vitest";
import { readForeignProject } from "../../../../shared/formats/read-foreign-project.ts";
import { readSqlite, sqliteLimits } from "../../../../shared/formats/sqlite/read-sqlite.ts";
import { UnreadableFile } from "../../../../shared/outcome.ts";

const fixture = (name: string) =>
  new Uint8Array(
    readFileSync(path.resolve(import.meta.dirname, "../../../../fixtures/other-programs", name)),
  );
const { Database } = await initSqlJs();

function made(sql: string): Uint8Array {
  const database = new Database() as InstanceType<typeof Database> & { export(): Uint8Array };
  database.exec(sql);
  const bytes = database.export();
  database.close();
  return bytes;
}
async function codeOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
    return "read";
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}

describe("a database", () => {
  it("gives the columns that are asked for, empty where it has them not, and nothing of tables that it has not", async () => {
    const bytes = made("CREATE TABLE t (a, B text); INSERT INTO t VALUES (1, 'å😀'), (x'c3a5', NULL)");
    const rows = await readSqlite(bytes, (tables) => [
      tables.rows("t", ["a", "b", "c"]),
      tables.rows("u", ["a"]),
    ]);
    expect(rows).toEqual([
      [
        { a: 1, b: "å😀", c: null },
        { a: "å", b: null, c: null },
      ],
      [],
    ]);
  });

  it("is read when it was left in write-ahead mode", async () => {
    const bytes = made("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    bytes[18] = 2;
    bytes[19] = 2;
    expect(await readSqlite(bytes, (tables) => tables.count("t"))).toBe(1);
  });

  it("has nothing that it defines run: no views, no virtual tables, no columns that are worked out", async () => {
    const endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS id FROM n";
    const bytes = made(
      `CREATE VIEW highlights AS ${endless}; CREATE VIRTUAL TABLE tags USING fts3(path); CREATE TABLE t (a, b AS (length(hex(zeroblob(400000000)))))`,
    );
    const told = await readSqlite(bytes, (tables) => [
      tables.has("highlights"),
      tables.rows("highlights", ["id"]),
      tables.has("tags"),
      tables.rows("t", ["b"]),
    ]);
    expect(told).toEqual([false, [], false, []]);
  });

  it("that holds more than it may is refused", async () => {
    const bytes = made(
      "CREATE TABLE t (a); WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 1000) INSERT INTO t SELECT x || 'word' FROM n",
    );
    const read = (limits: Partial<typeof sqliteLimits>) =>
      codeOf(readSqlite(bytes, (tables) => tables.rows("t", ["a"]), { ...sqliteLimits, ...limits }));
    expect(
      await Promise.all([read({ rows: 999 }), read({ units: 999 }), read({ bytes: 999 }), read({})]),
    ).toEqual([...["too-large", "too-large", "too-large", "read"]]);
  });
});

describe("a project of another program that lies", () => {
  it.each(["taguette.sqlite3", "qualcoder-data.qda", "Walks.qda.zip"])(
    "is read or refused by its kind, wherever %s is cut or changed (seed 12)",
    async (name) => {
      const whole = fixture(name);
      const allowed = ["read", "not-a-database", "damaged-database", "unknown-project", "too-large"];
      const codes = [
        ...allowed,
        "damaged-zip",
        "not-a-zip",
        "encrypted",
        "no-such-project",
        "several-projects",
      ];
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
          fc.option(fc.nat(whole.length), { freq: 4 }),
          async (changes, cut) => {
            const bytes = whole.slice(0, cut ?? whole.length);
            for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
            expect(codes).toContain(await codeOf(readForeignProject(name, bytes)));
          },
        ),
        { seed: 12, numRuns: 150 },
      );
    },
    60_000,
  );

  it("is refused when it is of no program, and a text that only begins like a database is damaged", async () => {
    expect(await codeOf(readForeignProject("a.sqlite3", made("CREATE TABLE t (a)")))).toBe("unknown-project");
    expect(
      await codeOf(
        readForeignProject("a.sqlite3", new TextEncoder().encode("SQLite format 3\0 and no more")),
      ),
    ).toBe("damaged-database");
    expect(await codeOf(readForeignProject("a.sqlite3", new TextEncoder().encode("hello")))).toBe(
      "not-a-database",
    );
  });
});
