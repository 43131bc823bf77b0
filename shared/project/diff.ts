import {
  applyChange,
  type Mapping,
  mappingOf,
  mapTurnSpan,
  reverseChange,
  type TextChange,
} from "../text/change.ts";
import {
  aboutKind,
  type Kind,
  kindOf,
  type ProjectRecord,
  type RecordOfKind,
  rowsStanding,
} from "./kinds.ts";
import { byTranscript, inReadingOrder, mapWords } from "./on-words.ts";
import type { Project } from "./project.ts";
import type { OnWords, Transcript, TranscriptId } from "./records.ts";

/**
 * What a command changed. It holds both sides of everything, so each diff is its own undo, and it is plain
 * data that can be replayed on another copy of the project.
 *
 * An edit of a text is held as the change itself: the spans that it only shifts follow from it in both
 * directions, so they are not repeated (one letter in a transcript with 2,000 codings would else be a
 * megabyte of journal). Codings and passages that it reaches into stand in `updated`, with both of their places.
 */
export type ProjectDiff = {
  readonly added: readonly ProjectRecord[];
  readonly updated: readonly Update[];
  readonly removed: readonly ProjectRecord[];
  readonly edits: readonly TextEdit[];
};

/** One record's changed fields: as they were, and as they are. */
export type UpdateOf<K extends Kind> = {
  readonly id: RecordOfKind[K]["id"];
  readonly from: Partial<RecordOfKind[K]>;
  readonly to: Partial<RecordOfKind[K]>;
};
export type Update = { [K in Kind]: UpdateOf<K> }[Kind];

/**
 * A change of one transcript's text. It leaves the LF between turns alone, unless the transcript's turns stand in
 * `updated` as well.
 */
export type TextEdit = { readonly transcriptId: TranscriptId; readonly change: TextChange };

export const emptyDiff: ProjectDiff = { added: [], updated: [], removed: [], edits: [] };

export function diffOf(parts: Partial<ProjectDiff>): ProjectDiff {
  return { ...emptyDiff, ...parts };
}

export function isEmptyDiff({ added, updated, removed, edits }: ProjectDiff): boolean {
  return added.length + updated.length + removed.length + edits.length === 0;
}

/** States an update of some fields of a record; fields that stay as they are are left out. */
export function updateOf<R extends ProjectRecord>(
  record: R,
  fields: Partial<R>,
): { readonly id: R["id"]; readonly from: Partial<R>; readonly to: Partial<R> } {
  const from: Partial<R> = {};
  const to: Partial<R> = {};
  for (const name of Object.keys(fields) as (keyof R)[]) {
    if (record[name] === fields[name]) continue;
    from[name] = record[name];
    to[name] = fields[name] as R[keyof R];
  }
  return { id: record.id, from, to };
}

const isOf = (kind: Kind) => {
  const begins = `${kind}:`;
  return ({ id }: { readonly id: string }) => id.startsWith(begins);
};

/** The records of one kind that a diff adds, … */
export function addedOf<K extends Kind>({ added }: ProjectDiff, kind: K): readonly RecordOfKind[K][] {
  return added.filter(isOf(kind)) as unknown as readonly RecordOfKind[K][];
}

/** … those that it removes, … */
export function removedOf<K extends Kind>({ removed }: ProjectDiff, kind: K): readonly RecordOfKind[K][] {
  return removed.filter(isOf(kind)) as unknown as readonly RecordOfKind[K][];
}

/** … and what it updates of others. */
export function updatesOf<K extends Kind>({ updated }: ProjectDiff, kind: K): readonly UpdateOf<K>[] {
  return updated.filter(isOf(kind)) as unknown as readonly UpdateOf<K>[];
}

/** The diff that takes `diff` back. */
export function reverse({ added, updated, removed, edits }: ProjectDiff): ProjectDiff {
  return {
    added: removed,
    updated: updated.map(({ id, from, to }) => ({ id, from: to, to: from }) as Update),
    removed: added,
    edits: edits
      .map(({ transcriptId, change }) => ({ transcriptId, change: reverseChange(change) }))
      .reverse(),
  };
}

/**
 * The project after the diff. First the texts change and every span moves with its words, then records
 * are removed, updated and added. Throws RangeError when the diff does not fit the project: that is a
 * fault of the program or of a damaged file, never of a user.
 */
export function applyDiff(project: Project, diff: ProjectDiff): Project {
  let changed = diff.edits.reduce(withEdit, project);
  for (const [kind, changes] of changesByKind(diff)) {
    const { rows, stands } = aboutKind(kind);
    const held = changed[rows as keyof Project];
    const next =
      stands === "alone"
        ? changedStudy(changed.study, changes)
        : stands === "on-words"
          ? changedLists(held as Lists, changes)
          : changedTable(held as ReadonlyMap<string, ProjectRecord>, changes);
    changed = { ...changed, [rows]: next };
  }
  return changed;
}

