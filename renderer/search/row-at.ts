import type { HitGroup } from "./inquiry.ts";

/** What stands in a row of the list: the heading of an interview (`hit` null), or a hit, by its place among all hits. */
export function rowAt(
  groups: readonly HitGroup[],
  row: number,
): { readonly group: HitGroup | null; readonly hit: number | null } {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((groups[middle]?.row ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  const group = groups[low - 1] ?? null;
  const into = group ? row - group.row - 1 : -1;
  return { group, hit: group && into >= 0 && into < group.count ? group.first + into : null };
}
