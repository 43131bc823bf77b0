import type { TailPart } from "../../shared/bridge.ts";
import type { Project } from "../../shared/project/project.ts";
import { Asker } from "../workers/asker.ts";
import type { RestoredFile, RestoreWish, StoredFile } from "./database-file.ts";

type WrittenFile = { readonly bytes: Uint8Array; readonly generation: number };

/** What the worker of files is asked. */
export type FileQuestions = {
  readonly write: { readonly asked: string; readonly answer: WrittenFile };
  readonly store: {
    readonly asked: { readonly bytes: Uint8Array; readonly tail: readonly TailPart[] };
    readonly answer: StoredFile;
  };
  readonly restore: {
    readonly asked: { readonly projectId: string; readonly wish: RestoreWish };
    readonly answer: RestoredFile | null;
  };
  readonly lookBack: {
    readonly asked: { readonly projectId: string; readonly seq: number };
    readonly answer: Project;
  };
};

/** The things that are done to whole project files; in the window by a worker, in tests directly. */
export type FileJobs = {
  fileFromDatabase(projectId: string): Promise<WrittenFile>;
  databaseFromFile(bytes: Uint8Array, tail?: readonly TailPart[]): Promise<StoredFile>;
  restoredFile(projectId: string, wish: RestoreWish): Promise<RestoredFile | null>;
  projectAt(projectId: string, seq: number): Promise<Project>;
};

export function fileJobsInWorker(): FileJobs {
  const asker = new Asker<FileQuestions>(
    () => new Worker(new URL("./file-worker.ts", import.meta.url), { type: "module" }),
  );
  asker.makeReady();
  return {
    fileFromDatabase: (projectId) => asker.ask("write", projectId),
    databaseFromFile: (bytes, tail = []) => asker.ask("store", { bytes, tail }),
    restoredFile: (projectId, wish) => asker.ask("restore", { projectId, wish }),
    projectAt: (projectId, seq) => asker.ask("lookBack", { projectId, seq }),
  };
}
