import type { Bridge, Certificate, Place, ReadAnswer, ShelfEntry, TailPart } from "../../shared/bridge.ts";
import { sha256OfText } from "../../shared/formats/project-file/hash.ts";
import { type Manifest, readManifest } from "../../shared/formats/project-file/manifest.ts";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";
import { done, type Outcome, refused, UnreadableFile } from "../../shared/outcome.ts";
import { firstEntry } from "../../shared/project/journal.ts";
import { currentSchema } from "../../shared/project/migrations/migrate.ts";
import { emptyProject, newStudy } from "../../shared/project/project.ts";
import type { BeenHere } from "./been-here.ts";
import type { CommitWriter } from "./commit-writer.ts";
import { databaseAsIs, databaseName, type Meta, StudyDatabase } from "./database.ts";
import type { FileJobs } from "./file-jobs.ts";
import { FileKeeper } from "./file-keeper.ts";
import {
  certificateOf,
  type LoadedStudy,
  type LoadRefusal,
  loadStudy,
  sharesHistory,
  storeStudy,
} from "./load-study.ts";
import { OpenStudy } from "./open-study.ts";
import { newId, stampFor } from "./stamps.ts";

/** An open study with everything that keeps it safe. */
export type Session = {
  readonly study: OpenStudy;
  readonly files: FileKeeper;
  /** What a person must be told about this opening: that the database was rebuilt, from what, and why. */
  readonly notice: OpenNotice | null;
  close(): Promise<void>;
};

type OpenNotice =
  | {
      readonly is: "rebuilt";
      readonly from: "file" | "copy";
      readonly why: LoadRefusal;
      readonly generation: number;
    }
  /** Opened in this browser for the first time, whole: nothing was lost. */
  | { readonly is: "first-here"; readonly from: "file" | "copy"; readonly generation: number }
  | { readonly is: "behind"; readonly generation: number; readonly remembered: number }
  | { readonly is: "newer-here"; readonly generation: number; readonly file: number };

export type OpenRefusal =
  | LoadRefusal
  | "file-unreadable"
  | "file-damaged"
  | "file-newer"
  | "no-project-file"
  | "open-elsewhere";

/** What opening needs of the world around it. */
export type Surroundings = {
  readonly bridge: Bridge;
  readonly jobs: FileJobs;
  /** Who writes the commits of a study, whose database is open already. */
  readonly writer: (projectId: string, database: StudyDatabase) => CommitWriter;
  /** How long a failed writing rests before it is tried again, in milliseconds; left out, as usual. */
  readonly retryAfter?: number;
  /** The name under which this person works. */
  readonly by: () => string;
  readonly beenHere: BeenHere;
};

/** Begins a new study and opens it. */
export async function beginStudy(world: Surroundings, name: string): Promise<Outcome<Session, OpenRefusal>> {
  const at = new Date().toISOString();
  const study = newStudy(newId("study"), name, at);
  const first = firstEntry(study, stampFor(world.by)());
  const database = new StudyDatabase(study.id);
  await storeStudy(database, { project: emptyProject(study), journal: [first], originals: new Map() });
  database.close();
  await setAside(world, study.id).catch(() => false);
  return openStudy(world, study.id);
}

/**
 * Opens a study from its database, holding it against what the host remembers. A database that is lost,
 * damaged or behind is rebuilt from the project file or the host's copy, whichever has come further; an
 * empty one is never taken for the study. A study that this browser never had is read from there, too.
 */
export async function openStudy(
  world: Surroundings,
  projectId: string,
): Promise<Outcome<Session, OpenRefusal>> {
  return openWith(world, projectId, await takeLock(projectId));
}

