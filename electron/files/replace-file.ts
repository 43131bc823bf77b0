import { createHash } from "node:crypto";
import path from "node:path";
import type { FileFault } from "../../shared/bridge.ts";
import { codeOf, type FilePort, faultOf, type NewFile, readIfThere, writeAll } from "./file-port.ts";
import type { InTurn } from "./in-turn.ts";

/** The disk, and what else is needed to write to it carefully; all of it given. */
export type Desk = {
  readonly port: FilePort;
  /** Never the same word twice; goes into file names. */
  readonly nonce: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly inTurn: InTurn;
};

export type Replaced =
  | { readonly is: "written"; readonly sha256: string }
  | { readonly is: "failed"; readonly why: FileFault; readonly recoveredAs: string | null };

/** Whether a file may take the place of what is there (null: nothing is); null when it may. */
export type MayReplace = (there: Uint8Array | null) => FileFault | null;

const PRIVATE = 0o600;
const ANYBODY_WRITES = 0o222;
/** Waits between tries, some six seconds in all: virus scanners and sync programs hold a file for moments. */
const RENAME_TRIES = 20;
const HELD_BY_OTHERS = new Set(["EPERM", "EBUSY", "EACCES"]);

/**
 * Replaces a file so that at every moment, also after a crash or a power cut, either the old one or the new
 * one is there and whole. The new one is written beside it, made durable, read back and compared, and only
 * then renamed over it. Nothing is left beside it, except when the renaming itself was refused: then the
 * new file stays as `name.recovered-1` (or 2, …) and the answer names it.
 *
 * The mask of permissions of the old file is kept; one that nobody may write to ("not-allowed") stays as it is. A new
 * file is its owner's alone. A link is followed.
 */
export function replaceFile(
  desk: Desk,
  file: string,
  bytes: Uint8Array,
  mayReplace: MayReplace = () => null,
): Promise<Replaced> {
  return desk.inTurn(`file ${file}`, () => replaceNow(desk, file, bytes, mayReplace));
}

/**
 * Writes a file that was not there before, and makes it and its name durable. It is not read back, and a crash may
 * leave a part of it: for files whose name tells whether they are whole. Null where there is one of that name.
 */
