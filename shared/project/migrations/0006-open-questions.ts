import type { Migration } from "./migration.ts";

/** Questions that a researcher wants to ask yet are a kind of their own; nobody had one before. */
export const toSchema6: Migration = {
  to: 6,
  records: (rows) => ({ ...rows, questions: [] }),
  entry: (entry) => entry,
};
