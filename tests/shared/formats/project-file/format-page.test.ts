import { describe, expect, it } from "vitest";
import { manifestSchema } from "../../../../shared/formats/project-file/manifest.ts";
import { folderOf, partOf } from "../../../../shared/formats/project-file/parts.ts";
import { journalEntrySchema } from "../../../../shared/project/journal-schema.ts";
import { aboutKind, allKinds } from "../../../../shared/project/kinds.ts";
import { currentSchema, migrations } from "../../../../shared/project/migrations/migrate.ts";
import { namesIn } from "../../../support/schema-names.ts";
import { sourceOf } from "../../../support/sources.ts";

const page = sourceOf("shared/formats/project-file/FORMAT.md");
const told = new Set([...page.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name));
const untold = (names: readonly string[]) => [...new Set(names)].filter((name) => !told.has(name));

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
