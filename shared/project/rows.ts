import { z } from "zod";
import type { ProjectCounts } from "../bridge.ts";
import { inReadingOrder } from "./diff.ts";
import type { JournalEntry } from "./journal.ts";
import { allCodings, type Project } from "./project.ts";
import {
  codeSchema,
  codingSchema,
  journalEntrySchema,
  participantSchema,
  studySchema,
  transcriptSchema,
} from "./record-schemas.ts";
import type { Code, Coding, Participant, Study, Transcript } from "./records.ts";

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
  readonly journal: readonly JournalEntry[];
};

/** Rows of which nothing is known yet: of an older schema, or of a damaged file. */
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
    journal: z.array(journalEntrySchema).parse(rows.journal),
  };
}

export function fromRows({
  study,
  participants,
  transcripts,
  codes,
  codings,
}: Omit<Rows, "journal">): Project {
  const byTranscript = new Map<Transcript["id"], Coding[]>();
  for (const coding of codings) {
    const list = byTranscript.get(coding.transcriptId);
    if (list) list.push(coding);
    else byTranscript.set(coding.transcriptId, [coding]);
  }
  for (const list of byTranscript.values()) list.sort(inReadingOrder);
  return {
    study,
    participants: new Map(participants.map((record) => [record.id, record])),
    transcripts: new Map(transcripts.map((record) => [record.id, record])),
    codes: new Map(codes.map((record) => [record.id, record])),
    codings: byTranscript,
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

function sortedById<R extends { readonly id: string }>(records: Iterable<R>): R[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}
