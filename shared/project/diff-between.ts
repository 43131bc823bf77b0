import { diffOf, type ProjectDiff, type Update, updateOf } from "./diff.ts";
import { allCodings, type Project } from "./project.ts";
import type { ProjectRecord } from "./records.ts";

/**
 * The one diff that leads from a project to what several verbs have made of it, so that many small deeds
 * stand in the journal as one. Fields of equal value are left alone, whatever object holds them. Throws
 * RangeError when the text of a transcript differs: only an edit says how its codings move.
 */
export function diffBetween(before: Project, after: Project): ProjectDiff {
  for (const [id, transcript] of after.transcripts) {
    const old = before.transcripts.get(id);
    if (old && old.text !== transcript.text) throw new RangeError(`an edit of a text is wanted: ${id}`);
  }
  const changes = [
    changed(before.participants, after.participants),
    changed(before.codes, after.codes),
    changed(before.transcripts, after.transcripts),
    changed(codingsById(before), codingsById(after)),
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

function changed<R extends ProjectRecord>(
  before: ReadonlyMap<string, R>,
  after: ReadonlyMap<string, R>,
): Changes {
  const added: R[] = [];
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

function codingsById(project: Project) {
  return new Map([...allCodings(project)].map((coding) => [coding.id, coding]));
}
