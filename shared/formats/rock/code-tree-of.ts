import type { ForeignCode } from "../../interchange/foreign-project.ts";
import type { Fragment } from "./read-fragment.ts";
import type { RockMark } from "./read-source.ts";

/** The codes of some sources: all that their trees and marks name, and which one a mark means. */
export type RockTree = {
  readonly codes: readonly ForeignCode[];
  readonly keyOf: (path: readonly string[]) => string | null;
};

const containers = ["ROCK_codes", "codes", "dct"] as const;

/**
 * The codes of sources: first the trees in their blocks of YAML (`ROCK_codes`, with id, label, description, parentId and children), then
 * what marks say of what stands beneath what. An identifier is one code, wherever it is named.
 */
export function rockTree(fragments: readonly Fragment[], marks: Iterable<RockMark>): RockTree {
  const found = new Map<string, ForeignCode>();
  const named = new Set<string>();
  const put = (id: string, parent: string | null, said: { label?: string; description?: string } = {}) => {
    const known = found.get(id);
    // One that nobody has named stands above nothing.
    const mayBeAbove = named.has(id);
    named.add(id);
    if (parent !== null) named.add(parent);
    found.set(id, {
      ...{ key: id, colour: null, isGroup: false },
      name: said.label || known?.name || id.replaceAll("_", " "),
      definition: said.description || known?.definition || "",
      parent:
        known?.parent ??
        (parent !== null && parent !== id && !(mayBeAbove && isBeneath(parent, id)) ? parent : null),
    });
  };
  const isBeneath = (id: string, above: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at); at = found.get(at)?.parent ?? null) {
      if (at === above) return true;
      seen.add(at);
    }
    return false;
  };
  const take = (fragment: Fragment | undefined, parent: string | null): void => {
    if (fragment === undefined || typeof fragment === "string") return;
    if (isList(fragment)) {
      for (const one of fragment) take(one, parent);
      return;
    }
    const said = (name: string) => {
      const value = fragment[name];
      return typeof value === "string" ? value.trim() : "";
    };
    const { children } = fragment;
    const id = said("id");
    if (id === "") return;
    put(id, parent ?? (said("parentId") || null), { label: said("label"), description: said("description") });
    take(children, id);
  };
  for (const fragment of fragments)
    if (typeof fragment !== "string" && !isList(fragment))
      for (const name of containers) take(fragment[name], null);
  for (const { path } of marks) for (const [n, id] of path.entries()) put(id, path[n - 1] ?? null);
  // A block may name a code above that no other block and no mark has.
  for (const { parent } of [...found.values()]) if (parent !== null && !found.has(parent)) put(parent, null);
  return { codes: [...found.values()], keyOf: (path) => path.at(-1) ?? null };
}

function isList(fragment: Fragment): fragment is readonly Fragment[] {
  return Array.isArray(fragment);
}
