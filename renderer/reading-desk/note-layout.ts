/** A note beside the text: where its words begin, and how high it is, in pixels from the top of the text. */
export type NoteBox = { readonly id: string; readonly anchor: number; readonly height: number };

/**
 * Where notes go so that none covers another and all keep their order: each as near to its words as the others
 * let it. The note that is brought forward stands beside its words; those before it make room upwards, as far as
 * the top of the text lets them. `boxes` stand in the order of their words. Answers the top of each, by its id.
 */
export function layNotes(
  boxes: readonly NoteBox[],
  { gap, forward }: { readonly gap: number; readonly forward: string | null },
): ReadonlyMap<string, number> {
  const tops: number[] = [];
  const at = boxes.findIndex(({ id }) => id === forward);
  let free = 0;
  /** The least height that the notes up to one need. */
  let needed = 0;
  for (const [index, { anchor, height }] of boxes.entries()) {
    const top = Math.max(anchor, index === at ? needed : free);
    tops.push(top);
    free = top + height + gap;
    needed += height + gap;
  }
  for (let index = at - 1; index >= 0; index -= 1) {
    const { height } = boxes[index] ?? { height: 0 };
    tops[index] = Math.min(tops[index] ?? 0, (tops[index + 1] ?? 0) - gap - height);
  }
  return new Map(boxes.map(({ id }, index) => [id, tops[index] ?? 0]));
}
