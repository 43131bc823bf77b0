import {
  applyChange,
  type Mapping,
  mappingOf,
  mapSpan,
  mapTurnSpan,
  reverseChange,
  type TextChange,
} from "../text/change.ts";
import { byPlace, type Span } from "../text/span.ts";
import type { Project } from "./project.ts";
import {
  type Coding,
  type Kind,
  kindOf,
  type ProjectRecord,
  type RecordOfKind,
  type Transcript,
  type TranscriptId,
} from "./records.ts";

/**
 * What a command changed. It holds both sides of everything, so each diff is its own undo, and it is plain
 * data that can be replayed on another copy of the project.
 *
 * An edit of a text is held as the change itself: the spans that it only shifts follow from it in both
 * directions, so they are not repeated (one letter in a transcript with 2,000 codings would else be a
 * megabyte of journal). Codings that it reaches into stand in `updated`, with both of their places.
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

/** A change of one transcript's text that leaves the LF between turns alone. */
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
  let study = project.study;
  let { participants, transcripts, codes, codings } = project;

  for (const edit of diff.edits) {
    const transcript = must(transcripts.get(edit.transcriptId), edit.transcriptId);
    const edited = editTranscript(transcript, codings.get(edit.transcriptId) ?? [], edit.change);
    transcripts = new Map(transcripts).set(edit.transcriptId, edited.transcript);
    if (edited.codings.length > 0) codings = new Map(codings).set(edit.transcriptId, edited.codings);
  }

  const changes = sortByKind(diff);
  if (changes.study) study = changes.study(study);
  participants = changedTable(participants, changes.tables.participant);
  transcripts = changedTable(transcripts, changes.tables.transcript);
  codes = changedTable(codes, changes.tables.code);
  codings = changedCodings(codings, changes.codings);
  return { study, participants, transcripts, codes, codings };
}

/** The text, turns and codings of one transcript after a change. Codings whose words are gone keep their place as a point. */
function editTranscript(
  transcript: Transcript,
  codings: readonly Coding[],
  change: TextChange,
): { transcript: Transcript; codings: readonly Coding[] } {
  const text = applyChange(transcript.text, change);
  const mapping = mappingOf(change);
  const turns = transcript.turns.map((turn) => {
    const { start, end } = mapTurnSpan(mapping, turn);
    return start === turn.start && end === turn.end ? turn : { ...turn, start, end };
  });
  const moved = codings.map((coding) => {
    const span = mapCodingSpan(mapping, coding);
    if (!span || (span.start === coding.start && span.end === coding.end)) return coding;
    return { ...coding, ...span };
  });
  return { transcript: { ...transcript, text, turns }, codings: moved.sort(inReadingOrder) };
}

/** Where a coding stands after a change: with its words, or, when it is lost already, at its point; null when its words go. */
export function mapCodingSpan(mapping: Mapping, coding: Coding): Span | null {
  if (!coding.lost) return mapSpan(mapping, coding);
  const point = mapping.set.mapPos(coding.start, -1);
  return { start: point, end: point };
}

type RecordChanges = {
  readonly added: ProjectRecord[];
  readonly updated: Update[];
  readonly removed: Set<string>;
};
type CodingChanges = { added: Coding[]; updated: Map<string, Partial<Coding>>; removed: Set<string> };
type TabledKind = "participant" | "transcript" | "code";

function sortByKind(diff: ProjectDiff) {
  const tables: Record<TabledKind, RecordChanges> = {
    participant: { added: [], updated: [], removed: new Set() },
    transcript: { added: [], updated: [], removed: new Set() },
    code: { added: [], updated: [], removed: new Set() },
  };
  const codings: CodingChanges = { added: [], updated: new Map(), removed: new Set() };
  let study: ((before: Project["study"]) => Project["study"]) | null = null;

  for (const record of diff.removed) {
    const kind = kindOf(record.id);
    if (kind === "study") throw new RangeError("a study cannot be removed from its project");
    if (kind === "coding") codings.removed.add(record.id);
    else tables[kind].removed.add(record.id);
  }
  for (const update of diff.updated) {
    const kind = kindOf(update.id);
    if (kind === "study") study = (before) => ({ ...before, ...(update.to as Partial<Project["study"]>) });
    else if (kind === "coding") codings.updated.set(update.id, update.to as Partial<Coding>);
    else tables[kind].updated.push(update);
  }
  for (const record of diff.added) {
    const kind = kindOf(record.id);
    if (kind === "study") throw new RangeError("a project has one study");
    if (kind === "coding") codings.added.push(record as Coding);
    else tables[kind].added.push(record);
  }
  return { study, tables, codings };
}

function changedTable<Id extends string, R extends ProjectRecord & { readonly id: Id }>(
  table: ReadonlyMap<Id, R>,
  { added, updated, removed }: RecordChanges,
): ReadonlyMap<Id, R> {
  if (added.length + updated.length + removed.size === 0) return table;
  const changed = new Map(table);
  for (const id of removed) if (!changed.delete(id as Id)) throw new RangeError(`nothing to remove: ${id}`);
  for (const { id, to } of updated)
    changed.set(id as Id, { ...must(changed.get(id as Id), id), ...(to as Partial<R>) });
  for (const record of added) {
    if (changed.has(record.id as Id)) throw new RangeError(`there already: ${record.id}`);
    changed.set(record.id as Id, record as R);
  }
  return changed;
}

function changedCodings(
  codings: Project["codings"],
  { added, updated, removed }: CodingChanges,
): Project["codings"] {
  if (added.length + updated.size + removed.size === 0) return codings;
  const changed = new Map(codings);
  let met = 0;
  for (const [transcriptId, list] of codings) {
    if (!list.some(({ id }) => updated.has(id) || removed.has(id))) continue;
    const kept = list.filter(({ id }) => !removed.has(id));
    met += list.length - kept.length;
    const next = kept.map((coding) => {
      const to = updated.get(coding.id);
      if (to) met += 1;
      return to ? { ...coding, ...to } : coding;
    });
    changed.set(transcriptId, next);
  }
  if (met !== updated.size + removed.size) throw new RangeError("a changed coding is not in the project");

  for (const [transcriptId, fresh] of byTranscript(added)) {
    const list = [...(changed.get(transcriptId) ?? []), ...fresh];
    if (new Set(list.map(({ id }) => id)).size < list.length)
      throw new RangeError("an added coding is in the project already");
    changed.set(transcriptId, list);
  }
  for (const [transcriptId, list] of changed) {
    if (list.length === 0) changed.delete(transcriptId);
    else if (list !== codings.get(transcriptId)) changed.set(transcriptId, list.toSorted(inReadingOrder));
  }
  return changed;
}

function byTranscript(codings: readonly Coding[]): ReadonlyMap<TranscriptId, readonly Coding[]> {
  const grouped = new Map<TranscriptId, Coding[]>();
  for (const coding of codings) {
    const list = grouped.get(coding.transcriptId);
    if (list) list.push(coding);
    else grouped.set(coding.transcriptId, [coding]);
  }
  return grouped;
}

/** Reading order, with the id as the last word, so that the same codings always stand in the same order. */
export function inReadingOrder(a: Coding, b: Coding): number {
  return byPlace(a, b) || (a.id < b.id ? -1 : 1);
}

function must<R>(record: R | undefined, id: string): R {
  if (!record) throw new RangeError(`not in the project: ${id}`);
  return record;
}
