import { expect, it } from "vitest";
import { packed } from "../../../renderer/storage/stored-journal.ts";
import { tailPart, withTail } from "../../../renderer/storage/tail.ts";
import { encodeMessage } from "../../../shared/bridge-wire.ts";
import { currentSchema } from "../../../shared/project/migrations/migrate.ts";
import {
  addNamed,
  aHost,
  aSession,
  codeNames,
  forgetDatabase,
  idOf,
  reopened,
} from "../../support/a-window.ts";

it("brings back everything that was called saved when the database is gone before any copy holds it (W13)", async () => {
  const host = aHost();
  const session = await aSession(host);
  for (const name of ["a", "b", "c"]) await addNamed(session, name);
  expect(session.study.now().save).toEqual({ is: "saved" });
  const id = idOf(session);
  // As after a kill: no copy is written any more.
  host.fails.set("host", "gone");
  await session.close();
  host.fails.clear();
  await forgetDatabase(id);

  const again = await reopened(host, id);
  expect(codeNames(again.study.now().project)).toEqual(["a", "b", "c"]);
  expect(again.notice).toMatchObject({ is: "rebuilt", from: "copy", generation: 4 });
});

it("is let go when a copy holds it (W13)", async () => {
  const host = aHost();
  const session = await aSession(host);
  await addNamed(session, "a");
  expect(await host.bridge.readTail(idOf(session))).toHaveLength(1);
  await session.files.save();
  expect(await host.bridge.readTail(idOf(session))).toEqual([]);
  await session.close();
});

it("is never put on another history, and a torn part ends it (W13)", async () => {
  const host = aHost();
  const one = await aSession(host);
  const begun = one.study.lastStored().last;
  const file = { project: one.study.now().project, journal: [begun], originals: new Map() };
  await addNamed(one, "a");
  const first = one.study.lastStored().last;
  await addNamed(one, "b");
  const second = one.study.lastStored().last;
  await one.close();

  const parts = [tailPart(begun, packed([first]), []), tailPart(first, packed([second]), [])];
  expect(codeNames(withTail(file, parts).project)).toEqual(["a", "b"]);
  const both = tailPart(begun, packed([first, second]), []);
  expect(codeNames(withTail(file, [both, ...parts]).project)).toEqual(["a", "b"]);
  expect(codeNames(withTail(file, parts.slice(1)).project)).toEqual([]);
  const stranger = tailPart({ ...begun, id: "another" }, packed([first]), []);
  expect(codeNames(withTail(file, [stranger]).project)).toEqual([]);
  const torn = parts.map((part, at) => (at === 1 ? { ...part, bytes: part.bytes.slice(0, 40) } : part));
  expect(codeNames(withTail(file, torn).project)).toEqual(["a"]);

  // Earlier builds kept the entries themselves.
  const early = { schema: currentSchema, after: begun.id, entries: [first, second], originals: [] };
  const earlyPart = { from: first.seq, to: second.seq, bytes: encodeMessage(early) };
  expect(codeNames(withTail(file, [earlyPart]).project)).toEqual(["a", "b"]);
});
