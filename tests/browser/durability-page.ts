import { bridgeOf } from "../../renderer/bridge.ts";
import { beenHereIn } from "../../renderer/storage/been-here.ts";
import { writersInWorker } from "../../renderer/storage/commit-jobs.ts";
import {
  databaseFromFile,
  fileFromDatabase,
  projectAt,
  restoredFile,
} from "../../renderer/storage/database-file.ts";
import { doDeed } from "../../renderer/storage/do-deed.ts";
import { beginStudy, openStudy, type Session } from "../../renderer/storage/session.ts";
import type { Surroundings } from "../../renderer/storage/surroundings.ts";
import { checkProject } from "../../shared/project/check-project.ts";

/** The storage of the window without the window, for a test that ends the browser under it. */
let session: Session | null = null;
const bridge = bridgeOf(window);
/** Whether only the window reaches the host, as in Electron. */
const isWindows = location.search === "?window";
/** The newest entries of the commits that the window took to the host, which has them. */
const taken: number[] = [];
const keepTail: typeof bridge.keepTail = async (projectId, part) => {
  const answer = await bridge.keepTail(projectId, part);
  taken.push(part.to);
  return answer;
};
const world: Surroundings = {
  bridge,
  jobs: { fileFromDatabase, databaseFromFile, projectAt, restoredFile },
  writer: writersInWorker(isWindows ? { ...bridge, keepTail } : null),
  by: () => "Ek",
  beenHere: beenHereIn(navigator.storage),
};

function opened(): Session {
  if (!session) throw new Error("no study is open");
  return session;
}

const told = () => {
  const { study, notice } = opened();
  const { project, save } = study.now();
  return {
    projectId: project.study.id,
    names: [...project.codes.values()].map(({ name }) => name).sort(),
    problems: checkProject(project).length,
    readOnly: study.readOnly,
    notice,
    save,
    generation: study.now().generation,
    taken: [...taken],
  };
};
export type Told = ReturnType<typeof told>;

export const storage = {
  async begin(name: string): Promise<Told> {
    const outcome = await beginStudy(world, name);
    if (outcome.is === "refused") throw new Error(outcome.why);
    session = outcome.value;
    return told();
  },
  async open(projectId: string): Promise<Told> {
    const outcome = await openStudy(world, projectId);
    if (outcome.is === "refused") throw new Error(outcome.why);
    session = outcome.value;
    return told();
  },
  now: async (): Promise<Told> => told(),
  /** Adds a code of that name; answers when it is saved or could not be. */
  async add(name: string): Promise<Told> {
    const { study } = opened();
    const codeId = `code:${crypto.randomUUID()}` as const;
    const added = doDeed(study, "add-code", { codeId, parentId: null, name });
    if (added.is === "refused") throw new Error(added.why);
    await added.value;
    return told();
  },
  async copy(): Promise<void> {
    await opened().files.save();
  },
  async close(): Promise<void> {
    await opened().close();
    session = null;
  },
};

declare global {
  interface Window {
    storage: typeof storage;
    /** Given by the test: told of every deed as soon as it is saved. */
    saved(name: string): Promise<void>;
  }
}
window.storage = storage;
