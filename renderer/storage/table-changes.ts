import { type ProjectRecord, rowsStanding } from "../../shared/project/kinds.ts";
import type { Project } from "../../shared/project/project.ts";
import type { OnWords, TranscriptId } from "../../shared/project/records.ts";
import type { TableChange } from "./commit-writer.ts";
import { listRow } from "./database.ts";

/** What the database must write to hold the one project instead of the other. */
export function changesBetween(from: Project, to: Project): readonly TableChange[] {
  const changes: readonly TableChange[] = [
    { table: "study", put: from.study === to.study ? [] : [to.study], gone: [] },
    ...rowsStanding("by-id").map((table) => ({
      table,
      ...changedRows<string, ProjectRecord>(from[table], to[table]),
    })),
    ...rowsStanding("on-words").map((table) => {
      const { keys, put, gone } = changedRows<TranscriptId, readonly OnWords[]>(from[table], to[table]);
      return { table, put: keys.map((id, at) => listRow(table, id, put[at] ?? [])), gone };
    }),
  ];
  return changes.flatMap(({ table, put, gone }) =>
    put.length + gone.length > 0 ? { table, put, gone } : [],
  );
}

/** What two tables differ in: rows are immutable, so a row that is another object has changed. */
function changedRows<Id extends string, Row>(from: ReadonlyMap<Id, Row>, to: ReadonlyMap<Id, Row>) {
  const keys: Id[] = [];
  const put: Row[] = [];
  const gone: Id[] = [];
  if (from === to) return { keys, put, gone };
  for (const [id, row] of to) {
    if (from.get(id) === row) continue;
    keys.push(id);
    put.push(row);
  }
  for (const id of from.keys()) if (!to.has(id)) gone.push(id);
  return { keys, put, gone };
}
