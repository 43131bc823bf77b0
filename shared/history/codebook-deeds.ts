import { sameName } from "../codebook/add-code.ts";
import { inVivoName } from "../coding/code-with-name.ts";
import type { Update, UpdateOf } from "../project/diff.ts";
import type { JournalEntry } from "../project/journal.ts";
import { type Code, type CodeId, type Coding, kindOf, type ProjectRecord } from "../project/records.ts";
import { undoneDeeds } from "./undone.ts";

/** What one journal entry did to the codebook: the part of its diff that concerns codes, and where codes went. */
export type CodebookDeed = Pick<JournalEntry, "seq" | "at" | "by" | "action" | "about" | "of"> & {
  readonly added: readonly Code[];
  readonly updated: readonly UpdateOf<"code">[];
  readonly removed: readonly Code[];
  /** Of a merger: the code that took over; null when the entry does not tell. */
  readonly heir: CodeId | null;
  /** Of a split: the code whose codings the new ones took. */
  readonly source: CodeId | null;
  /** Codes that were named by the very words that they were made to code. */
  readonly inVivo: readonly CodeId[];
};

/** Null for an entry that leaves the codebook as it is. */
export function codebookDeedOf(entry: JournalEntry): CodebookDeed | null {
  const { seq, at, by, action, about, of, diff } = entry;
  const added = diff.added.filter(isCode);
  const removed = diff.removed.filter(isCode);
  const updated = diff.updated.filter(isCodeUpdate);
  if (added.length + removed.length + updated.length === 0) return null;
  const codings = diff.added.filter(isCoding);
  const inVivo = added.filter(({ id, name }) =>
    codings.some(({ codeId, quote }) => codeId === id && sameName(name, inVivoName(quote))),
  );
  return {
    ...{ seq, at, by, action, about, of, added, removed },
    updated: updated.filter(({ to }) => Object.keys(to).length > 0),
    heir: action === "merge-codes" ? heirIn(diff.updated, removed) : null,
    source: action === "split-code" ? sourceIn(diff.updated, diff.removed, added) : null,
    inVivo: inVivo.map(({ id }) => id),
  };
}

/** The deeds that count: none that is undone, and no undo or redo. Done one after the other they make the codebook. */
export function deedsThatCount(deeds: readonly CodebookDeed[]): readonly CodebookDeed[] {
  const undone = undoneDeeds(deeds);
  return deeds.filter(({ seq, of }) => of === null && !undone.has(seq));
}

/** A merger names the other code by an update without fields; older journals show it by the codings and children. */
function heirIn(updated: readonly Update[], removed: readonly Code[]): CodeId | null {
  const gone = new Set<string | null | undefined>(removed.map(({ id }) => id));
  for (const { id, to } of updated)
    if (kindOf(id) === "code" && Object.keys(to).length === 0) return id as CodeId;
  for (const { id, from, to } of updated) {
    if (kindOf(id) === "coding" && gone.has((from as Partial<Coding>).codeId))
      return (to as Partial<Coding>).codeId ?? null;
    if (kindOf(id) === "code" && gone.has((from as Partial<Code>).parentId))
      return (to as Partial<Code>).parentId ?? null;
  }
  return null;
}

function sourceIn(
  updated: readonly Update[],
  removed: readonly ProjectRecord[],
  added: readonly Code[],
): CodeId | null {
  const made = new Set<string | undefined>(added.map(({ id }) => id));
  for (const { id, from, to } of updated)
    if (kindOf(id) === "coding" && made.has((to as Partial<Coding>).codeId))
      return (from as Partial<Coding>).codeId ?? null;
  return removed.find(isCode)?.id ?? null;
}

function isCode(record: ProjectRecord): record is Code {
  return kindOf(record.id) === "code";
}

function isCoding(record: ProjectRecord): record is Coding {
  return kindOf(record.id) === "coding";
}

function isCodeUpdate(update: Update): update is UpdateOf<"code"> {
  return kindOf(update.id) === "code";
}
