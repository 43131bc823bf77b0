import type { FilePlace, ReadAnswer, ShelfEntry } from "../../shared/bridge.ts";
import { type Manifest, readManifest } from "../../shared/formats/project-file/manifest.ts";
import { done, type Outcome, refused, UnreadableFile } from "../../shared/outcome.ts";
import { firstEntry } from "../../shared/project/journal.ts";
import { currentSchema } from "../../shared/project/migrations/migrate.ts";
import { emptyProject, newStudy } from "../../shared/project/project.ts";
import type { Study } from "../../shared/project/records.ts";
import { databaseAsIs, metaHere, StudyDatabase } from "./database.ts";
import { FileKeeper, type OnDisk } from "./file-keeper.ts";
import { type LoadedStudy, type LoadRefusal, loadSafely, sharesHistory, storeStudy } from "./load-study.ts";
import { OpenStudy } from "./open-study.ts";
import { afterRebuilding, nextStep, type OpenNotice } from "./opening-plan.ts";
import { catchUp, continues, manifestIn, rebuildHere, setAside } from "./rebuild-study.ts";
import { newId, stampFor } from "./stamps.ts";
import { type Lock, takeLock } from "./study-lock.ts";
import type { Surroundings } from "./surroundings.ts";

/** An open study with everything that keeps it safe. */
export type Session = {
  readonly study: OpenStudy;
  readonly files: FileKeeper;
  /** What a person must be told about this opening: that the database was rebuilt, from what, and why. */
  readonly notice: OpenNotice | null;
  close(): Promise<void>;
};

export type OpenRefusal =
  | LoadRefusal
  | "file-unreadable"
  | "file-damaged"
  | "file-newer"
  | "no-project-file"
  | "open-elsewhere";

/**
 * Keeps what can be kept, and answers whether all that was done is in the database, or else in the study's file or the host's copy.
 * Where it is in none, closing the study loses it.
 */
export async function keepAll({ study, files }: Pick<Session, "study" | "files">): Promise<boolean> {
  await study.settle();
  if (study.readOnly || study.now().save.is !== "not-saved") return true;
  await files.save();
  return study.now().save.is !== "not-saved" || files.now().savedGeneration === study.now().generation;
}

/** Begins a new study and opens it; `study` is what it begins with, where that was made before. */
export async function beginStudy(
  world: Surroundings,
  name: string,
  study: Study = newStudy(newId("study"), name, new Date().toISOString()),
): Promise<Outcome<Session, OpenRefusal>> {
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
  place: FilePlace,
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
  try {
    const onShelf = shelved(world, projectId);
    const sound = await soundStudy(world, projectId, { database, onShelf, mayWrite });
    if (sound.is === "refused") {
      database.close();
      return sound;
    }
    const { loaded, notice } = sound.value;
    if (mayWrite) void world.beenHere.add(projectId);
    const place = (await onShelf)?.place ?? null;
    const onDisk = mayWrite
      ? whatIsOnDisk(world, place, projectId, database).catch(() => nothingOnDisk)
      : Promise.resolve(nothingOnDisk);
    const writer = mayWrite ? world.writer(projectId, database) : null;
    const study = new OpenStudy(database, loaded, stampFor(world.by), writer, world.retryAfter);
    const files = new FileKeeper(world.bridge, world.jobs, study, { place, onDisk });
    return done({ study, files, notice });
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Looks at what is here and what the host has, and does what the plan says until the database is sound. */
async function soundStudy(
  world: Surroundings,
  projectId: string,
  {
    database,
    onShelf,
    mayWrite,
  }: {
    readonly database: StudyDatabase;
    readonly onShelf: Promise<ShelfEntry | null>;
    readonly mayWrite: boolean;
  },
): Promise<Outcome<{ readonly loaded: LoadedStudy; readonly notice: OpenNotice | null }, LoadRefusal>> {
  // All at once: each is waited for, the database longest.
  const certificate = onShelf.then((entry) => entry?.certificate ?? null);
  const [remembered, first, tail] = await Promise.all([
    onShelf,
    loadSafely(database, certificate, mayWrite),
    mayWrite ? world.bridge.readTail(projectId) : [],
  ]);
  let notice: OpenNotice | null = null;
  let step = nextStep(first, { tail, mayRebuild: mayWrite });
  if (step.is === "rebuild") {
    const { why } = step;
    const { here, rebuilt } = await rebuildHere(world, projectId, { database, why, remembered, tail });
    const after = afterRebuilding(why, {
      ...{ rebuilt, here, remembered: remembered?.certificate.generation ?? 0 },
      wasHereBefore: why === "missing" && (await world.beenHere.has(projectId)),
    });
    if (!after) return refused(why);
    notice = after.notice;
    const loaded = after.study === "load-again" ? await loadSafely(database, null) : after.study;
    step = nextStep(loaded, { tail, mayRebuild: false });
  }
  if (step.is === "catch-up") {
    const { seq } = step.study.last;
    const { generation } = await catchUp(world, projectId, tail);
    if (generation > seq) notice ??= { is: "rebuilt", from: "copy", why: "behind", generation };
    step = nextStep(await loadSafely(database, null), { tail: [], mayRebuild: false });
  }
  if (step.is === "refuse" || step.is === "rebuild") return refused(step.why);
  return done({ loaded: step.study, notice });
}

const nothingOnDisk: OnDisk = { sha256: null, generation: null };

/**
 * What the file at its place holds, or without a place the host's newest whole copy, when that is a state that this
 * study went through: only such a file may be written over. A file that was worked on elsewhere has no hash here, so that
 * it is left alone.
 */
async function whatIsOnDisk(
  { bridge }: Surroundings,
  place: ShelfEntry["place"],
  projectId: string,
  database: StudyDatabase,
): Promise<OnDisk> {
  const there = place ? await bridge.readProject(place.token) : await bridge.readCopy(projectId);
  if (there.is === "failed") return nothingOnDisk;
  const manifest = manifestIn(there.bytes);
  if (manifest?.projectId !== projectId || !(await sharesHistory(database, manifest))) return nothingOnDisk;
  return { sha256: place && there.sha256, generation: manifest.generation };
}

function whyUnreadable(error: unknown): OpenRefusal {
  if (!(error instanceof UnreadableFile)) throw error;
  if (error.code === "newer-project") return "file-newer";
  return error.code === "not-a-project" ? "no-project-file" : "file-damaged";
}
