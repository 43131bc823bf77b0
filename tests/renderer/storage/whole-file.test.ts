import { afterEach, expect, it } from "vitest";
import { outcomeIn } from "../../../renderer/storage/asked-deed.ts";
import { databaseFromFile, fileFromDatabase } from "../../../renderer/storage/database-file.ts";
import type { Session } from "../../../renderer/storage/session.ts";
import { keepAll } from "../../../renderer/storage/session.ts";
import { readProjectFile } from "../../../shared/formats/project-file/read-project-file.ts";
import { writeProjectFile } from "../../../shared/formats/project-file/write-project-file.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { entryFor, replay } from "../../../shared/project/journal.ts";
import { addNamed, aHost, aSession, codeNames, databaseOf, idOf, reopened } from "../../support/a-window.ts";

/** From now on the database takes no codes: what a full disk does. */
let full = false;
function fill(session: Session): void {
  full = true;
  databaseOf(session)
    .table("codes")
    .hook("creating", () => {
      if (full) throw Object.assign(new Error(""), { name: "QuotaExceededError" });
    });
}
afterEach(() => {
  full = false;
});

it("holds also what the database would not take, so that a study can always be saved to a file (W3)", async () => {
  const host = aHost();
  const session = await aSession(host);
  await addNamed(session, "a");
  fill(session);
  await addNamed(session, "b");
  await addNamed(session, "c");
  expect(session.study.now().save.is).toBe("not-saved");
  await session.files.saveTo(await host.place("rescue.kvali"));

  const bytes = host.at("rescue.kvali");
  const file = bytes && (await readProjectFile(bytes));
  expect(file && codeNames(file.project)).toEqual(["a", "b", "c"]);
  expect(file && codeNames(replay(file.journal))).toEqual(["a", "b", "c"]);
  expect(session.files.now()).toMatchObject({ fault: null, savedGeneration: 4 });
  await session.close();

  const again = await reopened(host, idOf(session));
  expect(again.notice).toMatchObject({ is: "rebuilt", from: "file", why: "behind" });
  full = false;
  expect(codeNames(again.study.now().project)).toEqual(["a", "b", "c"]);
  await again.close();
});

it("never puts what the database would not take on another history, nor takes that for what was done here (W3)", async () => {
  const host = aHost();
  const session = await aSession(host);
  await addNamed(session, "a");
  await session.files.save();
  const { bytes } = await fileFromDatabase(idOf(session));
  await addNamed(session, "b");
  await session.files.save();
  // Somebody else went on from "a", and comes as far as this window will.
  const ground = await readProjectFile(bytes);
  const [, begun] = ground.journal;
  if (!begun) throw new RangeError("nothing was done");
  let { project } = ground;
  const journal = [...ground.journal];
  for (const name of ["theirs", "theirs too"]) {
    const last = journal.at(-1);
    const input = { codeId: `code:${name}`, parentId: null, name } as const;
    const outcome = outcomeIn(project, { name: "add-code", input });
    if (!last || outcome.is === "refused") throw new RangeError("it was not done");
    journal.push(entryFor(last, outcome.value, { id: `entry ${name}`, at: begun.at, by: "Berg" }));
    project = applyDiff(project, outcome.value.diff);
  }
  await databaseFromFile(await writeProjectFile({ ...ground, project, journal }));

  await addNamed(session, "c");
  expect(session.study.now().save).toEqual({ is: "not-saved", why: "StoreLost" });
  await session.files.saveTo(await host.place("rescue.kvali"));
  const rescue = host.at("rescue.kvali");
  expect(rescue && codeNames((await readProjectFile(rescue)).project)).toEqual(["a", "b", "c"]);
  expect(session.files.now()).toMatchObject({ fault: null, savedGeneration: 4 });
  await session.close();
});

it("is all that is needed to leave a study, or else somebody is asked (W3)", async () => {
  const host = aHost();
  const session = await aSession(host);
  await addNamed(session, "a");
  expect(await keepAll(session)).toBe(true);
  fill(session);
  await addNamed(session, "b");
  host.fails.set("host", "");
  expect(await keepAll(session)).toBe(false);
  host.fails.clear();
  expect(await keepAll(session)).toBe(true);
  await session.close();
});

it("is told of the full disk, where that is why the browser aborted the transaction (W3)", async () => {
  const session = await aSession(aHost());
  const inner = new DOMException("full", "QuotaExceededError");
  let aborts = true;
  databaseOf(session)
    .table("codes")
    .hook("creating", () => {
      if (aborts) throw Object.assign(new Error("aborted"), { name: "AbortError", inner });
    });
  await addNamed(session, "a");
  expect(session.study.now().save).toEqual({ is: "not-saved", why: "QuotaExceededError" });
  aborts = false;
  await session.close();
});
