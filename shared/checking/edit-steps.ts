/**
 * The fewest steps that make one row of another: what stays, what has another in its place, what is only in the one and only in the
 * other. `a` and `b` are places in the two rows.
 */
export type EditStep =
  | { readonly is: "same" | "other"; readonly a: number; readonly b: number }
  | { readonly is: "only-a"; readonly a: number }
  | { readonly is: "only-b"; readonly b: number };

/** Both rows by numbers, the same for what counts as the same. */
export function numbered(
  a: Iterable<string>,
  b: Iterable<string>,
): { readonly a: Int32Array; readonly b: Int32Array } {
  const numbers = new Map<string, number>();
  const numbersOf = (row: Iterable<string>) =>
    Int32Array.from(row, (one) => {
      const known = numbers.get(one) ?? numbers.size;
      if (known === numbers.size) numbers.set(one, known);
      return known;
    });
  return { a: numbersOf(a), b: numbersOf(b) };
}

/**
 * How many steps but "same" the shortest way has (Levenshtein's distance), or null where there are more than `most`. The time grows
 * with the length and the square of the distance (Ukkonen 1985, "Algorithms for approximate string matching": for each number
 * of steps, how far it leads on each diagonal), so that rows which are nearly the same take little.
 */
export function editDistance(a: Int32Array, b: Int32Array, most = Number.POSITIVE_INFINITY): number | null {
  return search(a, b, most, null);
}

/** The shortest way itself, or null where it has more than `most` steps but "same"; it takes memory by the square of them. */
export function editSteps(a: Int32Array, b: Int32Array, most: number): readonly EditStep[] | null {
  const reached: Int32Array[] = [];
  const distance = search(a, b, most, reached);
  return distance === null ? null : wayBack(a, b, distance, reached);
}

/** No place: the diagonal is not reached by so few steps. One step more leaves it so. */
const nowhere = -(2 ** 30);

/**
 * How far in `a` one gets on each diagonal, with one step more each time. A diagonal is the place in `a` less that in `b`;
 * `reached[d]` holds those from -d to d.
 */
function search(a: Int32Array, b: Int32Array, most: number, reached: Int32Array[] | null): number | null {
  const limit = Math.min(most, Math.max(a.length, b.length));
  const goal = a.length - b.length;
  const middle = limit + 1;
  let before = new Int32Array(2 * limit + 3).fill(nowhere);
  let row = before.slice();
  for (let d = 0; d <= limit; d += 1) {
    const last = Math.min(d, a.length);
    for (let k = Math.max(-d, -b.length); k <= last; k += 1) {
      const at = middle + k;
      const end = Math.min(a.length, b.length + k);
      const other = (before[at] as number) + 1;
      const onlyA = (before[at - 1] as number) + 1;
      const onlyB = before[at + 1] as number;
      let place = d === 0 ? 0 : Math.min(Math.max(other, onlyA, onlyB), end);
      while (place >= 0 && place < end && a[place] === b[place - k]) place += 1;
      row[at] = place;
    }
    reached?.push(row.slice(middle - d, middle + d + 1));
    if (Math.abs(goal) <= d && row[middle + goal] === a.length) return d;
    [before, row] = [row, before];
  }
  return null;
}

/** What has another in its place goes before what is only in one: a word that was misheard is one step, not two. */
function wayBack(
  a: Int32Array,
  b: Int32Array,
  distance: number,
  reached: readonly Int32Array[],
): readonly EditStep[] {
  const steps: EditStep[] = [];
  let k = a.length - b.length;
  let place = a.length;
  const same = (down: number) => {
    while (place > down) {
      place -= 1;
      steps.push({ is: "same", a: place, b: place - k });
    }
  };
  for (let d = distance; d > 0; d -= 1) {
    const at = (diagonal: number) => reached[d - 1]?.[diagonal + d - 1] ?? nowhere;
    const [other, onlyA, onlyB] = [at(k) + 1, at(k - 1) + 1, at(k + 1)];
    const begun = Math.max(other, onlyA, onlyB);
    same(begun);
    if (other === begun) steps.push({ is: "other", a: begun - 1, b: begun - 1 - k });
    else if (onlyA === begun) steps.push({ is: "only-a", a: begun - 1 });
    else steps.push({ is: "only-b", b: begun - k - 1 });
    place = other === begun || onlyA === begun ? begun - 1 : begun;
    k += other === begun ? 0 : onlyA === begun ? -1 : 1;
  }
  same(0);
  return steps.reverse();
}
