import { sameName } from "../codebook/add-code.ts";
import { inVivoName } from "../coding/code-with-name.ts";
import type { Update, UpdateOf } from "../project/diff.ts";
import type { JournalEntry } from "../project/journal.ts";
import { kindOf, type ProjectRecord } from "../project/kinds.ts";
import type { Code, CodeId, Coding } from "../project/records.ts";
import { type DeedName, knownDeed } from "./deeds.ts";
import { type Way, wayOf } from "./facts.ts";
import { undoneDeeds } from "./undone.ts";

/** What one journal entry did to the codebook: the part of its diff that concerns codes, and where codes went. */
export type CodebookDeed = Pick<JournalEntry, "seq" | "at" | "by" | "of"> & {
  /** The deed's name; null for an undo or redo, and for a deed that this version does not know. */
  readonly is: DeedName | null;
  readonly way: Way;
  readonly added: readonly Code[];
  readonly updated: readonly UpdateOf<"code">[];
  readonly removed: readonly Code[];
  /** In a merger, the code that took over. */
  readonly heir: CodeId | null;
  /** In a split, the code whose codings the new codes took. */
  readonly source: CodeId | null;
  /** Codes that were made in vivo: their name is the words that they code. */
  readonly inVivo: readonly CodeId[];
};

/** Null for an entry that leaves the codebook as it is. */
export function codebookDeedOf(entry: JournalEntry): CodebookDeed | null {
  const { seq, at, by, of, diff } = entry;
  const deed = knownDeed(entry.deed);
  const added = diff.added.filter(isCode);
  const removed = diff.removed.filter(isCode);
  const updated = diff.updated.filter(isCodeUpdate);
  if (added.length + removed.length + updated.length === 0) return null;
  const codings = diff.added.filter(isCoding);
  const inVivo = added.filter(({ id, name }) =>
    codings.some(({ codeId, quote }) => codeId === id && sameName(name, inVivoName(quote))),
  );
  return {
    ...{ seq, at, by, of, is: deed?.is ?? null, way: wayOf(entry), added, removed },
    updated: updated.filter(({ to }) => Object.keys(to).length > 0),
    heir: deed?.is === "merge-codes" ? deed.value.into : null,
    source: deed?.is === "split-code" ? deed.value.codeId : null,
    inVivo: inVivo.map(({ id }) => id),
  };
}

/**
 * The deeds that count: those that are not undone, without undo and redo. Done one after the other they make the
 * codebook.
 */
export function deedsThatCount(deeds: readonly CodebookDeed[]): readonly CodebookDeed[] {
  const undone = undoneDeeds(deeds);
  return deeds.filter(({ seq, of }) => of === null && !undone.has(seq));
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
