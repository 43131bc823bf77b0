import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { projectsAmong } from "../../../renderer/project-import-dialog/projects-among.ts";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(path.resolve(import.meta.dirname, "../../../fixtures/other-programs", name)));
const database = fixture("qualcoder-data.qda");
const file = (at: string, bytes: Uint8Array<ArrayBuffer> | string = "Kim: Yes.") => ({
  name: at.split("/").at(-1) ?? "",
  folder: at.split("/").slice(0, -1).join("/"),
  content: new Blob([bytes]),
});

async function parted(...files: readonly ReturnType<typeof file>[]) {
  const { projects, others } = await projectsAmong(files);
  return [projects.map(({ name }) => name), others.map(({ name }) => name)];
}

describe("files that are given together", () => {
  it("are parted by what is in them, whatever they are called", async () =>
    expect(
      await parted(
        file("Kim.txt"),
        file("notes.bin", fixture("taguette.sqlite3")),
        file("cut.qdpx", "no zip"),
        file("plan.nvpx", "?"),
      ),
    ).toEqual([["notes.bin", "cut.qdpx", "plan.nvpx"], ["Kim.txt"]]));

  it("are QualCoder's project alone where its folder is given, called after that", async () =>
    expect(
      await parted(
        file("Walks.qda/data.qda", database),
        file("Walks.qda/documents/Ida.txt"),
        file("Walks.qda/audio/Ida.mp3"),
        file("Walks.qda.txt"),
      ),
    ).toEqual([["Walks.qda"], ["Walks.qda.txt"]]));

  it("are of the rest where the computer does not give them", async () => {
    const lost = {
      ...file("Kim.sqlite3"),
      content: { size: 1, slice: () => Promise.reject() } as unknown as Blob,
    };
    expect(await parted(lost)).toEqual([[], ["Kim.sqlite3"]]);
  });
});
