import type { Migration } from "./migration.ts";

/**
 * Recordings are linked to interviews, moments of them marked at words, corrections noted, and a study sets which error rate it accepts. Of studies of before there is none
 * of it. A transcript says whether a program wrote it down: until now that was told by the format of its file, JSON, and by nothing else.
 */
export const toSchema11: Migration = {
  to: 11,
  records: (rows) => ({
    ...rows,
    study: recordIn11(rows.study as Fields10),
    transcripts: (rows.transcripts as readonly Fields10[]).map(recordIn11),
    correctionNotes: [],
    timeMarks: [],
    recordings: [],
  }),
  entry: (entry) => {
    const { diff, ...rest } = entry as Entry10;
    const [added, removed] = [diff.added.map(recordIn11), diff.removed.map(recordIn11)];
    return { ...rest, diff: { ...diff, added, removed, updated: diff.updated.map(updateIn11) } };
  },
};

/** What this step must know of schema 10. */
type Source10 = { readonly format: string };
type Fields10 = { readonly id: string; readonly source?: Source10 };
type Change10 = { readonly source?: Source10 };
type Update10 = { readonly id: string; readonly from: Change10; readonly to: Change10 };
type Entry10 = {
  readonly diff: {
    readonly added: readonly Fields10[];
    readonly removed: readonly Fields10[];
    readonly updated: readonly Update10[];
  };
};

function recordIn11(record: Fields10): object {
  if (record.id.startsWith("study:")) return { ...record, acceptedErrorRate: null };
  if (record.id.startsWith("transcript:")) return { ...record, machine: machineOf(record.source) };
  return record;
}

/** Where another file took the place of one, of another format, a program wrote it now and not before, or the other way round. */
function updateIn11(update: Update10): object {
  const { from, to } = update;
  const [before, after] = [machineOf(from.source), machineOf(to.source)];
  if (!(from.source && to.source) || (before === null) === (after === null)) return update;
  return { ...update, from: { ...from, machine: before }, to: { ...to, machine: after } };
}

function machineOf(source: Source10 | undefined): object | null {
  return source?.format === "json" ? { tool: "", model: "" } : null;
}
