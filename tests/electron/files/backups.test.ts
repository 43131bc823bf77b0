import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Copy,
  copiesFolder,
  copyNamed,
  keepCopy,
  keptCopies,
  readCopy,
  removeCopies,
} from "../../../electron/files/backups.ts";
import { sha256Of } from "../../../electron/files/replace-file.ts";
import { deskOver, MemoryFiles } from "../../support/memory-files.ts";
import { factsOf, nothing, projectBytes } from "../../support/project-bytes.ts";

const DATA = "/data";
const ONE = "study:one";
const FOLDER = copiesFolder(DATA, ONE);

const keep = (files: MemoryFiles, bytes: Uint8Array, day = "2026-08-01", projectId = ONE) =>
  keepCopy(deskOver(files), factsOf, {
    dataFolder: DATA,
    projectId,
    bytes,
    at: new Date(`${day}T10:00:00Z`),
  });
const read = (files: MemoryFiles) => readCopy(deskOver(files), factsOf, { dataFolder: DATA, projectId: ONE });
const copies = (files: MemoryFiles) =>
  files.names().map((name) => copyNamed(name.slice(FOLDER.length + 1))?.generation);

describe("the host's copies of a project", () => {
  it("answer what was kept", async () => {
    const files = new MemoryFiles();
    const bytes = projectBytes({ generation: 3 });
    expect(await keep(files, bytes)).toEqual({ is: "written", sha256: sha256Of(bytes) });
    expect(await read(files)).toEqual({ is: "read", bytes, sha256: sha256Of(bytes) });
  });

  it("are not found where none was kept", async () =>
    expect(await read(new MemoryFiles())).toEqual({ is: "failed", why: "not-found" }));

  it("keep the last five of a day", async () => {
    const files = new MemoryFiles();
    for (let generation = 1; generation <= 9; generation += 1)
      await keep(files, projectBytes({ generation }));
    expect(copies(files)).toEqual([5, 6, 7, 8, 9]);
  });

  it("keep the last of each of seven days besides", async () => {
    const files = new MemoryFiles();
    let generation = 0;
    for (let day = 1; day <= 9; day += 1) {
      for (let time = 0; time < 6; time += 1) {
        await keep(files, projectBytes({ generation: ++generation }), `2026-08-0${day}`);
      }
    }
    expect(copies(files)).toEqual([18, 24, 30, 36, 42, 48, 50, 51, 52, 53, 54]);
  });

  it("do not copy twice what has not changed", async () => {
    const files = new MemoryFiles();
    for (let time = 0; time < 3; time += 1) await keep(files, projectBytes());
    expect(copies(files)).toEqual([1]);
  });

  it("answer the one before when the newest is damaged", async () => {
    const files = new MemoryFiles();
    await keep(files, projectBytes({ generation: 1 }));
    await keep(files, projectBytes({ generation: 2 }));
    const newest = files.names().at(-1) ?? "";
    files.put(newest, (files.get(newest) ?? new Uint8Array()).slice(0, -1));
    const answer = await read(files);
    expect(answer.is === "read" && factsOf(answer.bytes)?.generation).toBe(1);
  });

  it("say so when all of them are damaged", async () => {
    const files = new MemoryFiles();
    await keep(files, projectBytes());
    files.put(files.names()[0] ?? "", new TextEncoder().encode("{}"));
    expect(await read(files)).toEqual({ is: "failed", why: "verification-failed" });
  });

  it("keep the highest generation when a database that lost its end goes on from there", async () => {
    const files = new MemoryFiles();
    await keep(files, projectBytes({ generation: 100 }));
    for (let generation = 51; generation < 70; generation += 1) {
      await keep(files, projectBytes({ generation }), "2026-08-02");
    }
    const answer = await read(files);
    expect(answer.is === "read" && factsOf(answer.bytes)?.generation).toBe(100);
  });

  it("refuse a project of nothing where there is one of something", async () => {
    const files = new MemoryFiles();
    await keep(files, projectBytes({ generation: 40 }));
    const empty = projectBytes({ generation: 1, counts: nothing });
    expect(await keep(files, empty)).toMatchObject({ is: "failed", why: "would-empty" });
  });

  it("keep the last that held something when everything was taken out on purpose", async () => {
    const files = new MemoryFiles();
    await keep(files, projectBytes({ generation: 40 }));
    for (let generation = 41; generation < 60; generation += 1) {
      await keep(files, projectBytes({ generation, counts: nothing }));
    }
    expect(copies(files)).toEqual([40, 55, 56, 57, 58, 59]);
  });

  it("refuse what is no project, and another project", async () => {
    const files = new MemoryFiles();
    const notOne = { is: "failed", why: "not-a-project", recoveredAs: null };
    expect(await keep(files, new TextEncoder().encode("words"))).toEqual(notOne);
    expect(await keep(files, projectBytes({ projectId: "study:two" }))).toEqual(notOne);
    expect(files.names()).toEqual([]);
  });

  it("are deleted with the project, those of others are not", async () => {
    const files = new MemoryFiles();
    await keep(files, projectBytes());
    await keep(files, projectBytes({ projectId: "study:two" }), "2026-08-01", "study:two");
    await removeCopies(deskOver(files), DATA, ONE);
    expect(files.names().map((name) => name.startsWith(FOLDER))).toEqual([false]);
  });

  it("lose no whole copy when the disk fails at any operation", async () => {
    for (let n = 1; ; n += 1) {
      const kept = new MemoryFiles();
      await keep(kept, projectBytes({ generation: 1 }));
      const [name = ""] = kept.names();
      const files = new MemoryFiles(
        { fails: (operation) => (operation === n ? "EIO" : null) },
        { [name]: kept.get(name) ?? new Uint8Array() },
      );
      const answer = await keep(files, projectBytes({ generation: 2 }));
      const whole = await readCopy(deskOver(new MemoryFiles({}, contents(files))), factsOf, {
        dataFolder: DATA,
        projectId: ONE,
      });
      const generation = whole.is === "read" ? factsOf(whole.bytes)?.generation : null;
      expect(generation).toBe(answer.is === "written" ? 2 : 1);
      if (files.operations < n) break;
    }
  });

  it("always keep the one just made, the highest generation and one that holds something (seed 12)", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ generation: fc.nat(50), records: fc.nat(2), day: fc.integer({ min: 10, max: 40 }) }),
          {
            minLength: 1,
            maxLength: 60,
          },
        ),
        (made) => {
          let held: readonly Copy[] = [];
          made.forEach(({ generation, records, day }, at) => {
            const copy = {
              name: `${at}`,
              number: at + 1,
              day: `202608${day}`,
              generation,
              records,
              hash: "",
            };
            held = [...keptCopies([...held, copy])];
            expect(held).toContain(copy);
          });
          expect(held.length).toBeLessThanOrEqual(5 + 7 + 2);
          expect(Math.max(...held.map((one) => one.generation))).toBe(
            Math.max(...made.map((one) => one.generation)),
          );
          expect(held.some((one) => one.records > 0)).toBe(made.some((one) => one.records > 0));
        },
      ),
      { seed: 12 },
    ));
});

function contents(files: MemoryFiles): Record<string, Uint8Array> {
  return Object.fromEntries(files.names().map((name) => [name, files.get(name) ?? new Uint8Array()]));
}
