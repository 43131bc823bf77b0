import { expect, it } from "vitest";
import { dropTail, keepTail, readTail } from "../../../electron/files/tail.ts";
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
