import { z } from "zod";
import type { TailPart } from "../../shared/bridge.ts";
import { decodeMessage, encodeMessage } from "../../shared/bridge-wire.ts";
import type { ProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { applyDiff } from "../../shared/project/diff.ts";
import type { JournalEntry } from "../../shared/project/journal.ts";
import { journalEntrySchema } from "../../shared/project/journal-schema.ts";
import { currentSchema, migrateEntries } from "../../shared/project/migrations/migrate.ts";
import type { Original } from "./database.ts";
import type { PackedEntry } from "./stored-journal.ts";

/**
 * The newest deeds as the host keeps them, because a browser that is killed may lose its whole database: each
 * commit goes there too, before it is called saved. `after` is the id of the entry before them, so that they
 * are never put on another history.
 */
const partSchema = z.strictObject({
  /** Of the entries; the parts of schema 1 did not say. */
  schema: z.number().default(1),
  after: z.string(),
  /** Each as JSON in UTF-8; the parts of earlier builds have the entries themselves. */
  entries: z.array(z.unknown()).min(1),
  originals: z.array(z.strictObject({ sha256: z.string(), bytes: z.instanceof(Uint8Array) })),
});

export function tailPart(
  after: Pick<JournalEntry, "seq" | "id">,
  entries: readonly PackedEntry[],
  originals: readonly Original[],
): TailPart {
  const to = entries.at(-1)?.seq ?? after.seq;
  return {
    from: after.seq + 1,
    to,
    bytes: encodeMessage({
      schema: currentSchema,
      after: after.id,
      entries: entries.map(({ json }) => json),
      originals,
    }),
  };
}

/** The study with the deeds of its tail that it does not hold yet. Parts of another history, or torn ones, end it. */
export function withTail(file: ProjectFile, parts: readonly TailPart[]): ProjectFile {
  const journal = [...file.journal];
  const originals = new Map(file.originals);
  let project = file.project;
  for (const { from, to, bytes } of parts) {
    if (to <= journal.length || from > journal.length + 1) continue;
    const part = readPart(bytes);
    if (!part || journal[from - 2]?.id !== part.after) continue;
    const known = part.entries.filter(({ seq }) => seq <= journal.length);
    if (known.some(({ seq, id }) => journal[seq - 1]?.id !== id)) continue;
    try {
      for (const entry of part.entries.slice(known.length)) {
        project = applyDiff(project, entry.diff);
        journal.push(entry);
      }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      break;
    }
    for (const original of part.originals) originals.set(original.sha256, original.bytes);
  }
  return { project, journal, originals };
}

type Part = Omit<z.infer<typeof partSchema>, "entries"> & { readonly entries: readonly JournalEntry[] };

/** A part with its entries as this build writes them; null when it is torn, damaged or of a newer schema. */
function readPart(bytes: Uint8Array): Part | null {
  try {
    const part = partSchema.parse(decodeMessage(bytes));
    const entries = part.entries.map((one) =>
      one instanceof Uint8Array ? JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(one)) : one,
    );
    const migrated = migrateEntries(entries, part.schema);
    if (migrated.is !== "current") return null;
    return { ...part, entries: z.array(journalEntrySchema).parse(migrated.value) };
  } catch {
    return null;
  }
}
