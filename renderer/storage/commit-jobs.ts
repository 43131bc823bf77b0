import type { Bridge, TailPart } from "../../shared/bridge.ts";
import { Asker } from "../workers/asker.ts";
import { type Commit, type CommitWriter, toHost } from "./commit-writer.ts";

/** What the worker of commits is asked. */
export type CommitQuestions = {
  readonly open: { readonly asked: string; readonly answer: undefined };
  readonly keep: {
    readonly asked: {
      readonly projectId: string;
      readonly commit: Commit;
      /** Whether the worker takes it to the host as well. */
      readonly hostToo: boolean;
    };
    /** What the host keeps, where the window has to take it there. */
    readonly told: TailPart;
    readonly answer: undefined;
  };
  readonly close: { readonly asked: string; readonly answer: undefined };
};

/**
 * Writers that have their commits written by a worker. `bridge` is the host where only the window can reach it (in
 * Electron); null where the worker can. Either way the worker packs them: to pack an import of hundreds of interviews holds a thread
 * for some hundred milliseconds.
 */
export function writersInWorker(bridge: Bridge | null): (projectId: string) => CommitWriter {
  const asker = new Asker<CommitQuestions>(
    () => new Worker(new URL("./commit-worker.ts", import.meta.url), { type: "module" }),
  );
  asker.makeReady();
  // What goes wrong with opening goes wrong again with the first commit, and is told then.
  const without = (promise: Promise<unknown>) => void promise.catch(() => undefined);
  return (projectId) => {
    without(asker.ask("open", projectId));
    return {
      async write(commit) {
        const hostToo = bridge === null;
        let beside: Promise<unknown> | undefined;
        const tell = (part: TailPart) => {
          beside = bridge?.keepTail(projectId, part).catch(() => undefined);
        };
        try {
          await asker.ask("keep", { projectId, commit, hostToo }, { inParts: true, tell });
        } catch (error) {
          // A worker that is gone told nothing. The host has the commit all the same, before it is tried again.
          if (bridge && !beside) void toHost((part) => bridge.keepTail(projectId, part), commit);
          throw error;
        }
        await beside;
      },
      close: () => without(asker.ask("close", projectId)),
    };
  };
}
