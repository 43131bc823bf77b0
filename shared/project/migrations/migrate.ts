import type { UnknownRows } from "../rows.ts";
import { toSchema2 } from "./0002-guide-comments-and-reviews.ts";
import { toSchema3 } from "./0003-several-people-behind-a-speaker.ts";
import { toSchema4 } from "./0004-a-deed-is-a-value.ts";
import { toSchema5 } from "./0005-order-keys-and-blind-coders.ts";
import { toSchema6 } from "./0006-whether-a-name-is-a-pseudonym.ts";
import { toSchema7 } from "./0007-quotes.ts";
import { toSchema8 } from "./0008-types-of-attributes.ts";
import { toSchema9 } from "./0009-more-formats.ts";
import { toSchema10 } from "./0010-checks.ts";
import { toSchema11 } from "./0011-recordings.ts";
import type { Migration } from "./migration.ts";

/** The schema that this build writes. A file or database of a higher one is refused and left unchanged. */
export const currentSchema = 11;

/** Every step there has been, in order: the first leads to schema 2. Database, project file and tail walk it. */
export const migrations: readonly Migration[] = [
  ...[toSchema2, toSchema3, toSchema4, toSchema5, toSchema6],
  ...[toSchema7, toSchema8, toSchema9, toSchema10, toSchema11],
];

export type MigrationResult<Value> =
  | { readonly is: "current"; readonly value: Value }
  | { readonly is: "too-new"; readonly schema: number }
  | { readonly is: "unknown-schema"; readonly schema: number }
  | { readonly is: "failed"; readonly at: number };

/** Brings rows of an older schema to the newest. `steps` is given by tests only. */
export function migrate(
  rows: UnknownRows,
  schema: number,
  steps: readonly Migration[] = migrations,
): MigrationResult<UnknownRows> {
  return walk(rows, schema, steps, ({ records, entry }, { journal, ...rest }) => ({
    ...records(rest),
    journal: journal.map(entry),
  }));
}

/** Brings journal entries of an older schema to the newest, where they stand without their study. */
export function migrateEntries(
  entries: readonly unknown[],
  schema: number,
  steps: readonly Migration[] = migrations,
): MigrationResult<readonly unknown[]> {
  return walk(entries, schema, steps, ({ entry }, before) => before.map(entry));
}

function walk<Value>(
  value: Value,
  schema: number,
  steps: readonly Migration[],
  take: (step: Migration, before: Value) => Value,
): MigrationResult<Value> {
  const newest = steps.at(-1)?.to ?? 1;
  if (!Number.isInteger(schema) || schema < 1) return { is: "unknown-schema", schema };
  if (schema > newest) return { is: "too-new", schema };
  let walked = value;
  for (const step of steps.filter(({ to }) => to > schema)) {
    try {
      walked = take(step, walked);
    } catch {
      return { is: "failed", at: step.to };
    }
  }
  return { is: "current", value: walked };
}
