import { type JournalEntry, replay } from "./journal.ts";
import type { Project } from "./project.ts";
import { toRows } from "./rows.ts";

/**
 * Whether a journal still tells how its project came about: "journal-broken" when it cannot be replayed,
 * "journal-tells-otherwise" when it leads to another project, null when all is well.
 */
export type JournalFault = "journal-broken" | "journal-tells-otherwise";

export function checkJournal(project: Project, journal: readonly JournalEntry[]): JournalFault | null {
  let replayed: Project;
  try {
    replayed = replay(journal);
  } catch {
    return "journal-broken";
  }
  return plainly(replayed) === plainly(project) ? null : "journal-tells-otherwise";
}

/** All records as one text in which the order of an object's fields does not matter. */
function plainly(project: Project): string {
  const { journal: _, ...records } = toRows(project, []);
  return JSON.stringify(records, (_name, value: unknown) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
