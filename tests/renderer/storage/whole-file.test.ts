import { afterEach, expect, it } from "vitest";
import type { Session } from "../../../renderer/storage/session.ts";
import { readProjectFile } from "../../../shared/formats/project-file/read-project-file.ts";
import { replay } from "../../../shared/project/journal.ts";
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
