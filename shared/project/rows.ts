import { z } from "zod";
import type { ProjectCounts } from "../bridge.ts";
import type { JournalEntry } from "./journal.ts";
import { journalEntrySchema } from "./journal-schema.ts";
import {
  aboutKind,
  allKinds,
  type ProjectRecord,
  type RecordOfKind,
  type RowsOf,
  type Standing,
} from "./kinds.ts";
import { byTranscript } from "./on-words.ts";
import type { Project } from "./project.ts";
import type { OnWords, Study } from "./records.ts";

/**
 * A project as it is stored, in the database and in the project file alike: plain rows, sorted by id, so
 * that the same project always makes the same rows.
 */
export type Rows = { readonly study: Study; readonly journal: readonly JournalEntry[] } & {
  readonly [K in Standing<"by-id" | "on-words"> as RowsOf<K>]: readonly RecordOfKind[K][];
};

/**
 * Rows of which nothing is known yet: of an older schema, or of a damaged file. Kinds of record that an older
 * schema did not know have no rows.
 */
export type UnknownRows = {
  readonly [name in keyof Rows]: name extends "study" ? unknown : readonly unknown[];
};

export function toRows(project: Project, journal: readonly JournalEntry[]): Rows {
  const all = allKinds().map((kind) => {
    const { rows, stands } = aboutKind(kind);
    const held = project[rows as keyof Project];
    if (stands === "alone") return [rows, held];
    const records = [...(held as ReadonlyMap<string, unknown>).values()].flat();
    return [rows, sortedById(records as ProjectRecord[])];
  });
  return { ...Object.fromEntries(all), journal } as Rows;
}

/** Checks rows of the newest schema. Throws a ZodError that names the place of the first fault. */
export function parseRows(rows: UnknownRows): Rows {
  const all = allKinds().map((kind) => {
    const { rows: name, stands, schema } = aboutKind(kind);
    const given = rows[name as keyof UnknownRows];
    return [name, (stands === "alone" ? schema : z.array(schema)).parse(given)];
  });
  return { ...Object.fromEntries(all), journal: z.array(journalEntrySchema).parse(rows.journal) } as Rows;
}

export function fromRows(rows: Omit<Rows, "journal">): Project {
  const all = allKinds().map((kind) => {
    const { rows: name, stands } = aboutKind(kind);
    const records = rows[name as keyof typeof rows];
    if (stands === "alone") return [name, records];
    return [name, stands === "by-id" ? byId(records as ProjectRecord[]) : byTranscript(records as OnWords[])];
  });
  return Object.fromEntries(all) as Project;
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
