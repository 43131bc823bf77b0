import type { JournalEntry } from "../../project/journal.ts";
import { aboutKind, allKinds, type Kind } from "../../project/kinds.ts";
import { currentSchema } from "../../project/migrations/migrate.ts";
import type { Project } from "../../project/project.ts";
import type { OnWords, Transcript, TranscriptId } from "../../project/records.ts";
import { countsOf, parseRows, type Rows, toRows } from "../../project/rows.ts";
import { type PackedInput, zip } from "../archive/zip.ts";
import { sha256, sha256OfText } from "./hash.ts";
import { type Manifest, manifestName } from "./manifest.ts";
import { PackedParts } from "./packed-parts.ts";
import { journalPart, journalPartLength, partOf, partOfOriginal, partOfTranscript } from "./parts.ts";

/** Everything that a project file holds. */
export type ProjectFile = {
  readonly project: Project;
  readonly journal: readonly JournalEntry[];
  /** The files as they were imported, byte for byte, by their SHA-256. */
  readonly originals: ReadonlyMap<string, Uint8Array>;
};

/**
 * Writes a project as a `.kvali` file: one ZIP whose layout FORMAT.md describes. The same project gives the same
 * bytes, because every record is put into the form that the reader asks for; one that has another form is refused
 * with a ZodError, and nothing is written that could not be read. With the same `packedParts` for each writing of a
 * study, unchanged parts are not packed again.
 */
export async function writeProjectFile(
  { project, journal, originals }: ProjectFile,
  packedParts = new PackedParts(),
): Promise<Uint8Array> {
  const rows = parseRows(toRows(project, journal));
  const packing = packedParts.writing();
  const entries: PackedInput[] = [];
  const parts: Manifest["parts"] = [];
  const put = async (name: string, bytes: Uint8Array) => {
    const hash = await sha256(bytes);
    entries.push({ name, packed: packing.pack(bytes, hash) });
    parts.push({ name, bytes: bytes.length, sha256: hash });
  };

  for (const kind of allKinds())
    for (const [name, value] of partsOf(kind, rows)) await put(name, json(value));
  for (let from = 0; from < rows.journal.length; from += journalPartLength)
    await put(
      journalPart(from / journalPartLength),
      lines(rows.journal.slice(from, from + journalPartLength)),
    );
  for (const [hash, bytes] of [...originals].sort(([a], [b]) => (a < b ? -1 : 1)))
    await put(partOfOriginal(hash), bytes);

  const manifest: Manifest = {
    format: "kvali",
    schema: currentSchema,
    projectId: rows.study.id,
    name: rows.study.name,
    generation: journal.at(-1)?.seq ?? 0,
    digest: await sha256OfText(journal.at(-1)?.id ?? ""),
    counts: countsOf(project),
    parts,
  };
  packing.end();
  return zip([...entries, { name: manifestName, bytes: json(manifest) }]);
}

/** The parts of a kind, each with what stands in it. */
function partsOf(kind: Kind, rows: Rows): readonly (readonly [name: string, value: unknown])[] {
  const { rows: name, part } = aboutKind(kind);
  const records = rows[name as keyof Rows];
  switch (part) {
    case "one":
      return [[partOf(kind), records]];
    case "one-if-any":
      return (records as readonly unknown[]).length > 0 ? [[partOf(kind), records]] : [];
    case "each":
      return (records as readonly Transcript[]).map((transcript) => [
        partOfTranscript(kind, transcript.id),
        transcript,
      ]);
    case "by-transcript":
      return grouped(records as readonly OnWords[]).map(([id, some]) => [partOfTranscript(kind, id), some]);
  }
}

/** By transcript, in the order of their ids; within one, in the order of the rows. */
function grouped(rows: readonly OnWords[]): readonly (readonly [TranscriptId, readonly OnWords[]])[] {
  const ids = [...new Set(rows.map(({ transcriptId }) => transcriptId))].sort();
  const lists = new Map(ids.map((id): [TranscriptId, OnWords[]] => [id, []]));
  for (const row of rows) lists.get(row.transcriptId)?.push(row);
  return [...lists];
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function lines(entries: readonly JournalEntry[]): Uint8Array {
  return new TextEncoder().encode(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
}
