import { type CodeNode, flatten, withDescendants } from "../codebook/code-tree.ts";
import { codebookIndex } from "../codebook/codes-of-theme.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId } from "../project/records.ts";

/** A code as it stands in a theme: beneath it in the codebook, or gathered by it from elsewhere. */
export type ThemeNode = {
  readonly code: Code;
  /** Counted from the theme, or from the top of a branch under no theme: 0. */
  readonly depth: number;
  /** It stands elsewhere in the codebook, and the theme above gathers it. */
  readonly isGathered: boolean;
  readonly children: readonly ThemeNode[];
};

/** The codebook theme by theme, and last what belongs to no theme. */
export type ThemeTrees = {
  /** The topmost promoted codes in codebook order, each with its branch; what a theme gathers comes last in it. */
  readonly themes: readonly ThemeNode[];
  /** The other branches, without the themes that stand in them and without what a theme gathers. */
  readonly underNoTheme: readonly ThemeNode[];
};

/** A gathered code stands in every theme that it belongs to; each other code in one, or under none. */
export function themeTrees(codes: Project["codes"]): ThemeTrees {
  const { roots, byId } = codebookIndex(codes);
  const gathered = new Set([...codes.values()].flatMap(({ theme }) => theme?.gathers ?? []));
  const themes: ThemeNode[] = [];
  const withoutThemes = (nodes: readonly CodeNode[], depth: number): ThemeNode[] =>
    nodes.flatMap((node) => {
      if (node.code.theme) {
        themes.push(themeNode(node, byId));
        return [];
      }
      if (gathered.has(node.code.id)) {
        withoutThemes(node.children, depth + 1);
        return [];
      }
      const children = withoutThemes(node.children, depth + 1);
      return [{ code: node.code, depth, isGathered: false, children }];
    });
  const underNoTheme = withoutThemes(roots, 0);
  return { themes, underNoTheme };
}

function themeNode(top: CodeNode, byId: ReadonlyMap<CodeId, CodeNode>): ThemeNode {
  /** What stands above a node as it is shown: a gathered code may have its theme somewhere beneath it. */
  const above = new Set<CodeId>();
  const within = ({ code, children }: CodeNode, depth: number, isIn: "place" | "gathered"): ThemeNode => {
    above.add(code.id);
    const own = children
      .filter((child) => !above.has(child.code.id))
      .map((child) => within(child, depth + 1, isIn));
    const beneath = new Set(flatten(children).map((node) => node.code.id));
    const more = isIn === "gathered" ? [] : (code.theme?.gathers ?? []);
    const gathers = more.flatMap((id) => {
      const node = byId.get(id);
      if (!node || beneath.has(id) || above.has(id)) return [];
      return [{ ...within(node, depth + 1, "gathered"), isGathered: true }];
    });
    above.delete(code.id);
    return { code, depth, isGathered: false, children: [...own, ...gathers] };
  };
  return within(top, 0, "place");
}

/**
 * Of these trees what stands in one code (null: all), and what stands above it there: in its place, or where themes gather it, if
 * it has no place of its own in them.
 */
export function themeTreesWithin(codes: Project["codes"], id: CodeId | null): ThemeTrees {
  const { themes, underNoTheme } = themeTrees(codes);
  if (id === null) return { themes, underNoTheme };
  const family = withDescendants(codes, id);
  const inPlace = new Set([...themes, ...underNoTheme].flatMap(placedIn));
  const within = (nodes: readonly ThemeNode[], isGathered: boolean): readonly ThemeNode[] =>
    nodes.flatMap((node) => {
      const isIn = isGathered || node.isGathered;
      const { id: own } = node.code;
      if (family.has(own) && (!isIn || !inPlace.has(own))) return [node];
      const children = within(node.children, isIn);
      return children.length > 0 ? [{ ...node, children }] : [];
    });
  return { themes: within(themes, false), underNoTheme: within(underNoTheme, false) };
}

/** The codes that a node shows in their places in the codebook. */
function placedIn({ code, isGathered, children }: ThemeNode): readonly CodeId[] {
  return isGathered ? [] : [code.id, ...children.flatMap(placedIn)];
}

/** Every node from top to bottom. */
export function flattenTheme(nodes: readonly ThemeNode[]): readonly ThemeNode[] {
  return nodes.flatMap((node) => [node, ...flattenTheme(node.children)]);
}
