import { done, type Outcome, refused } from "../outcome.ts";
import { applyDiff, diffOf, type ProjectDiff, type Update, updateOf } from "../project/diff.ts";
import { entryFor, type JournalEntry, replay, type Stamp } from "../project/journal.ts";
import type { ProjectRecord } from "../project/kinds.ts";
import type { Project } from "../project/project.ts";
import type { StudyId } from "../project/records.ts";

export type RestoreRefusal = "no-such-entry";

/** A study with its history and the files that it was imported from, as a project file holds them. */
export type WholeStudy = {
  readonly project: Project;
  readonly journal: readonly JournalEntry[];
  readonly originals: ReadonlyMap<string, Uint8Array>;
};

/**
 * The study as it was after journal entry `at`, as a study of its own. It has another id, another name (given by the
 * last entry of its history), the history up to there, and the originals of all that was imported by then. Coders who
 * are blind in the study now are blind in the copy, too. The given study is not touched. Throws RangeError when the
 * journal cannot be replayed.
 */
export function restoredAt(
  { project: now, journal, originals }: WholeStudy,
  {
    at,
    studyId,
    name,
    stamp,
  }: { readonly at: number; readonly studyId: StudyId; readonly name: string; readonly stamp: Stamp },
): Outcome<WholeStudy, RestoreRefusal> {
  const until = Number.isInteger(at) && at >= 1 ? journal.slice(0, at) : [];
  const last = until.at(-1);
  if (!last || last.seq !== at) return refused("no-such-entry");
  const old = until[0]?.diff.added[0]?.id as StudyId;
  const own = until.map((entry) => ({ ...entry, diff: ofStudy(entry.diff, old, studyId) }));
  const project = replay(own);
  const lastOwn = own.at(-1) ?? last;
  const { study } = project;
  const { blindCoders } = now.study;
  const isBlindAlike = blindCoders.join("\n") === study.blindCoders.join("\n");
  const update = updateOf(study, isBlindAlike ? { name } : { name, blindCoders });
  const diff = diffOf({ updated: [update] });
  const named = entryFor(lastOwn, { deed: { is: "rename-study", name }, diff }, stamp);
  const isSame = Object.keys(update.to).length === 0;
  return done({
    project: isSame ? project : applyDiff(project, diff),
    journal: isSame ? own : [...own, named],
    originals: originalsOf(own, originals),
  });
}

/** The same diff for a study with another id. The study's own record and the subjects of memos hold the id. */
export function ofStudy(diff: ProjectDiff, from: StudyId, to: StudyId): ProjectDiff {
  const rename = <Id extends string>(id: Id): Id => (id === from ? (to as string as Id) : id);
  const recordOf = (record: ProjectRecord): ProjectRecord => {
    const about = "about" in record ? { about: rename(record.about) } : {};
    return { ...record, id: rename(record.id), ...about } as ProjectRecord;
  };
  const side = (fields: Update["from"]): Update["from"] =>
    "about" in fields && fields.about !== undefined ? { ...fields, about: rename(fields.about) } : fields;
  return {
    ...diff,
    added: diff.added.map(recordOf),
    removed: diff.removed.map(recordOf),
    updated: diff.updated.map(
      (update) => ({ id: rename(update.id), from: side(update.from), to: side(update.to) }) as Update,
    ),
  };
}

/** The files of all that was ever imported, or replaced by another file, since Undo may bring them back. */
function originalsOf(
  journal: readonly JournalEntry[],
  originals: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  const kept = new Map<string, Uint8Array>();
  for (const { diff } of journal)
    for (const fields of [...diff.added, ...diff.updated.map(({ to }) => to)]) {
      const sha256 = "source" in fields ? fields.source?.sha256 : undefined;
      const bytes = sha256 === undefined ? undefined : originals.get(sha256);
      if (sha256 !== undefined && bytes) kept.set(sha256, bytes);
    }
  return kept;
}
