import { applyDiff, diffOf, type ProjectDiff, reverse } from "./diff.ts";
import { emptyProject, type Project } from "./project.ts";
import type { Study } from "./records.ts";

/**
 * The verbs of the journal. Each is a sentence in the history ("coded a passage"), so an entry names the
 * deed, not the function that did it.
 */
export type Action =
  | "begin-study"
  | "change-study"
  | "import-transcripts"
  | "rename-transcript"
  | "set-language"
  | "remove-transcript"
  | "change-speakers"
  | "correct-text"
  | "split-turn"
  | "join-turns"
  | "set-turn-speaker"
  | "review-speakers"
  | "add-participant"
  | "change-participant"
  | "remove-participant"
  | "add-code"
  | "rename-code"
  | "define-code"
  | "colour-code"
  | "move-code"
  | "merge-codes"
  | "remove-code"
  | "promote-code"
  | "demote-code"
  | "describe-theme"
  | "import-codebook"
  | "code-passage"
  | "uncode-passage"
  | "resize-coding"
  | "place-lost-coding"
  | "import-codings"
  | "mark-read"
  | "mark-unread"
  | "note-passage"
  | "change-note"
  | "remove-note"
  | "link-passage"
  | "change-guide"
  | "mark-sections"
  | "comment-coding"
  | "code-all"
  | "split-code"
  | "recode"
  | "write-memo"
  | "change-memo"
  | "remove-memo"
  | "change-status"
  | "set-core-theme"
  | "gather-code"
  | "make-theme"
  | "sort-codes"
  | "review-theme"
  | "relate-codes"
  | "change-relation"
  | "remove-relation"
  | "arrange-map"
  | "name-version"
  | "rename-version"
  | "remove-version"
  | "undo"
  | "redo";

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
  readonly action: Action;
  /** What the deed was done to, in the words of the study (a code's name, a transcript's), for the sentence. */
  readonly about: string;
  /** The entry that this one undoes or redoes. */
  readonly of: number | null;
  readonly diff: ProjectDiff;
  readonly undoNext: number | null;
  readonly redoNext: number | null;
};

/** Who commits, when, and under which id: given, never taken. */
export type Stamp = { readonly id: string; readonly at: string; readonly by: string };

/** The entry for a new deed, after `last`. A new deed empties Redo. */
export function entryFor(
  last: JournalEntry,
  { action, about, diff }: { action: Action; about: string; diff: ProjectDiff },
  stamp: Stamp,
): JournalEntry {
  const seq = last.seq + 1;
  return { seq, ...stamp, action, about, of: null, diff, undoNext: seq, redoNext: null };
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
  const { about } = target;
  return {
    seq,
    ...stamp,
    action: "undo",
    about,
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
  const { about } = target;
  return {
    seq,
    ...stamp,
    action: "redo",
    about,
    of: target.seq,
    diff: reverse(target.diff),
    undoNext: seq,
    redoNext,
  };
}

/** The first entry of every journal: it adds the study, and there is nothing before it to undo. */
export function firstEntry(study: Study, stamp: Stamp): JournalEntry {
  const diff = diffOf({ added: [study] });
  const about = study.name;
  return { seq: 1, ...stamp, action: "begin-study", about, of: null, diff, undoNext: null, redoNext: null };
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

function begun({ action, diff }: JournalEntry): Project {
  const study = diff.added[0];
  if (action !== "begin-study" || !study) throw new RangeError("the journal does not begin with its study");
  return emptyProject(study as Study);
}
