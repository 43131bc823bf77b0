import type { Bridge } from "../../shared/bridge.ts";
import type { BeenHere } from "./been-here.ts";
import type { CommitWriter } from "./commit-writer.ts";
import type { StudyDatabase } from "./database.ts";
import type { FileJobs } from "./file-jobs.ts";

/** What opening needs of the world around it. */
export type Surroundings = {
  readonly bridge: Bridge;
  readonly jobs: FileJobs;
  /** Who writes the commits of a study, whose database is open already. */
  readonly writer: (projectId: string, database: StudyDatabase) => CommitWriter;
  /** How long a failed writing rests before it is tried again, in milliseconds; left out, as usual. */
  readonly retryAfter?: number;
  /** The name under which this person works. */
  readonly by: () => string;
  readonly beenHere: BeenHere;
};
