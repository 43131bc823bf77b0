import { sameName } from "../../codebook/add-code.ts";
import { childrenOf, pathName } from "../../codebook/code-tree.ts";
import { pathsIn } from "../../codebook/ensure-path.ts";
import type { Project } from "../../project/project.ts";

/** The roots of NVivo's names, "Nodes\\Theme\Code": they are no codes. */
const roots = /^(?:nodes|codes)(?:\\nodes|\\codes)?\\\\/i;

/**
 * A code as another program writes it, as a path "Theme > Code": MAXQDA and NVivo write what stands above it before a backslash. Full
 * stops, slashes and colons are left alone: they stand in names.
 */
export function pathOfForeign(code: string): string {
  return code
    .trim()
    .replace(roots, "")
    .split(/\\+/)
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .join(" > ");
}

/**
 * The codes of a cell. One cell may hold several: in lines of their own, and, in a column that is made for several, before
 * semicolons and bars; before commas only where nothing else parts them and the cell is not the name of a code as it stands.
 */
export function codesInCell(
  cell: string,
  { isPlural, isCode }: { readonly isPlural: boolean; readonly isCode: (name: string) => boolean },
): readonly string[] {
  const whole = cell.trim();
  if (isPlural && isCode(whole)) return [whole];
  const parts =
    isPlural && !/[\n;|]/.test(whole) ? whole.split(/,\s+/) : whole.split(isPlural ? /[\n;|]/ : "\n");
  const codes = [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ""))];
  return codes.length > 0 ? codes : [""];
}

/**
 * What a bare name means in a codebook: other programs do not say what stands above a code. A code at the top of that name, else the
 * only one of that name anywhere, else a new one.
 */
export function inCodebook({ codes }: Pick<Project, "codes">, path: string): string {
  const names = pathsIn(codes)(path);
  const [name] = names ?? [];
  if (names?.length !== 1 || name === undefined) return path;
  if (childrenOf(codes, null).some((code) => sameName(code.name, name))) return path;
  const [only, ...others] = [...codes.values()].filter((code) => sameName(code.name, name));
  return only && others.length === 0 ? pathName(codes, only) : path;
}
