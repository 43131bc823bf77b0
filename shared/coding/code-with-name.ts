import { type AddCodeRefusal, addCode, sameName } from "../codebook/add-code.ts";
import { childrenOf } from "../codebook/code-tree.ts";
import { done, type Outcome } from "../outcome.ts";
import { applyDiff, type ProjectDiff } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId } from "../project/records.ts";
import { cutTo } from "../text/one-line.ts";
import { nameGiven } from "../text/same-name.ts";
import { type CodePassage, type CodePassageRefusal, codePassage } from "./code-passage.ts";

/** How long the name of an in-vivo code may become, in UTF-16 code units; longer passages are cut at a word. */
const longestName = 60;

/** Codes a passage with the code of that name at the top of the codebook, which is made when there is none; one deed. */
export function codeWithName(
  project: Project,
  { name, ...passage }: Omit<CodePassage, "codeId"> & { readonly name: string; readonly newCodeId: CodeId },
): Outcome<ProjectDiff, CodePassageRefusal | AddCodeRefusal> {
  const known = codeOfName(project, name);
  if (known) return codePassage(project, { ...passage, codeId: known.id });
  const added = addCode(project, { codeId: passage.newCodeId, parentId: null, name });
  if (added.is === "refused") return added;
  const coded = codePassage(applyDiff(project, added.value), { ...passage, codeId: passage.newCodeId });
  if (coded.is === "refused") return coded;
  return done({ ...coded.value, added: [...added.value.added, ...coded.value.added] });
}

/** The code of that name at the top of the codebook, whatever its capitals; null when there is none. */
export function codeOfName({ codes }: Project, name: string): Code | null {
  return childrenOf(codes, null).find((code) => sameName(code.name, nameGiven(name))) ?? null;
}

/** The name of an in-vivo code: the passage's own words. */
export function inVivoName(words: string): string {
  const name = nameGiven(words);
  if (name.length <= longestName) return name;
  const cut = name.slice(0, longestName);
  return `${cutTo(name, Math.max(cut.lastIndexOf(" "), longestName / 2)).trimEnd()}…`;
}
