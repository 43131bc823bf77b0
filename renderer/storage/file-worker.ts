import { PackedParts } from "../../shared/formats/project-file/packed-parts.ts";
import { UnreadableFile } from "../../shared/outcome.ts";
import { databaseFromFile, fileFromDatabase, projectAt, restoredFile } from "./database-file.ts";
import type { FileAnswer, FileJob } from "./file-jobs.ts";

/** Writes and reads project files beside the window, straight from and to the database, so that nobody waits. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<FileJob>) => void) | null;
  postMessage(answer: FileAnswer, transfer?: Transferable[]): void;
};

const packedParts = new PackedParts();

scope.onmessage = async ({ data: job }) => {
  try {
    if (job.do === "write") {
      const { bytes, generation } = await fileFromDatabase(job.projectId, packedParts);
      scope.postMessage({ number: job.number, is: "written", bytes, generation }, [bytes.buffer]);
    } else if (job.do === "restore") {
      const file = await restoredFile(job.projectId, job.wish);
      scope.postMessage({ number: job.number, is: "restored", file }, file ? [file.bytes.buffer] : []);
    } else if (job.do === "look-back") {
      const project = await projectAt(job.projectId, job.seq);
      scope.postMessage({ number: job.number, is: "looked-back", project });
    } else {
      const stored = await databaseFromFile(job.bytes, job.tail);
      scope.postMessage({ number: job.number, is: "stored", ...stored });
    }
  } catch (error) {
    const unreadable = error instanceof UnreadableFile;
    scope.postMessage({
      number: job.number,
      is: "failed",
      code: unreadable ? error.code : null,
      detail: unreadable ? error.detail : error instanceof Error ? error.name : "",
    });
  }
};
