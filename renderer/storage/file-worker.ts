import { PackedParts } from "../../shared/formats/project-file/packed-parts.ts";
import { answering, Handing } from "../workers/answering.ts";
import { databaseFromFile, fileFromDatabase, projectAt, restoredFile } from "./database-file.ts";
import type { FileQuestions } from "./file-jobs.ts";

const packedParts = new PackedParts();

/** Writes and reads project files beside the window, straight from and to the database, so that nobody waits. */
answering<FileQuestions>({
  write: async (projectId) => {
    const file = await fileFromDatabase(projectId, packedParts);
    return new Handing(file, [file.bytes.buffer]);
  },
  store: ({ bytes, tail }) => databaseFromFile(bytes, tail),
  restore: async ({ projectId, wish }) => {
    const file = await restoredFile(projectId, wish);
    return new Handing(file, file ? [file.bytes.buffer] : []);
  },
  lookBack: ({ projectId, seq }) => projectAt(projectId, seq),
});
