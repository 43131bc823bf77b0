import type { Stamp } from "../../shared/project/journal.ts";
import type { Kind, RecordOfKind } from "../../shared/project/kinds.ts";

/** A new id of a kind. Random, so that two copies of a study never give the same one. */
export function newId<K extends Kind>(kind: K): RecordOfKind[K]["id"] {
  return `${kind}:${crypto.randomUUID()}` as RecordOfKind[K]["id"];
}

/** Who commits, when, and under which id, taken anew for each entry. */
export function stampFor(by: () => string): () => Stamp {
  return () => ({ id: crypto.randomUUID(), at: new Date().toISOString(), by: by() });
}
