import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, type Update, updateOf } from "../project/diff.ts";
import { allCodings, type Project } from "../project/project.ts";
import type { CodeId } from "../project/records.ts";
import { childrenOf, withDescendants } from "./code-tree.ts";
import { countCodings, recode } from "./merge-codes.ts";

export type RemoveCode = {
  readonly codeId: CodeId;
  /** What becomes of its codings: they go with it, or to the code above it. */
  readonly codings: "remove" | "to-parent";
  /** What becomes of the codes beneath it: they go with it (and their codings too), or take its place. */
  readonly children: "remove" | "lift";
};
export type RemoveCodeRefusal = "no-such-code" | "no-parent";

/** Takes a code out of the codebook. */
export function removeCode(
  project: Project,
  { codeId, codings, children }: RemoveCode,
): Outcome<ProjectDiff, RemoveCodeRefusal> {
  const code = project.codes.get(codeId);
  if (!code) return refused("no-such-code");
  if (codings === "to-parent" && code.parentId === null) return refused("no-parent");

  const leaving = children === "remove" ? withDescendants(project.codes, codeId) : new Set([codeId]);
  const handedOver =
    codings === "to-parent" && code.parentId !== null
      ? recode(project, codeId, code.parentId)
      : { updated: [], removed: [] };
  const kept = new Set(handedOver.updated.map(({ id }) => id as string));
  const gone = [...allCodings(project)].filter(
    (coding) => leaving.has(coding.codeId) && !kept.has(coding.id),
  );

  const lifted: Update[] =
    children === "lift"
      ? childrenOf(project.codes, codeId).map((child, place, all) =>
          updateOf(child, { parentId: code.parentId, order: code.order + place / (all.length + 1) }),
        )
      : [];
  const codes = [...leaving].flatMap((id) => project.codes.get(id) ?? []);
  return done(diffOf({ updated: [...handedOver.updated, ...lifted], removed: [...gone, ...codes] }));
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
