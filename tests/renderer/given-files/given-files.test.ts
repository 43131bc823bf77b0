import { describe, expect, it } from "vitest";
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
