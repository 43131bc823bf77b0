import type { UnknownRows } from "../rows.ts";

/**
 * One step from a schema to the next, `NNNN-what-it-does.ts` in this folder. A step never changes once a
 * release has shipped it, and its types describe the past. It must not change its input.
 */
export type Migration = {
  readonly to: number;
  readonly records: (rows: UnknownRecords) => UnknownRecords;
  /** One journal entry, with every record and field that its diff holds: replaying must give the new records. */
  readonly entry: (entry: unknown) => unknown;
};

export type UnknownRecords = Omit<UnknownRows, "journal">;
