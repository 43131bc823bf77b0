import { readManifest } from "../../shared/formats/project-file/manifest.ts";
import { UnreadableFile } from "../../shared/outcome.ts";
import type { ProjectFacts } from "./project-guard.ts";

/** Reads what the guard needs to know of a `.kvali` file; null when the bytes are none, or damaged. */
export function readFacts(bytes: Uint8Array): ProjectFacts | null {
  try {
    const { schema, projectId, generation, counts } = readManifest(bytes);
    return { schema, projectId, generation, counts };
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}
