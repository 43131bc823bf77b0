import { describe, expect, it } from "vitest";
import { isHeldByFile } from "../../../renderer/storage/held-by-file.ts";
import { addNamed, aHost, aSession, type TestHost } from "../../support/a-window.ts";

/** A study with a code "a" that is in its file, study.kvali, and closed; `after` is done before it is. */
async function closedWithFile(host: TestHost, after?: Parameters<typeof addNamed>[1]) {
  const session = await aSession(host);
  await addNamed(session, "a");
  await session.files.saveTo(await host.place("study.kvali"));
  if (after) {
    host.fails.set("rename", "EACCES");
    await addNamed(session, after);
  }
  await session.close();
  host.fails.clear();
  const [entry] = await host.bridge.readShelf();
  if (!entry) throw new RangeError("it is not on the shelf");
  return entry;
}

describe("the file of a study", () => {
  it("holds all of it after it was closed", async () => {
    const host = aHost();
    expect(await isHeldByFile(host.window(), await closedWithFile(host))).toBe(true);
  });

  it("does not when it was deleted, or moved", async () => {
    const host = aHost();
    const entry = await closedWithFile(host);
    await host.files.port.remove("/studies/study.kvali");
    expect(await isHeldByFile(host.window(), entry)).toBe(false);
  });

  it("does not when one byte in it is another, though all that it says of itself can be read", async () => {
    const host = aHost();
    const entry = await closedWithFile(host);
    const bytes = host.at("study.kvali")?.slice() ?? new Uint8Array();
    bytes[60] = ~(bytes[60] ?? 0) & 0xff;
    host.files.put("/studies/study.kvali", bytes);
    expect(await isHeldByFile(host.window(), entry)).toBe(false);
  });

  it("does not when the newest deeds could not be written into it, which the shelf was not told of", async () => {
    const host = aHost();
    const entry = await closedWithFile(host, "b");
    expect(await isHeldByFile(host.window(), entry)).toBe(false);
  });

  it("does not when there is another study in its place, or none was ever made", async () => {
    const host = aHost();
    const entry = await closedWithFile(host);
    const another = await aSession(host, "Another");
    await addNamed(another, "x");
    await another.files.saveTo(await host.place("study.kvali"));
    await another.close();
    expect(await isHeldByFile(host.window(), entry)).toBe(false);
    expect(await isHeldByFile(host.window(), { ...entry, place: null })).toBe(false);
  });
});
