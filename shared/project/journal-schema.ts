import { z } from "zod";
import type { JournalEntry } from "./journal.ts";
import { type Kind, kinds } from "./kinds.ts";
import { place, transcriptId, words } from "./record-schemas.ts";

/** A record of any kind: its id tells which, and so what it must look like. */
const recordSchema = z.unknown().transform((value, context) => {
  const { id } = (value ?? {}) as { readonly id?: unknown };
  const kind = typeof id === "string" ? id.slice(0, id.indexOf(":")) : "";
  const parsed = Object.hasOwn(kinds, kind) ? kinds[kind as Kind].schema.safeParse(value) : null;
  if (parsed?.success) return parsed.data;
  context.addIssue({ code: "custom", message: "no record of its kind" });
  return z.NEVER;
});

const replacementSchema = z.strictObject({ start: place, from: words, to: words });

/** Journal entries are checked in their outline; `replay` and applyDiff check that their diffs fit. */
export const journalEntrySchema = z.strictObject({
  seq: z.number().int().min(1),
  id: words,
  at: words,
  by: words,
  /** Its other fields are checked by the deed's own definition. */
  deed: z.looseObject({ is: words }),
  about: words.exactOptional(),
  of: z.number().int().nullable(),
  diff: z.strictObject({
    added: z.array(recordSchema),
    updated: z.array(
      z.strictObject({
        id: words,
        from: z.record(z.string(), z.unknown()),
        to: z.record(z.string(), z.unknown()),
      }),
    ),
    removed: z.array(recordSchema),
    edits: z.array(
      z.strictObject({
        transcriptId,
        change: z.strictObject({ length: place, replacements: z.array(replacementSchema) }),
      }),
    ),
  }),
  undoNext: z.number().int().nullable(),
  redoNext: z.number().int().nullable(),
}) as unknown as z.ZodType<JournalEntry>;
