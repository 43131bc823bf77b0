import type { CodeId } from "../project/records.ts";
import { type Box, overlap, type Point } from "./boxes.ts";

/** Where a map put boxes that nobody put by hand, and how large they were: there they stay once they were seen. */
export type Standing = Readonly<Record<CodeId, Omit<Box, "id">>>;

/**
 * What stands after a map was shown. What a hand has put keeps the place where it stood before, since Undo leads back
 * there. What is not on the map just now keeps its place as long as nothing else stands there.
 */
export function standingAfter(
  before: Standing,
  boxes: readonly Box[],
  put: Readonly<Record<CodeId, Point>>,
): Standing {
  const shown = new Set(boxes.map(({ id }) => id));
  const kept = Object.entries(before).filter(([id, box]) => {
    return shown.has(id as CodeId) || !boxes.some((other) => overlap(box, other));
  });
  const fresh = boxes
    .filter(({ id }) => !put[id])
    .map(({ id, x, y, width, height }) => [id, { x, y, width, height }] as const);
  const after: Standing = Object.fromEntries([...kept, ...fresh]);
  return isSame(before, after) ? before : after;
}

function isSame(before: Standing, after: Standing): boolean {
  const ids = Object.keys(after) as CodeId[];
  return ids.length === Object.keys(before).length && ids.every((id) => isSameBox(before[id], after[id]));
}

function isSameBox(a: Omit<Box, "id"> | undefined, b: Omit<Box, "id"> | undefined): boolean {
  return a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height;
}
