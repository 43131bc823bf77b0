import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { manifestSchema } from "../../../../shared/formats/project-file/manifest.ts";
import { folderOf, partOf } from "../../../../shared/formats/project-file/parts.ts";
import { journalEntrySchema } from "../../../../shared/project/journal-schema.ts";
import { aboutKind, allKinds } from "../../../../shared/project/kinds.ts";
import { currentSchema, migrations } from "../../../../shared/project/migrations/migrate.ts";
import { sourceOf } from "../../../support/sources.ts";

const page = sourceOf("shared/formats/project-file/FORMAT.md");
const told = new Set([...page.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name));
const untold = (names: readonly string[]) => [...new Set(names)].filter((name) => !told.has(name));

/** The names of all fields in a schema, and the words that a field may hold where they are counted up. */
function namesIn(schema: unknown): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "object")
    return Object.entries(def.shape).flatMap(([name, field]) => [name, ...namesIn(field)]);
  if (def.type === "enum") return Object.values(def.entries).map(String);
  if (def.type === "array") return namesIn(def.element);
  if (def.type === "record") return namesIn(def.valueType);
  if (def.type === "union") return def.options.flatMap(namesIn);
  return "innerType" in def ? namesIn(def.innerType) : [];
}

describe("the page that documents project files", () => {
  it("is of the schema that is written, and tells what each one before it lacked", () => {
    expect(/^# .*, schema (\d+)$/m.exec(page)?.[1]).toBe(`${currentSchema}`);
    const older = [...page.matchAll(/^\*\*Schema (\d+)\*\*/gm)].map(([, schema]) => Number(schema));
    expect(older).toEqual(migrations.map(({ to }) => to - 1));
  });

  it.each(allKinds())("has each part, field and choice of a kind of record: %s", (kind) => {
    const { part, schema } = aboutKind(kind);
    const place = part === "each" || part === "by-transcript" ? `${folderOf(kind)}NAME.json` : partOf(kind);
    expect(untold([place, `${kind}:…`, ...namesIn(schema)])).toEqual([]);
  });

  it("has each field of the table of contents and of a journal entry", () =>
    expect(untold([...namesIn(manifestSchema), ...namesIn(journalEntrySchema)])).toEqual([]));
});
