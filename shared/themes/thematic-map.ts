import { type CodeNode, codeTree } from "../codebook/code-tree.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId, Relation } from "../project/records.ts";

/** How deep a map goes: themes alone, themes with their subthemes, or the whole codebook. */
export type MapLevel = "themes" | "subthemes" | "codes";
export const mapLevels: readonly MapLevel[] = ["themes", "subthemes", "codes"];

/**
 * "theme": promoted, and under no other promoted entry; "subtheme": stands under a theme, and is promoted or has
 * codes beneath it; "code": all else.
 */
export type EntryKind = "theme" | "subtheme" | "code";

export type MapEntry = {
  readonly code: Code;
  readonly kind: EntryKind;
  /** The entry that it stands under on the map; null when it stands under none. */
  readonly parentId: CodeId | null;
};

/** What joins two entries: a place in the codebook, a theme that gathers a code, or a relation that was drawn. */
export type MapLink =
  | { readonly is: "parent"; readonly fromId: CodeId; readonly toId: CodeId }
  | { readonly is: "gathered"; readonly fromId: CodeId; readonly toId: CodeId }
  | { readonly is: "relation"; readonly fromId: CodeId; readonly toId: CodeId; readonly relation: Relation };

export type ThematicMap = {
  /** In the order of the codebook. */
  readonly entries: readonly MapEntry[];
  /** Those between two entries of the map. */
  readonly links: readonly MapLink[];
};

/** What stands on a map at a level. A hidden entry is left out with all beneath it. */
export function thematicMap(
  { codes, relations }: Pick<Project, "codes" | "relations">,
  { level, hidden }: { readonly level: MapLevel; readonly hidden: readonly CodeId[] },
): ThematicMap {
  const left = new Set(hidden);
  const entries: MapEntry[] = [];
  const walk = (node: CodeNode, above: MapEntry | null, underTheme: boolean) => {
    const { code, children } = node;
    if (left.has(code.id)) return;
    const kind = kindOf(node, underTheme);
    const entry = { code, kind, parentId: above?.code.id ?? null };
    if (isOn(level, kind)) entries.push(entry);
    const next = isOn(level, kind) ? entry : above;
    for (const child of children) walk(child, next, underTheme || code.theme !== null);
  };
  for (const root of codeTree(codes)) walk(root, null, false);
  return { entries, links: linksBetween(entries, relations) };
}

/** What each entry of the codebook is to a map, hidden or not. */
export function entryKinds(codes: Project["codes"]): ReadonlyMap<CodeId, EntryKind> {
  const { entries } = thematicMap({ codes, relations: new Map() }, { level: "codes", hidden: [] });
  return new Map(entries.map(({ code, kind }) => [code.id, kind]));
}

function kindOf({ code, children }: CodeNode, underTheme: boolean): EntryKind {
  if (!underTheme) return code.theme ? "theme" : "code";
  return code.theme || children.length > 0 ? "subtheme" : "code";
}

function isOn(level: MapLevel, kind: EntryKind): boolean {
  return level === "codes" || kind === "theme" || (level === "subthemes" && kind === "subtheme");
}

function linksBetween(entries: readonly MapEntry[], relations: Project["relations"]): readonly MapLink[] {
  const on = new Set(entries.map(({ code }) => code.id));
  const parents = entries.flatMap(({ code, parentId }): MapLink[] =>
    parentId ? [{ is: "parent", fromId: parentId, toId: code.id }] : [],
  );
  const gathered = entries.flatMap(({ code }) =>
    (code.theme?.gathers ?? []).map((toId): MapLink => ({ is: "gathered", fromId: code.id, toId })),
  );
  const drawn = [...relations.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((relation): MapLink => {
      const { fromId, toId } = relation;
      return { is: "relation", fromId, toId, relation };
    });
  return [
    ...parents,
    ...[...gathered, ...drawn].filter(({ fromId, toId }) => on.has(fromId) && on.has(toId)),
  ];
}
