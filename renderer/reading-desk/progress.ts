/**
 * How much of a text has been read, in whole per cent: 100 only when its end has been in view. `furthest` is the
 * furthest place that was, in UTF-16 units of a text of `length` units.
 */
export function percentRead(furthest: number | undefined, length: number): number {
  if (furthest === undefined) return 0;
  if (furthest >= length) return 100;
  return Math.min(99, Math.floor((furthest / length) * 100));
}
