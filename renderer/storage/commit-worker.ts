import { assertNever } from "../../shared/outcome.ts";
import { bridgeOverHttp } from "./bridge-over-http.ts";
import type { CommitAnswer, CommitJob, KeepJob } from "./commit-jobs.ts";
import { writeBoth, writeCommit } from "./commit-writer.ts";
import { StudyDatabase } from "./database.ts";

/**
 * Writes commits beside the window: while it draws what was done, it has no time for the answers of a database,
 * and a commit that waits for them is durable only some frames later.
 */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<CommitJob>) => void) | null;
  postMessage(answer: CommitAnswer): void;
};

const bridge = bridgeOverHttp();
const open = new Map<string, StudyDatabase>();

function databaseOf(projectId: string): StudyDatabase {
  const there = open.get(projectId);
  if (there) return there;
  const database = new StudyDatabase(projectId);
  open.set(projectId, database);
  return database;
}

scope.onmessage = async ({ data: job }) => {
  const { projectId } = job;
  switch (job.do) {
    case "open":
      // What goes wrong now goes wrong again with the first commit, and is told then.
      await databaseOf(projectId)
        .open()
        .catch(() => undefined);
      return;
    case "keep":
      scope.postMessage(await kept(job));
      return;
    case "close":
      open.get(projectId)?.close();
      open.delete(projectId);
      return;
    default:
      assertNever(job);
  }
};

async function kept({ number, projectId, commit, hostToo }: KeepJob): Promise<CommitAnswer> {
  const database = databaseOf(projectId);
  try {
    if (hostToo) await writeBoth(database, (part) => bridge.keepTail(projectId, part), commit);
    else await writeCommit(database, commit);
    return { number, is: "kept" };
  } catch (error) {
    return { number, is: "not-kept", name: error instanceof Error ? error.name : "UnknownError" };
  }
}
