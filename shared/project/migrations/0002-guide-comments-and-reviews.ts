import type { Migration } from "./migration.ts";

/**
 * Schema 2 gives a study its interview guide, a transcript its sections, a coding its comment, and a theme what
 * is known of it after review; each begins empty. Passages, readings, memos, relations, maps and versions are
 * new kinds of record, of which schema 1 has none.
 */
export const toSchema2: Migration = {
  to: 2,
  records: (rows) => ({
    ...rows,
    study: recordIn2(rows.study as Record1),
    transcripts: (rows.transcripts as readonly Record1[]).map(recordIn2),
    codes: (rows.codes as readonly Record1[]).map(recordIn2),
    codings: (rows.codings as readonly Record1[]).map(recordIn2),
  }),
  entry: (entry) => entryIn2(entry as Entry1),
};

/** What this step must know of schema 1. */
type Theme1 = {
  readonly status: string;
  readonly concept: string;
  readonly is: string;
  readonly isNot: string;
};
type Fields1 = { readonly theme?: Theme1 | null };
type Record1 = Fields1 & { readonly id: string };
type Update1 = { readonly id: string; readonly from: Fields1; readonly to: Fields1 };
type Entry1 = {
  readonly diff: {
    readonly added: readonly Record1[];
    readonly updated: readonly Update1[];
    readonly removed: readonly Record1[];
    readonly edits: readonly unknown[];
  };
};

function entryIn2(entry: Entry1) {
  const { diff } = entry;
  return {
    ...entry,
    diff: {
      ...diff,
      added: diff.added.map(recordIn2),
      updated: diff.updated.map((update) => ({
        ...update,
        from: fieldsIn2(update.from),
        to: fieldsIn2(update.to),
      })),
      removed: diff.removed.map(recordIn2),
    },
  };
}

function recordIn2(record: Record1) {
  switch (record.id.slice(0, record.id.indexOf(":"))) {
    case "study":
      return { ...record, guide: [] };
    case "transcript":
      return { ...record, sections: [] };
    case "code":
      return fieldsIn2(record);
    case "coding":
      return { ...record, comment: "" };
    default:
      return record;
  }
}

/** Only a code has a theme, so that its name tells which fields are meant. */
function fieldsIn2<Fields extends Fields1>(fields: Fields) {
  if (!fields.theme) return fields;
  return { ...fields, theme: { ...fields.theme, core: false, reason: "", gathers: [], reviews: [] } };
}
