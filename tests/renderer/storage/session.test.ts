import { describe, expect, it } from "vitest";
import { StudyDatabase } from "../../../renderer/storage/database.ts";
import { beginStudy, openProjectFile, openStudy, type Session } from "../../../renderer/storage/session.ts";
import { journalEntry, packed } from "../../../renderer/storage/stored-journal.ts";
import { currentSchema } from "../../../shared/project/migrations/migrate.ts";
import {
  addNamed,
  aHost,
  aNewBrowser,
  aSession,
  codeNames,
  expectStored,
  forgetDatabase,
  idOf,
  must,
  reopened,
  type TestHost,
  tamper,
} from "../../support/a-window.ts";

/** A study with the codes "a" and "b", saved as study.kvali and closed. */
async function aSavedStudy(host: TestHost): Promise<string> {
  const session = await aSession(host);
  await addNamed(session, "a");
  await addNamed(session, "b");
  await session.files.saveTo(await host.place("study.kvali"));
  expect(session.files.now().fault).toBe(null);
  await session.close();
  return idOf(session);
}

const names = ({ study }: Session) => codeNames(study.now().project);

async function ended(session: Session, check: (session: Session) => unknown): Promise<void> {
  await check(session);
  await session.close();
}

describe("opening a study whose database", () => {
  it("is whole: as it was left, and nothing to tell (W4)", async () => {
    const host = aHost();
    const id = await aSavedStudy(host);
    await ended(await reopened(host, id), (session) => {
      expect(names(session)).toEqual(["a", "b"]);
      expect(session.notice).toBe(null);
      expect(session.study.readOnly).toBe(false);
    });
  });

  it.each<[string, (id: string) => Promise<unknown>, string]>([
    ["is gone", forgetDatabase, "missing"],
    ["is empty", (id) => tamper(id, (all) => Promise.all(all.tables.map((one) => one.clear()))), "missing"],
    ["lost its codes", (id) => tamper(id, (all) => all.table("codes").clear()), "damaged"],
    ["lost its study", (id) => tamper(id, (all) => all.study.clear()), "damaged"],
    ["lost an entry of its history", (id) => tamper(id, (all) => all.journal.delete(2)), "damaged"],
    [
      "lost its newest entries and says so",
      (id) =>
        tamper(id, async (all) => {
          const meta = await all.meta.get("project");
          await all.journal.delete(3);
          if (meta) await all.meta.put({ ...meta, generation: 2 });
        }),
      "behind",
    ],
    [
      "has another history",
      (id) =>
        tamper(id, async (all) => {
          const last = await journalEntry(all, 3);
          if (last) await all.journal.bulkPut(packed([{ ...last, id: "another" }]));
        }),
      "another",
    ],
  ])("%s: rebuilt, and said so (W5)", async (_, damage, why) => {
    const host = aHost();
    const id = await aSavedStudy(host);
    await damage(id);
    await ended(await reopened(host, id), async (session) => {
      expect(names(session)).toEqual(["a", "b"]);
      expect(session.notice).toEqual({ is: "rebuilt", from: "file", why, generation: 3 });
      await addNamed(session, "c");
      await expectStored(session);
    });
  });

  it("never was in this browser: read from the file, and nothing is called a loss (W5)", async () => {
    const host = aHost();
    const id = await aSavedStudy(host);
    await forgetDatabase(id);
    const another = host.window("Bo", aNewBrowser());
    await ended(must(await openStudy(another, id)), (session) => {
      expect(names(session)).toEqual(["a", "b"]);
      expect(session.notice).toEqual({ is: "first-here", from: "file", generation: 3 });
    });
    await forgetDatabase(id);
    await ended(must(await openStudy(another, id)), ({ notice }) =>
      expect(notice).toMatchObject({ is: "rebuilt", why: "missing" }),
    );
  });

  it("never was in this browser, and nothing holds its newest changes: that is called a loss (W5)", async () => {
    const host = aHost();
    const id = await aSavedStudy(host);
    await forgetDatabase(id);
    const [entry] = await host.bridge.readShelf();
    if (!entry) throw new Error("the study is on no shelf");
    const certificate = { ...entry.certificate, generation: entry.certificate.generation + 1 };
    await host.bridge.shelve({ ...entry, certificate });
    await ended(must(await openStudy(host.window("Bo", aNewBrowser()), id)), ({ notice }) =>
      expect(notice).toMatchObject({ is: "rebuilt", why: "missing", generation: 3 }),
    );
  });

  it("is gone, with its file: rebuilt from the host's copy (W5)", async () => {
    const host = aHost();
    const session = await aSession(host);
    await addNamed(session, "a");
    await session.close();
    await forgetDatabase(idOf(session));
    await ended(await reopened(host, idOf(session)), (again) => {
      expect(names(again)).toEqual(["a"]);
      expect(again.notice).toMatchObject({ is: "rebuilt", from: "copy", why: "missing" });
    });
  });

  it("is gone, and so is all else: refused, and no empty study in its place (W6)", async () => {
    const host = aHost();
    const opened = await openStudy(host.window(), "study:never");
    expect(opened).toEqual({ is: "refused", why: "missing" });
    expect(await host.bridge.readShelf()).toEqual([]);
  });

  it("is of a newer version: refused, and left as it is (W7)", async () => {
    const host = aHost();
    const id = await aSavedStudy(host);
    await tamper(id, async (all) => {
      const meta = await all.meta.get("project");
      if (meta) await all.meta.put({ ...meta, schema: currentSchema + 1 });
    });
    expect(await openStudy(host.window(), id)).toEqual({ is: "refused", why: "newer" });
    expect(await openProjectFile(host.window(), await host.place("study.kvali"))).toEqual({
      is: "refused",
      why: "newer",
    });
    await tamper(id, async (all) => {
      expect(await all.meta.get("project")).toMatchObject({ schema: currentSchema + 1, generation: 3 });
      expect(await all.table("codes").count()).toBe(2);
    });
  });

  it("is behind what is remembered, and no file or copy has more: opened and said so, again and again (W5)", async () => {
    const host = aHost();
    const id = await aSavedStudy(host);
    const [entry] = await host.bridge.readShelf();
    if (!entry) throw new Error("nothing on the shelf");
    await host.bridge.shelve({
      ...entry,
      certificate: { ...entry.certificate, generation: 5, digest: "of what is lost" },
    });
    for (const generation of [3, 4]) {
      await ended(await reopened(host, id), async (session) => {
        expect(session.notice).toEqual({ is: "behind", generation, remembered: 5 });
        await addNamed(session, `after ${generation}`);
      });
    }
    await ended(await reopened(host, id), (session) => {
      expect(names(session)).toEqual(["a", "after 3", "after 4", "b"]);
      expect(session.notice).toBe(null);
    });
  });

  it("went another way than what the host remembers: the host's is opened, and the other kept as a copy (W6)", async () => {
    const host = aHost();
    const id = await aSavedStudy(host);
    const rows = await keepAside(id);
    const theirs = must(await openProjectFile(host.window("Bo"), await host.place("study.kvali")));
    await addNamed(theirs, "theirs");
    await theirs.close();
    await rows.putBack();
    const mine = await reopened(aHost(), id);
    await addNamed(mine, "mine 1");
    await addNamed(mine, "mine 2");
    await mine.close();

    await ended(await reopened(host, id), (session) => {
      expect(names(session)).toEqual(["a", "b", "theirs"]);
      expect(session.notice).toEqual({ is: "rebuilt", from: "file", why: "another", generation: 4 });
    });
    expect(host.files.names().filter((name) => /copies.*-g5-/.test(name))).toHaveLength(1);
  });

  it("went another way, and cannot be copied first: opened as it stands, and that is said (W6)", async () => {
    const host = aHost();
    const id = await aSavedStudy(host);
    const rows = await keepAside(id);
    const theirs = must(await openProjectFile(host.window("Bo"), await host.place("study.kvali")));
    await addNamed(theirs, "theirs");
    await theirs.close();
    await rows.putBack();
    const mine = await reopened(aHost(), id);
    await addNamed(mine, "mine");
    await mine.close();
    host.fails.set("create", "ENOSPC");
    const opened = must(await openStudy(host.window(), id));
    await ended(opened, async (session) => {
      expect(names(session)).toEqual(["a", "b", "mine"]);
      expect(session.notice).toMatchObject({ is: "behind" });
      await expectStored(session);
    });
    expect(host.at("study.kvali")).not.toBe(null);
  });
});