/** Opens a study under a lock, which the session then holds; without one it may only be read. */
async function openWith(
  world: Surroundings,
  projectId: string,
  lock: Lock | null,
): Promise<Outcome<Session, OpenRefusal>> {
  try {
    const outcome = await openLocked(world, projectId, lock !== null);
    if (outcome.is === "refused") {
      lock?.release();
      return outcome;
    }
    const { study, files } = outcome.value;
    return done({
      ...outcome.value,
      async close() {
        await files.close();
        await study.close();
        lock?.release();
      },
    });
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** Opens a project file: into its database when that has not come further already. */
export async function openProjectFile(
  world: Surroundings,
  place: Place,
): Promise<Outcome<Session, OpenRefusal>> {
  const answer = await world.bridge.readProject(place.token);
  if (answer.is === "failed") return refused("file-unreadable");
  return openBytes(world, answer, { token: place.token, name: place.name });
}

/**
 * Opens a study from the bytes of its project file; `place` is where they came from. A copy without a place
 * (null) leaves the study the file that it has.
 */
export async function openBytes(
  world: Surroundings,
  { bytes }: Extract<ReadAnswer, { is: "read" }>,
  place: ShelfEntry["place"],
): Promise<Outcome<Session, OpenRefusal>> {
  let manifest: Manifest;
  try {
    manifest = readManifest(bytes);
  } catch (error) {
    return refused(whyUnreadable(error));
  }
  const { projectId, generation, digest, counts } = manifest;
  const lock = await takeLock(projectId);
  let replaced: OpenNotice | null = null;
  try {
    const here = await metaHere(projectId);
    if (here && here.schema > currentSchema) {
      lock?.release();
      return refused("newer");
    }
    if (here && here.generation > generation) {
      const notice: OpenNotice = { is: "newer-here", generation: here.generation, file: generation };
      return withNotice(await openWith(world, projectId, lock), notice);
    }
    if (!lock) return refused("open-elsewhere");
    if (here?.digest !== digest) {
      if (here && !(await continues(bytes, here))) {
        if (!(await setAside(world, projectId))) {
          lock.release();
          return refused("another");
        }
        replaced = { is: "rebuilt", from: "file", why: "another", generation };
      }
      await world.jobs.databaseFromFile(bytes.slice());
      await world.bridge.keepCopy(projectId, bytes);
    }
    const certificate = { generation, digest, counts };
    const openedAt = new Date().toISOString();
    const kept = place ?? (await shelved(world, projectId))?.place ?? null;
    await world.bridge.shelve({ projectId, name: manifest.name, openedAt, certificate, place: kept });
  } catch (error) {
    lock?.release();
    return refused(whyUnreadable(error));
  }
  return withNotice(await openWith(world, projectId, lock), replaced);
}

/** What the host remembers of a study; null when it knows none of that id. */
async function shelved({ bridge }: Surroundings, projectId: string): Promise<ShelfEntry | null> {
  return (await bridge.readShelf()).find((entry) => entry.projectId === projectId) ?? null;
}

function withNotice(
  opened: Outcome<Session, OpenRefusal>,
  notice: OpenNotice | null,
): Outcome<Session, OpenRefusal> {
  return opened.is === "done" ? done({ ...opened.value, notice: opened.value.notice ?? notice }) : opened;
}

async function openLocked(
  world: Surroundings,
  projectId: string,
  mayWrite: boolean,
): Promise<Outcome<Omit<Session, "close">, OpenRefusal>> {
  const database = mayWrite ? new StudyDatabase(projectId) : await databaseAsIs(projectId);
  if (!database) return refused("missing");
  // All at once: each is waited for, the database longest.
  const onShelf = shelved(world, projectId);
  const [remembered, first, tail] = await Promise.all([
    onShelf,
    loadSafely(
      database,
      onShelf.then((entry) => entry?.certificate ?? null),
      mayWrite,
    ),
    mayWrite ? world.bridge.readTail(projectId) : [],
  ]);
  let loaded = first;
  let notice: OpenNotice | null = null;
  if (loaded.is === "refused" && !leftAlone.includes(loaded.why) && mayWrite) {
    const { why } = loaded;
    const own = why === "behind" || why === "another" ? await loadSafely(database, null) : null;
    const here = own?.is === "done" ? own.value : null;
    const sources = await sourcesFor(world, projectId, remembered);
    const further = [];
    for (const source of sources) {
      const known = here && (await sharesHistory(database, source.manifest));
      const isOlder = why === "behind" && here && source.manifest.generation <= here.last.seq;
      if (!known && !isOlder) further.push(source);
    }
    database.close();
    const rebuilt = await rebuild(world, projectId, { sources: further, tail }, here);
    await database.open();
    if (rebuilt) {
      const isAll = rebuilt.generation >= (remembered?.certificate.generation ?? 0);
      const isFirst = why === "missing" && isAll && !(await world.beenHere.has(projectId));
      notice = isFirst ? { is: "first-here", ...rebuilt } : { is: "rebuilt", why, ...rebuilt };
      loaded = await loadSafely(database, null);
    } else if (here) {
      const generation = here.last.seq;
      notice = { is: "behind", generation, remembered: remembered?.certificate.generation ?? 0 };
      loaded = done(here);
    }
  }
  if (loaded.is === "refused") {
    database.close();
    return loaded;
  }
  const { seq } = loaded.value.last;
  if (tail.some(({ to }) => to > seq)) {
    const { generation } = await catchUp(world, projectId, tail);
    loaded = await loadSafely(database, null);
    if (loaded.is === "refused") return loaded;
    if (generation > seq) notice ??= { is: "rebuilt", from: "copy", why: "behind", generation };
  }
  if (mayWrite) void world.beenHere.add(projectId);
  const place = remembered?.place ?? null;
  const sha256 =
    place && mayWrite ? hashAt(world, place, projectId, database).catch(() => null) : Promise.resolve(null);
  const writer = mayWrite ? world.writer(projectId, database) : null;
  const study = new OpenStudy(database, loaded.value, stampFor(world.by), writer, world.retryAfter);
  const files = new FileKeeper(world.bridge, world.jobs, study, { place, sha256 });
  return done({ study, files, notice });
}

/** Such a database is whole: nothing may take its place. */
const leftAlone: readonly LoadRefusal[] = ["newer", "not-migrated"];

async function loadSafely(
  database: StudyDatabase,
  certificate: Parameters<typeof loadStudy>[1],
  mayWrite = true,
): Promise<Outcome<LoadedStudy, LoadRefusal>> {
  try {
    return await loadStudy(database, certificate, mayWrite);
  } catch {
    return refused("damaged");
  }
}

/**
 * The hash of the file at its place, when the file holds a state that this study went through: only such a
 * one may be written over. A file that was worked on elsewhere has no hash here, so that it is left alone.
 */
async function hashAt(
  { bridge }: Surroundings,
  { token }: Pick<Place, "token">,
  projectId: string,
  database: StudyDatabase,
): Promise<string | null> {
  const there = await bridge.readProject(token);
  if (there.is === "failed") return null;
  const manifest = manifestIn(there.bytes);
  const isOurs = manifest?.projectId === projectId && (await sharesHistory(database, manifest));
  return isOurs ? there.sha256 : null;
}

type Source = { readonly from: "file" | "copy"; readonly bytes: Uint8Array; readonly manifest: Manifest };

/** The file and the copy from which a study can be rebuilt, the one that has come further first. */
async function sourcesFor(
  { bridge }: Surroundings,
  projectId: string,
  remembered: ShelfEntry | null,
): Promise<readonly Source[]> {
  const sources: Source[] = [];
  const consider = (from: Source["from"], answer: ReadAnswer) => {
    const manifest = answer.is === "read" ? manifestIn(answer.bytes) : null;
    if (answer.is === "read" && manifest?.projectId === projectId)
      sources.push({ from, bytes: answer.bytes, manifest });
  };
  if (remembered?.place) consider("file", await bridge.readProject(remembered.place.token));
  consider("copy", await bridge.readCopy(projectId));
  return sources.sort((a, b) => b.manifest.generation - a.manifest.generation);
}

/**
 * Fills the database from the first source that is whole; null when there is none. A sound state that is
 * here and that a source does not continue is copied to the host first.
 */
async function rebuild(
  world: Surroundings,
  projectId: string,
  { sources, tail }: { readonly sources: readonly Source[]; readonly tail: readonly TailPart[] },
  here: LoadedStudy | null,
): Promise<{ readonly from: "file" | "copy"; readonly generation: number } | null> {
  const known = here && (await certificateOf(here.project, here.last));
  for (const { from, bytes } of sources) {
    try {
      if (known && !(await continues(bytes, known)) && !(await setAside(world, projectId))) continue;
      const { generation } = await world.jobs.databaseFromFile(bytes.slice(), tail);
      return { from, generation };
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
    }
  }
  return null;
}

/** Gives a sound database the deeds that only the host's tail holds. */
async function catchUp({ jobs }: Surroundings, projectId: string, tail: readonly TailPart[]) {
  const { bytes } = await jobs.fileFromDatabase(projectId);
  return jobs.databaseFromFile(bytes, tail);
}

/** Whether a project file went through the state that a certificate tells of. Throws UnreadableFile. */
async function continues(
  bytes: Uint8Array,
  { generation, digest }: Pick<Certificate, "generation" | "digest">,
): Promise<boolean> {
  const { journal } = await readProjectFile(bytes);
  const entry = journal.find(({ seq }) => seq === generation);
  return entry !== undefined && (await sha256OfText(entry.id)) === digest;
}

function manifestIn(bytes: Uint8Array): Manifest | null {
  try {
    return readManifest(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

/** What the database of a study says of itself; null when there is none. Never makes an empty one. */
async function metaHere(projectId: string): Promise<Meta | null> {
  const database = await databaseAsIs(projectId);
  if (!database) return null;
  try {
    return (await database.meta.get("project")) ?? null;
  } finally {
    database.close();
  }
}

/**
 * Before a file takes the place of another state of the same study, that state goes to the host's copies.
 * Answers whether it is there; if not, it must not be replaced.
 */
async function setAside({ bridge, jobs }: Surroundings, projectId: string): Promise<boolean> {
  const { bytes } = await jobs.fileFromDatabase(projectId);
  return (await bridge.keepCopy(projectId, bytes)).is === "written";
}

function whyUnreadable(error: unknown): OpenRefusal {
  if (!(error instanceof UnreadableFile)) throw error;
  if (error.code === "newer-project") return "file-newer";
  return error.code === "not-a-project" ? "no-project-file" : "file-damaged";
}

type Lock = { release(): void };

/** One window at a time may write a study. Null when another has it. */
export async function takeLock(projectId: string): Promise<Lock | null> {
  return new Promise((resolve) => {
    void navigator.locks.request(databaseName(projectId), { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(null);
      return new Promise<void>((release) => resolve({ release }));
    });
  });
}
