import type { Bridge, Certificate, Place, ReadAnswer, ShelfEntry } from "../../shared/bridge.ts";
import { readManifest } from "../../shared/formats/project-file/manifest.ts";
import { done, type Outcome, refused, UnreadableFile } from "../../shared/outcome.ts";
import { firstEntry } from "../../shared/project/journal.ts";
import { emptyProject, newStudy } from "../../shared/project/project.ts";
import { databaseName, StudyDatabase } from "./database.ts";
import type { FileJobs } from "./file-jobs.ts";
import { FileKeeper } from "./file-keeper.ts";
import { type LoadRefusal, loadStudy, storeStudy } from "./load-study.ts";
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

export type OpenNotice =
  | {
      readonly is: "rebuilt";
      readonly from: "file" | "copy";
      readonly why: LoadRefusal;
      readonly generation: number;
    }
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
  /** The name under which this person works. */
  readonly by: () => string;
};

/** Begins a new study and opens it. */
export async function beginStudy(world: Surroundings, name: string): Promise<Outcome<Session, OpenRefusal>> {
  const at = new Date().toISOString();
  const study = newStudy(newId("study"), name, at);
  const first = firstEntry(study, stampFor(world.by)());
  const database = new StudyDatabase(study.id);
  await storeStudy(database, { project: emptyProject(study), journal: [first], originals: new Map() });
  database.close();
  return openStudy(world, study.id);
}

/**
 * Opens a study from its database, holding it against what the host remembers. A database that is lost,
 * damaged or behind is rebuilt from the project file or the host's copy, whichever has come further; an
 * empty one is never taken for the study.
 */
export async function openStudy(
  world: Surroundings,
  projectId: string,
): Promise<Outcome<Session, OpenRefusal>> {
  const remembered = (await world.bridge.readShelf()).find((entry) => entry.projectId === projectId) ?? null;
  const lock = await takeLock(projectId);
  const outcome = await openLocked(world, projectId, remembered, lock !== null);
  if (outcome.is === "refused") lock?.release();
  if (outcome.is === "refused") return outcome;
  const { study, files } = outcome.value;
  return done({
    ...outcome.value,
    async close() {
      await files.close();
      await study.close();
      lock?.release();
    },
  });
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

/** Opens a study from the bytes of its project file; `place` is where they came from, null for a copy without one. */
export async function openBytes(
  world: Surroundings,
  { bytes }: Extract<ReadAnswer, { is: "read" }>,
  place: ShelfEntry["place"],
): Promise<Outcome<Session, OpenRefusal>> {
  let manifest: ReturnType<typeof readManifest>;
  try {
    manifest = readManifest(bytes);
  } catch (error) {
    return refused(whyUnreadable(error));
  }
  const { projectId, generation, digest, counts } = manifest;
  const here = await certificateHere(projectId);
  if (here && here.generation > generation) {
    const opened = await openStudy(world, projectId);
    const notice: OpenNotice = { is: "newer-here", generation: here.generation, file: generation };
    return opened.is === "done" ? done({ ...opened.value, notice: opened.value.notice ?? notice }) : opened;
  }
  const lock = await takeLock(projectId);
  if (!lock) return refused("open-elsewhere");
  lock.release();
  try {
    if (here?.digest !== digest) {
      if (here) await setAside(world, projectId);
      await world.jobs.databaseFromFile(bytes.slice());
    }
  } catch (error) {
    return refused(whyUnreadable(error));
  }
  const certificate = { generation, digest, counts };
  const entry = { projectId, name: manifest.name, openedAt: new Date().toISOString(), certificate, place };
  await world.bridge.shelve(entry);
  return openStudy(world, projectId);
}

async function openLocked(
  world: Surroundings,
  projectId: string,
  remembered: ShelfEntry | null,
  mayWrite: boolean,
): Promise<Outcome<Omit<Session, "close">, OpenRefusal>> {
  const database = new StudyDatabase(projectId);
  let loaded = await loadStudy(database, remembered?.certificate ?? null).catch(() =>
    refused("damaged" as const),
  );
  let notice: OpenNotice | null = null;
  if (loaded.is === "refused" && loaded.why !== "newer" && mayWrite) {
    const { why } = loaded;
    const here = (await certificateHere(projectId).catch(() => null))?.generation ?? null;
    database.close();
    const rebuilt = await rebuild(world, projectId, remembered, why === "behind" ? (here ?? 0) : -1);
    await database.open();
    if (rebuilt) {
      notice = { is: "rebuilt", why, ...rebuilt };
      loaded = await loadStudy(database, null);
    } else if (why === "behind" && here !== null) {
      notice = { is: "behind", generation: here, remembered: remembered?.certificate.generation ?? 0 };
      loaded = await loadStudy(database, null);
    }
  }
  if (loaded.is === "refused") {
    database.close();
    return loaded;
  }
  const study = new OpenStudy(database, loaded.value, stampFor(world.by), !mayWrite);
  const place = remembered?.place ?? null;
  const there = place && mayWrite ? await world.bridge.readProject(place.token) : null;
  const sha256 = there?.is === "read" ? there.sha256 : null;
  const files = new FileKeeper(world.bridge, world.jobs, study, { place, sha256 });
  return done({ study, files, notice });
}

/** Fills the database from the file or the copy that has come furthest, beyond `here`; null when there is none. */
async function rebuild(
  { bridge, jobs }: Surroundings,
  projectId: string,
  remembered: ShelfEntry | null,
  here: number,
): Promise<{ readonly from: "file" | "copy"; readonly generation: number } | null> {
  const sources: { from: "file" | "copy"; bytes: Uint8Array; generation: number }[] = [];
  const consider = (from: "file" | "copy", answer: ReadAnswer) => {
    if (answer.is === "failed") return;
    try {
      const manifest = readManifest(answer.bytes);
      if (manifest.projectId === projectId && manifest.generation > here)
        sources.push({ from, bytes: answer.bytes, generation: manifest.generation });
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
    }
  };
  if (remembered?.place) consider("file", await bridge.readProject(remembered.place.token));
  consider("copy", await bridge.readCopy(projectId));
  for (const { from, bytes, generation } of sources.sort((a, b) => b.generation - a.generation)) {
    try {
      await jobs.databaseFromFile(bytes);
      return { from, generation };
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
    }
  }
  return null;
}

/** What the database of a study says of itself; null when there is none. Never makes an empty one. */
async function certificateHere(projectId: string): Promise<Certificate | null> {
  const all = await indexedDB.databases();
  if (!all.some(({ name }) => name === databaseName(projectId))) return null;
  const database = new StudyDatabase(projectId);
  try {
    return (await database.meta.get("project")) ?? null;
  } finally {
    database.close();
  }
}

/** Before a file takes the place of another state of the same study, that state goes to the host's copies. */
async function setAside({ bridge, jobs }: Surroundings, projectId: string): Promise<void> {
  const { bytes } = await jobs.fileFromDatabase(projectId);
  await bridge.keepCopy(projectId, bytes);
}

function whyUnreadable(error: unknown): OpenRefusal {
  if (!(error instanceof UnreadableFile)) throw error;
  if (error.code === "newer-project") return "file-newer";
  return error.code === "not-a-project" ? "no-project-file" : "file-damaged";
}

/** One window at a time may write a study. Null when another has it. */
export async function takeLock(projectId: string): Promise<{ release(): void } | null> {
  return new Promise((resolve) => {
    void navigator.locks.request(databaseName(projectId), { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(null);
      return new Promise<void>((release) => resolve({ release }));
    });
  });
}
