import { z } from "zod";
import { UnreadableFile } from "../../outcome.ts";
import { unzip, unzipNatively } from "../archive/unzip.ts";

// As in record-schemas.ts: no probing whether code may be compiled.
z.config({ jitless: true });

/**
 * The table of contents of a `.kvali` file (FORMAT.md): what project it is, how far it has come, what it
 * holds, and the SHA-256 of every part.
 */
export type Manifest = z.infer<typeof manifestSchema>;

const count = z.number().int().min(0);

export const manifestSchema = z.object({
  format: z.literal("kvali"),
  schema: z.number().int().min(1),
  projectId: z.string().startsWith("study:"),
  name: z.string(),
  /** The sequence number of the newest journal entry. */
  generation: count,
  /** SHA-256 of the newest journal entry's id. */
  digest: z.string(),
  counts: z.object({ transcripts: count, participants: count, codes: count, codings: count }),
  parts: z.array(z.object({ name: z.string(), bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});

export const manifestName = "manifest.json";

/** Reads only the manifest. Throws UnreadableFile when the bytes are no project file. */
export function readManifest(bytes: Uint8Array): Manifest {
  let json: Uint8Array | undefined;
  try {
    json = unzip(bytes, { only: (name) => name === manifestName }).get(manifestName);
  } catch (error) {
    throw inOwnTerms(error);
  }
  if (!json) throw new UnreadableFile("not-a-project", "a zip without a manifest");
  return parseManifest(json);
}

/** All entries of a project file. Throws UnreadableFile. */
export async function openArchive(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    return await unzipNatively(bytes);
  } catch (error) {
    throw inOwnTerms(error);
  }
}

/** The faults of an archive as those of a project file. */
function inOwnTerms(error: unknown): unknown {
  if (!(error instanceof UnreadableFile)) return error;
  if (error.code === "not-a-zip") return new UnreadableFile("not-a-project", error.message);
  if (error.code === "damaged-zip") return new UnreadableFile("damaged-project", error.message, error.detail);
  return error;
}

/** Reads the manifest from the JSON of its part. Throws UnreadableFile when it is no manifest. */
export function parseManifest(json: Uint8Array): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(json));
  } catch {
    throw new UnreadableFile("damaged-project", "the manifest is not JSON", manifestName);
  }
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success)
    throw new UnreadableFile("not-a-project", "the manifest is not a project's", manifestName);
  return parsed.data;
}
