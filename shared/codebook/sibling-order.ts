import { type Update, updateOf } from "../project/diff.ts";
import { orderKeysBetween } from "../project/order-key.ts";
import type { Code } from "../project/records.ts";

/** Siblings as they stand: by their order keys, and of two with one key by their ids. */
export function inOrder(a: Code, b: Code): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The order key of a code that comes last among others, which are given as they stand. */
export function lastOrder(siblings: readonly Code[]): string {
  const [key = ""] = orderKeysBetween(siblings.at(-1)?.order ?? null, null, 1);
  return key;
}

/**
 * Puts codes side by side beneath another (null: at the top), behind the first `index` of those that stay there, which
 * are given as they stand. Only the codes that are put change, unless two that stay share a key there (two people
 * may each have put one at one place): those behind then get keys of their own.
 */
export function putAmong(
  staying: readonly Code[],
  index: number,
  put: readonly Code[],
  parentId: Code["parentId"],
): readonly Update[] {
  const at = Math.max(0, index);
  const before = staying.slice(0, at).at(-1)?.order ?? null;
  const behind = staying.slice(at);
  const next = behind.find(({ order }) => before === null || order > before);
  const alike = next ? behind.slice(0, behind.indexOf(next)) : behind;
  const changing = [...put, ...alike];
  return orderKeysBetween(before, next?.order ?? null, changing.length).map((order, place) =>
    updateOf(changing[place] as Code, { parentId, order }),
  );
}
