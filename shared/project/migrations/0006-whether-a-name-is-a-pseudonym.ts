import type { Migration } from "./migration.ts";

/**
 * Names came with the files and were called pseudonyms, though nobody had said so. A person has what was said of their
 * name, and the study what is said of the names in its files: of studies of before, nobody has said anything.
 */
export const toSchema6: Migration = {
  to: 6,
  records: (rows) => ({
    ...rows,
    study: fieldsIn6(rows.study as Fields5),
    participants: (rows.participants as readonly Fields5[]).map(fieldsIn6),
  }),
  entry: (entry) => {
    const { diff, ...rest } = entry as Entry5;
    const [added, removed] = [diff.added.map(fieldsIn6), diff.removed.map(fieldsIn6)];
    return { ...rest, diff: { ...diff, added, removed } };
  },
};

/** What this step must know of schema 5. Changes of a record have only the fields that changed, so none of these. */
type Fields5 = { readonly id: string };
type Entry5 = { readonly diff: { readonly added: readonly Fields5[]; readonly removed: readonly Fields5[] } };

function fieldsIn6(record: Fields5): object {
  if (record.id.startsWith("participant:")) return { ...record, nameIs: "unsaid" };
  if (record.id.startsWith("study:")) return { ...record, namesInFiles: "unsaid" };
  return record;
}
