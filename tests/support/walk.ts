import { isPassedByUndo } from "../../shared/history/deeds.ts";
import { applyDiff, isEmptyDiff } from "../../shared/project/diff.ts";
import { diffBetween } from "../../shared/project/diff-between.ts";
import { entryFor, type JournalEntry, redoEntry, replay, undoEntry } from "../../shared/project/journal.ts";
import { emptyProject, type Project } from "../../shared/project/project.ts";
import { answerOf, type RandomDeed, theShelter } from "./random-deeds.ts";

/** A study on its way through random deeds, with its whole journal. */
export type Walked = { readonly project: Project; readonly entries: readonly JournalEntry[] };

/** The study of random deeds with a journal that tells of it: one entry begins it, one imports all. */
export function begun(): Walked {
  const project = theShelter();
  const stamp = { at: "2024-01-01T00:00:00Z", by: "Ek" };
  const first = {
    seq: 1,
    id: "e1",
    ...stamp,
    deed: { is: "begin-study" },
    of: null,
    diff: { added: [project.study], updated: [], removed: [], edits: [] },
    undoNext: null,
    redoNext: null,
  } as const;
  const diff = diffBetween(emptyProject(project.study), project);
  const deed = { is: "import-codings", file: "codings.csv" };
  const second = entryFor(first, { deed, diff }, { id: "e2", ...stamp });
  return { project: replay([first, second]), entries: [first, second] };
}

/** Does one deed, as the open study does: through the pointers of the newest entry. Refused deeds change nothing. */
export function step({ project, entries }: Walked, deed: RandomDeed): Walked {
  const last = entries.at(-1);
  if (!last) throw new RangeError("a journal has a first entry");
  const stamp = { id: `e${last.seq + 1}`, at: "2024-03-01T00:00:00Z", by: "Ek" };
  const entry = nextEntry(project, entries, last, deed, stamp);
  return entry
    ? { project: applyDiff(project, entry.diff), entries: [...entries, entry] }
    : { project, entries };
}

function nextEntry(
  project: Project,
  entries: readonly JournalEntry[],
  last: JournalEntry,
  deed: RandomDeed,
  stamp: { readonly id: string; readonly at: string; readonly by: string },
): JournalEntry | null {
  const { does } = deed;
  if (does === "undo" || does === "redo") {
    const seq = does === "undo" ? last.undoNext : last.redoNext;
    if (seq === null) return null;
    const target = entries[seq - 1];
    const before = entries[seq - 2];
    if (!target || !before) throw new RangeError(`the journal has no entry ${seq}, or none before it`);
    return (does === "undo" ? undoEntry : redoEntry)(last, target, before, stamp);
  }
  const asked = answerOf(project, { ...deed, does }, last.seq);
  if (asked?.outcome.is !== "done" || isEmptyDiff(asked.outcome.value)) return null;
  const passed = isPassedByUndo(asked.deed);
  return entryFor(last, { deed: asked.deed, diff: asked.outcome.value }, stamp, passed);
}

/** All deeds, one after the other; `each` sees every step that changed something. */
export function walk(
  deeds: readonly RandomDeed[],
  each: (before: Walked, after: Walked, deed: RandomDeed) => void = () => undefined,
): Walked {
  return deeds.reduce((now, deed) => {
    const next = step(now, deed);
    if (next.entries.length > now.entries.length) each(now, next, deed);
    return next;
  }, begun());
}
