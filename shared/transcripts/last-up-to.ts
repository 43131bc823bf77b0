/** Places or times, one after another. */
export type Numbers = Uint32Array | Float64Array;

/** The last entry of a list that never falls which is no more than a value; -1 where there is none. */
export function lastUpTo(list: Numbers, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
