import { describe, expect, it } from "vitest";
import { shelfIn } from "../../../electron/files/shelf.ts";
import type { ShelfEntry } from "../../../shared/bridge.ts";
import { deskOver, MemoryFiles } from "../../support/memory-files.ts";

const FILE = "/data/shelf.json";

const entry = (projectId: string, generation = 1): ShelfEntry => ({
  projectId,
  name: `Study ${projectId}`,
  openedAt: "2026-08-01T10:00:00.000Z",
  certificate: {
    generation,
    counts: { transcripts: 1, participants: 1, codes: 2, codings: 3 },
    digest: "ab".repeat(32),
  },
  place: { token: "t", name: "one.kvali" },
});

const shelfOver = (files: MemoryFiles) => shelfIn(deskOver(files), "/data");
const words = (text: string) => new TextEncoder().encode(text);

describe("the shelf", () => {
  it("is empty at first", async () => expect(await shelfOver(new MemoryFiles()).entries()).toEqual([]));

  it("keeps what was put there over a restart, the last first", async () => {
    const files = new MemoryFiles();
    await shelfOver(files).put(entry("study:one"));
    await shelfOver(files).put(entry("study:two"));
    expect(await shelfOver(files).entries()).toEqual([entry("study:two"), entry("study:one")]);
  });

  it("holds a project once, in its newest generation", async () => {
    const shelf = shelfOver(new MemoryFiles());
    await shelf.put(entry("study:one", 4));
    await shelf.put(entry("study:one", 5));
    await shelf.put(entry("study:one", 3));
    expect(await shelf.entries()).toEqual([entry("study:one", 5)]);
  });

  it("loses none of many that are put at once", async () => {
    const shelf = shelfOver(new MemoryFiles());
    const ids = Array.from({ length: 20 }, (_, n) => `study:${n}`);
    await Promise.all(ids.map((id) => shelf.put(entry(id))));
    expect((await shelf.entries()).map((one) => one.projectId).sort()).toEqual([...ids].sort());
  });

  it("takes a project off", async () => {
    const shelf = shelfOver(new MemoryFiles());
    await shelf.put(entry("study:one"));
    await shelf.put(entry("study:two"));
    await shelf.remove("study:one");
    expect(await shelf.entries()).toEqual([entry("study:two")]);
  });

  it.each(["", "{", '{"format":"kvali-shelf","schema":2,"entries":[]}', '{"entries":[{}]}'])(
    "is set aside when it cannot be read, and nothing of it is lost: %j",
    async (damaged) => {
      const files = new MemoryFiles({}, { [FILE]: words(damaged) });
      const shelf = shelfOver(files);
      expect(await shelf.entries()).toEqual([]);
      await shelf.put(entry("study:one"));
      expect(files.get("/data/shelf.damaged-1.json")).toEqual(words(damaged));
      expect(await shelf.entries()).toEqual([entry("study:one")]);
    },
  );

  it("does not take another damaged one for the first", async () => {
    const files = new MemoryFiles({}, { [FILE]: words("1"), "/data/shelf.damaged-1.json": words("0") });
    await shelfOver(files).entries();
    expect(files.get("/data/shelf.damaged-1.json")).toEqual(words("0"));
    expect(files.get("/data/shelf.damaged-2.json")).toEqual(words("1"));
  });

  it("is not set aside when the disk will not read it", async () => {
    const files = new MemoryFiles(
      { fails: (_n, name) => (name === "read" ? "EIO" : null) },
      { [FILE]: words("{") },
    );
    await expect(shelfOver(files).entries()).rejects.toThrow("EIO");
    expect(files.names()).toEqual([FILE]);
  });

  it("says that the disk is full, and keeps the list it had", async () => {
    const files = new MemoryFiles();
    await shelfOver(files).put(entry("study:one"));
    const full = new MemoryFiles({ capacity: 900 }, { [FILE]: files.get(FILE) ?? new Uint8Array() });
    await expect(shelfOver(full).put(entry("study:two"))).rejects.toThrow("disk-full");
    expect(await shelfOver(full).entries()).toEqual([entry("study:one")]);
  });
});
