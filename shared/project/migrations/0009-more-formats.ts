import type { Migration } from "./migration.ts";

/**
 * Transcripts may come from files of more formats. Nothing in studies of before changes; the step keeps builds of before from
 * opening a study that holds a format which they do not know, and from taking it for a damaged one.
 */
export const toSchema9: Migration = {
  to: 9,
  records: (rows) => rows,
  entry: (entry) => entry,
};
