/** The number of the last that begins at a place or before it, among beginnings that rise; 0 where none does. */
export function lastAt(begins: readonly number[], place: number): number {
  let low = 0;
  let high = begins.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((begins[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
