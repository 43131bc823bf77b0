import type { Relation } from "./records.ts";

/**
 * What a relation says, as a key: two relations with one key say the same of the same codes. Only "leads-to" has
 * a direction.
 */
export function relationLine({ kind, fromId, toId }: Pick<Relation, "kind" | "fromId" | "toId">): string {
  const ends = kind === "leads-to" ? [fromId, toId] : [fromId, toId].sort();
  return [kind, ...ends].join(" ");
}
