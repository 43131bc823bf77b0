import { z } from "zod";
import { isOrderKey } from "./order-key.ts";
import type {
  Check,
  CheckId,
  CheckPlan,
  Code,
  CodeId,
  Coding,
  CodingId,
  CorrectionClass,
  CorrectionNote,
  CorrectionNoteId,
  MapId,
  Memo,
  MemoId,
  Participant,
  ParticipantId,
  Passage,
  PassageId,
  Quote,
  QuoteId,
  Reading,
  ReadingId,
  Recording,
  RecordingId,
  Relation,
  RelationId,
  Study,
  StudyId,
  ThemeMap,
  TimeMark,
  TimeMarkId,
  Transcript,
  TranscriptId,
  Version,
  VersionId,
} from "./records.ts";

// Without this zod probes whether it may compile code, which the policy of the window refuses and reports.
z.config({ jitless: true });

/**
 * What a record must look like when it comes from outside: a project file, or a database that another
 * version may have written. The compiler checks that these schemas and the types of records.ts agree.
 */
const idOf = <Id extends string>(kind: string) =>
  z.custom<Id>((value) => typeof value === "string" && value.startsWith(`${kind}:`) && value.length < 200, {
    message: `an id of a ${kind}`,
  });

type Frozen<Value> = Value extends string | number
  ? Value
  : { readonly [Key in keyof Value]: Frozen<Value[Key]> };

/** A schema of what records of a type may hold: all of it, and nothing else. */
function schemaOf<Held>() {
  return <Schema extends z.ZodType<Held>>(
    schema: Held extends Frozen<z.output<Schema>> ? Schema : never,
  ): z.ZodType<Held> => schema;
}

export const studyId = idOf<StudyId>("study");
export const participantId = idOf<ParticipantId>("participant");
export const transcriptId = idOf<TranscriptId>("transcript");
export const codeId = idOf<CodeId>("code");
export const codingId = idOf<CodingId>("coding");
export const passageId = idOf<PassageId>("passage");
export const quoteId = idOf<QuoteId>("quote");
export const checkId = idOf<CheckId>("check");
export const correctionNoteId = idOf<CorrectionNoteId>("correction-note");
export const timeMarkId = idOf<TimeMarkId>("time-mark");
export const recordingId = idOf<RecordingId>("recording");
export const readingId = idOf<ReadingId>("reading");
export const memoId = idOf<MemoId>("memo");
export const relationId = idOf<RelationId>("relation");
export const mapId = idOf<MapId>("map");
export const versionId = idOf<VersionId>("version");

export const subjectId = z.union([studyId, participantId, transcriptId, codeId, codingId]);

/** A position in a text, in UTF-16 code units. */
export const place = z.number().int().min(0);
export const words = z.string();

/** In a recording, or in a transcript's clock. */
export const milliseconds = z.number().min(0);
/** A time that a person says: whole milliseconds (Z1). Those that files tell may have parts. */
export const wholeMilliseconds = milliseconds.int();

/** The SHA-256 of a file, in lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Where words stand in a text; other fields are left out. */
export const span = z.object({ start: place, end: place });

export const attributeType = z.enum(["text", "number", "date", "choice", "yes-no"]);

export const nameKind = z.enum(["unsaid", "pseudonym", "real-name"]);

export const houseStyleSchema = z.strictObject({
  cutMark: z.enum(["…", "[…]", "[...]", "(…)", "..."]),
  marks: z.enum(["english", "british", "straight", "guillemets", "german", "swedish"]),
  stops: z.enum(["american", "british"]),
  blockFrom: place,
  labels: z.enum(["none", "initial", "name"]),
  citations: z.enum(["apa", "vancouver"]),
});

export const method = z.enum(["unsaid", "reflexive", "codebook", "reliability"]);

/** A seed is a whole number that a person can read out. */
export const seed = z.number().int().min(0).max(0xffffffff);

export const fraction = z.number().min(0).max(1);

export const checkPlan = schemaOf<CheckPlan>()(
  z.union([
    z.strictObject({ is: z.literal("all") }),
    z.strictObject({ is: z.literal("each"), step: z.number().int().min(1) }),
    z.strictObject({ is: z.literal("sample"), percent: z.number().int().min(1).max(100), seed }),
  ]),
);

