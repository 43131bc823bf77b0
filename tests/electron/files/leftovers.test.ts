import { describe, expect, it } from "vitest";
import { sweepData, sweepLeftovers } from "../../../electron/files/leftovers.ts";
import { MemoryFiles } from "../../support/memory-files.ts";

const bytes = new Uint8Array([1]);
const NOW = Date.parse("2026-08-01T10:00:00Z");
const minutesAgo = (minutes: number) => ({ modifiedAt: new Date(NOW - minutes * 60_000) });

describe("what a killed save left", () => {
  it("is removed after an hour, and nothing else is", async () => {
    const files = new MemoryFiles();
    files.put("/s/.kvali-old.tmp", bytes, minutesAgo(61));
    files.put("/s/.kvali-new.tmp", bytes, minutesAgo(1));
    files.put("/s/one.kvali", bytes, minutesAgo(1000));
    files.put("/s/one.kvali.recovered-1", bytes, minutesAgo(1000));
    files.put("/s/notes.tmp", bytes, minutesAgo(1000));
    await sweepLeftovers(files.port, "/s", NOW);
    expect(files.names()).toEqual([
      "/s/.kvali-new.tmp",
      "/s/notes.tmp",
      "/s/one.kvali",
      "/s/one.kvali.recovered-1",
    ]);
  });

  it.each(["EIO", "EACCES", "ENOENT"])(
    "is left for another time when the disk will not (%s)",
    async (code) => {
      const files = new MemoryFiles({ fails: () => code });
      files.put("/d/.kvali-old.tmp", bytes, minutesAgo(61));
      await sweepData(files.port, "/d", NOW);
      expect(files.names()).toEqual(["/d/.kvali-old.tmp"]);
    },
  );
});
