import "fake-indexeddb/auto";
import Dexie from "dexie";
import { expect } from "vitest";
import { answerCall, bridgeFor } from "../../electron/answer.ts";
import { knownFiles } from "../../electron/files/known-files.ts";
import { readFacts } from "../../electron/files/project-facts.ts";
import { writerHere } from "../../renderer/storage/commit-writer.ts";
import { StudyDatabase } from "../../renderer/storage/database.ts";
import {
  databaseFromFile,
  fileFromDatabase,
  projectAt,
  restoredFile,
} from "../../renderer/storage/database-file.ts";
import { doDeed } from "../../renderer/storage/do-deed.ts";
import { loadStudy } from "../../renderer/storage/load-study.ts";
import { beginStudy, openStudy, type Session } from "../../renderer/storage/session.ts";
import { wholeJournal } from "../../renderer/storage/stored-journal.ts";
import type { Surroundings } from "../../renderer/storage/surroundings.ts";
import type { Bridge, FilePlace } from "../../shared/bridge.ts";
import { bridgeOver } from "../../shared/bridge-calls.ts";
import { replay } from "../../shared/project/journal.ts";
import type { Project } from "../../shared/project/project.ts";
import { toRows } from "../../shared/project/rows.ts";
import { deskOver, MemoryFiles } from "./memory-files.ts";
import { must } from "./must.ts";
import { installLocks } from "./web-locks.ts";

export { must };

installLocks();
// Dexie looks for a database when it is imported, which may have been before this file.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

/**
 * A host as the window sees it: the real one over a disk in memory. What `fails` holds goes wrong until it is
 * taken out: the name of a disk's operation, to the code of its error; "host" is the host itself.
 */
export type TestHost = {
  readonly bridge: Bridge;
  readonly files: MemoryFiles;
  readonly fails: Map<string, string>;
  /** What happens around each writing of a commit into a database. */
  around: (write: () => Promise<void>) => Promise<void>;
  /** How long a failed writing rests before it is tried again, in milliseconds; as usual unless told. */
  retryAfter?: number;
  /** Where a project file of that name is or will be. */
  place(name: string): Promise<FilePlace>;
  /** The bytes at a place, null when nothing is there. */
  at(name: string): Uint8Array | null;
  /** A window of a person, in the one browser of these tests unless another is told of what it has had. */
  window(by?: string, beenHere?: Surroundings["beenHere"]): Surroundings;
};

/** A browser that has had no study. */
export function aNewBrowser(): Surroundings["beenHere"] {
  const studies = new Set<string>();
  return {
    has: async (id) => studies.has(id),
    add: async (id) => void studies.add(id),
    delete: async (id) => void studies.delete(id),
  };
}

const thisBrowser = aNewBrowser();

export function aHost(): TestHost {
  const fails = new Map<string, string>();
  const files = new MemoryFiles({ fails: (_, name) => fails.get(name) ?? null });
  let day = Date.parse("2026-01-01T00:00:00Z");
  const desk = deskOver(files);
  const inside = bridgeFor({
    about: { host: "loopback", version: "0", folder: "/studies" },
    desk,
    ...knownFiles(desk, { dataFolder: "/data", studyFolder: "/studies" }),
    now: () => {
      day += 1000;
      return new Date(day);
    },
    dialogs: null,
    dataFolder: "/data",
    studyFolder: "/studies",
    readFacts,
    takeOpened: () => null,
  });
  const bridge = bridgeOver(async (call, args) => {
    if (fails.has("host")) throw new Error("the host is gone");
    return answerCall(inside, call, args);
  });
  const host: TestHost = {
    bridge,
    files,
    fails,
    around: (write) => write(),
    place: async (name) => {
      const place = await bridge.placeInFolder(name);
      if (place === "bad-name") throw new RangeError(`no name of a project file: ${name}`);
      return place;
    },
    at: (name) => files.get(`/studies/${name}`),
    window: (by = "Ek", beenHere = thisBrowser) => ({
      beenHere,
      bridge,
      jobs: { fileFromDatabase, databaseFromFile, projectAt, restoredFile },
      ...(host.retryAfter !== undefined && { retryAfter: host.retryAfter }),
      writer: (projectId, database) => {
        written.set(projectId, database);
        const { write, close } = writerHere(database, (part) => bridge.keepTail(projectId, part));
        return { write: (commit) => host.around(() => write(commit)), close };
      },
      by: () => by,
    }),
  };
  return host;
}

/** The databases that windows of these tests write, by study. */
const written = new Map<string, StudyDatabase>();

/** The database that an open study is written to: to let it fail. */
export function databaseOf(session: Session): StudyDatabase {
  const database = written.get(idOf(session));
  if (!database) throw new RangeError("the study is only read here");
  return database;
}

export async function aSession(host: TestHost, name = "Shelter"): Promise<Session> {
  return must(await beginStudy(host.window(), name));
}

export const idOf = ({ study }: Session): string => study.now().project.study.id;

export async function reopened(host: TestHost, projectId: string): Promise<Session> {
  return must(await openStudy(host.window(), projectId));
}

let codes = 0;

/** Adds a code of that name to the codebook: the smallest deed there is. */
export function addNamed({ study }: Session, name: string): Promise<void> {
  codes += 1;
  return must(doDeed(study, "add-code", { codeId: `code:${codes}`, parentId: null, name }));
}

export function codeNames(project: Project): readonly string[] {
  return [...project.codes.values()].map(({ name }) => name).sort();
}

/** Whether the database holds just what memory does, and its journal tells just the same. */
export async function expectStored({ study }: Session): Promise<void> {
  const { project, generation } = study.now();
  const database = new StudyDatabase(project.study.id);
  try {
    const { project: stored, last } = must(await loadStudy(database, null));
    const journal = await wholeJournal(database);
    expect(toRows(stored, [])).toEqual(toRows(project, []));
    expect(toRows(replay(journal), [])).toEqual(toRows(project, []));
    expect(last.seq).toBe(generation);
  } finally {
    database.close();
  }
}

/** Does something to the database of a study behind everybody's back. */
export async function tamper(
  projectId: string,
  how: (database: StudyDatabase) => Promise<unknown>,
): Promise<void> {
  const database = new StudyDatabase(projectId);
  await database.open();
  await how(database);
  database.close();
}

export function forgetDatabase(projectId: string): Promise<void> {
  return Dexie.delete(`kvali ${projectId}`);
}

/** Waits until something is so; for what the program does by itself, after its own pauses. */
export async function until(isSo: () => boolean | Promise<boolean>, most = 6000): Promise<void> {
  await expect.poll(isSo, { timeout: most, interval: 10 }).toBe(true);
}
