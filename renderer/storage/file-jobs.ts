import type { TailPart } from "../../shared/bridge.ts";
import { type UnreadableCode, UnreadableFile } from "../../shared/outcome.ts";
import type { Project } from "../../shared/project/project.ts";
import type { RestoredFile, RestoreWish, StoredFile } from "./database-file.ts";

export type FileJob =
  | { readonly number: number; readonly do: "write"; readonly projectId: string }
  | {
      readonly number: number;
      readonly do: "restore";
      readonly projectId: string;
      readonly wish: RestoreWish;
    }
  | { readonly number: number; readonly do: "look-back"; readonly projectId: string; readonly seq: number }
  | {
      readonly number: number;
      readonly do: "store";
      readonly bytes: Uint8Array;
      readonly tail: readonly TailPart[];
    };

export type FileAnswer =
  | {
      readonly number: number;
      readonly is: "written";
      readonly bytes: Uint8Array;
      readonly generation: number;
    }
  | {
      readonly number: number;
      readonly is: "stored";
      readonly projectId: string;
      readonly generation: number;
    }
  | { readonly number: number; readonly is: "restored"; readonly file: RestoredFile | null }
  | { readonly number: number; readonly is: "looked-back"; readonly project: Project }
  | {
      readonly number: number;
      readonly is: "failed";
      readonly code: UnreadableCode | null;
      readonly detail: string;
    };

/** The things that are done to whole project files; in the window by a worker, in tests directly. */
export type FileJobs = {
  fileFromDatabase(projectId: string): Promise<{ readonly bytes: Uint8Array; readonly generation: number }>;
  databaseFromFile(bytes: Uint8Array, tail?: readonly TailPart[]): Promise<StoredFile>;
  restoredFile(projectId: string, wish: RestoreWish): Promise<RestoredFile | null>;
  projectAt(projectId: string, seq: number): Promise<Project>;
};

export function fileJobsInWorker(): FileJobs {
  const worker = new Worker(new URL("./file-worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, { resolve(answer: FileAnswer): void; reject(error: Error): void }>();
  let jobs = 0;
  worker.onmessage = ({ data }: MessageEvent<FileAnswer>) => {
    const asker = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.is !== "failed") asker?.resolve(data);
    else if (data.code) asker?.reject(new UnreadableFile(data.code, "the file cannot be read", data.detail));
    else asker?.reject(new Error(data.detail));
  };
  const ask = (job: (number: number) => FileJob, transfer: Transferable[] = []) =>
    new Promise<FileAnswer>((resolve, reject) => {
      jobs += 1;
      waiting.set(jobs, { resolve, reject });
      worker.postMessage(job(jobs), transfer);
    });
  return {
    async fileFromDatabase(projectId) {
      const answer = await ask((number) => ({ number, do: "write", projectId }));
      if (answer.is !== "written") throw new Error("the worker answered another job");
      return answer;
    },
    async databaseFromFile(bytes, tail = []) {
      const answer = await ask((number) => ({ number, do: "store", bytes, tail }));
      if (answer.is !== "stored") throw new Error("the worker answered another job");
      return answer;
    },
    async restoredFile(projectId, wish) {
      const answer = await ask((number) => ({ number, do: "restore", projectId, wish }));
      if (answer.is !== "restored") throw new Error("the worker answered another job");
      return answer.file;
    },
    async projectAt(projectId, seq) {
      const answer = await ask((number) => ({ number, do: "look-back", projectId, seq }));
      if (answer.is !== "looked-back") throw new Error("the worker answered another job");
      return answer.project;
    },
  };
}
