import type { Migration } from "./migration.ts";

/**
 * Turns are checked against the recording, by a plan of the study, and a transcript says who wrote it down. Of studies of before nothing was
 * checked that Kvali knows of, there is no plan, and nobody has said who transcribed.
 */
export const toSchema10: Migration = {
  to: 10,
  records: (rows) => ({
    ...rows,
    study: recordIn10(rows.study as Fields9),
    transcripts: (rows.transcripts as readonly Fields9[]).map(recordIn10),
    checks: [],
  }),
  entry: (entry) => {
    const { diff, ...rest } = entry as Entry9;
    const [added, removed] = [diff.added.map(recordIn10), diff.removed.map(recordIn10)];
    return { ...rest, diff: { ...diff, added, removed } };
  },
};

/** What this step must know of schema 9. Changes of a record have only the fields that changed, so none of these. */
type Fields9 = { readonly id: string };
type Entry9 = { readonly diff: { readonly added: readonly Fields9[]; readonly removed: readonly Fields9[] } };

function recordIn10(record: Fields9): object {
  if (record.id.startsWith("study:")) return { ...record, checkPlan: null };
  if (record.id.startsWith("transcript:")) return { ...record, transcriber: null };
  return record;
}
