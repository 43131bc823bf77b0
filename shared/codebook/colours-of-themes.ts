import type { Project } from "../project/project.ts";
import type { Code, CodeId } from "../project/records.ts";
import { pathTo, themePlace } from "./code-tree.ts";

/**
 * The codes, each in the colour of its theme, or of the topmost code above it when it belongs to none: for a text
 * with more codes than an eye can keep apart.
 */
export function colouredByTheme(codes: Project["codes"]): Project["codes"] {
  const coloured = new Map<CodeId, Code>();
  for (const code of codes.values()) {
    const { hue } = themePlace(codes, code).theme ?? pathTo(codes, code)[0] ?? code;
    coloured.set(code.id, hue === code.hue ? code : { ...code, hue });
  }
  return coloured;
}
