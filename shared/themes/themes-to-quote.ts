import { codeTree, flatten } from "../codebook/code-tree.ts";
import { isStandingTheme } from "../codebook/codes-of-theme.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId, Quote } from "../project/records.ts";

/** An entry of the codebook that quotes are chosen for, and how many themes stand above it. */
export type ThemeToQuote = { readonly code: Code; readonly depth: number };

/**
 * The entries that quotes are chosen for, as they stand in the codebook: themes and subthemes, dropped ones only when they
 * have quotes, and codes that have some. A study without themes is quoted by its codes.
 */
export function themesToQuote(
  codes: Project["codes"],
  byTheme: ReadonlyMap<CodeId, readonly Quote[]>,
): readonly ThemeToQuote[] {
  const all = flatten(codeTree(codes));
  const hasThemes = all.some(({ code }) => isStandingTheme(code));
  const above = (code: Code): number => {
    const parent = code.parentId === null ? undefined : codes.get(code.parentId);
    return parent ? above(parent) + (parent.theme || !hasThemes ? 1 : 0) : 0;
  };
  return all
    .filter(({ code }) => byTheme.has(code.id) || (hasThemes ? isStandingTheme(code) : code.theme === null))
    .map(({ code }) => ({ code, depth: above(code) }));
}

/** Of those, the one that a code is or stands under, the nearest; null where it is under none, or there is no such code. */
export function themeOver(
  codes: Project["codes"],
  themes: readonly ThemeToQuote[],
  codeId: CodeId | null,
): ThemeToQuote | null {
  const code = codeId === null ? undefined : codes.get(codeId);
  if (!code) return null;
  return themes.find((theme) => theme.code.id === codeId) ?? themeOver(codes, themes, code.parentId);
}
