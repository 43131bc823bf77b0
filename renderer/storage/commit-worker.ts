import type { TailPart } from "../../shared/bridge.ts";
import { answering } from "../workers/answering.ts";
import { bridgeOverHttp } from "./bridge-over-http.ts";
import type { CommitQuestions } from "./commit-jobs.ts";
import { writeBoth } from "./commit-writer.ts";
import { StudyDatabase } from "./database.ts";

const bridge = bridgeOverHttp();
const open = new Map<string, StudyDatabase>();

function databaseOf(projectId: string): StudyDatabase {
  const there = open.get(projectId);
  if (there) return there;
  const database = new StudyDatabase(projectId);
  open.set(projectId, database);
  return database;
}

/**
 * Writes commits beside the window: while it draws what was done, it has no time for the answers of a database,
 * and a commit that waits for them is durable only some frames later.
 */
answering<CommitQuestions>({
  open: async (projectId) => {
    await databaseOf(projectId).open();
    return undefined;
  },
  keep: async ({ projectId, commit, hostToo }, tell) => {
    const keepTail = async (part: TailPart) =>
      hostToo ? bridge.keepTail(projectId, part) : tell(part, [part.bytes.buffer]);
    await writeBoth(databaseOf(projectId), keepTail, commit);
    return undefined;
  },
  close: (projectId) => {
    open.get(projectId)?.close();
    open.delete(projectId);
    return undefined;
  },
});
