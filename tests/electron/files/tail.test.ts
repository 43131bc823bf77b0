import fc from "fast-check";
import { expect, it } from "vitest";
import { dropTail, keepTail, readTail } from "../../../electron/files/tail.ts";
import type { TailPart } from "../../../shared/bridge.ts";
import { deskOver, MemoryFiles } from "../../support/memory-files.ts";

const whose = { dataFolder: "/data", projectId: "study:one" };
const part = (from: number, to: number) => ({
  from,
  to,
  bytes: new TextEncoder().encode(`${from} to ${to}`),
});

it("gives the parts back in the order of their entries, and another study's not", async () => {
  const desk = deskOver(new MemoryFiles());
  for (const one of [part(4, 4), part(2, 3), part(10, 12)]) await keepTail(desk, whose, one);
  await keepTail(desk, { ...whose, projectId: "study:two" }, part(5, 5));
  expect(await readTail(desk, whose)).toEqual([part(2, 3), part(4, 4), part(10, 12)]);
});

it("leaves out a part that is not as it was written", async () => {
  const files = new MemoryFiles();
  const desk = deskOver(files);
  await keepTail(desk, whose, part(2, 2));
  await keepTail(desk, whose, part(3, 3));
  const torn = files.names().find((name) => name.includes("tail-000003")) ?? "";
  files.put(torn, new Uint8Array(3));
  expect(await readTail(desk, whose)).toEqual([part(2, 2)]);
});

it("lets go of what a copy of that generation holds, and of no more", async () => {
  const desk = deskOver(new MemoryFiles());
  for (const one of [part(2, 2), part(3, 4), part(5, 5)]) await keepTail(desk, whose, one);
  await dropTail(desk, whose, 4);
  expect(await readTail(desk, whose)).toEqual([part(5, 5)]);
});

it("says what went wrong on a full disk, and keeps the parts before", async () => {
  const desk = deskOver(new MemoryFiles({ capacity: 8 }));
  expect((await keepTail(desk, whose, part(2, 2))).is).toBe("written");
  expect(await keepTail(desk, whose, part(3, 3))).toMatchObject({ is: "failed", why: "disk-full" });
  expect(await readTail(desk, whose)).toEqual([part(2, 2)]);
});

it("holds every part that was called written after a power cut at any moment, and no torn one (seed 61)", async () => {
  const parts = [part(2, 2), part(3, 3), part(4, 6)];
  await fc.assert(
    fc.asyncProperty(fc.nat(40), fc.infiniteStream(fc.nat()), async (last, numbers) => {
      const pick = (most: number) => Number(numbers.next().value) % (most + 1);
      // A folder that cannot be synced is no failure: see replace-file.ts.
      const fails = (operation: number, name: string) =>
        operation > last && name !== "syncFolder" ? "EIO" : null;
      const files = new MemoryFiles({ fails });
      const written: TailPart[] = [];
      for (const one of parts)
        if ((await keepTail(deskOver(files), whose, one)).is === "written") written.push(one);
      const found = await readTail(deskOver(files.afterPowerCut(pick)), whose);
      expect(found).toEqual(expect.arrayContaining(written));
      expect(parts).toEqual(expect.arrayContaining([...found]));
    }),
    { seed: 61, numRuns: 300 },
  );
});

it("is kept again over what an earlier try left of it", async () => {
  const files = new MemoryFiles();
  const desk = deskOver(files);
  await keepTail(desk, whose, part(2, 2));
  const [name = ""] = files.names();
  files.put(name, new Uint8Array(3));
  expect((await keepTail(desk, whose, part(2, 2))).is).toBe("written");
  expect(await readTail(desk, whose)).toEqual([part(2, 2)]);
});