describe("opening a study in a second window", () => {
  it("lets it be read there, and not changed, until the first is closed (W8)", async () => {
    const host = aHost();
    const first = await aSession(host);
    await addNamed(first, "a");
    const second = await reopened(host, idOf(first));
    expect(second.study.readOnly).toBe(true);
    expect(names(second)).toEqual(["a"]);
    await addNamed(second, "b");
    await second.study.undo();
    expect(names(second)).toEqual(["a"]);
    await second.close();
    await addNamed(first, "c");
    await expectStored(first);
    await first.close();
    await ended(await reopened(host, idOf(first)), (third) => expect(third.study.readOnly).toBe(false));
  });
});

describe("opening a project file", () => {
  it("on a computer that does not know it: as it stands in the file (W9)", async () => {
    const host = aHost();
    const id = await aSavedStudy(host);
    await forgetDatabase(id);
    await host.bridge.unshelve(id);
    const session = must(await openProjectFile(host.window(), await host.place("study.kvali")));
    await ended(session, async () => {
      expect(names(session)).toEqual(["a", "b"]);
      expect(session.files.now().place?.name).toBe("study.kvali");
      await session.study.undo();
      expect(names(session)).toEqual(["a"]);
    });
  });

  it("that the study has gone beyond: the study stays as it stands here, and that is said (W9)", async () => {
    const host = aHost();
    const id = await aSavedStudy(host);
    const old = host.at("study.kvali");
    const session = await reopened(host, id);
    await addNamed(session, "c");
    await session.close();
    if (old) host.files.put("/studies/old.kvali", old);
    const again = must(await openProjectFile(host.window(), await host.place("old.kvali")));
    await ended(again, () => {
      expect(names(again)).toEqual(["a", "b", "c"]);
      expect(again.notice).toEqual({ is: "newer-here", generation: 4, file: 3 });
    });
  });

  it("that was worked on elsewhere: as it stands in the file, and what stood here is kept as a copy (W9)", async () => {
    const host = aHost();
    const id = await aSavedStudy(host);
    const there = aHost();
    const bytes = host.at("study.kvali");
    if (!bytes) throw new Error("nothing was saved");

    const here = await reopened(host, id);
    await addNamed(here, "here");
    await here.close();
    const mine = host.at("study.kvali");
    await forgetDatabase(id);
    there.files.put("/studies/study.kvali", bytes);
    const elsewhere = must(await openProjectFile(there.window("Bo"), await there.place("study.kvali")));
    await addNamed(elsewhere, "there 1");
    await addNamed(elsewhere, "there 2");
    await elsewhere.close();
    const theirs = there.at("study.kvali");

    // Back here, with the database that knows "here".
    await forgetDatabase(id);
    if (!mine || !theirs) throw new Error("nothing was saved");
    host.files.put("/studies/theirs.kvali", theirs);
    await (await reopened(host, id)).close();
    const session = must(await openProjectFile(host.window(), await host.place("theirs.kvali")));
    await ended(session, () => {
      expect(names(session)).toEqual(["a", "b", "there 1", "there 2"]);
      expect(session.notice).toEqual({ is: "rebuilt", from: "file", why: "another", generation: 5 });
      expect(host.files.names().some((name) => /copies.*-g4-/.test(name))).toBe(true);
    });
  });

  it("that is damaged, or none: refused by its kind, and the study here stays (W9)", async () => {
    const host = aHost();
    const id = await aSavedStudy(host);
    const bytes = host.at("study.kvali");
    if (!bytes) throw new Error("nothing was saved");
    await forgetDatabase(id);
    host.files.put("/studies/half.kvali", bytes.slice(0, bytes.length / 2));
    host.files.put("/studies/none.kvali", new TextEncoder().encode("Dear diary"));
    const open = async (name: string) => openProjectFile(host.window(), await host.place(name));
    expect(await open("half.kvali")).toMatchObject({ is: "refused" });
    expect(await open("none.kvali")).toEqual({ is: "refused", why: "no-project-file" });
    expect(await open("gone.kvali")).toEqual({ is: "refused", why: "file-unreadable" });
    await ended(await reopened(host, id), (session) => expect(names(session)).toEqual(["a", "b"]));
  });

  it("that is open in another window: refused, and that window goes on (W8)", async () => {
    const host = aHost();
    const first = await aSession(host);
    await addNamed(first, "a");
    await first.files.saveTo(await host.place("study.kvali"));
    expect(await openProjectFile(host.window("Bo"), await host.place("study.kvali"))).toEqual({
      is: "refused",
      why: "open-elsewhere",
    });
    await addNamed(first, "b");
    await expectStored(first);
    await first.close();
  });
});

