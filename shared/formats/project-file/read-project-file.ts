import { UnreadableFile } from "../../outcome.ts";
import type { JournalEntry } from "../../project/journal.ts";
import { aboutKind, allKinds } from "../../project/kinds.ts";
import { migrate } from "../../project/migrations/migrate.ts";
import { countsOf, fromRows, parseRows, type Rows, type UnknownRows } from "../../project/rows.ts";
import { sha256, sha256OfText } from "./hash.ts";
import { type Manifest, manifestName, openArchive, parseManifest } from "./manifest.ts";
import { folderOf, partOf, partOfOriginal } from "./parts.ts";
import type { ProjectFile } from "./write-project-file.ts";

/**
 * Reads a `.kvali` file and verifies all of it: every part is there, has its hash, and holds records of
 * this schema or an older one, which is migrated. Throws UnreadableFile: "not-a-project", "newer-project",
 * or "damaged-project" with the name of the part.
 */
export async function readProjectFile(
  bytes: Uint8Array,
): Promise<ProjectFile & { readonly manifest: Manifest }> {
  const entries = await openArchive(bytes);
  const manifestJson = entries.get(manifestName);
  if (!manifestJson) throw new UnreadableFile("not-a-project", "a zip without a manifest");
  const manifest = parseManifest(manifestJson);

  for (const { name, bytes: length, sha256: expected } of manifest.parts) {
    const part = entries.get(name);
    if (!part || part.length !== length || (await sha256(part)) !== expected)
      throw new UnreadableFile("damaged-project", `a part is missing or changed: ${name}`, name);
  }

  const stored = storedRows(manifest, entries);
  const migrated = migrate(stored, manifest.schema);
  if (migrated.is === "too-new")
    throw new UnreadableFile("newer-project", `schema ${migrated.schema} is newer than this build`);
  if (migrated.is !== "current")
    throw new UnreadableFile("damaged-project", "the schema cannot be brought up", "");
  const rows = checkedRows(migrated.value);
  const project = fromRows(rows);
  if (JSON.stringify(countsOf(project)) !== JSON.stringify(manifest.counts))
    throw new UnreadableFile("damaged-project", "the counts are not those of the manifest", manifestName);
  const isWhole = rows.journal.every(({ seq }, index) => seq === index + 1);
  if (!isWhole || rows.journal.length !== manifest.generation)
    throw new UnreadableFile("damaged-project", "the journal has holes", "journal");
  if ((await sha256OfText(rows.journal.at(-1)?.id ?? "")) !== manifest.digest)
    throw new UnreadableFile("damaged-project", "the journal does not end as the manifest says", "journal");
  return { project, journal: rows.journal, originals: originalsIn(manifest, entries), manifest };
}

type Entries = ReadonlyMap<string, Uint8Array>;

function storedRows({ parts }: Manifest, entries: Entries): UnknownRows {
  const under = (folder: string) => parts.map(({ name }) => name).filter((name) => name.startsWith(folder));
  const listIn = (name: string) =>
    parts.some((part) => part.name === name) ? parsedList(entries, name) : [];
  const all = allKinds().map((kind) => {
    const { rows, part } = aboutKind(kind);
    if (part === "each") return [rows, under(folderOf(kind)).map((name) => parsed(entries, name))];
    if (part === "by-transcript")
      return [rows, under(folderOf(kind)).flatMap((name) => parsedList(entries, name))];
    if (kind === "study") return [rows, parsed(entries, partOf(kind))];
    return [rows, part === "one" ? parsedList(entries, partOf(kind)) : listIn(partOf(kind))];
  });
  const journal = under("journal/").flatMap((name) => parsedLines(entries, name));
  return { ...Object.fromEntries(all), journal } as UnknownRows;
}

function checkedRows(rows: UnknownRows): Rows {
  try {
    return parseRows(rows);
  } catch {
    throw new UnreadableFile("damaged-project", "a record is not as its schema says");
  }
}

function originalsIn({ parts }: Manifest, entries: Entries): ReadonlyMap<string, Uint8Array> {
  const originals = new Map<string, Uint8Array>();
  for (const { name, sha256: hash } of parts) {
    if (!name.startsWith("originals/")) continue;
    const bytes = entries.get(name);
    if (bytes && name === partOfOriginal(hash)) originals.set(hash, bytes);
    else throw new UnreadableFile("damaged-project", `an original under a wrong name: ${name}`, name);
  }
  return originals;
}

function textOf(entries: Entries, name: string): string {
  const part = entries.get(name);
  if (!part) throw new UnreadableFile("damaged-project", `a part is missing: ${name}`, name);
  return new TextDecoder("utf-8", { fatal: true }).decode(part);
}

function parsed(entries: Entries, name: string): unknown {
  try {
    return JSON.parse(textOf(entries, name));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("damaged-project", `a part is not JSON: ${name}`, name);
  }
}

function parsedList(entries: Entries, name: string): readonly unknown[] {
  const value = parsed(entries, name);
  if (!Array.isArray(value))
    throw new UnreadableFile("damaged-project", `a part is not a list: ${name}`, name);
  return value;
}

function parsedLines(entries: Entries, name: string): readonly JournalEntry[] {
  try {
    const lines = textOf(entries, name).split("\n");
    return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as JournalEntry);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("damaged-project", `a journal part is not JSON: ${name}`, name);
  }
}
