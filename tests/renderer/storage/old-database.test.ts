import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { databaseAsIs, StudyDatabase } from "../../../renderer/storage/database.ts";
import { fileFromDatabase } from "../../../renderer/storage/database-file.ts";
import { doDeed } from "../../../renderer/storage/do-deed.ts";
import { loadStudy } from "../../../renderer/storage/load-study.ts";
import { openStudy } from "../../../renderer/storage/session.ts";
import { takeLock } from "../../../renderer/storage/study-lock.ts";
import { withTail } from "../../../renderer/storage/tail.ts";
import { encodeMessage } from "../../../shared/bridge-wire.ts";
import { unzip } from "../../../shared/formats/archive/unzip.ts";
import { readManifest } from "../../../shared/formats/project-file/manifest.ts";
import { readProjectFile } from "../../../shared/formats/project-file/read-project-file.ts";
import { writeProjectFile } from "../../../shared/formats/project-file/write-project-file.ts";
import { diffOf } from "../../../shared/project/diff.ts";
import { replay } from "../../../shared/project/journal.ts";
import { currentSchema } from "../../../shared/project/migrations/migrate.ts";
import { toRows } from "../../../shared/project/rows.ts";
import { withMemo } from "../../support/a-project.ts";
import {
  aHost,
  expectStored,
  forgetDatabase,
  must,
  reopened,
  type TestHost,
  tamper,
} from "../../support/a-window.ts";

type Row = Readonly<Record<string, unknown>>;

/** The saved project of a schema: as it is in its file, and as this build has it. */
async function saved(schema: number) {
  const fixture = path.resolve(import.meta.dirname, `../../../fixtures/projects/v${schema}.kvali`);
  const bytes = new Uint8Array(readFileSync(fixture));
  const { project: expected, journal: told } = await readProjectFile(bytes);
  return { bytes, manifest: readManifest(bytes), expected, told };
}
const saves = { 1: await saved(1), 2: await saved(2) };

/** The tables of the databases that the program of a schema made last. */
const tablesOf = { 1: 1, 2: 3 };
type OldSchema = keyof typeof saves;

/** The rows of the saved project of a schema, as the program of that schema had them in its database. */
function oldRows(schema: OldSchema): Readonly<Record<string, readonly Row[]>> {
  const { bytes, manifest } = saves[schema];
  const parts = [...unzip(bytes)].map(([name, part]) => ({ name, text: new TextDecoder().decode(part) }));
  const json = (folder: string) =>
    parts.filter(({ name }) => name.startsWith(folder)).map(({ text }) => JSON.parse(text) as unknown);
  const records = (folder: string) => json(folder).flat() as Row[];
  const listsOf = (name: "codings" | "passages") =>
    (json(`${name}/`) as (readonly Row[])[]).map((list) => ({
      transcriptId: list[0]?.transcriptId,
      [name]: list,
    }));
  const lines = parts
    .filter(({ name }) => name.startsWith("journal/"))
    .flatMap(({ text }) => text.trim().split("\n"));
  const entries = lines.map((line) => JSON.parse(line) as Row);
  const { generation, digest, counts } = manifest;
  const tables = {
    participants: records("participants.json"),
    codes: records("codes.json"),
    transcripts: records("transcripts/"),
    codings: listsOf("codings"),
  };
  const meta = { key: "project", schema, generation, digest, counts };
  if (schema === 1) return { meta: [meta], study: records("study.json"), ...tables, journal: entries };
  const newer = {
    readings: records("readings.json"),
    memos: records("memos.json"),
    relations: records("relations.json"),
    maps: records("maps.json"),
    versions: records("versions.json"),
  };
  const passages = listsOf("passages");
  const held = {
    ...Object.fromEntries(Object.entries(newer).map(([name, rows]) => [name, rows.length])),
    passages: passages.flatMap((row) => row.passages).length,
  };
  return {
    meta: [{ ...meta, held }],
    study: records("study.json"),
    ...tables,
    ...newer,
    passages,
    journal: lines.map((line, at) => ({ seq: at + 1, json: new TextEncoder().encode(line) })),
  };
}

/** Puts a database there as an earlier schema had it, with other rows in some of its tables. */
async function anOldDatabase(
  schema: OldSchema,
  other: Readonly<Record<string, readonly Row[]>> = {},
): Promise<void> {
  const database = new StudyDatabase(saves[schema].manifest.projectId, tablesOf[schema]);
  for (const [name, rows] of Object.entries({ ...oldRows(schema), ...other }))
    await database.table<unknown, string>(name).bulkAdd(rows);
  database.close();
}

