import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Session } from "../../../renderer/storage/session.ts";
import { readProjectFile } from "../../../shared/formats/project-file/read-project-file.ts";
import {
  addNamed,
  aHost,
  aSession,
  codeNames,
  idOf,
  reopened,
  type TestHost,
} from "../../support/a-window.ts";

// The keeper's clocks are turned by hand; everything else takes the time it takes.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets `milliseconds` pass for the keeper. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

/** What has to become so without the clock going on: only what is under way already comes to its end. */
const soon = <Value>(value: () => Promise<Value> | Value) =>
  expect.poll(value, { timeout: 10_000, interval: 10 });

/** Waits until the keeper has a fault of that name, or none again. */
const fault = (session: Session, name: string | null) => soon(() => session.files.now().fault).toBe(name);

async function codesIn(bytes: Uint8Array | null): Promise<readonly string[] | null> {
  return bytes && codeNames((await readProjectFile(bytes)).project);
}

async function newestCopy(host: TestHost, session: Session) {
  const answer = await host.bridge.readCopy(idOf(session));
  return codesIn(answer.is === "read" ? answer.bytes : null);
}

describe("a study without a file of its own", () => {
  it("is copied to the host when it has been quiet for a moment (W11)", async () => {
    const host = aHost();
    const session = await aSession(host);
    await addNamed(session, "a");
    await pass(1000);
    await addNamed(session, "b");
    await pass(1000);
    expect(await newestCopy(host, session)).toEqual([]);
    await pass(1500);
    await soon(() => session.files.now()).toMatchObject({ fault: null, savedGeneration: 3 });
    expect(await newestCopy(host, session)).toEqual(["a", "b"]);
    await session.close();
  });

  it("is copied when it is closed, however soon (W11)", async () => {
    const host = aHost();
    const session = await aSession(host);
    await addNamed(session, "a");
    await session.close();
    expect(await newestCopy(host, session)).toEqual(["a"]);
    const [entry] = await host.bridge.readShelf();
    expect(entry?.certificate.generation).toBe(2);
  });

  it("is not copied again when it is opened, looked at and left (W11)", async () => {
    const host = aHost();
    const first = await aSession(host);
    await addNamed(first, "a");
    await first.close();
    /** How often the disk was asked for something since. */
    const asked = (what: string) => host.files.log.filter((name) => name === what).length;
    const before = asked("write");
    const second = await reopened(host, idOf(first));
    await soon(() => second.files.now()).toMatchObject({ fault: null, savedGeneration: 2 });
    await pass(60_000);
    await second.close();
    // The shelf alone, which remembers when it was opened.
    expect(asked("write")).toBe(before + 1);

    const third = await reopened(host, idOf(first));
    await addNamed(third, "b");
    await third.close();
    expect(await newestCopy(host, third)).toEqual(["a", "b"]);
  });

  it("is copied when it is opened and no copy is whole (W11)", async () => {
    const host = aHost();
    const first = await aSession(host);
    await addNamed(first, "a");
    await first.close();
    for (const name of host.files.names())
      if (name.startsWith("/data/copies/")) host.files.put(name, new Uint8Array(9));
    const second = await reopened(host, idOf(first));
    await second.close();
    expect(await newestCopy(host, second)).toEqual(["a"]);
  });

  it("is copied at the next try when the disk failed, with nothing done in between (W12)", async () => {
    const host = aHost();
    const session = await aSession(host);
    host.fails.set("create", "ENOSPC");
    await addNamed(session, "a");
    await pass(2000);
    await fault(session, "disk-full");
    host.fails.clear();
    await pass(21_000);
    await fault(session, null);
    expect(await newestCopy(host, session)).toEqual(["a"]);
    await session.close();
  });
});

describe("a study with a file", () => {
  async function saved(host: TestHost): Promise<Session> {
    const session = await aSession(host);
    await addNamed(session, "a");
    await session.files.saveTo(await host.place("study.kvali"));
    return session;
  }
  const inFile = (host: TestHost) => codesIn(host.at("study.kvali"));

  it("is written to it at once, and after every quiet moment (W11)", async () => {
    const host = aHost();
    const session = await saved(host);
    expect(await inFile(host)).toEqual(["a"]);
    expect(session.files.now()).toMatchObject({ fault: null, place: { name: "study.kvali" } });
    await addNamed(session, "b");
    await pass(3000);
    await soon(() => inFile(host)).toEqual(["a", "b"]);
    await session.close();
  });

  it("may be saved under another name, and goes on there (W11)", async () => {
    const host = aHost();
    const session = await saved(host);
    await session.files.saveTo(await host.place("other.kvali"));
    await addNamed(session, "b");
    await session.close();
    expect(await inFile(host)).toEqual(["a"]);
    expect(await codesIn(host.at("other.kvali"))).toEqual(["a", "b"]);
  });

  it("leaves a file alone that somebody else changed, says so, and copies to the host (W10)", async () => {
    const host = aHost();
    const session = await saved(host);
    const stranger = new TextEncoder().encode("somebody else's words");
    host.files.put("/studies/study.kvali", stranger);
    await addNamed(session, "b");
    await pass(3000);
    await fault(session, "changed-underneath");
    expect(host.at("study.kvali")).toEqual(stranger);
    await soon(() => newestCopy(host, session)).toEqual(["a", "b"]);
    await session.files.saveTo(await host.place("mine.kvali"));
    expect(session.files.now().fault).toBe(null);
    await session.close();
    expect(await codesIn(host.at("mine.kvali"))).toEqual(["a", "b"]);
  });

  it("never replaces the study of somebody who agreed to replace another file by less (W6)", async () => {
    const host = aHost();
    const full = await saved(host);
    await full.close();
    const before = host.at("study.kvali");
    const empty = await aSession(host, "Empty");
    await empty.files.saveTo(await host.place("study.kvali"));
    expect(empty.files.now().fault).toBe("would-empty");
    expect(host.at("study.kvali")).toEqual(before);
    await empty.close();
  });

  it.each([
    ["create", "ENOSPC", "disk-full"],
    ["create", "EACCES", "not-allowed"],
    ["sync", "EIO", "input-output"],
    ["rename", "EBUSY", "busy"],
  ])(
    "keeps the old file whole when %s fails with %s, says so, and tries again (W12)",
    async (name, code, why) => {
      const host = aHost();
      const session = await saved(host);
      host.fails.set(name, code);
      await addNamed(session, "b");
      await pass(3000);
      await fault(session, why);
      expect(await inFile(host)).toEqual(["a"]);
      host.fails.clear();
      await pass(21_000);
      await fault(session, null);
      expect(await inFile(host)).toEqual(["a", "b"]);
      await session.close();
    },
  );

  it("is written one at a time, when saved twice at once (W11)", async () => {
    const host = aHost();
    const session = await saved(host);
    await addNamed(session, "b");
    await Promise.all([session.files.save(), session.files.save(), session.files.save()]);
    expect(session.files.now().fault).toBe(null);
    expect(await inFile(host)).toEqual(["a", "b"]);
    await session.close();
  });

  it("says so when the host is gone, and goes on when it is back (W12)", async () => {
    const host = aHost();
    const session = await saved(host);
    host.fails.set("host", "");
    await addNamed(session, "b");
    await pass(3000);
    await fault(session, "no-host");
    host.fails.clear();
    await pass(21_000);
    await fault(session, null);
    expect(await inFile(host)).toEqual(["a", "b"]);
    await session.close();
  });
});
