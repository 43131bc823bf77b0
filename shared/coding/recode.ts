import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff } from "../project/diff.ts";
import { recoding } from "../project/join-codings.ts";
import { allCodings, type Project } from "../project/project.ts";
import type { CodeId, CodingId } from "../project/records.ts";

export type RecodeRefusal = "no-such-code" | "no-such-coding" | "nothing-changed";

/**
 * Gives codings another code, as one deed; each keeps its words, its coder and its time. Where one comes to overlap
 * others of that code and its coder, they become one. Those that have the code already are passed over.
 * Refuses when any coding is not there.
 */
export function recodeCodings(
  project: Project,
  { codingIds, codeId }: { readonly codingIds: readonly CodingId[]; readonly codeId: CodeId },
): Outcome<ProjectDiff, RecodeRefusal> {
  if (!project.codes.has(codeId)) return refused("no-such-code");
  const sought = new Set(codingIds);
  const found = [...allCodings(project)].filter(({ id }) => sought.has(id));
  if (sought.size === 0 || found.length !== sought.size) return refused("no-such-coding");
  const coming = found.filter((coding) => coding.codeId !== codeId).map((coding) => ({ ...coding, codeId }));
  if (coming.length === 0) return refused("nothing-changed");
  return done(diffOf(recoding(project, coming)));
}
