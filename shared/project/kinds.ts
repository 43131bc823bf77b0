import type { z } from "zod";
import {
  checkSchema,
  codeSchema,
  codingSchema,
  correctionNoteSchema,
  mapSchema,
  memoSchema,
  participantSchema,
  passageSchema,
  quoteSchema,
  readingSchema,
  recordingSchema,
  relationSchema,
  studySchema,
  timeMarkSchema,
  transcriptSchema,
  versionSchema,
} from "./record-schemas.ts";

/** What there is to know of a kind of record. */
type KindOfRecord = {
  /** What they are called together: the field of the project, the table of the database, the rows. */
  readonly rows: string;
  readonly schema: z.ZodType;
  /** Alone: there is one. By id: in a table. On words: in lists by transcript, in reading order, moved by its edits. */
  readonly stands: "alone" | "by-id" | "on-words";
  /**
   * How they stand in a project file: all in one part, which is missing where there are none if the kind is younger
   * than the first files; a part each; a part for each transcript.
   */
  readonly part: "one" | "one-if-any" | "each" | "by-transcript";
  /** The version of the database's tables that has them first. */
  readonly tables: number;
  /** Fields by which the history can name one that has gone, those it leans on among them; see `Remembered` in deed.ts. */
  readonly remembered: readonly string[];
  /** Fields that name another record, by its kind: it must be there. "goes": when that record is removed, this one is. */
  readonly leansOn: Readonly<Record<string, { readonly kind: string; readonly whenGone: "goes" | "stays" }>>;
};

const toTranscript = { transcriptId: { kind: "transcript", whenGone: "goes" } } as const;

/**
 * Every kind of record there is, a line each, in the order in which a project file has them. Rows, database, file, diffs,
 * checks, removal and what the history remembers go by it; a record is recognised by the kind in its id.
 */
export const kinds = {
  study: {
    rows: "study",
    schema: studySchema,
    stands: "alone",
    part: "one",
    tables: 1,
    remembered: ["name"],
    leansOn: {},
  },
  participant: {
    rows: "participants",
    schema: participantSchema,
    stands: "by-id",
    part: "one",
    tables: 1,
    remembered: ["pseudonym"],
    leansOn: {},
  },
  code: {
    rows: "codes",
    schema: codeSchema,
    stands: "by-id",
    part: "one",
    tables: 1,
    remembered: ["name"],
    leansOn: {},
  },
  transcript: {
    rows: "transcripts",
    schema: transcriptSchema,
    stands: "by-id",
    part: "each",
    tables: 1,
    remembered: ["name"],
    leansOn: {},
  },
  coding: {
    rows: "codings",
    schema: codingSchema,
    stands: "on-words",
    part: "by-transcript",
    tables: 1,
    remembered: ["by", "codeId", "transcriptId", "quote"],
    // What becomes of codings whose code goes is the verb's to say.
    leansOn: { ...toTranscript, codeId: { kind: "code", whenGone: "stays" } },
  },
  passage: {
    rows: "passages",
    schema: passageSchema,
    stands: "on-words",
    part: "by-transcript",
    tables: 2,
    remembered: ["transcriptId", "quote"],
    leansOn: toTranscript,
  },
  quote: {
    rows: "quotes",
    schema: quoteSchema,
    stands: "on-words",
    part: "by-transcript",
    tables: 4,
    remembered: ["by", "themeId", "transcriptId", "quote"],
    // Quotes follow the heir of their theme: see removal.ts.
    leansOn: { ...toTranscript, themeId: { kind: "code", whenGone: "stays" } },
  },
  check: {
    rows: "checks",
    schema: checkSchema,
    stands: "on-words",
    part: "by-transcript",
    tables: 5,
    remembered: ["by", "transcriptId", "quote"],
    leansOn: toTranscript,
  },
  "correction-note": {
    rows: "correctionNotes",
    schema: correctionNoteSchema,
    stands: "on-words",
    part: "by-transcript",
    tables: 6,
    remembered: ["by", "transcriptId", "quote"],
    leansOn: toTranscript,
  },
  "time-mark": {
    rows: "timeMarks",
    schema: timeMarkSchema,
    stands: "on-words",
    part: "by-transcript",
    tables: 6,
    remembered: ["by", "transcriptId", "quote"],
    leansOn: toTranscript,
  },
  recording: {
    rows: "recordings",
    schema: recordingSchema,
    stands: "by-id",
    part: "one-if-any",
    tables: 6,
    remembered: ["name", "transcriptId"],
    leansOn: toTranscript,
  },
  reading: {
    rows: "readings",
    schema: readingSchema,
    stands: "by-id",
    part: "one-if-any",
    tables: 2,
    remembered: ["transcriptId"],
    leansOn: toTranscript,
  },
  memo: {
    rows: "memos",
    schema: memoSchema,
    stands: "by-id",
    part: "one-if-any",
    tables: 2,
    remembered: ["title", "about", "was", "by"],
    leansOn: {},
  },
  relation: {
    rows: "relations",
    schema: relationSchema,
    stands: "by-id",
    part: "one-if-any",
    tables: 2,
    remembered: ["fromId", "toId"],
    // Relations follow the heirs of their ends: see removal.ts.
    leansOn: { fromId: { kind: "code", whenGone: "stays" }, toId: { kind: "code", whenGone: "stays" } },
  },
  map: {
    rows: "maps",
    schema: mapSchema,
    stands: "by-id",
    part: "one-if-any",
    tables: 2,
    remembered: ["name"],
    leansOn: {},
  },
  version: {
    rows: "versions",
    schema: versionSchema,
    stands: "by-id",
    part: "one-if-any",
    tables: 2,
    remembered: ["name"],
    leansOn: {},
  },
} as const satisfies Readonly<Record<string, KindOfRecord>>;

type Kinds = typeof kinds;
export type Kind = keyof Kinds;
export type RecordOfKind = { readonly [K in Kind]: z.output<Kinds[K]["schema"]> };
export type ProjectRecord = RecordOfKind[Kind];

/** The kinds that stand so. */
export type Standing<How extends KindOfRecord["stands"]> = {
  [K in Kind]: Kinds[K]["stands"] extends How ? K : never;
}[Kind];

/** What the records of some kinds are called together. */
export type RowsOf<K extends Kind> = Kinds[K]["rows"];
export const allKinds = (): readonly Kind[] => Object.keys(kinds) as Kind[];

/** The names of the rows of all kinds that stand so: of tables, of lists. */
export function rowsStanding<How extends KindOfRecord["stands"]>(how: How): readonly RowsOf<Standing<How>>[] {
  const some = allKinds().filter((kind) => kinds[kind].stands === how);
  return some.map((kind) => kinds[kind].rows) as string[] as readonly RowsOf<Standing<How>>[];
}

export type TableName = RowsOf<Standing<"by-id">>;
export type ListName = RowsOf<Standing<"on-words">>;

/** What is known of a kind, whichever it is. */
export function aboutKind(kind: Kind): KindOfRecord {
  return kinds[kind];
}

/** The kind that an id carries in front of its colon. Throws RangeError for anything else. */
export function kindOf(id: string): Kind {
  const kind = id.slice(0, id.indexOf(":"));
  if (!Object.hasOwn(kinds, kind)) throw new RangeError(`an id of no kind: ${kind}`);
  return kind as Kind;
}
