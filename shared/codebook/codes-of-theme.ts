import type { Project } from "../project/project.ts";
import type { Code, CodeId } from "../project/records.ts";
import { type CodeNode, codeTree, flatten } from "./code-tree.ts";

type Codes = Project["codes"];

/** The tree of a codebook with each code's node at hand, made once for a table of codes. */
export type CodebookIndex = {
  readonly roots: readonly CodeNode[];
  readonly byId: ReadonlyMap<CodeId, CodeNode>;
};

const indexes = new WeakMap<Codes, CodebookIndex>();

export function codebookIndex(codes: Codes): CodebookIndex {
  const known = indexes.get(codes);
  if (known) return known;
  const roots = codeTree(codes);
  const index = { roots, byId: new Map(flatten(roots).map((node) => [node.code.id, node])) };
  indexes.set(codes, index);
  return index;
}

/**
 * The codes whose codings are a theme's extracts: itself, all beneath it, and what it and the themes beneath it
 * gather, with all beneath that. Each once, in the order in which they are read. What a gathered theme gathers
 * in its turn does not come along. Of a code that is no theme: itself and all beneath it, in the same way.
 */
export function codesOfTheme(codes: Codes, id: CodeId): ReadonlySet<CodeId> {
  const { byId } = codebookIndex(codes);
  const found = new Set<CodeId>();
  const own = branch(byId.get(id));
  for (const code of own) found.add(code.id);
  for (const { theme } of own)
    for (const gathered of theme?.gathers ?? [])
      for (const code of branch(byId.get(gathered))) found.add(code.id);
  return found;
}

/** Whether a code is a theme or subtheme of the analysis: one that was dropped is none. */
export function isStandingTheme({ theme }: Code): boolean {
  return theme !== null && theme.status !== "dropped";
}

function branch(node: CodeNode | undefined): readonly Code[] {
  return node ? flatten([node]).map(({ code }) => code) : [];
}

/**
 * Every theme that a code belongs to, for codes that at least one theme gathers: the nearest theme that it
 * stands beneath first, if any, then those that gather it, in codebook order.
 */
export function themesOfGathered(codes: Codes): ReadonlyMap<CodeId, readonly Code[]> {
  const themes = new Map<CodeId, Code[]>();
  for (const { code } of codebookIndex(codes).byId.values())
    for (const id of code.theme?.gathers ?? []) {
      const gathered = codes.get(id);
      if (!gathered) continue;
      const above = themeAbove(codes, gathered);
      const list = themes.get(id) ?? (above ? [above] : []);
      if (!list.includes(code)) list.push(code);
      themes.set(id, list);
    }
  return themes;
}

/** The nearest theme that a code stands beneath. */
export function themeAbove(codes: Project["codes"], code: Code): Code | null {
  const seen = new Set<CodeId>([code.id]);
  for (let id = code.parentId; id !== null && !seen.has(id); ) {
    seen.add(id);
    const above: Code | undefined = codes.get(id);
    if (above?.theme) return above;
    id = above?.parentId ?? null;
  }
  return null;
}
