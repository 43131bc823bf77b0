import type { JournalEntry } from "../../project/journal.ts";
import { currentSchema } from "../../project/migrations/migrate.ts";
import type { Project } from "../../project/project.ts";
import type { OnWords, TranscriptId } from "../../project/records.ts";
import { countsOf, parseRows, toRows } from "../../project/rows.ts";
import { type ZipInput, zip } from "../archive/zip.ts";
import { sha256, sha256OfText } from "./hash.ts";
import { type Manifest, manifestName } from "./manifest.ts";
import { journalPart, journalPartLength, partNames, partsThatMayBeMissing } from "./parts.ts";

/** Everything that a project file holds. */
export type ProjectFile = {
  readonly project: Project;
  readonly journal: readonly JournalEntry[];
  /** The files as they were imported, byte for byte, by their SHA-256. */
  readonly originals: ReadonlyMap<string, Uint8Array>;
};

/**
 * Writes a project as a `.kvali` file: one ZIP whose layout FORMAT.md describes. The same project gives the
 * same bytes, because every record is put into the form that the reader asks for; one that has another form
 * is refused with a ZodError, and nothing is written that could not be read. `breathe` is awaited between parts, so that a window or a cancel can come in between.
 */
export async function writeProjectFile(
  { project, journal, originals }: ProjectFile,
  breathe: () => Promise<void> | void = () => undefined,
): Promise<Uint8Array> {
  const rows = parseRows(toRows(project, journal));
  const entries: ZipInput[] = [];
  const parts: Manifest["parts"] = [];
  const put = async (name: string, bytes: Uint8Array, compress: boolean) => {
    entries.push({ name, bytes, compress });
    parts.push({ name, bytes: bytes.length, sha256: await sha256(bytes) });
    await breathe();
  };

  await put(partNames.study, json(rows.study), true);
  await put(partNames.participants, json(rows.participants), true);
  await put(partNames.codes, json(rows.codes), true);
  for (const transcript of rows.transcripts)
    await put(partNames.transcript(transcript.id), json(transcript), true);
  for (const list of ["codings", "passages"] as const)
    for (const [id, records] of grouped(rows[list])) await put(partNames[list](id), json(records), true);
  for (const list of partsThatMayBeMissing)
    if (rows[list].length > 0) await put(partNames[list], json(rows[list]), true);
  for (let from = 0; from < rows.journal.length; from += journalPartLength)
    await put(
      journalPart(from / journalPartLength),
      lines(rows.journal.slice(from, from + journalPartLength)),
      true,
    );
  for (const [hash, bytes] of [...originals].sort(([a], [b]) => (a < b ? -1 : 1)))
    await put(partNames.original(hash), bytes, !isZip(bytes));

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
  entries.push({ name: manifestName, bytes: json(manifest), compress: true });
  return zip(entries);
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

/** A .docx is compressed already. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
