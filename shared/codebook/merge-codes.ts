import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import { joinCodings } from "../project/join-codings.ts";
import { allCodings, type Project } from "../project/project.ts";
import type { CodeId, Coding, CodingId } from "../project/records.ts";
import { removal } from "../project/removal.ts";
import { sameName } from "./add-code.ts";
import { childrenOf, withDescendants } from "./code-tree.ts";
import { putAmong } from "./sibling-order.ts";

export type MergeCodesRefusal = "no-such-code" | "into-itself" | "into-its-own-child" | "name-taken";

/**
 * Makes one code of two: the codings and the children of `from` go to `into`, which keeps its name and
 * definition, and `from` leaves the codebook. Where one coder had marked overlapping words with both, one coding
 * remains. What hung on `from` (memos, relations, its place in themes) hangs on `into`. Refused while a child of each has the same name: which of the two is meant then has to be
 * said first, by merging or renaming one.
 */
export function mergeCodes(
  project: Project,
  { from, into }: { readonly from: CodeId; readonly into: CodeId },
): Outcome<ProjectDiff, MergeCodesRefusal> {
  const leaving = project.codes.get(from);
  const staying = project.codes.get(into);
  if (!leaving || !staying) return refused("no-such-code");
  if (from === into) return refused("into-itself");
  if (withDescendants(project.codes, from).has(into)) return refused("into-its-own-child");

  const children = childrenOf(project.codes, from);
  const there = childrenOf(project.codes, into).filter(({ id }) => id !== from);
  if (children.some(({ name }) => there.some((other) => sameName(other.name, name))))
    return refused("name-taken");

  const joined = joinCodings(project, recoded(project, from, into));
  const heirs = new Map<string, CodeId | CodingId>([...joined.heirs, [from, into]]);
  const gone = removal(project, [...joined.absorbed, leaving], heirs);
  const lifted = putAmong(there, there.length, children, into);
  // Changes nothing, and names the heir to the history, also where no coding and no child went along.
  const heir = updateOf(staying, {});
  return done(
    diffOf({ updated: [heir, ...joined.updated, ...lifted, ...gone.updated], removed: gone.removed }),
  );
}

/**
 * What a researcher is told before two codes are merged: how many codings of `from` go to `into`, how many codings
 * of either join another because they overlap (K2), and how many codes stand directly beneath `from`.
 */
export function whatMergingMeans(
  project: Project,
  { from, into }: { readonly from: CodeId; readonly into: CodeId },
): { readonly codings: number; readonly joined: number; readonly children: number } {
  const codings = recoded(project, from, into);
  return {
    codings: codings.length,
    joined: joinCodings(project, codings).absorbed.length,
    children: childrenOf(project.codes, from).length,
  };
}

/** The codings of one code as they would be with another. */
export function recoded(project: Project, from: CodeId, into: CodeId): readonly Coding[] {
  const codings = [...allCodings(project)].filter(({ codeId }) => codeId === from);
  return codings.map((coding) => ({ ...coding, codeId: into }));
}

/** How many codings a code has itself, lost ones among them. */
export function countCodings(project: Project, codeId: CodeId): number {
  let count = 0;
  for (const coding of allCodings(project)) if (coding.codeId === codeId) count += 1;
  return count;
}
