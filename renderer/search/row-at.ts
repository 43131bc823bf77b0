import type { Hit } from "../../shared/analysis/prepared.ts";
import type { TranscriptId } from "../../shared/project/records.ts";

/** The hits in one interview: where they stand among all hits, and its heading among all rows of the list. */
export type HitGroup = {
  readonly transcriptId: TranscriptId;
  readonly first: number;
  readonly count: number;
  readonly row: number;
};

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

/** A place of an interview, in UTF-16 code units; `start` null: its heading. */
export type SoughtRow = { readonly transcriptId: TranscriptId; readonly start: number | null };

/**
 * The row of the first hit that ends behind a place of an interview, else of its last one, or of its heading where no place is given. Null where that cannot be told yet, for its
 * hits have not all come, and where it has none.
 */
export function rowOfPlace(
  groups: readonly HitGroup[],
  hits: readonly Hit[],
  { transcriptId, start }: SoughtRow,
): number | null {
  const group = groups.find((one) => one.transcriptId === transcriptId);
  if (!group) return null;
  if (start === null) return group.row;
  const own = hits.slice(group.first, group.first + group.count);
  const into = own.findIndex(({ end }) => end > start);
  if (into >= 0) return group.row + 1 + into;
  return own.length < group.count ? null : group.row + group.count;
}
