import path from "node:path";
import { z } from "zod";
import type { ShelfEntry } from "../../shared/bridge.ts";
import { readIfThere } from "./file-port.ts";
import { type Desk, replaceFile } from "./replace-file.ts";

const count = z.int().nonnegative();

export const shelfEntry: z.ZodType<ShelfEntry> = z.object({
  projectId: z.string().min(1).max(200),
  name: z.string().max(2000),
  openedAt: z.string().max(40),
  certificate: z.object({
    generation: count,
    counts: z.object({ transcripts: count, participants: count, codes: count, codings: count }),
    digest: z.string().max(200),
  }),
  place: z.object({ token: z.string().max(200), name: z.string().max(1000) }).nullable(),
});

const shelfFile = z.object({
  format: z.literal("kvali-shelf"),
  schema: z.literal(1),
  entries: z.array(shelfEntry),
});

/** The host's list of projects, in `shelf.json` of the data folder. */
export type Shelf = {
  /** A damaged list is set aside as `shelf.damaged-1.json` (or 2, …), and an empty one answered. */
  entries(): Promise<readonly ShelfEntry[]>;
  /** Throws an Error with the FileFault as its message when the list cannot be written. */
  put(entry: ShelfEntry): Promise<void>;
  remove(projectId: string): Promise<void>;
};

export function shelfIn(desk: Desk, dataFolder: string): Shelf {
  const file = path.join(dataFolder, "shelf.json");
  const change = (next: (entries: readonly ShelfEntry[]) => readonly ShelfEntry[]) =>
    desk.inTurn(`shelf ${file}`, async () => {
      const entries = await entriesIn(desk, file);
      const changed = next(entries);
      if (changed !== entries) await write(desk, file, changed);
    });
  return {
    entries: () => desk.inTurn(`shelf ${file}`, () => entriesIn(desk, file)),
    put: (entry) => change((entries) => shelved(entries, entry)),
    remove: (projectId) =>
      change((entries) => {
        const others = entries.filter((other) => other.projectId !== projectId);
        return others.length < entries.length ? others : entries;
      }),
  };
}

/**
 * The entries with one put in, newest first. An entry of an older generation than the project's present one changes
 * nothing: the present entry's certificate shows that a database was lost.
 */
export function shelved(entries: readonly ShelfEntry[], entry: ShelfEntry): readonly ShelfEntry[] {
  const there = entries.find((other) => other.projectId === entry.projectId);
  const isOlder = there !== undefined && there.certificate.generation > entry.certificate.generation;
  if (isOlder) return entries;
  return [entry, ...entries.filter((other) => other !== there)];
}

async function entriesIn(desk: Desk, file: string): Promise<readonly ShelfEntry[]> {
  const bytes = await readIfThere(desk.port, file);
  if (!bytes) return [];
  const read = shelfFile.safeParse(parsed(bytes));
  if (read.success) return read.data.entries;
  await setAside(desk, file);
  return [];
}

async function write(desk: Desk, file: string, entries: readonly ShelfEntry[]): Promise<void> {
  await desk.port.makeFolder(path.dirname(file));
  const json = JSON.stringify({ format: "kvali-shelf", schema: 1, entries }, null, 2);
  const written = await replaceFile(desk, file, new TextEncoder().encode(json));
  if (written.is === "failed") throw new Error(written.why);
}

async function setAside(desk: Desk, file: string): Promise<void> {
  const { dir, name, ext } = path.parse(file);
  const taken = new Set(await desk.port.list(dir));
  let n = 1;
  while (taken.has(`${name}.damaged-${n}${ext}`)) n += 1;
  await desk.port.rename(file, path.join(dir, `${name}.damaged-${n}${ext}`));
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
