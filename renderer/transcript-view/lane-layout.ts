/** A coding as it stands beside the text, in pixels from the top of the page. */
type LaneInput = { readonly id: string; readonly top: number; readonly bottom: number };

/** Where its lane goes: the column, and where its label begins, or null when there is no room for one. */
export type Lane = LaneInput & { readonly column: number; readonly labelTop: number | null };

/**
 * Lays lanes out so that none covers another: each takes the first column that is free at its height. Labels
 * stand in one column behind, as near to the top of their lane as those above leave room, but never below
 * the end of their lane.
 */
export function layLanes(
  inputs: readonly LaneInput[],
  {
    gap,
    labelHeight,
    columns,
  }: { readonly gap: number; readonly labelHeight: number; readonly columns: number },
): readonly Lane[] {
  const sorted = [...inputs].sort((a, b) => a.top - b.top || b.bottom - a.bottom || (a.id < b.id ? -1 : 1));
  const ends: number[] = [];
  let labelFree = Number.NEGATIVE_INFINITY;
  return sorted.map((input) => {
    const free = ends.findIndex((end) => end + gap <= input.top);
    const column = free === -1 ? ends.length : free;
    ends[column] = input.bottom;
    const labelTop = Math.max(input.top, labelFree);
    const fits = column < columns && labelTop < Math.max(input.bottom, input.top + labelHeight);
    if (fits) labelFree = labelTop + labelHeight;
    return { ...input, column, labelTop: fits ? labelTop : null };
  });
}