export async function writeNewFile(
  port: FilePort,
  file: string,
  bytes: Uint8Array,
): Promise<Replaced | null> {
  let unfinished: string | null = null;
  try {
    const open = await port.create(file, PRIVATE);
    unfinished = file;
    const [fault] = await Promise.all([fill(open, bytes), syncNames(port, path.dirname(file))]);
    if (fault) return await failedWithout(port, unfinished, fault);
    return { is: "written", sha256: sha256Of(bytes) };
  } catch (error) {
    if (!unfinished && codeOf(error) === "EEXIST") return null;
    return await failedWithout(port, unfinished, faultOf(error));
  }
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What a file is called that is not finished yet. */
export function unfinishedName(nonce: string): string {
  return `.kvali-${nonce}.tmp`;
}

/** Whether a name is one that is given to what is not finished. */
export function isUnfinished(name: string): boolean {
  return /^\.kvali-[^/\\]+\.tmp$/.test(name);
}

async function replaceNow(
  desk: Desk,
  file: string,
  bytes: Uint8Array,
  mayReplace: MayReplace,
): Promise<Replaced> {
  const { port } = desk;
  let unfinished: string | null = null;
  try {
    const target = await followed(port, file);
    const there = await readIfThere(port, target);
    const refusal = mayReplace(there);
    if (refusal) return failed(refusal);

    const sha256 = sha256Of(bytes);
    const mode = there ? (await port.facts(target)).mode : PRIVATE;
    // Renaming over the file would need only the permissions of its folder.
    if ((mode & ANYBODY_WRITES) === 0) return failed("not-allowed");
    const beside = path.join(path.dirname(target), unfinishedName(desk.nonce()));
    const fault = await writeVerified(port, beside, mode, bytes, () => {
      unfinished = beside;
    });
    if (fault) return await failedWithout(port, unfinished, fault);
    if (!areSame(await readIfThere(port, target), there)) {
      return await failedWithout(port, unfinished, "changed-underneath");
    }

    const refused = await renamePatiently(desk, beside, target);
    // A network drive may have renamed and then lost the answer.
    if (refused && !(await isThere(port, target, sha256))) {
      const recoveredAs = await keepBeside(port, beside, target, mode, bytes);
      if (!recoveredAs) await removeQuietly(port, beside);
      return { is: "failed", why: faultOf(refused), recoveredAs };
    }
    await syncNames(port, path.dirname(target));
    return { is: "written", sha256 };
  } catch (error) {
    return await failedWithout(port, unfinished, faultOf(error));
  }
}

function failed(why: FileFault): Replaced {
  return { is: "failed", why, recoveredAs: null };
}

async function failedWithout(port: FilePort, unfinished: string | null, why: FileFault): Promise<Replaced> {
  if (unfinished) await removeQuietly(port, unfinished);
  return failed(why);
}

async function followed(port: FilePort, file: string): Promise<string> {
  try {
    return await port.realPath(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return file;
    throw error;
  }
}

/** Writes a new file; `created` is told once there is something to clean up. */
async function writeDurably(
  port: FilePort,
  file: string,
  mode: number,
  bytes: Uint8Array,
  created: () => void,
): Promise<FileFault | null> {
  const open = await port.create(file, mode);
  created();
  return fill(open, bytes);
}

/** Writes all bytes into a new file, makes them durable and closes it. */
async function fill(open: NewFile, bytes: Uint8Array): Promise<FileFault | null> {
  try {
    if (!(await writeAll(open, bytes))) return "disk-full";
    await open.sync();
  } finally {
    await open.close();
  }
  return null;
}

/** Writes a new file and reads it back. */
async function writeVerified(
  port: FilePort,
  file: string,
  mode: number,
  bytes: Uint8Array,
  created: () => void,
): Promise<FileFault | null> {
  const fault = await writeDurably(port, file, mode, bytes, created);
  if (fault) return fault;
  if ((await port.facts(file)).bytes !== bytes.length) return "verification-failed";
  return areSame(await port.read(file), bytes) ? null : "verification-failed";
}

async function renamePatiently(desk: Desk, from: string, to: string): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    try {
      await desk.port.rename(from, to);
      return null;
    } catch (error) {
      if (tries === RENAME_TRIES || !HELD_BY_OTHERS.has(codeOf(error))) return error;
      await desk.wait(Math.min(100 + 50 * tries, 350));
    }
  }
}

async function isThere(port: FilePort, file: string, sha256: string): Promise<boolean> {
  try {
    return sha256Of(await port.read(file)) === sha256;
  } catch {
    return false;
  }
}

/** Leaves the new file under a free name beside its target; answers that name, or null when even that fails. */
async function keepBeside(
  port: FilePort,
  unfinished: string,
  target: string,
  mode: number,
  bytes: Uint8Array,
): Promise<string | null> {
  let created: string | null = null;
  try {
    const folder = path.dirname(target);
    const taken = new Set(await port.list(folder));
    let n = 1;
    while (taken.has(`${path.basename(target)}.recovered-${n}`)) n += 1;
    const name = `${path.basename(target)}.recovered-${n}`;
    const kept = path.join(folder, name);
    try {
      await port.rename(unfinished, kept);
    } catch {
      const fault = await writeVerified(port, kept, mode, bytes, () => {
        created = kept;
      });
      if (fault) throw new Error(fault);
      await removeQuietly(port, unfinished);
    }
    await syncNames(port, folder);
    return name;
  } catch {
    if (created) await removeQuietly(port, created);
    return null;
  }
}

/**
 * The bytes are durable by now; should the names not be, a power cut brings the old file back, whole. Some
 * network drives cannot do this at all, so a refusal is no failure.
 */
async function syncNames(port: FilePort, folder: string): Promise<void> {
  await port.syncFolder(folder).catch(() => undefined);
}

async function removeQuietly(port: FilePort, file: string): Promise<void> {
  await port.remove(file).catch(() => undefined);
}

/** Byte by byte, which is faster than a hash of either. */
function areSame(one: Uint8Array | null, other: Uint8Array | null): boolean {
  return one && other ? Buffer.compare(one, other) === 0 : one === other;
}
