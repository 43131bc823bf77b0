import type { Certificate, ReadAnswer, ShelfEntry, TailPart } from "../../shared/bridge.ts";
import { sha256OfText } from "../../shared/formats/project-file/hash.ts";
import { type Manifest, readManifest } from "../../shared/formats/project-file/manifest.ts";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";
import { UnreadableFile } from "../../shared/outcome.ts";
import type { StudyDatabase } from "./database.ts";
import {
  certificateOf,
  type LoadedStudy,
  type LoadRefusal,
  loadSafely,
  sharesHistory,
} from "./load-study.ts";
import type { Rebuilt } from "./opening-plan.ts";
import type { Surroundings } from "./surroundings.ts";

/** Fills the database from a source that goes further than what is here, if any does. */
export async function rebuildHere(
  world: Surroundings,
  projectId: string,
  {
    database,
    why,
    remembered,
    tail,
  }: {
    readonly database: StudyDatabase;
    readonly why: LoadRefusal;
    readonly remembered: ShelfEntry | null;
    readonly tail: readonly TailPart[];
  },
): Promise<{ readonly here: LoadedStudy | null; readonly rebuilt: Rebuilt | null }> {
  const own = why === "behind" || why === "another" ? await loadSafely(database, null) : null;
  const here = own?.is === "done" ? own.value : null;
  const further = [];
  for (const source of await sourcesFor(world, projectId, remembered)) {
    const known = here && (await sharesHistory(database, source.manifest));
    const isOlder = why === "behind" && here && source.manifest.generation <= here.last.seq;
    if (!known && !isOlder) further.push(source);
  }
  database.close();
  const rebuilt = await rebuild(world, projectId, { sources: further, tail }, here);
  await database.open();
  return { here, rebuilt };
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
): Promise<Rebuilt | null> {
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
export async function catchUp({ jobs }: Surroundings, projectId: string, tail: readonly TailPart[]) {
  const { bytes } = await jobs.fileFromDatabase(projectId);
  return jobs.databaseFromFile(bytes, tail);
}

/** Whether a project file went through the state that a certificate tells of. Throws UnreadableFile. */
export async function continues(
  bytes: Uint8Array,
  { generation, digest }: Pick<Certificate, "generation" | "digest">,
): Promise<boolean> {
  const { journal } = await readProjectFile(bytes);
  const entry = journal.find(({ seq }) => seq === generation);
  return entry !== undefined && (await sha256OfText(entry.id)) === digest;
}

/**
 * Before a file takes the place of another state of the same study, that state goes to the host's copies.
 * Answers whether it is there; if not, it must not be replaced.
 */
export async function setAside({ bridge, jobs }: Surroundings, projectId: string): Promise<boolean> {
  const { bytes } = await jobs.fileFromDatabase(projectId);
  return (await bridge.keepCopy(projectId, bytes)).is === "written";
}

export function manifestIn(bytes: Uint8Array): Manifest | null {
  try {
    return readManifest(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}
