import type { ForeignProject } from "../interchange/foreign-project.ts";
import { UnreadableFile } from "../outcome.ts";
import { nameFromFile } from "../project/transcript-named.ts";
import { unzip } from "./archive/unzip.ts";
import { qualcoderFile } from "./project-formats.ts";
import { isQualcoder, readQualcoder } from "./qualcoder/read-qualcoder.ts";
import { readSqlite } from "./sqlite/read-sqlite.ts";
import { isTaguette, readTaguette } from "./taguette/read-taguette.ts";

/**
 * A project of another program: a database of Taguette, QualCoder's data.qda, or its folder in a zip. Of a zip nothing but the
 * database is inflated. Throws UnreadableFile: what read-sqlite.ts, unzip.ts and read-taguette.ts throw, and "unknown-project".
 */
export async function readForeignProject(
  fileName: string,
  bytes: Uint8Array,
  wanted: string | null = null,
): Promise<ForeignProject> {
  const name = nameFromFile(fileName.replace(/\.zip$/i, ""));
  const database = isZip(bytes) ? inZip(bytes) : bytes;
  return readSqlite(database, (tables) => {
    if (isTaguette(tables)) return readTaguette(tables, wanted);
    if (isQualcoder(tables)) return readQualcoder(tables, name);
    throw new UnreadableFile("unknown-project", "the database is of no program that is known");
  });
}

function inZip(bytes: Uint8Array): Uint8Array {
  const entries = unzip(bytes, { only: (name) => name.split("/").at(-1)?.toLowerCase() === qualcoderFile });
  const [database, ...others] = [...entries.values()];
  if (!database || others.length > 0)
    throw new UnreadableFile("unknown-project", "the archive holds no project, or several");
  return database;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
