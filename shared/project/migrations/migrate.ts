import type { UnknownRows } from "../rows.ts";

/** The schema that this build writes. A file or database of a higher one is refused and left unchanged. */
export const currentSchema = 1;

/**
 * One step from a schema to the next, `NNNN-what-it-does.ts` in this folder. A step never changes once a
 * release has shipped it, and its types describe the past. It must not change its input.
 */
export type Migration = { readonly to: number; readonly migrate: (rows: UnknownRows) => UnknownRows };

/** Every step there has been, in order: the first leads to schema 2. The database and the project file both walk it. */
export const migrations: readonly Migration[] = [];

export type MigrationResult =
  | { readonly is: "current"; readonly rows: UnknownRows }
  | { readonly is: "too-new"; readonly schema: number }
  | { readonly is: "unknown-schema"; readonly schema: number }
  | { readonly is: "failed"; readonly at: number };

/** Brings rows of an older schema to the newest. `steps` is given by tests only. */
export function migrate(
  rows: UnknownRows,
  schema: number,
  steps: readonly Migration[] = migrations,
): MigrationResult {
  const newest = steps.at(-1)?.to ?? 1;
  if (!Number.isInteger(schema) || schema < 1) return { is: "unknown-schema", schema };
  if (schema > newest) return { is: "too-new", schema };
  let walked = rows;
  for (const { to, migrate: step } of steps.filter(({ to }) => to > schema)) {
    try {
      walked = step(walked);
    } catch {
      return { is: "failed", at: to };
    }
  }
  return { is: "current", rows: walked };
}
