import { applyDiff, diffOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId } from "../project/records.ts";
import { newCode, sameName, tidyName } from "./add-code.ts";
import { childrenOf } from "./code-tree.ts";
import { newTheme } from "./new-theme.ts";

/** As deep as a codebook in XML may be nested. Thousands of levels are marks of something else that stands in a cell. */
const mostLevels = 256;

/** The names of a path "Theme > Subtheme > Code", or null when a name is missing, or there are more than 256. */
export function parsePath(path: string): readonly string[] | null {
  const names = path.split(">", mostLevels + 1).map(tidyName);
  if (names.length > mostLevels) return null;
  return names.some((name) => name === "") ? null : names;
}

/**
 * The code at a path, with the project in which it stands: names that are missing are made on the way. What
 * is made above the code itself is made as a theme (candidate), because a path names themes first.
 */
export function ensurePath(
  project: Project,
  names: readonly string[],
  newId: () => CodeId,
): { readonly project: Project; readonly code: Code; readonly made: readonly Code[] } {
  let grown = project;
  const made: Code[] = [];
  let code: Code | null = null;
  for (const [depth, name] of names.entries()) {
    const parentId: CodeId | null = (code as Code | null)?.id ?? null;
    const there: Code | undefined = childrenOf(grown.codes, parentId).find((child) =>
      sameName(child.name, name),
    );
    if (there) {
      code = there;
      continue;
    }
    const plain = newCode(grown.codes, { codeId: newId(), parentId, name });
    const fresh: Code = depth < names.length - 1 ? { ...plain, theme: newTheme() } : plain;
    made.push(fresh);
    grown = applyDiff(grown, diffOf({ added: [fresh] }));
    code = fresh;
  }
  if (!code) throw new RangeError("a path has at least one name");
  return { project: grown, code, made };
}