/** All that is in the database, table by table, and the version of its tables. */
async function whatIsThere(id: string) {
  const database = await databaseAsIs(id);
  if (!database) throw new Error("there is no database");
  await database.open();
  const tables = await Promise.all(
    database.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  const { verno } = database;
  database.close();
  return { verno, ...Object.fromEntries(tables) };
}

beforeEach(async () => {
  for (const { manifest } of Object.values(saves)) await forgetDatabase(manifest.projectId);
});

describe.each([1, 2] as const)("a database of schema %i", (schema) => {
  const { bytes, manifest, expected } = saves[schema];
  const id = manifest.projectId;

  it("opens as the newest, with all that was in it, and is worked on (M1, W4)", async () => {
    const host = aHost();
    await anOldDatabase(schema);
    const session = await reopened(host, id);
    expect(session.notice).toBe(null);
    expect(toRows(session.study.now().project, [])).toEqual(toRows(expected, []));
    await expectStored(session);
    await must(doDeed(session.study, "rename-code", { codeId: "code:3", name: "Being asked" }));
    await expectStored(session);
    await session.study.undo();
    await session.study.undo();
    await expectStored(session);
    await session.close();
    expect(await whatIsThere(id)).toMatchObject({ verno: 6, meta: [{ schema: currentSchema }] });
  });

  it("is read in a second window without being changed (W8, M5)", async () => {
    await anOldDatabase(schema);
    const before = await whatIsThere(id);
    const lock = await takeLock(id);
    const session = must(await openStudy(aHost().window(), id));
    expect(session.study.readOnly).toBe(true);
    expect(toRows(session.study.now().project, [])).toEqual(toRows(expected, []));
    await session.close();
    lock?.release();
    expect(await whatIsThere(id)).toEqual(before);
    expect(before.verno).toBe(tablesOf[schema]);
  });

  it("can be saved as a file without being changed (M5)", async () => {
    await anOldDatabase(schema);
    const before = await whatIsThere(id);
    const file = await readProjectFile((await fileFromDatabase(id)).bytes);
    expect(file.manifest.schema).toBe(currentSchema);
    expect(toRows(file.project, [])).toEqual(toRows(expected, []));
    expect(await whatIsThere(id)).toEqual(before);
  });

  it("that is whole and not understood is left as it is, whatever copies there are (M5)", async () => {
    const host = aHost();
    await anOldDatabase(schema, {
      codes: (oldRows(schema).codes ?? []).map((code) => ({ ...code, name: 7 })),
    });
    const { verno: _, ...before } = await whatIsThere(id);
    await anEmptyCopy(host, schema);
    expect(await openStudy(host.window(), id)).toEqual({ is: "refused", why: "not-migrated" });
    expect(await whatIsThere(id)).toMatchObject(before);
  });

  it("that cannot be written in its new form is left as it is (M5)", async () => {
    await anOldDatabase(schema);
    const { verno: _, ...before } = await whatIsThere(id);
    const database = new StudyDatabase(id);
    database.table("codings").hook("creating", () => {
      throw Object.assign(new Error(""), { name: "QuotaExceededError" });
    });
    expect(await loadStudy(database, null)).toEqual({ is: "refused", why: "not-migrated" });
    database.close();
    expect(await whatIsThere(id)).toMatchObject(before);
  });

  it("that lost some of its rows is noticed, and rebuilt from its file (W5)", async () => {
    const host = aHost();
    await anOldDatabase(schema, { codings: [] });
    host.files.put("/studies/study.kvali", bytes);
    const { token } = await host.place("study.kvali");
    const place = { token, name: "study.kvali" };
    const { generation, digest, counts, name } = manifest;
    const certificate = { generation, digest, counts };
    await host.bridge.shelve({ projectId: id, name, openedAt: "2022-02-01T00:00:00Z", certificate, place });
    const session = await reopened(host, id);
    expect(session.notice).toMatchObject({ is: "rebuilt", from: "file", why: "damaged" });
    expect(toRows(session.study.now().project, [])).toEqual(toRows(expected, []));
    await session.close();
  });

  it("that is gone is rebuilt from a copy of that schema (W5, M1)", async () => {
    const host = aHost();
    expect((await host.bridge.keepCopy(id, bytes)).is).toBe("written");
    const { generation, digest, counts, name } = manifest;
    const certificate = { generation, digest, counts };
    await host.bridge.shelve({
      projectId: id,
      name,
      openedAt: "2022-02-01T00:00:00Z",
      certificate,
      place: null,
    });
    const session = await reopened(host, id);
    expect(session.notice).toMatchObject({ is: "rebuilt", from: "copy" });
    expect(toRows(session.study.now().project, [])).toEqual(toRows(expected, []));
    await session.close();
  });
});

/** A copy of the study with the host, from when there was nothing in it yet. */
async function anEmptyCopy(host: TestHost, schema: OldSchema): Promise<void> {
  const { told, manifest } = saves[schema];
  const journal = told.slice(0, 1);
  const copy = await writeProjectFile({ project: replay(journal), journal, originals: new Map() });
  expect((await host.bridge.keepCopy(manifest.projectId, copy)).is).toBe("written");
}

describe("a database of this schema", () => {
  it("that lost its memos is noticed, and rebuilt (W5)", async () => {
    const host = aHost();
    await anOldDatabase(1);
    const id = saves[1].manifest.projectId;
    const session = await reopened(host, id);
    const { project } = session.study.now();
    const added = [...withMemo(project, { about: "code:1" }).memos.values()];
    await session.study.commit({ deed: { is: "write-memo" }, diff: diffOf({ added }) });
    await session.close();
    await tamper(id, (all) => all.table("memos").clear());
    const again = await reopened(host, id);
    expect(again.notice).toMatchObject({ is: "rebuilt", from: "copy", why: "damaged" });
    expect([...again.study.now().project.memos.values()]).toEqual(added);
    await again.close();
  });
});

describe.each([1, 2] as const)("a tail of schema %i", (schema) => {
  it("is put on its study as the newest (W13, M1)", () => {
    const { expected, told } = saves[schema];
    const [first, ...entries] = told;
    const rows = oldRows(schema).journal ?? [];
    const said = schema === 1 ? rows.slice(1) : rows.slice(1).map(({ json }) => json);
    const part = { ...(schema > 1 && { schema }), after: first?.id, entries: said, originals: [] };
    const parts = [{ from: 2, to: entries.length + 1, bytes: encodeMessage(part) }];
    const journal = told.slice(0, 1);
    const caughtUp = withTail({ project: replay(journal), journal, originals: new Map() }, parts);
    expect(toRows(caughtUp.project, caughtUp.journal)).toEqual(toRows(expected, told));
  });
});