/** The project with one text changed, its turns, and all that stands on its words. */
function withEdit(project: Project, { transcriptId, change }: TextEdit): Project {
  const transcript = must(project.transcripts.get(transcriptId), transcriptId);
  const mapping = mappingOf(change);
  const transcripts = new Map(project.transcripts).set(
    transcriptId,
    editedTranscript(transcript, change, mapping),
  );
  const moved = rowsStanding("on-words").map((name) => [
    name,
    movedLists(project[name], transcriptId, mapping),
  ]);
  return { ...project, transcripts, ...Object.fromEntries(moved) };
}

function editedTranscript(transcript: Transcript, change: TextChange, mapping: Mapping): Transcript {
  const text = applyChange(transcript.text, change);
  const turns = transcript.turns.map((turn) => {
    const { start, end } = mapTurnSpan(mapping, turn);
    return start === turn.start && end === turn.end ? turn : { ...turn, start, end };
  });
  return { ...transcript, text, turns };
}

type Lists = ReadonlyMap<TranscriptId, readonly OnWords[]>;

/** Moves what stands on words with the text. What lost its words is not moved: the diff states its position. */
function movedLists(lists: Lists, transcriptId: TranscriptId, mapping: Mapping): Lists {
  const list = lists.get(transcriptId);
  if (!list) return lists;
  const moved = list.map((record) => {
    const span = mapWords(mapping, record);
    if (!span || (span.start === record.start && span.end === record.end)) return record;
    return { ...record, ...span };
  });
  return new Map(lists).set(transcriptId, moved.sort(inReadingOrder));
}

/** What a diff does to the records of one kind. Several updates of one record are taken in their order. */
type Changes = {
  readonly added: ProjectRecord[];
  readonly updated: Map<string, Partial<ProjectRecord>>;
  readonly removed: Set<string>;
};

function changesByKind(diff: ProjectDiff): ReadonlyMap<Kind, Changes> {
  const kinds = new Map<Kind, Changes>();
  const changesOf = (id: string): Changes => {
    const kind = kindOf(id);
    const known = kinds.get(kind);
    if (known) return known;
    const fresh: Changes = { added: [], updated: new Map(), removed: new Set() };
    kinds.set(kind, fresh);
    return fresh;
  };
  for (const { id } of diff.removed) changesOf(id).removed.add(id);
  for (const { id, to } of diff.updated) {
    const { updated } = changesOf(id);
    updated.set(id, { ...updated.get(id), ...to } as Partial<ProjectRecord>);
  }
  for (const record of diff.added) changesOf(record.id).added.push(record);
  return kinds;
}

function changedStudy(study: Project["study"], { added, updated, removed }: Changes): Project["study"] {
  if (added.length > 0) throw new RangeError("a project has one study");
  if (removed.size > 0) throw new RangeError("a study cannot be removed from its project");
  return [...updated.values()].reduce<Project["study"]>(withFields, study);
}

function changedTable(
  table: ReadonlyMap<string, ProjectRecord>,
  { added, updated, removed }: Changes,
): ReadonlyMap<string, ProjectRecord> {
  const changed = new Map(table);
  for (const id of removed) if (!changed.delete(id)) throw new RangeError(`nothing to remove: ${id}`);
  for (const [id, to] of updated) changed.set(id, withFields(must(changed.get(id), id), to));
  for (const record of added) {
    if (changed.has(record.id)) throw new RangeError(`there already: ${record.id}`);
    changed.set(record.id, record);
  }
  return changed;
}

function changedLists(lists: Lists, { added, updated, removed }: Changes): Lists {
  const changed = new Map(lists);
  let changes = 0;
  for (const [transcriptId, list] of lists) {
    if (!list.some(({ id }) => updated.has(id) || removed.has(id))) continue;
    const kept = list.filter(({ id }) => !removed.has(id));
    changes += list.length - kept.length;
    const next = kept.map((record) => {
      const to = updated.get(record.id);
      if (to) changes += 1;
      return to ? withFields(record, to) : record;
    });
    changed.set(transcriptId, next);
  }
  if (changes !== updated.size + removed.size) throw new RangeError("what changed is not in the project");

  for (const [transcriptId, fresh] of byTranscript(added as readonly OnWords[])) {
    const list = [...(changed.get(transcriptId) ?? []), ...fresh];
    if (new Set(list.map(({ id }) => id)).size < list.length)
      throw new RangeError("what was added is in the project already");
    changed.set(transcriptId, list);
  }
  for (const [transcriptId, list] of changed) {
    if (list.length === 0) changed.delete(transcriptId);
    else if (list !== lists.get(transcriptId)) changed.set(transcriptId, list.toSorted(inReadingOrder));
  }
  return changed;
}

function withFields<R extends ProjectRecord>(record: R, to: Partial<ProjectRecord>): R {
  return { ...record, ...(to as Partial<R>) };
}

function must<R>(record: R | undefined, id: string): R {
  if (!record) throw new RangeError(`not in the project: ${id}`);
  return record;
}
