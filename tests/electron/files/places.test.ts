import { describe, expect, it } from "vitest";
import { placesIn } from "../../../electron/files/places.ts";
import { deskOver, MemoryFiles } from "../../support/memory-files.ts";

describe("the tokens for files", () => {
  it("lead back to the file, also after a restart", async () => {
    const files = new MemoryFiles();
    const token = await placesIn(deskOver(files), "/data").tokenFor("/studies/one.kvali");
    expect(token).not.toContain("studies");
    expect(await placesIn(deskOver(files), "/data").pathOf(token)).toBe("/studies/one.kvali");
  });

  it("are the same for the same file", async () => {
    const places = placesIn(deskOver(new MemoryFiles()), "/data");
    const [one, again, other] = [
      await places.tokenFor("/a.kvali"),
      await places.tokenFor("/a.kvali"),
      await places.tokenFor("/b.kvali"),
    ];
    expect(one).toBe(again);
    expect(other).not.toBe(one);
  });

  it.each(["", "/etc/passwd", "../one.kvali", "__proto__"])(
    "lead nowhere when made up: %j",
    async (token) => {
      const places = placesIn(deskOver(new MemoryFiles()), "/data");
      await places.tokenFor("/a.kvali");
      expect(await places.pathOf(token)).toBeNull();
    },
  );

  it.each(["EIO", "ENOSPC", "EACCES"])(
    "hold for this run when the list cannot be written (%s)",
    async (code) => {
      const files = new MemoryFiles({ fails: (_n, name) => (name === "create" ? code : null) });
      const places = placesIn(deskOver(files), "/data");
      const token = await places.tokenFor("/a.kvali");
      expect(await places.pathOf(token)).toBe("/a.kvali");
    },
  );

  it("begin anew when the list is damaged", async () => {
    const files = new MemoryFiles({}, { "/data/places.json": new TextEncoder().encode('{"places":') });
    const places = placesIn(deskOver(files), "/data");
    expect(await places.pathOf("n1")).toBeNull();
    expect(await places.pathOf(await places.tokenFor("/a.kvali"))).toBe("/a.kvali");
  });
});
