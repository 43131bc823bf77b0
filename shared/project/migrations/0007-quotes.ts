import type { Migration } from "./migration.ts";

/**
 * Quotes are chosen, and kept with what is printed of them; a study has the conventions that they are printed by, names
 * that stand for others, the kind of analysis that it is, and what its gate of names lets through; a text may be an
 * excerpt from the literature. Studies of before have none of these, and nobody has said anything of them.
 */
export const toSchema7: Migration = {
  to: 7,
  records: (rows) => ({
    ...rows,
    study: fieldsIn7(rows.study as Fields6),
    transcripts: (rows.transcripts as readonly Fields6[]).map(fieldsIn7),
    quotes: [],
  }),
  entry: (entry) => {
    const { diff, ...rest } = entry as Entry6;
    const [added, removed] = [diff.added.map(fieldsIn7), diff.removed.map(fieldsIn7)];
    return { ...rest, diff: { ...diff, added, removed } };
  },
};

/** What this step must know of schema 6. Changes of a record have only the fields that changed, so none of these. */
type Fields6 = { readonly id: string };
type Entry6 = { readonly diff: { readonly added: readonly Fields6[]; readonly removed: readonly Fields6[] } };

const houseStyle = {
  ...{ cutMark: "…", marks: "english", stops: "british", blockFrom: 40, labels: "name", citations: "apa" },
};

function fieldsIn7(record: Fields6): object {
  if (record.id.startsWith("study:"))
    return { ...record, houseStyle, standIns: [], method: "unsaid", exceptions: [] };
  if (record.id.startsWith("transcript:")) return { ...record, reference: null };
  return record;
}
