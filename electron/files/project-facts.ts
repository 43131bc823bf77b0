import { readManifest } from "../../shared/formats/project-file/manifest.ts";
import { UnreadableFile } from "../../shared/outcome.ts";
import type { ProjectFacts } from "./project-guard.ts";

/** What the guard needs to know of a `.kvali` file; null when it is none, or a damaged one. */
export function readFacts(bytes: Uint8Array): ProjectFacts | null {
  try {
    const { schema, projectId, generation, counts } = readManifest(bytes);
    return { schema, projectId, generation, counts };
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}
