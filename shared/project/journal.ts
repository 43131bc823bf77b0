import type { DeedValue } from "./deed.ts";
import { applyDiff, diffOf, type ProjectDiff, reverse } from "./diff.ts";
import { emptyProject, type Project } from "./project.ts";
import type { Study } from "./records.ts";

/**
 * One commit. The journal is never rewritten; undo appends the reversed diff. `undoNext` and `redoNext`
 * are the sequence numbers of the entries that Undo and Redo would reverse after this one, so the newest
 * entry alone tells both, also after a restart.
 */
export type JournalEntry = {
  /** 1, 2, 3, … without gaps. */
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly by: string;
  /**
   * What was done; shared/history/deeds.ts lists all deeds. For `undo` and `redo`, `of` is the entry taken back or
   * done again.
   */
  readonly deed: DeedValue;
  /** Only in entries older than schema 4: the name of what was changed, where the diff does not tell it. */
  readonly about?: string;
  readonly of: number | null;
  readonly diff: ProjectDiff;
  readonly undoNext: number | null;
  readonly redoNext: number | null;
};

/** Who commits, when, and under which id: given, never taken. */
export type Stamp = { readonly id: string; readonly at: string; readonly by: string };

/**
 * The entry for a new deed, after `last`. A new deed empties Redo; one that Undo passes by leaves both stacks as they
 * are.
 */
export function entryFor(
  last: JournalEntry,
  { deed, diff }: { readonly deed: DeedValue; readonly diff: ProjectDiff },
  stamp: Stamp,
  isPassedBy = false,
): JournalEntry {
  const seq = last.seq + 1;
  const next = isPassedBy
    ? { undoNext: last.undoNext, redoNext: last.redoNext }
    : { undoNext: seq, redoNext: null };
  return { seq, ...stamp, deed, of: null, diff, ...next };
}

/**
 * The entry that takes `target` back; `before` is the entry just before `target`, whose Undo comes next.
 * `target` must be what `last.undoNext` names.
 */
export function undoEntry(
  last: JournalEntry,
  target: JournalEntry,
  before: JournalEntry,
  stamp: Stamp,
): JournalEntry {
  if (last.undoNext !== target.seq) throw new RangeError(`entry ${target.seq} is not the next to undo`);
  const seq = last.seq + 1;
  const undoNext = before.undoNext;
  return {
    seq,
    ...stamp,
    deed: { is: "undo" },
    of: target.seq,
    diff: reverse(target.diff),
    undoNext,
    redoNext: seq,
  };
}

/** The entry that does again what the undo entry `target` took back; `before` is the entry just before `target`. */
export function redoEntry(
  last: JournalEntry,
  target: JournalEntry,
  before: JournalEntry,
  stamp: Stamp,
): JournalEntry {
  if (last.redoNext !== target.seq) throw new RangeError(`entry ${target.seq} is not the next to redo`);
  const seq = last.seq + 1;
  const redoNext = before.redoNext;
  return {
    seq,
    ...stamp,
    deed: { is: "redo" },
    of: target.seq,
    diff: reverse(target.diff),
    undoNext: seq,
    redoNext,
  };
}

/** The first entry of every journal: it adds the study, and there is nothing before it to undo. */
export function firstEntry(study: Study, stamp: Stamp): JournalEntry {
  const diff = diffOf({ added: [study] });
  const deed = { is: "begin-study" };
  return { seq: 1, ...stamp, deed, of: null, diff, undoNext: null, redoNext: null };
}

/** The project that a whole journal tells of. Throws RangeError when an entry is missing or does not fit. */
export function replay(entries: Iterable<JournalEntry>): Project {
  let project: Project | null = null;
  let seq = 0;
  for (const entry of entries) {
    seq += 1;
    if (entry.seq !== seq) throw new RangeError(`journal entry ${seq} is missing`);
    project = project ? applyDiff(project, entry.diff) : begun(entry);
  }
  if (!project) throw new RangeError("the journal has no entries");
  return project;
}

function begun({ deed, diff }: JournalEntry): Project {
  const study = diff.added[0];
  if (deed.is !== "begin-study" || !study) throw new RangeError("the journal does not begin with its study");
  return emptyProject(study as Study);
}
