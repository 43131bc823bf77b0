import type { ProjectFacts } from "../../electron/files/project-guard.ts";

/**
 * Files whose facts can be read without unpacking anything: for tests of what is done with facts. That they
 * are read from real project files is tested where those are.
 */
export function projectBytes(facts: Partial<ProjectFacts> & { readonly text?: string } = {}): Uint8Array {
  const counts = { transcripts: 1, participants: 0, codes: 2, codings: 3 };
  const all = { schema: 1, projectId: "study:one", generation: 1, counts, text: "", ...facts };
  return new TextEncoder().encode(JSON.stringify(all));
}

export const nothing = { transcripts: 0, participants: 0, codes: 0, codings: 0 };

export function factsOf(bytes: Uint8Array): ProjectFacts | null {
  try {
    const { schema, projectId, generation, counts } = JSON.parse(new TextDecoder().decode(bytes));
    return { schema, projectId, generation, counts };
  } catch {
    return null;
  }
}
