import path from "node:path";
import type { HashProgress, WantedRecording } from "../../shared/bridge.ts";
import { isRecordingName } from "../../shared/formats/media/media-kind.ts";
import type { FilePort } from "./file-port.ts";
import { filesNear } from "./files-near.ts";
import { HashInSteps } from "./hash-in-steps.ts";
import type { KnownHashes } from "./known-hashes.ts";

/** A file that has the hash that is looked for. */
type SameFile = { readonly is: "same"; readonly file: string };

/** How far a search has come, and each file that has the hash: whoever can use it asks no more. */
export type Search = AsyncGenerator<HashProgress | SameFile, void>;

/** After so many files a search says that it goes on, so that whoever wants it no more can leave it. */
const filesPerStep = 500;

/**
 * Looks for a file by its hash: where it was, then in folders and in those within them. What a file is called says nothing of whether it is the one; but in folders full of
 * recordings the one of that name is tried first, then what is called as recordings are. Only files of its length are read.
 */
export async function* searchRecording(
  port: FilePort,
  hashes: KnownHashes,
  wanted: WantedRecording,
  where: { readonly known: readonly string[]; readonly folders: readonly string[] },
): Search {
  const rank = (file: string) =>
    path.basename(file) === wanted.name ? 0 : isRecordingName(path.basename(file)) ? 1 : 2;
  const near = async () => {
    const files = await filesNear(port, where.folders);
    return files.toSorted((a, b) => rank(a) - rank(b));
  };
  const tried = new Set<string>();
  for (const some of [async () => where.known, near])
    for (const file of await some()) {
      if (tried.has(file)) continue;
      tried.add(file);
      if (yield* isOf(port, hashes, file, wanted)) yield { is: "same", file };
      if (tried.size % filesPerStep === 0) yield { is: "hashing", done: 0, bytes: wanted.bytes };
    }
}

/** Whether a file has this hash: by working it out, unless it is as it was when that was done. */
async function* isOf(
  port: FilePort,
  hashes: KnownHashes,
  file: string,
  { sha256, bytes }: WantedRecording,
): AsyncGenerator<HashProgress, boolean> {
  try {
    const facts = await port.facts(file);
    if (!facts.isFile || facts.bytes !== bytes) return false;
    const before = hashes.of(file, facts);
    if (before) return before.sha256 === sha256;
    const steps = new HashInSteps(port, file);
    for (;;) {
      const done = await steps.step();
      if (done) hashes.keep(file, done);
      if (done) return done.sha256 === sha256;
      yield steps.progress();
    }
  } catch {
    // One that cannot be read is not found.
    return false;
  }
}
