import { z } from "zod";
import type { ProjectCounts } from "../bridge.ts";
import type { JournalEntry } from "./journal.ts";
import { byTranscript } from "./on-words.ts";
import { allCodings, allPassages, type Project } from "./project.ts";
import {
  codeSchema,
  codingSchema,
  journalEntrySchema,
  mapSchema,
  memoSchema,
  participantSchema,
  passageSchema,
  readingSchema,
  relationSchema,
  studySchema,
  transcriptSchema,
  versionSchema,
} from "./record-schemas.ts";
import type {
  Code,
  Coding,
  Memo,
  Participant,
  Passage,
  Reading,
  Relation,
  Study,
  ThemeMap,
  Transcript,
  Version,
} from "./records.ts";

/**
 * A project as it is stored, in the database and in the project file alike: plain rows, sorted by id, so
 * that the same project always makes the same rows.
 */
export type Rows = {
  readonly study: Study;
  readonly participants: readonly Participant[];
  readonly transcripts: readonly Transcript[];
  readonly codes: readonly Code[];
  readonly codings: readonly Coding[];
  readonly passages: readonly Passage[];
  readonly readings: readonly Reading[];
  readonly memos: readonly Memo[];
  readonly relations: readonly Relation[];
  readonly maps: readonly ThemeMap[];
  readonly versions: readonly Version[];
  readonly journal: readonly JournalEntry[];
};

/**
 * Rows of which nothing is known yet: of an older schema, or of a damaged file. Kinds of record that an older
 * schema did not know have no rows.
 */
export type UnknownRows = {
  readonly [name in keyof Rows]: name extends "study" ? unknown : readonly unknown[];
};

export function toRows(project: Project, journal: readonly JournalEntry[]): Rows {
  return {
    study: project.study,
    participants: sortedById(project.participants.values()),
    transcripts: sortedById(project.transcripts.values()),
    codes: sortedById(project.codes.values()),
    codings: sortedById(allCodings(project)),
    passages: sortedById(allPassages(project)),
    readings: sortedById(project.readings.values()),
    memos: sortedById(project.memos.values()),
    relations: sortedById(project.relations.values()),
    maps: sortedById(project.maps.values()),
    versions: sortedById(project.versions.values()),
    journal,
  };
}

/** Checks rows of the newest schema. Throws a ZodError that names the place of the first fault. */
export function parseRows(rows: UnknownRows): Rows {
  return {
    study: studySchema.parse(rows.study),
    participants: z.array(participantSchema).parse(rows.participants),
    transcripts: z.array(transcriptSchema).parse(rows.transcripts),
    codes: z.array(codeSchema).parse(rows.codes),
    codings: z.array(codingSchema).parse(rows.codings),
    passages: z.array(passageSchema).parse(rows.passages),
    readings: z.array(readingSchema).parse(rows.readings),
    memos: z.array(memoSchema).parse(rows.memos),
    relations: z.array(relationSchema).parse(rows.relations),
    maps: z.array(mapSchema).parse(rows.maps),
    versions: z.array(versionSchema).parse(rows.versions),
    journal: z.array(journalEntrySchema).parse(rows.journal),
  };
}

export function fromRows(rows: Omit<Rows, "journal">): Project {
  return {
    study: rows.study,
    participants: byId(rows.participants),
    transcripts: byId(rows.transcripts),
    codes: byId(rows.codes),
    codings: byTranscript(rows.codings),
    passages: byTranscript(rows.passages),
    readings: byId(rows.readings),
    memos: byId(rows.memos),
    relations: byId(rows.relations),
    maps: byId(rows.maps),
    versions: byId(rows.versions),
  };
}

/** The counts by which a project is recognised as not having lost anything. */
export function countsOf({ transcripts, participants, codes, codings }: Project): ProjectCounts {
  let coded = 0;
  for (const list of codings.values()) coded += list.length;
  return {
    transcripts: transcripts.size,
    participants: participants.size,
    codes: codes.size,
    codings: coded,
  };
}

function byId<R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<R["id"], R> {
  return new Map(records.map((record) => [record.id, record]));
}

function sortedById<R extends { readonly id: string }>(records: Iterable<R>): R[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}
