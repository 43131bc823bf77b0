import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId } from "../project/records.ts";
import { nameGiven } from "../text/same-name.ts";
import { sameName } from "./add-code.ts";
import { childrenOf } from "./code-tree.ts";

export type ChangeCodeRefusal = "no-such-code" | "no-name" | "name-taken" | "nothing-changed" | "no-such-hue";

/** Gives a code another name; siblings keep different names. */
export function renameCode(
  project: Project,
  { codeId, name }: { readonly codeId: CodeId; readonly name: string },
): Outcome<ProjectDiff, ChangeCodeRefusal> {
  const code = project.codes.get(codeId);
  const wanted = nameGiven(name);
  if (!code) return refused("no-such-code");
  if (wanted === "") return refused("no-name");
  if (wanted === code.name) return refused("nothing-changed");
  const siblings = childrenOf(project.codes, code.parentId);
  if (siblings.some((sibling) => sibling.id !== codeId && sameName(sibling.name, wanted)))
    return refused("name-taken");
  return done(diffOf({ updated: [updateOf(code, { name: wanted })] }));
}

/** What a codebook says of a code (methods: MacQueen et al. 1998; DeCuir-Gunby et al. 2011). */
export type Definition = Pick<Code, "definition" | "counts" | "countsNot" | "example">;

/** Says what a code means, what counts and what does not, and gives an example. */
export function defineCode(
  project: Project,
  { codeId, ...fields }: { readonly codeId: CodeId } & Partial<Definition>,
): Outcome<ProjectDiff, ChangeCodeRefusal> {
  const code = project.codes.get(codeId);
  if (!code) return refused("no-such-code");
  const update = updateOf(code, fields);
  if (Object.keys(update.to).length === 0) return refused("nothing-changed");
  return done(diffOf({ updated: [update] }));
}

/** Gives a code another hue, in whole degrees from 0 to 359. */
export function colourCode(
  project: Project,
  { codeId, hue }: { readonly codeId: CodeId; readonly hue: number },
): Outcome<ProjectDiff, ChangeCodeRefusal> {
  const code = project.codes.get(codeId);
  if (!code) return refused("no-such-code");
  if (!Number.isInteger(hue) || hue < 0 || hue > 359) return refused("no-such-hue");
  if (hue === code.hue) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(code, { hue })] }));
}
