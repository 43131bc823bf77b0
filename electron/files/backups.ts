import path from "node:path";
import type { FileFault, ReadAnswer } from "../../shared/bridge.ts";
import { faultOf, listIfThere } from "./file-port.ts";
import { isEmpty, type ReadFacts } from "./project-guard.ts";
import { type Desk, type Replaced, replaceFile, sha256Of } from "./replace-file.ts";

/**
 * The host's own copies of a project: whole project files in `copies/<project>/` of the data folder. A
 * copy's name tells all that the rotation needs, and its hash whether it is whole:
 *
 *   000042-20260801-g123-n45-0f1e2d3c4b5a69788796a5b4c3d2e1f0.kvali
 *
 * number of the copy, day, generation, number of records, first half of SHA-256. Numbers, not clocks, say
 * which copy came last.
 */
export type Copy = {
  readonly name: string;
  readonly number: number;
  readonly day: string;
  readonly generation: number;
  readonly records: number;
  readonly hash: string;
};

const NEWEST = 5;
const DAYS = 7;

/** The copies that are kept: the newest five, the last of each of the last seven days that have any, and,
 * however old, the one of the highest generation and the newest that holds anything. */
export function keptCopies(copies: readonly Copy[]): ReadonlySet<Copy> {
  const newestFirst = [...copies].sort((a, b) => b.number - a.number);
  const lastOfDay = new Map<string, Copy>();
  for (const copy of newestFirst) if (!lastOfDay.has(copy.day)) lastOfDay.set(copy.day, copy);
  const days = [...lastOfDay.keys()].sort().reverse().slice(0, DAYS);
  const kept = new Set(newestFirst.slice(0, NEWEST));
  for (const copy of lastOfDay.values()) if (days.includes(copy.day)) kept.add(copy);
  for (const copy of [bestFirst(copies)[0], newestFirst.find((copy) => copy.records > 0)]) {
    if (copy) kept.add(copy);
  }
  return kept;
}

/** The order in which copies are tried when one is needed: highest generation first, then the last made. */
export function bestFirst(copies: readonly Copy[]): readonly Copy[] {
  return [...copies].sort((a, b) => b.generation - a.generation || b.number - a.number);
}

/** The copy of that file name, or null when it is not the name of one. */
export function copyNamed(name: string): Copy | null {
  const parts = /^(\d{6,})-(\d{8})-g(\d+)-n(\d+)-([0-9a-f]{32})\.kvali$/.exec(name);
  if (!parts) return null;
  const [, number, day = "", generation, records, hash = ""] = parts;
  return {
    name,
    number: Number(number),
    day,
    generation: Number(generation),
    records: Number(records),
    hash,
  };
}

function nameOf({ number, day, generation, records, hash }: Omit<Copy, "name">): string {
  return `${String(number).padStart(6, "0")}-${day}-g${generation}-n${records}-${hash}.kvali`;
}

/** The folder of a project's copies. Ids hold characters that not every system allows in names, so it is a hash. */
export function copiesFolder(dataFolder: string, projectId: string): string {
  const name = sha256Of(new TextEncoder().encode(projectId)).slice(0, 32);
  return path.join(dataFolder, "copies", name);
}

/**
 * Keeps a copy, and lets go of older ones once it is written and read back. Refuses what is no project or
 * another one, and a project of nothing where copies hold something of the same or a later generation.
 * What is in the last copy already is not copied again.
 */
export function keepCopy(
  desk: Desk,
  readFacts: ReadFacts,
  {
    dataFolder,
    projectId,
    bytes,
    at,
  }: { dataFolder: string; projectId: string; bytes: Uint8Array; at: Date },
): Promise<Replaced> {
  const folder = copiesFolder(dataFolder, projectId);
  return desk.inTurn(`copies ${folder}`, async () => {
    const facts = readFacts(bytes);
    if (facts?.projectId !== projectId) return refusal("not-a-project");
    try {
      await desk.port.makeFolder(folder);
      const copies = await copiesIn(desk, folder);
      const holdsMore = (copy: Copy) => copy.records > 0 && copy.generation >= facts.generation;
      if (isEmpty(facts.counts) && copies.some(holdsMore)) return refusal("would-empty");
      const { transcripts, participants, codes, codings } = facts.counts;
      const copy: Omit<Copy, "name"> = {
        number: Math.max(0, ...copies.map((copy) => copy.number)) + 1,
        day: at.toISOString().slice(0, 10).replaceAll("-", ""),
        generation: facts.generation,
        records: transcripts + participants + codes + codings,
        hash: sha256Of(bytes).slice(0, 32),
      };
      const name = nameOf(copy);
      const last = copies.find((other) => other.number === copy.number - 1);
      if (last?.hash === copy.hash) {
        const kept = await readWhole(desk, folder, last);
        if (kept.is === "read") return { is: "written", sha256: kept.sha256 };
      }
      const written = await replaceFile(desk, path.join(folder, name), bytes);
      if (written.is === "written") await rotate(desk, folder, [...copies, { ...copy, name }]);
      return written;
    } catch (error) {
      return refusal(faultOf(error));
    }
  });
}

/** The newest copy that is whole: of the highest generation, and of those the last made. */
export function readCopy(
  desk: Desk,
  readFacts: ReadFacts,
  { dataFolder, projectId }: { dataFolder: string; projectId: string },
): Promise<ReadAnswer> {
  const folder = copiesFolder(dataFolder, projectId);
  return desk.inTurn(`copies ${folder}`, async () => {
    try {
      let why: FileFault = "not-found";
      for (const copy of bestFirst(await copiesIn(desk, folder))) {
        const read = await readWhole(desk, folder, copy);
        if (read.is === "read" && readFacts(read.bytes)?.projectId === projectId) return read;
        why = read.is === "failed" ? read.why : "verification-failed";
      }
      return { is: "failed", why };
    } catch (error) {
      return { is: "failed", why: faultOf(error) };
    }
  });
}

/** Deletes all copies of a project. */
export function removeCopies(desk: Desk, dataFolder: string, projectId: string): Promise<void> {
  const folder = copiesFolder(dataFolder, projectId);
  return desk.inTurn(`copies ${folder}`, async () => {
    const names = await listIfThere(desk.port, folder);
    for (const name of names) await desk.port.remove(path.join(folder, name));
    if (names.length > 0) await desk.port.removeFolder(folder);
  });
}

async function copiesIn(desk: Desk, folder: string): Promise<readonly Copy[]> {
  const names = await listIfThere(desk.port, folder);
  return names.map(copyNamed).filter((copy) => copy !== null);
}

async function readWhole(desk: Desk, folder: string, copy: Copy): Promise<ReadAnswer> {
  try {
    const bytes = await desk.port.read(path.join(folder, copy.name));
    const sha256 = sha256Of(bytes);
    if (!sha256.startsWith(copy.hash)) return { is: "failed", why: "verification-failed" };
    return { is: "read", bytes, sha256 };
  } catch (error) {
    return { is: "failed", why: faultOf(error) };
  }
}

/** A copy that cannot be deleted is deleted at the next turn. */
async function rotate(desk: Desk, folder: string, copies: readonly Copy[]): Promise<void> {
  const kept = keptCopies(copies);
  for (const copy of copies) {
    if (!kept.has(copy)) await desk.port.remove(path.join(folder, copy.name)).catch(() => undefined);
  }
}

function refusal(why: FileFault): Replaced {
  return { is: "failed", why, recoveredAs: null };
}
