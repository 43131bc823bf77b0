import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUnfinished, replaceFile, sha256Of } from "../../../electron/files/replace-file.ts";
import { deskOver, type Faults, MemoryFiles } from "../../support/memory-files.ts";

const FILE = "/studies/one.kvali";
const OLD = new TextEncoder().encode("the old study");
const NEW = new TextEncoder().encode("the new study, which is somewhat longer");

const diskWith = (faults: Faults) => new MemoryFiles(faults, { [FILE]: OLD });
const save = (files: MemoryFiles, bytes = NEW) => replaceFile(deskOver(files), FILE, bytes);
const leftovers = (files: MemoryFiles) => files.names().filter((name) => name !== FILE);
const same = (one: Uint8Array | null, other: Uint8Array) => one !== null && sha256Of(one) === sha256Of(other);

describe("replacing a file", () => {
  it("puts the new bytes there and answers their hash", async () => {
    const files = diskWith({});
    expect(await save(files)).toEqual({ is: "written", sha256: sha256Of(NEW) });
    expect(files.get(FILE)).toEqual(NEW);
    expect(leftovers(files)).toEqual([]);
  });

  it("makes a file that was not there its owner's alone, and keeps the permissions of one that was", async () => {
    const files = new MemoryFiles({}, {});
    await save(files);
    expect(files.modeOf(FILE)).toBe(0o600);
    const shared = new MemoryFiles();
    shared.put(FILE, OLD, { mode: 0o664 });
    await save(shared);
    expect(shared.modeOf(FILE)).toBe(0o664);
  });

  it("leaves one alone that nobody may write to", async () => {
    const files = new MemoryFiles();
    files.put(FILE, OLD, { mode: 0o444 });
    expect(await save(files)).toEqual({ is: "failed", why: "not-allowed", recoveredAs: null });
    expect(files.get(FILE)).toEqual(OLD);
    expect(leftovers(files)).toEqual([]);
  });

  it("writes, syncs, reads back, renames and syncs the folder, in this order", async () => {
    const files = diskWith({});
    await save(files);
    const steps = files.log.filter((step) => ["write", "sync", "rename", "syncFolder"].includes(step));
    expect(steps).toEqual(["write", "sync", "rename", "syncFolder"]);
    const readBack = files.log.indexOf("read", files.log.indexOf("sync"));
    expect(readBack).toBeLessThan(files.log.indexOf("rename"));
  });

  it.each(["EIO", "ENOSPC", "EACCES", "EROFS", "ESTALE", "ENOENT"])(
    "holds the old file or the new one, whole, whichever operation fails once with %s",
    async (code) => {
      for (let n = 1; ; n += 1) {
        const files = diskWith({ fails: (operation) => (operation === n ? code : null) });
        const answer = await save(files);
        if (answer.is === "written") expect(files.get(FILE)).toEqual(NEW);
        else expect(files.get(FILE)).toEqual(OLD);
        const recovered =
          answer.is === "failed" && answer.recoveredAs ? [`/studies/${answer.recoveredAs}`] : [];
        expect(leftovers(files)).toEqual(recovered);
        for (const name of recovered) expect(files.get(name)).toEqual(NEW);
        if (files.operations < n) break;
        expect(n).toBeLessThan(100);
      }
    },
  );

  it("holds the old file or the new one when all operations fail from one on", async () => {
    for (let n = 1; ; n += 1) {
      const files = diskWith({ fails: (operation) => (operation >= n ? "EIO" : null) });
      const answer = await save(files);
      expect(same(files.get(FILE), answer.is === "written" ? NEW : OLD) || same(files.get(FILE), NEW)).toBe(
        true,
      );
      if (files.operations < n) break;
    }
  });

  it("says that the disk is full at every length that fits, and keeps the old file", async () => {
    for (let room = 0; room < NEW.length; room += 1) {
      const files = diskWith({ capacity: OLD.length + room });
      expect(await save(files)).toEqual({ is: "failed", why: "disk-full", recoveredAs: null });
      expect(files.get(FILE)).toEqual(OLD);
      expect(leftovers(files)).toEqual([]);
    }
  });

  it.each([1, 7, 38])("finishes when a write takes %i bytes at most", async (shortWrites) => {
    const files = diskWith({ shortWrites });
    expect((await save(files)).is).toBe("written");
    expect(files.get(FILE)).toEqual(NEW);
  });

  it("fails when the bytes cannot be made durable", async () => {
    const files = diskWith({ fails: (_n, name) => (name === "sync" ? "EIO" : null) });
    expect(await save(files)).toEqual({ is: "failed", why: "input-output", recoveredAs: null });
    expect(files.get(FILE)).toEqual(OLD);
  });

  it("fails when the bytes read back are others than were written", async () => {
    const files = diskWith({});
    const desk = deskOver(files);
    const read = files.port.read;
    const lying = {
      ...files.port,
      read: async (name: string) => (name === FILE ? read(name) : NEW.map((b) => b ^ 1)),
    };
    const answer = await replaceFile({ ...desk, port: lying }, FILE, NEW);
    expect(answer).toEqual({ is: "failed", why: "verification-failed", recoveredAs: null });
    expect(files.get(FILE)).toEqual(OLD);
    expect(leftovers(files)).toEqual([]);
  });

  it.each(["EPERM", "EBUSY", "EACCES"])("waits while another program holds the file (%s)", async (code) => {
    let refusals = 5;
    const files = diskWith({ fails: (_n, name) => (name === "rename" && refusals-- > 0 ? code : null) });
    const desk = deskOver(files);
    expect((await replaceFile(desk, FILE, NEW)).is).toBe("written");
    expect(desk.waits).toHaveLength(5);
  });

  it("leaves the new file beside the old one when it may not be renamed over it", async () => {
    const files = diskWith({ fails: (_n, name, at) => (name === "rename" && at === FILE ? "EBUSY" : null) });
    const desk = deskOver(files);
    const answer = await replaceFile(desk, FILE, NEW);
    expect(answer).toEqual({ is: "failed", why: "busy", recoveredAs: "one.kvali.recovered-1" });
    expect(files.get("/studies/one.kvali.recovered-1")).toEqual(NEW);
    expect(files.get(FILE)).toEqual(OLD);
    expect(desk.waits.reduce((sum, one) => sum + one, 0)).toBeLessThan(10_000);
    const again = await replaceFile(desk, FILE, NEW);
    expect(again).toMatchObject({ recoveredAs: "one.kvali.recovered-2" });
  });

  it("leaves it beside also in a folder that refuses every renaming", async () => {
    const files = diskWith({ fails: (_n, name) => (name === "rename" ? "ENOTSUP" : null) });
    expect(await save(files)).toMatchObject({ is: "failed", recoveredAs: "one.kvali.recovered-1" });
    expect(files.get("/studies/one.kvali.recovered-1")).toEqual(NEW);
    expect(leftovers(files).filter((name) => isUnfinished(name.slice("/studies/".length)))).toEqual([]);
  });

  it("is written when the renaming was done though an error was answered", async () => {
    const files = diskWith({});
    const desk = deskOver(files);
    const rename = async (from: string, to: string) => {
      await files.port.rename(from, to);
      throw Object.assign(new Error("EIO"), { code: "EIO" });
    };
    expect((await replaceFile({ ...desk, port: { ...files.port, rename } }, FILE, NEW)).is).toBe("written");
  });

  it("refuses a file that changes while the new one is being written", async () => {
    const files = diskWith({
      fails: (_n, name) => {
        if (name === "sync") files.put(FILE, new TextEncoder().encode("by another computer"));
        return null;
      },
    });
    expect(await save(files)).toMatchObject({ is: "failed", why: "changed-underneath" });
    expect(new TextDecoder().decode(files.get(FILE) ?? undefined)).toBe("by another computer");
    expect(leftovers(files)).toEqual([]);
  });

  it("does nothing when it may not", async () => {
    const files = diskWith({});
    const answer = await replaceFile(deskOver(files), FILE, NEW, () => "would-empty");
    expect(answer).toEqual({ is: "failed", why: "would-empty", recoveredAs: null });
    expect(files.log).toEqual(["realPath", "read"]);
  });

  it("does two saves at once one after the other", async () => {
    const files = diskWith({ shortWrites: 1 });
    const desk = deskOver(files);
    const other = NEW.map((byte) => byte ^ 1);
    const answers = await Promise.all([replaceFile(desk, FILE, NEW), replaceFile(desk, FILE, other)]);
    expect(answers.map((answer) => answer.is)).toEqual(["written", "written"]);
    expect(files.get(FILE)).toEqual(other);
    expect(files.log.indexOf("rename")).toBeLessThan(files.log.lastIndexOf("create"));
  });

  const powerCut = (port: (files: MemoryFiles) => MemoryFiles["port"], seed: number) =>
    fc.assert(
      fc.asyncProperty(
        fc.nat(40),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        async (cut, numbers) => {
          const files = diskWith({ shortWrites: 10, fails: (operation) => (operation > cut ? "EIO" : null) });
          const answer = await replaceFile({ ...deskOver(files), port: port(files) }, FILE, NEW);
          const found = files
            .afterPowerCut((most) => Math.round((numbers.next().value ?? 0) * most))
            .get(FILE);
          expect(same(found, OLD) || same(found, NEW)).toBe(true);
          if (answer.is === "written" && files.operations <= cut) expect(found).toEqual(NEW);
        },
      ),
      { seed, numRuns: 400 },
    );

  it("survives a power cut at every step, whatever was not yet synced (seed 11)", () =>
    powerCut((files) => files.port, 11));

  it("would not survive it on a disk that only says it has synced (seed 11)", async () => {
    const lying = (files: MemoryFiles): MemoryFiles["port"] => ({
      ...files.port,
      create: async (name, mode) => ({ ...(await files.port.create(name, mode)), sync: async () => {} }),
    });
    await expect(powerCut(lying, 11)).rejects.toThrow();
  });
});
