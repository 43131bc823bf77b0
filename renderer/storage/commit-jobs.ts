import type { Bridge } from "../../shared/bridge.ts";
import { type Commit, type CommitWriter, toHost } from "./commit-writer.ts";

export type CommitJob = { readonly do: "open" | "close"; readonly projectId: string } | KeepJob;

export type KeepJob = {
  readonly do: "keep";
  readonly number: number;
  readonly projectId: string;
  readonly commit: Commit;
  /** Whether the worker takes it to the host as well. */
  readonly hostToo: boolean;
};

export type CommitAnswer =
  | { readonly number: number; readonly is: "kept" }
  | { readonly number: number; readonly is: "not-kept"; readonly name: string };

/**
 * Writers that have their commits written by a worker. `bridge` is the host where only the window can reach it (in
 * Electron); null where the worker can.
 */
export function writersInWorker(bridge: Bridge | null): (projectId: string) => CommitWriter {
  const waiting = new Map<number, { resolve(): void; reject(error: Error): void }>();
  let jobs = 0;

  const start = (): Worker => {
    const started = new Worker(new URL("./commit-worker.ts", import.meta.url), { type: "module" });
    started.onmessage = ({ data }: MessageEvent<CommitAnswer>) => {
      const asker = waiting.get(data.number);
      waiting.delete(data.number);
      if (data.is === "kept") asker?.resolve();
      else asker?.reject(named(data.name));
    };
    // One that could not be loaded or has died answers nothing more; the next commit gets another.
    started.onerror = () => {
      started.terminate();
      worker = null;
      for (const { reject } of waiting.values()) reject(named("WorkerLost"));
      waiting.clear();
    };
    return started;
  };
  let worker: Worker | null = start();
  const post = (job: CommitJob) => {
    worker ??= start();
    worker.postMessage(job);
  };

  return (projectId) => {
    post({ do: "open", projectId });
    return {
      async write(commit) {
        const beside = bridge && toHost((part) => bridge.keepTail(projectId, part), commit);
        await new Promise<void>((resolve, reject) => {
          jobs += 1;
          waiting.set(jobs, { resolve, reject });
          post({ do: "keep", number: jobs, projectId, commit, hostToo: bridge === null });
        });
        await beside;
      },
      close: () => post({ do: "close", projectId }),
    };
  };
}

function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}