describe("a file that was worked on elsewhere while the study was closed", () => {
  it("is not written over when the study is opened from here (W10)", async () => {
    const host = aHost();
    const id = await aSavedStudy(host);
    const bytes = host.at("study.kvali");
    if (!bytes) throw new Error("nothing was saved");
    // Another computer opens the file, and saves one deed more.
    const there = aHost();
    there.files.put("/studies/study.kvali", bytes);
    const rows = await keepAside(id);
    const elsewhere = must(await openProjectFile(there.window("Bo"), await there.place("study.kvali")));
    await addNamed(elsewhere, "there");
    await elsewhere.close();
    const theirs = there.at("study.kvali");
    if (!theirs) throw new Error("nothing was saved");
    await rows.putBack();
    host.files.put("/studies/study.kvali", theirs);

    const session = await reopened(host, id);
    await addNamed(session, "here 1");
    await addNamed(session, "here 2");
    await session.files.save();
    expect(session.files.now().fault).toBe("changed-underneath");
    expect(host.at("study.kvali")).toEqual(theirs);
    expect(host.files.names().some((name) => /copies.*-g5-/.test(name))).toBe(true);
    await session.close();
    expect(host.at("study.kvali")).toEqual(theirs);
  });
});

/** Both computers of these tests share one IndexedDB, so the rows of one are put away while the other works. */
async function keepAside(id: string) {
  const kept = new Map<string, unknown[]>();
  await tamper(id, async (all) => {
    for (const table of all.tables) kept.set(table.name, await table.toArray());
  });
  await forgetDatabase(id);
  return {
    putBack: async () => {
      await forgetDatabase(id);
      await tamper(id, async (all) => {
        for (const table of all.tables) await table.bulkAdd(kept.get(table.name) ?? []);
      });
    },
  };
}

describe("a new study", () => {
  it("is on the shelf and in the database before anything is done in it (W1)", async () => {
    const host = aHost();
    const session = must(await beginStudy(host.window(), "Nights"));
    await expectStored(session);
    await session.close();
    const [entry] = await host.bridge.readShelf();
    expect(entry).toMatchObject({ name: "Nights", certificate: { generation: 1 } });
    const database = new StudyDatabase(idOf(session));
    expect(await database.meta.get("project")).toMatchObject({ schema: currentSchema, generation: 1 });
    database.close();
  });
});
