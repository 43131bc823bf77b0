import { nameFinder } from "../../shared/analysis/names.ts";
import { sameName } from "../../shared/codebook/add-code.ts";
import { codeTree, flatten, pathTo } from "../../shared/codebook/code-tree.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Code, CodeId } from "../../shared/project/records.ts";

/** A code that fits what was typed, with the names above it and the letters that fit. */
export type CodeMatch = {
  readonly code: Code;
  readonly path: string;
  readonly hit: readonly [number, number] | null;
};
type Ranked = CodeMatch & { readonly rank: number; readonly order: number };

const most = 8;

/**
 * The codes that fit what was typed, best first: the name begins with it, a word of the name does, it stands
 * somewhere in the name, or in the names above. Letters match as in a search of texts ("a" finds "å",
 * "å" finds only "å"). Nothing typed: the codes used last,
 * then the codebook from its top.
 */
export function matchCodes(
  codes: Project["codes"],
  typed: string,
  recent: readonly CodeId[],
): readonly CodeMatch[] {
  const all = flatten(codeTree(codes)).map(({ code }) => code);
  const sought = typed.trim();
  if (sought === "") {
    const used = recent.flatMap((id) => codes.get(id) ?? []);
    return [...used, ...all.filter((code) => !used.includes(code))]
      .slice(0, most)
      .map((code) => ({ code, path: above(codes, code), hit: null }));
  }
  const find = nameFinder(sought);
  return all
    .flatMap((code, order): Ranked[] => {
      const path = above(codes, code);
      const at = find(code.name);
      if (at) {
        const rank = at.start === 0 ? 0 : /[\s\p{P}]/u.test(code.name.charAt(at.start - 1)) ? 1 : 2;
        return [{ code, path, hit: [at.start, at.end], rank, order }];
      }
      return find(path) ? [{ code, path, hit: null, rank: 3, order }] : [];
    })
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, most)
    .map(({ code, path, hit }) => ({ code, path, hit }));
}

/** The code of just that name at just that level, whatever its capitals: typing it and Enter must not make another. */
export function exactMatch(codes: Project["codes"], typed: string): Code | null {
  const same = [...codes.values()].filter(({ name }) => sameName(name, typed));
  return same.length === 1 ? (same[0] ?? null) : null;
}

function above(codes: Project["codes"], code: Code): string {
  return pathTo(codes, code)
    .slice(0, -1)
    .map(({ name }) => name)
    .join(" > ");
}
