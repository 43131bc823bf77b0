import type { Migration } from "./migration.ts";

/**
 * What is recorded of people was text of any kind, and a round of interviews could only be told as something about a person. A column says
 * what kind of values it has, which nobody has said of a column of before (it is read as what its values look like); a person has a description for
 * attributions, and a transcript the wave that it belongs to: none yet. An attribute called "description" stays one.
 */
export const toSchema8: Migration = {
  to: 8,
  records: (rows) => ({
    ...rows,
    study: recordIn8(rows.study as Fields7),
    participants: (rows.participants as readonly Fields7[]).map(recordIn8),
    transcripts: (rows.transcripts as readonly Fields7[]).map(recordIn8),
  }),
  entry: (entry) => {
    const { diff, ...rest } = entry as Entry7;
    return {
      ...rest,
      diff: {
        ...diff,
        added: diff.added.map(recordIn8),
        updated: diff.updated.map(({ id, from, to, ...update }) =>
          id.startsWith("study:")
            ? { id, from: columnsIn8(from), to: columnsIn8(to), ...update }
            : { id, from, to, ...update },
        ),
        removed: diff.removed.map(recordIn8),
      },
    };
  },
};

/** What this step must know of schema 7: the columns of a study by their names alone. Changes of a record have only the fields that changed. */
type Columns7 = { readonly attributes?: readonly string[] };
type Fields7 = Columns7 & { readonly id: string };
type Entry7 = {
  readonly diff: {
    readonly added: readonly Fields7[];
    readonly updated: readonly { readonly id: string; readonly from: Columns7; readonly to: Columns7 }[];
    readonly removed: readonly Fields7[];
  };
};

function recordIn8(record: Fields7): object {
  if (record.id.startsWith("study:")) return columnsIn8(record);
  if (record.id.startsWith("participant:")) return { ...record, description: "" };
  if (record.id.startsWith("transcript:")) return { ...record, wave: "" };
  return record;
}

function columnsIn8<Fields extends Columns7>(fields: Fields): object {
  const { attributes } = fields;
  if (!attributes) return fields;
  return { ...fields, attributes: attributes.map((name) => ({ name, type: null, choices: [] })) };
}
