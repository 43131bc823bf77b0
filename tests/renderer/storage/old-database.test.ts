import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { databaseAsIs, StudyDatabase } from "../../../renderer/storage/database.ts";
import { fileFromDatabase } from "../../../renderer/storage/database-file.ts";
import { loadStudy } from "../../../renderer/storage/load-study.ts";
import { openStudy, takeLock } from "../../../renderer/storage/session.ts";
import { withTail } from "../../../renderer/storage/tail.ts";
import { encodeMessage } from "../../../shared/bridge-wire.ts";
import { renameCode } from "../../../shared/codebook/change-code.ts";
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

const fixture = path.resolve(import.meta.dirname, "../../../fixtures/projects/v1.kvali");
const bytes = new Uint8Array(readFileSync(fixture));
const manifest = readManifest(bytes);
const id = manifest.projectId;
const { project: expected, journal: told } = await readProjectFile(bytes);

type Row = Readonly<Record<string, unknown>>;

/** The rows of the saved project of schema 1, as the program of that schema had them in its database. */
function oldRows() {
  const parts = [...unzip(bytes)].map(([name, part]) => ({ name, text: new TextDecoder().decode(part) }));
  const json = (folder: string) =>
    parts.filter(({ name }) => name.startsWith(folder)).map(({ text }) => JSON.parse(text) as unknown);
  const lists = json("codings/") as (readonly Row[])[];
  const journal = parts
    .filter(({ name }) => name.startsWith("journal/"))
    .flatMap(({ text }) => text.trim().split("\n"));
  const { generation, digest, counts } = manifest;
  return {
    meta: [{ key: "project", schema: 1, generation, digest, counts }],
    study: json("study.json") as Row[],
    participants: json("participants.json").flat() as Row[],
    codes: json("codes.json").flat() as Row[],
    transcripts: json("transcripts/") as Row[],
    codings: lists.map((codings) => ({ transcriptId: codings[0]?.transcriptId, codings })) as Row[],
    journal: journal.map((line) => JSON.parse(line) as Row),
  };
}

/** Puts a database there as schema 1 had it, with other rows in some of its tables. */
async function anOldDatabase(other: Partial<ReturnType<typeof oldRows>> = {}): Promise<void> {
  const database = new StudyDatabase(id, 1);
  for (const [name, rows] of Object.entries({ ...oldRows(), ...other }))
    await database.table<unknown, string>(name).bulkAdd(rows);
  database.close();
}

/** All that is in the database, table by table, and the version of its tables. */
async function whatIsThere() {
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

beforeEach(() => forgetDatabase(id));

describe("a database of schema 1", () => {
  it("opens as the newest, with all that was in it, and is worked on (M1, W4)", async () => {
    const host = aHost();
    await anOldDatabase();
    const session = await reopened(host, id);
    expect(session.notice).toBe(null);
    expect(toRows(session.study.now().project, [])).toEqual(toRows(expected, []));
    await expectStored(session);
    const diff = must(renameCode(session.study.now().project, { codeId: "code:3", name: "Being asked" }));
    await session.study.commit({ action: "rename-code", about: "Being asked", diff });
    await expectStored(session);
    await session.study.undo();
    await session.study.undo();
    await expectStored(session);
    await session.close();
    expect(await whatIsThere()).toMatchObject({ verno: 3, meta: [{ schema: currentSchema }] });
  });

  it("is read in a second window without being changed (W8, M5)", async () => {
    await anOldDatabase();
    const before = await whatIsThere();
    const lock = await takeLock(id);
    const session = must(await openStudy(aHost().window(), id));
    expect(session.study.readOnly).toBe(true);
    expect(toRows(session.study.now().project, [])).toEqual(toRows(expected, []));
    await session.close();
    lock?.release();
    expect(await whatIsThere()).toEqual(before);
    expect(before.verno).toBe(1);
  });

  it("can be saved as a file without being changed (M5)", async () => {
    await anOldDatabase();
    const before = await whatIsThere();
    const file = await readProjectFile((await fileFromDatabase(id)).bytes);
    expect(file.manifest.schema).toBe(currentSchema);
    expect(toRows(file.project, [])).toEqual(toRows(expected, []));
    expect(await whatIsThere()).toEqual(before);
  });

  it("that is whole and not understood is left as it is, whatever copies there are (M5)", async () => {
    const host = aHost();
    await anOldDatabase({ codes: oldRows().codes.map((code) => ({ ...code, name: 7 })) });
    const { verno: _, ...before } = await whatIsThere();
    await anEmptyCopy(host);
    expect(await openStudy(host.window(), id)).toEqual({ is: "refused", why: "not-migrated" });
    expect(await whatIsThere()).toMatchObject(before);
  });

  it("that cannot be written in its new form is left as it is (M5)", async () => {
    await anOldDatabase();
    const { verno: _, ...before } = await whatIsThere();
    const database = new StudyDatabase(id);
    database.codings.hook("creating", () => {
      throw Object.assign(new Error(""), { name: "QuotaExceededError" });
    });
    expect(await loadStudy(database, null)).toEqual({ is: "refused", why: "not-migrated" });
    database.close();
    expect(await whatIsThere()).toMatchObject(before);
  });

  it("that lost some of its rows is noticed, and rebuilt from its file (W5)", async () => {
    const host = aHost();
    await anOldDatabase({ codings: [] });
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
});

/** A copy of the study with the host, from when there was nothing in it yet. */
async function anEmptyCopy(host: TestHost): Promise<void> {
  const journal = told.slice(0, 1);
  const copy = await writeProjectFile({ project: replay(journal), journal, originals: new Map() });
  expect((await host.bridge.keepCopy(id, copy)).is).toBe("written");
}

describe("a database of this schema", () => {
  it("that lost its memos is noticed, and rebuilt (W5)", async () => {
    const host = aHost();
    await anOldDatabase();
    const session = await reopened(host, id);
    const { project } = session.study.now();
    const added = [...withMemo(project, { about: "code:1" }).memos.values()];
    await session.study.commit({ action: "write-memo", about: "", diff: diffOf({ added }) });
    await session.close();
    await tamper(id, (all) => all.memos.clear());
    const again = await reopened(host, id);
    expect(again.notice).toMatchObject({ is: "rebuilt", from: "copy", why: "damaged" });
    expect([...again.study.now().project.memos.values()]).toEqual(added);
    await again.close();
  });
});

describe("a tail of schema 1", () => {
  it("is put on its study as the newest (W13, M1)", () => {
    const [first, ...entries] = oldRows().journal;
    const part = { after: first?.id, entries, originals: [] };
    const parts = [{ from: 2, to: told.length, bytes: encodeMessage(part) }];
    const journal = told.slice(0, 1);
    const caughtUp = withTail({ project: replay(journal), journal, originals: new Map() }, parts);
    expect(toRows(caughtUp.project, caughtUp.journal)).toEqual(toRows(expected, told));
  });
});
