import type { Project } from "../project/project.ts";
import type { Code, CodeId } from "../project/records.ts";
import { type ThemeNode, themeTreesWithin } from "../themes/theme-trees.ts";
import type { ReportWords } from "./words.ts";

/** Where an entry of the codebook stands in a table: the topmost theme, the themes beneath it, and the code beneath those. */
export type EntryPlace = {
  readonly theme: string;
  readonly subtheme: string;
  readonly code: string;
  /** The entry itself, since names may be alike. */
  readonly entry: Code;
  /** The themes in which it stands there, the topmost first; a theme itself is the last of them. None under no theme. */
  readonly themes: readonly CodeId[];
};

/** Whether two entries stand in one topmost theme, or both in none; themes may be called alike. */
export function isInOneTheme({ themes: [a] }: EntryPlace, { themes: [b] }: EntryPlace): boolean {
  return a === b;
}

/** Whether two entries stand in the same theme, the nearest of each, or both in none. */
export function isInOneSubtheme({ themes: a }: EntryPlace, { themes: b }: EntryPlace): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}

/** Every place of an entry, in the order in which they are read: in each theme that it belongs to, or under none; `only`: of what stands in one. */
export function placesOf(
  codes: Project["codes"],
  words: ReportWords,
  only: CodeId | null = null,
): readonly EntryPlace[] {
  const { themes, underNoTheme } = themeTreesWithin(codes, only);
  const hasThemes = [...codes.values()].some(({ theme }) => theme !== null);
  const within = (node: ThemeNode, above: Omit<EntryPlace, "entry">): readonly EntryPlace[] => {
    const { code, children, depth } = node;
    const own = beneath(above, code, depth);
    return [{ ...own, entry: code }, ...children.flatMap((child) => within(child, own))];
  };
  const none = { theme: "", subtheme: "", code: "", themes: [] };
  return [
    ...themes.flatMap((node) => within(node, none)),
    ...underNoTheme.flatMap((node) => within(node, { ...none, theme: hasThemes ? words.underNoTheme : "" })),
  ];
}

/** The place beneath another: a theme is a theme or a subtheme, any other code goes on in the code's path. */
function beneath(
  above: Omit<EntryPlace, "entry">,
  { id, name, theme }: Code,
  depth: number,
): Omit<EntryPlace, "entry"> {
  if (!theme) return { ...above, code: joined(above.code, name) };
  const themes = [...above.themes, id];
  if (depth === 0) return { theme: name, subtheme: "", code: "", themes };
  return { theme: above.theme, subtheme: joined(above.subtheme, name), code: "", themes };
}

function joined(above: string, name: string): string {
  return above === "" ? name : `${above} › ${name}`;
}

/** How many rows from this one on are the same in what `isSame` asks; null where one from above reaches into it. */
export function rowsReached<RowOf>(
  rows: readonly RowOf[],
  at: number,
  isSame: (a: RowOf, b: RowOf) => boolean,
): number | null {
  const here = rows[at];
  const above = rows[at - 1];
  if (here === undefined || (above !== undefined && isSame(above, here))) return null;
  let count = 1;
  for (let next = rows[at + count]; next !== undefined && isSame(next, here); next = rows[at + count])
    count += 1;
  return count;
}
