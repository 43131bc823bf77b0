import { describe, expect, it } from "vitest";
import { droppedFiles } from "../../../renderer/given-files/dropped-files.ts";
import { givenAt, inOrder } from "../../../renderer/given-files/given-file.ts";
import { pastedFiles } from "../../../renderer/given-files/pasted-files.ts";

const at = (path: string) => givenAt(path, new Blob([]));

describe("files that were given", () => {
  it("stand in the order in which they came; those of a folder by their names, without what nobody means", () =>
    expect(
      inOrder(
        [
          "b.txt",
          "Wave/10.txt",
          "Wave/2.txt",
          "Wave/.hidden/a.txt",
          "Wave/~$2.docx",
          "Wave/Old.kvali",
          "a.kvali",
        ].map(at),
      ).map(({ folder, name }) => [folder, name]),
    ).toEqual([
      ["", "b.txt"],
      ["", "a.kvali"],
      ["Wave", "2.txt"],
      ["Wave", "10.txt"],
    ]));
});

/** An entry of a drop as a browser gives it: a file; one that the system withholds; a folder, which may stop midway. */
type Entry = Readonly<Record<string, unknown>> & { readonly name: string };
const file = (path: string): Entry => ({
  ...{ isFile: true, isDirectory: false, name: path.slice(path.lastIndexOf("/") + 1), fullPath: path },
  file: (give: (file: Blob) => void) => give(new Blob([path])),
});
const withheld = (path: string): Entry => ({
  ...file(path),
  file: (_: unknown, refuse: (error: Error) => void) => refuse(new Error("NotReadableError")),
});
const folder = (name: string, entries: readonly Entry[], isWhole = true): Entry => ({
  ...{ isFile: false, isDirectory: true, name, fullPath: `/${name}` },
  createReader: () => {
    const left = [entries];
    return {
      readEntries: (give: (some: readonly Entry[]) => void, refuse: (error: Error) => void) => {
        const some = left.shift();
        if (some) give(some);
        else if (isWhole) give([]);
        else refuse(new Error("NotFoundError"));
      },
    };
  },
});
async function dropped(...entries: readonly Entry[]) {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  const { files, withheld } = await droppedFiles({ items, files: [] } as unknown as DataTransfer);
  return [files.map(({ folder, name }) => (folder === "" ? name : `${folder}/${name}`)), withheld];
}

describe("a drop", () => {
  it("brings its files, those of folders too, and names none that the system hands out", async () =>
    expect(await dropped(file("/a.txt"), folder("Wave", [file("/Wave/2.txt")]), folder(".git", []))).toEqual([
      ["a.txt", "Wave/2.txt"],
      [],
    ]));

  it("names each file that the system withholds, and brings the others", async () =>
    expect(
      await dropped(
        withheld("/a.txt"),
        file("/b.txt"),
        folder("Wave", [withheld("/Wave/2.txt"), file("/Wave/3.txt")]),
      ),
    ).toEqual([
      ["b.txt", "Wave/3.txt"],
      ["a.txt", "2.txt"],
    ]));

  it("names a folder of which not all is handed out", async () =>
    expect(await dropped(folder("Wave", [file("/Wave/2.txt")], false))).toEqual([["Wave/2.txt"], ["Wave"]]));
});

describe("a paste", () => {
  const paste = (html: string, plain: string) => {
    const data = { files: [], getData: (type: string) => (type === "text/html" ? html : plain) };
    return pastedFiles(data as unknown as DataTransfer, "Pasted");
  };

  it("is a page where it has rich text, said to be UTF-8, and else a text", async () => {
    const [page] = paste("<p>Hej då</p>", "Hej då");
    expect([page?.name, await page?.content.text()]).toEqual(["Pasted.html", "\ufeff<p>Hej då</p>".slice(1)]);
    expect(new Uint8Array((await page?.content.arrayBuffer()) ?? new ArrayBuffer(0)).slice(0, 3)).toEqual(
      new Uint8Array([0xef, 0xbb, 0xbf]),
    );
    expect(paste("", "Hej").map(({ name }) => name)).toEqual(["Pasted.txt"]);
  });

  it("of a picture or of nothing brings no file", () =>
    expect([paste("<img src='x'>", ""), paste("", " \n")]).toEqual([[], []]));
});
