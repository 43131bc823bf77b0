import { applyDiff, diffOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId } from "../project/records.ts";
import { nameGiven } from "../text/same-name.ts";
import { newCode, sameName } from "./add-code.ts";
import { childrenOf } from "./code-tree.ts";
import { newTheme } from "./new-theme.ts";

/** As deep as a codebook in XML may be nested. Thousands of levels are marks of something else that stands in a cell. */
const mostLevels = 256;

/** The names of a path "Theme > Subtheme > Code", or null when a name is missing, or there are more than 256. */
export function parsePath(path: string): readonly string[] | null {
  const names = path.split(">", mostLevels + 1).map(nameGiven);
  if (names.length > mostLevels) return null;
  return names.some((name) => name === "") ? null : names;
}

/**
 * Makes the function that tells the names of a path as a codebook has them: "Age > 65" is 65 beneath Age where that stands there, or nothing of the kind, and
 * the code of that very name where one stands there. Null as of parsePath.
 */
export function pathsIn(codes: Project["codes"]): (path: string) => readonly string[] | null {
  const hasMarks = [...codes.values()].some(({ name }) => name.includes(">"));
  if (!hasMarks) return parsePath;
  return (path) => {
    const names = parsePath(path);
    if (names?.length === 1 || (names && standsAt(codes, names))) return names;
    const parts = path.split(">", mostLevels + 1);
    return parts.length > mostLevels ? null : namesFrom(codes, parts, null);
  };
}

function standsAt(codes: Project["codes"], names: readonly string[]): boolean {
  let parentId: CodeId | null = null;
  for (const name of names) {
    const there: Code | undefined = childrenOf(codes, parentId).find((child) => sameName(child.name, name));
    if (!there) return false;
    parentId = there.id;
  }
  return true;
}

/** Names beneath a code that some parts of a path make: of those that stand there the longest, and behind the last of them a part each. */
function namesFrom(
  codes: Project["codes"],
  parts: readonly string[],
  parentId: CodeId | null,
): readonly string[] | null {
  if (parts.length === 0) return [];
  const children = childrenOf(codes, parentId);
  const marked = children.filter(({ name }) => name.includes(">"));
  for (let taken = parts.length; taken > 0; taken -= 1) {
    const written = withoutBlanks(parts.slice(0, taken).join(">"));
    const there = (taken > 1 ? marked : children).find(({ name }) => sameName(withoutBlanks(name), written));
    const behind = there && namesFrom(codes, parts.slice(taken), there.id);
    if (there && behind) return [there.name, ...behind];
  }
  const names = parts.map(nameGiven);
  return names.includes("") ? null : names;
}

/** A name with none around its marks, since a path has them there. */
function withoutBlanks(name: string): string {
  return nameGiven(name).replace(/ ?> ?/g, ">");
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
