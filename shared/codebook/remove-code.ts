import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, type Update } from "../project/diff.ts";
import { joinCodings } from "../project/join-codings.ts";
import { allCodings, type Project } from "../project/project.ts";
import type { Code, CodeId } from "../project/records.ts";
import { removal } from "../project/removal.ts";
import { sameName } from "./add-code.ts";
import { childrenOf, withDescendants } from "./code-tree.ts";
import { countCodings, recoded } from "./merge-codes.ts";
import { putAmong } from "./sibling-order.ts";

export type RemoveCode = {
  readonly codeId: CodeId;
  /** What becomes of its codings: they go with it, or to the code above it. */
  readonly codings: "remove" | "to-parent";
  /** What becomes of the codes beneath it: they go with it (and their codings too), or take its place. */
  readonly children: "remove" | "lift";
};
export type RemoveCodeRefusal = "no-such-code" | "no-parent" | "name-taken";

/**
 * Takes a code out of the codebook. Refused when a code beneath it would come to stand beside one of its own
 * name.
 */
export function removeCode(
  project: Project,
  { codeId, codings, children }: RemoveCode,
): Outcome<ProjectDiff, RemoveCodeRefusal> {
  const code = project.codes.get(codeId);
  if (!code) return refused("no-such-code");
  if (codings === "to-parent" && code.parentId === null) return refused("no-parent");

  const leaving = children === "remove" ? withDescendants(project.codes, codeId) : new Set([codeId]);
  const heir = codings === "to-parent" ? code.parentId : null;
  const joined = joinCodings(project, heir === null ? [] : recoded(project, codeId, heir));
  const gone = [...allCodings(project)].filter(
    (coding) => leaving.has(coding.codeId) && (heir === null || coding.codeId !== codeId),
  );

  const lifted = children === "lift" ? lift(project, code) : [];
  if (!lifted) return refused("name-taken");
  const codes = [...leaving].flatMap((id) => project.codes.get(id) ?? []);
  const { updated, removed } = removal(project, [...joined.absorbed, ...gone, ...codes], joined.heirs);
  return done(diffOf({ updated: [...joined.updated, ...lifted, ...updated], removed }));
}

/** The children of a code put in its place among its siblings; null when two would have one name. */
function lift({ codes }: Project, code: Code): readonly Update[] | null {
  const children = childrenOf(codes, code.id);
  const siblings = childrenOf(codes, code.parentId);
  const staying = siblings.filter(({ id }) => id !== code.id);
  if (children.some(({ name }) => staying.some((other) => sameName(other.name, name)))) return null;
  return putAmong(staying, siblings.indexOf(code), children, code.parentId);
}

/** What a researcher is told before a code goes: how many codings it has, and what stands beneath it. */
export function whatRemovalMeans(
  project: Project,
  codeId: CodeId,
): { readonly codings: number; readonly codesBeneath: number; readonly codingsBeneath: number } {
  const beneath = [...withDescendants(project.codes, codeId)].filter((id) => id !== codeId);
  return {
    codings: countCodings(project, codeId),
    codesBeneath: beneath.length,
    codingsBeneath: beneath.reduce((sum, id) => sum + countCodings(project, id), 0),
  };
}