export const studySchema = schemaOf<Study>()(
  z.strictObject({
    id: studyId,
    name: words,
    createdAt: words,
    attributes: z.array(
      z.strictObject({ name: words, type: attributeType.nullable(), choices: z.array(words) }),
    ),
    attribution: words,
    author: words,
    guide: z.array(z.strictObject({ id: words, name: words, questions: z.array(words) })),
    blindCoders: z.array(words),
    namesInFiles: nameKind,
    houseStyle: houseStyleSchema,
    standIns: z.array(words),
    method,
    exceptions: z.array(z.strictObject({ word: words, reason: words, by: words, at: words })),
    checkPlan: checkPlan.nullable(),
    acceptedErrorRate: fraction.nullable(),
  }),
);

export const participantSchema = schemaOf<Participant>()(
  z.strictObject({
    id: participantId,
    pseudonym: words,
    nameIs: nameKind,
    description: words,
    attributes: z.record(z.string(), words),
  }),
);

/** Checked, because the browser throws for a tag that is none. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);

const noteSchema = z.strictObject({
  code: words,
  count: z.number().exactOptional(),
  detail: words.exactOptional(),
});

const names = z.array(
  z.union([z.strictObject({ family: words, given: words }), z.strictObject({ literal: words })]),
);

export const referenceSchema = z.strictObject({
  type: words,
  title: words,
  authors: names,
  editors: names,
  issued: words,
  containerTitle: words,
  volume: words,
  issue: words,
  page: words,
  number: words,
  edition: words,
  publisher: words,
  publisherPlace: words,
  DOI: words,
  URL: words,
});

export const transcriptSchema = schemaOf<Transcript>()(
  z.strictObject({
    id: transcriptId,
    name: words,
    wave: words,
    language: languageTag.nullable(),
    transcriber: words.nullable(),
    machine: z.strictObject({ tool: words, model: words }).nullable(),
    text: words,
    turns: z.array(
      z.strictObject({
        id: place,
        start: place,
        end: place,
        speakerId: words.nullable(),
        startMs: milliseconds.nullable(),
        endMs: milliseconds.nullable(),
      }),
    ),
    speakers: z.array(
      z.strictObject({
        id: words,
        label: words,
        role: z.enum(["interviewer", "participant", "other"]),
        participantIds: z.array(participantId),
      }),
    ),
    sections: z.array(z.strictObject({ turnId: place, sectionId: words.nullable() })),
    source: z.strictObject({
      fileName: words,
      format: z.enum([
        ...(["txt", "md", "docx", "odt", "rtf", "html", "pdf"] as const),
        ...(["vtt", "srt", "sbv", "json", "otr"] as const),
        ...(["eaf", "exb", "textgrid", "cha"] as const),
        ...(["csv", "jsonl", "xlsx", "ods"] as const),
      ]),
      sha256,
      importedAt: words,
      judgedBy: place,
      notes: z.array(noteSchema),
    }),
    reference: referenceSchema.nullable(),
  }),
);

const reviewSchema = z.strictObject({
  level: z.enum(["extracts", "set"]),
  finding: z.enum(["holds", "needs-work"]),
  note: words,
  by: words,
  at: words,
});

export const orderKey = z.string().refine(isOrderKey, "an order key");

export const codeSchema = schemaOf<Code>()(
  z.strictObject({
    id: codeId,
    parentId: codeId.nullable(),
    order: orderKey,
    name: words,
    hue: z.number(),
    definition: words,
    counts: words,
    countsNot: words,
    example: words,
    theme: z
      .strictObject({
        status: z.enum(["candidate", "provisional", "final", "dropped"]),
        concept: words,
        is: words,
        isNot: words,
        core: z.boolean(),
        reason: words,
        gathers: z.array(codeId),
        reviews: z.array(reviewSchema),
      })
      .nullable(),
  }),
);

export const codingSchema = schemaOf<Coding>()(
  z.strictObject({
    id: codingId,
    transcriptId,
    codeId,
    start: place,
    end: place,
    quote: words,
    lost: z.boolean(),
    comment: words,
    by: words,
    at: words,
  }),
);

export const passageSchema = schemaOf<Passage>()(
  z.strictObject({
    id: passageId,
    transcriptId,
    start: place,
    end: place,
    quote: words,
    lost: z.boolean(),
    note: words,
    by: words,
    at: words,
  }),
);

export const checkOutcome = z.enum(["checked", "corrected", "queried", "unintelligible"]);

export const checkSchema = schemaOf<Check>()(
  z.strictObject({
    id: checkId,
    transcriptId,
    start: place,
    end: place,
    quote: words,
    lost: z.boolean(),
    seen: place,
    outcome: checkOutcome,
    question: words,
    answer: words,
    answeredBy: words,
    answeredAt: words.nullable(),
    by: words,
    at: words,
  }),
);

export const correctionClass = schemaOf<CorrectionClass>()(
  z.enum([
    ...(["substitution", "omission", "insertion", "speaker"] as const),
    ...(["nameOrNumber", "meaningChanging", "punctuation"] as const),
  ]),
);

export const correctionNoteSchema = schemaOf<CorrectionNote>()(
  z.strictObject({
    id: correctionNoteId,
    transcriptId,
    start: place,
    end: place,
    quote: words,
    lost: z.boolean(),
    classes: z.array(correctionClass).nullable(),
    reason: words,
    by: words,
    at: words,
  }),
);

export const timeMarkSchema = schemaOf<TimeMark>()(
  z.strictObject({
    id: timeMarkId,
    transcriptId,
    start: place,
    end: place,
    quote: words,
    lost: z.boolean(),
    ms: milliseconds,
    by: words,
    at: words,
  }),
);

export const recordingSchema = schemaOf<Recording>()(
  z.strictObject({
    id: recordingId,
    transcriptId,
    name: words,
    bytes: place,
    sha256,
    mediaType: words,
    durationMs: milliseconds.nullable(),
    startMs: milliseconds,
    by: words,
    at: words,
  }),
);

export const readingSchema = schemaOf<Reading>()(
  z.strictObject({
    id: readingId,
    transcriptId,
    by: words,
    at: words,
  }),
);

const runSchema = z.strictObject({
  text: words,
  bold: z.boolean(),
  italic: z.boolean(),
  to: z.union([passageId, codingId]).nullable(),
});

export const richText = z.array(
  z.strictObject({
    kind: z.enum(["paragraph", "heading", "bullet", "number"]),
    runs: z.array(runSchema),
  }),
);

export const printEdit = z.union([
  z.strictObject({ kind: z.literal("cut"), start: place, end: place }),
  z.strictObject({ kind: z.enum(["bracket", "pseudonym"]), start: place, end: place, text: words }),
]);

export const translationStatus = z.enum(["draft", "checked", "queried"]);

export const translationSchema = z.strictObject({
  id: words,
  language: languageTag,
  text: words,
  translator: words,
  status: translationStatus,
  checker: words,
  comment: words,
  of: words,
  at: words,
});

export const quoteRole = z.enum(["exemplar", "contrast", "negative-case"]);
export const quoteForm = z.enum(["block", "inline", "fragment"]);

export const quoteSchema = schemaOf<Quote>()(
  z.strictObject({
    id: quoteId,
    transcriptId,
    themeId: codeId,
    order: orderKey,
    start: place,
    end: place,
    quote: words,
    lost: z.boolean(),
    seen: words,
    role: quoteRole,
    form: quoteForm,
    edits: z.array(printEdit),
    interpretation: richText,
    translations: z.array(translationSchema),
    by: words,
    at: words,
  }),
);

export const memoSchema = schemaOf<Memo>()(
  z.strictObject({
    id: memoId,
    kind: z.enum(["familiarisation", "reflexive", "analytic", "methodological", "decision"]),
    about: subjectId,
    was: words,
    title: words,
    body: richText,
    by: words,
    at: words,
    changedAt: words,
  }),
);

export const relationSchema = schemaOf<Relation>()(
  z.strictObject({
    id: relationId,
    kind: z.enum(["related", "leads-to", "contradicts"]),
    fromId: codeId,
    toId: codeId,
    label: words,
    by: words,
    at: words,
  }),
);

export const mapSchema = schemaOf<ThemeMap>()(
  z.strictObject({
    id: mapId,
    name: words,
    places: z.record(codeId, z.strictObject({ x: z.number(), y: z.number() })),
    hidden: z.array(codeId),
  }),
);

export const versionSchema = schemaOf<Version>()(
  z.strictObject({
    id: versionId,
    name: words,
    note: words,
    seq: z.number().int().min(1),
    codes: z.array(codeSchema),
    by: words,
    at: words,
  }),
);
