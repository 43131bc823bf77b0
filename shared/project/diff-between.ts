import { diffOf, type ProjectDiff, type Update, updateOf } from "./diff.ts";
import type { ProjectRecord } from "./kinds.ts";
import { rowsStanding } from "./kinds.ts";
import type { Project } from "./project.ts";
import type { OnWords, TranscriptId } from "./records.ts";

/**
 * The one diff that leads from a project to what several verbs have made of it, so that many small deeds
 * stand in the journal as one. Fields of equal value are left alone, whatever object holds them. Throws
 * RangeError when the text of a transcript differs: only an edit says how its codings and passages move.
 */
export function diffBetween(before: Project, after: Project): ProjectDiff {
  for (const [id, transcript] of after.transcripts) {
    const old = before.transcripts.get(id);
    if (old && old.text !== transcript.text) throw new RangeError(`an edit of a text is wanted: ${id}`);
  }
  const changes = [
    ...rowsStanding("by-id").map((name) => changed(before[name], after[name])),
    ...rowsStanding("on-words").map((name) => changed(byId(before[name]), byId(after[name]))),
  ];
  const study = fieldsThatDiffer(before.study, after.study);
  return diffOf({
    added: changes.flatMap(({ added }) => added),
    updated: [...(study ? [study] : []), ...changes.flatMap(({ updated }) => updated)],
    removed: changes.flatMap(({ removed }) => removed),
  });
}

type Changes = {
  readonly added: readonly ProjectRecord[];
  readonly updated: readonly Update[];
  readonly removed: readonly ProjectRecord[];
};

function changed(
  before: ReadonlyMap<string, ProjectRecord>,
  after: ReadonlyMap<string, ProjectRecord>,
): Changes {
  if (before === after) return { added: [], updated: [], removed: [] };
  const added: ProjectRecord[] = [];
  const updated: Update[] = [];
  for (const [id, record] of after) {
    const old = before.get(id);
    const update = old && fieldsThatDiffer(old, record);
    if (!old) added.push(record);
    else if (update) updated.push(update);
  }
  return { added, updated, removed: [...before.values()].filter(({ id }) => !after.has(id)) };
}

function fieldsThatDiffer<R extends ProjectRecord>(before: R, after: R): Update | null {
  if (before === after) return null;
  const fields: Partial<R> = {};
  for (const name of Object.keys(after) as (keyof R)[])
    if (JSON.stringify(before[name]) !== JSON.stringify(after[name])) fields[name] = after[name];
  return Object.keys(fields).length === 0 ? null : (updateOf(before, fields) as Update);
}

function byId(lists: ReadonlyMap<TranscriptId, readonly OnWords[]>): ReadonlyMap<string, OnWords> {
  return new Map([...lists.values()].flat().map((record) => [record.id, record]));
}
