import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTranscript } from "../../../renderer/import-dialog/read-transcript.ts";
import { zip } from "../../../shared/formats/archive/zip.ts";
import { sha256 } from "../../../shared/formats/project-file/hash.ts";
import type { TranscriptFormat } from "../../../shared/project/records.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const talk = "I: How?\nR: So.\nI: And then?\nR: Then I went home.\n";

function read(
  name: string,
  content: string | Blob | Uint8Array,
  as: TranscriptFormat | null = null,
  folder = "",
) {
  const blob = content instanceof Blob ? content : new Blob([content.slice()]);
  return readTranscript({ name, folder, content: blob, as });
}

const zipOf = (files: Readonly<Record<string, string | Uint8Array>>) =>
  zip(
    Object.entries(files).map(([name, inside]) => ({
      name,
      bytes: typeof inside === "string" ? bytesOf(inside) : inside,
      compress: true,
    })),
  );

describe("a file that was given", () => {
  it("is answered with its bytes, their hash, and what was found in them", async () => {
    const answer = await read("Marta.txt", talk);
    if (answer.is !== "read") throw new Error("not read");
    expect(answer.file.sha256).toBe(await sha256(bytesOf(talk)));
    expect(answer.file.bytes).toEqual(bytesOf(talk));
    expect(answer.file.found.draft.speakers.map(({ label, role }) => [label, role])).toEqual([
      ["I", "interviewer"],
      ["R", "participant"],
    ]);
  });

  it("is read as a person says, whatever it looks like", async () => {
    const vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Hello there.";
    expect(await read("a.txt", vtt)).toMatchObject({
      is: "read",
      file: { document: { format: "vtt" }, as: null },
    });
    expect(await read("a.txt", vtt, "txt")).toMatchObject({
      is: "read",
      file: { document: { format: "txt" }, as: "txt" },
    });
    expect(await read("a.txt", "Hello.", "vtt")).toMatchObject({
      is: "failed",
      why: { code: "not-a-subtitle" },
    });
  });

  it("is refused with the reader's reason", async () => {
    expect(await read("a.txt", new Blob([]))).toEqual({
      is: "failed",
      why: { code: "empty-file", detail: "" },
    });
    expect(await read("a.txt", "%PDF-1.7 …")).toMatchObject({
      is: "failed",
      why: { code: "damaged-transcript" },
    });
  });

  it("is refused as a study of Kvali, which is opened and not imported", async () =>
    expect(await read("Night.kvali", "PK")).toEqual({
      is: "failed",
      why: { code: "unknown-format", detail: "kvali" },
    }));

  it("is refused unread when it is larger than any transcript", async () =>
    expect(await read("film.docx", new Uint8Array(100 * 1024 * 1024 + 1))).toEqual({
      is: "failed",
      why: { code: "too-large", detail: "" },
    }));

  it("is refused when the computer does not give it", async () => {
    class Gone extends Blob {
      override arrayBuffer(): Promise<ArrayBuffer> {
        return Promise.reject(new DOMException("gone", "NotFoundError"));
      }
    }
    expect(await read("gone.txt", new Gone(["x"]))).toEqual({
      is: "failed",
      why: { code: "not-given", detail: "" },
    });
  });
});

describe("an archive that was given", () => {
  it("is opened: its files stand in a folder of its name, in their order, without what a system left behind", async () => {
    const bytes = zipOf({
      "Wave 2/Interview 10.txt": "b",
      "Wave 2/Interview 2.txt": "a",
      "__MACOSX/._a": "x",
      "Wave 2/.DS_Store": "x",
      "Wave 2/~$Anna.docx": "x",
      "Old.kvali": "x",
    });
    const answer = await read("Files.zip", bytes);
    if (answer.is !== "opened") throw new Error("not opened");
    expect(answer.files.map(({ folder, name }) => `${folder}: ${name}`)).toEqual([
      "Files.zip/Wave 2: Interview 2.txt",
      "Files.zip/Wave 2: Interview 10.txt",
    ]);
    expect(await answer.files[0]?.content.text()).toBe("a");
  });

  it("gives its other files where one of them is damaged in it, and says of that one that it is", async () => {
    const bytes = zipSync(
      { "a.txt": strToU8("first"), "b.txt": strToU8("second"), "c.txt": strToU8("third") },
      { level: 0 },
    );
    const at = Buffer.from(bytes).indexOf("second");
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const answer = await read("Files.zip", bytes);
    if (answer.is !== "opened") throw new Error("not opened");
    const each = answer.files.map(async (file) => {
      // Whatever it is read as.
      const read = await readTranscript({ ...file, as: "txt" });
      return [file.name, read.is === "failed" ? read.why.code : read.is];
    });
    expect(await Promise.all(each)).toEqual([
      ["a.txt", "read"],
      ["b.txt", "damaged-zip"],
      ["c.txt", "read"],
    ]);
  });

  it("is refused where it leads out of its folder, is a bomb, is damaged, or holds nothing", async () => {
    const code = async (bytes: Uint8Array) => {
      const answer = await read("Files.zip", bytes);
      return answer.is === "failed" ? answer.why.code : answer.is;
    };
    expect(await code(zipOf({ "../../etc/passwd.txt": "x" }))).toBe("damaged-zip");
    expect(await code(zipSync({ "bomb.txt": new Uint8Array(30 * 1024 * 1024) }))).toBe("too-large");
    expect(await code(zipOf({ "a.txt": talk }).slice(0, 60))).toBe("damaged-zip");
    expect(await code(zipOf({ "__MACOSX/a": "x" }))).toBe("empty-file");
  });

  it("is no project that it holds: that is told to be one", async () => {
    const codebook = '<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>';
    for (const [name, bytes] of [
      ["Winter.qdpx", zipOf({ "project.qde": "<Project/>" })],
      ["Winter.qdc", new TextEncoder().encode(codebook)],
      ["cafe.sqlite3", new TextEncoder().encode("SQLite format 3\u0000\u0001\u0002\u0003")],
    ] as const)
      expect(await read(name, bytes, null, "Files.zip")).toEqual({
        is: "failed",
        why: { code: "unknown-format", detail: "project" },
      });
  });

  it("is no further opened within another, since some hold themselves", async () =>
    expect(await read("Inner.zip", zipOf({ "a.txt": talk }), null, "Outer.zip")).toMatchObject({
      is: "failed",
      why: { code: "unknown-format" },
    }));
});
