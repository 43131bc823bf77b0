import { type CodeNode, codeTree } from "../codebook/code-tree.ts";
import type { Project } from "../project/project.ts";

/** The codebook as reports print it: theme by theme, and last what stands under no theme. */
export type ThemeSections = {
  /** The topmost promoted codes in codebook order, each with its whole branch. */
  readonly themes: readonly CodeNode[];
  /** The other branches, without the themes that stand in them. */
  readonly underNoTheme: readonly CodeNode[];
};

/** Depths are counted anew: a theme, and a branch under no theme, stands at 0. */
export function themeSections(codes: Project["codes"]): ThemeSections {
  const themes: CodeNode[] = [];
  const withoutThemes = (nodes: readonly CodeNode[], depth: number): CodeNode[] =>
    nodes.flatMap(({ code, children }) => {
      if (code.theme) {
        themes.push(atDepth({ code, depth, children }, 0));
        return [];
      }
      return [{ code, depth, children: withoutThemes(children, depth + 1) }];
    });
  const underNoTheme = withoutThemes(codeTree(codes), 0);
  return { themes, underNoTheme };
}

function atDepth({ code, children }: CodeNode, depth: number): CodeNode {
  return { code, depth, children: children.map((child) => atDepth(child, depth + 1)) };
}
