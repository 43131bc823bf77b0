import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { aboutKind, allKinds } from "../../../../shared/project/kinds.ts";
import {
  currentSchema,
  migrate,
  migrateEntries,
  migrations,
} from "../../../../shared/project/migrations/migrate.ts";
import type { Migration } from "../../../../shared/project/migrations/migration.ts";
import type { UnknownRows } from "../../../../shared/project/rows.ts";
import { namesIn } from "../../../support/schema-names.ts";

const rows: UnknownRows = Object.freeze({
  study: Object.freeze({ id: "study:1" }),
  participants: Object.freeze([]),
  transcripts: Object.freeze([]),
  codes: Object.freeze(["one"]),
  codings: Object.freeze([]),
  passages: Object.freeze([]),
  quotes: Object.freeze([]),
  checks: Object.freeze([]),
  correctionNotes: Object.freeze([]),
  timeMarks: Object.freeze([]),
  recordings: Object.freeze([]),
  readings: Object.freeze([]),
  memos: Object.freeze([]),
  relations: Object.freeze([]),
  maps: Object.freeze([]),
  versions: Object.freeze([]),
  journal: Object.freeze(["begun"]),
});
const adds = (to: number): Migration => ({
  to,
  records: (old) => ({ ...old, codes: [...old.codes, `to ${to}`] }),
  entry: (entry) => `${entry} ${to}`,
});
const steps = [adds(2), adds(3), adds(4)];
const codesAfter = (schema: number) => {
  const result = migrate(rows, schema, steps);
  return result.is === "current" ? result.value.codes : result;
};
const historyAfter = (schema: number) => {
  const result = migrate(rows, schema, steps);
  return result.is === "current" ? result.value.journal : result;
};

describe("migrating", () => {
  it("walks every step from an old schema, in order, and only those (M1)", () => {
    expect(codesAfter(1)).toEqual(["one", "to 2", "to 3", "to 4"]);
    expect(codesAfter(3)).toEqual(["one", "to 4"]);
    expect(codesAfter(4)).toEqual(["one"]);
    expect(rows.codes).toEqual(["one"]);
  });

  it("walks the same steps for the history, also where it stands alone (M1)", () => {
    expect(historyAfter(1)).toEqual(["begun 2 3 4"]);
    expect(migrateEntries(["begun"], 3, steps)).toEqual({ is: "current", value: ["begun 4"] });
    expect(migrateEntries(["begun"], 5, steps)).toEqual({ is: "too-new", schema: 5 });
  });

  it("refuses a newer schema (M1)", () => expect(codesAfter(5)).toEqual({ is: "too-new", schema: 5 }));

  it.each([0, -1, 1.5, Number.NaN])("refuses a schema that never was: %s (M1)", (schema) =>
    expect(codesAfter(schema)).toMatchObject({ is: "unknown-schema" }),
  );

  it("tells at which step it failed (M1)", () => {
    const breaks: Migration = {
      to: 3,
      records: () => {
        throw new Error("a row is not as it was");
      },
      entry: (entry) => entry,
    };
    expect(migrate(rows, 1, [adds(2), breaks, adds(4)])).toEqual({ is: "failed", at: 3 });
  });

  // A build of before takes what it does not know for damage, or drops it: so what is new makes a new schema.
  it("leads to all that records may hold now: a kind, field or choice that comes or goes takes a step (M1)", () => {
    const held = allKinds().map((kind) => [kind, ...namesIn(aboutKind(kind).schema)].join(" "));
    const digest = createHash("sha256").update(held.join("\n")).digest("hex").slice(0, 16);
    expect([currentSchema, digest]).toEqual([11, "636497242a5ad223"]);
  });

  it("has one step to each schema there has been, without gaps (M1)", () => {
    expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, index) => index + 2));
    expect(currentSchema).toBe(migrations.at(-1)?.to ?? 1);
  });
});
