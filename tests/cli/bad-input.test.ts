import { mkdir } from "node:fs/promises";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unzip } from "../../shared/formats/archive/unzip.ts";
import { zip } from "../../shared/formats/archive/zip.ts";
import { writeProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { currentSchema } from "../../shared/project/migrations/migrate.ts";
import { pdfFile } from "../support/pdf-file.ts";
import { randomFrom } from "../support/random.ts";
import { aTerminal, marta, type TestTerminal } from "../support/terminal.ts";
import { toneFile } from "../support/wav-file.ts";
import { paragraph, wordFile } from "../support/word-file.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "Marta.txt": marta,
    "table.csv": "transcript,code,quote,pseudonym,path\nMarta,A,coffee,Marta,A\n",
  });
  await terminal.run("import", "Marta.txt", "--into", "study.kvali");
});
afterEach(() => terminal.forget());

describe("a transcript that cannot be read is refused in a sentence, and the study stays as it is", () => {
  const bomb = () =>
    zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "word/document.xml": new Uint8Array(30 * 1024 * 1024),
    });
  const withDoctype = () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]><w:document xmlns:w="urn:w"/>`;
    const parts = [...unzip(wordFile(paragraph("Hello")))];
    return zip(
      parts.map(([name, bytes]) => ({ name, bytes: name === "word/document.xml" ? strToU8(xml) : bytes })),
    );
  };
  it.each<[what: string, content: () => Uint8Array | string, said: string]>([
    ["an empty file", () => "", "is empty."],
    ["no archive", () => "Hello", "is not a document of a word processor, though its name says so."],
    [
      "half an archive",
      () => wordFile(paragraph("Hello")).slice(0, 300),
      "is damaged: its archive cannot be unpacked.",
    ],
    ["a zip bomb", bomb, "is packed so large that it is refused."],
    [
      "a document type",
      withDoctype,
      "declares an XML document type, which no word processor does, and is refused.",
    ],
    ["a document without words", () => wordFile(""), "holds no words."],
    [
      "a PDF that ends at once",
      () => "%PDF-1.7 …",
      "is damaged or was not copied whole: it does not go on as its format has it.",
    ],
    [
      "a scan",
      () => pdfFile([[]]),
      "holds pictures of pages and no text: have its text recognised (OCR) first.",
    ],
  ])("%s", async (_what, content, said) => {
    const before = await terminal.bytes("study.kvali");
    await terminal.put("x.docx", content());
    const answer = await terminal.run("import", "x.docx", "--into", "study.kvali");
    expect(answer).toEqual({ code: 2, out: [], err: [`x.docx ${said}`] });
    expect(await terminal.bytes("study.kvali")).toEqual(before);
  });
});

describe("a transcript is read whatever its encoding", () => {
  const words = "R: Smörgås på lördag – så är det.\n";
  const utf16 = (littleEndian: boolean) => {
    const bytes = new DataView(new ArrayBuffer(2 + words.length * 2));
    [0xfeff, ...[...words].map((letter) => letter.charCodeAt(0))].forEach((unit, at) => {
      bytes.setUint16(at * 2, unit, littleEndian);
    });
    return new Uint8Array(bytes.buffer);
  };
  const windows = () =>
    new Uint8Array([...words].map((letter) => (letter === "–" ? 0x96 : letter.charCodeAt(0))));
  it.each<[string, () => Uint8Array]>([
    ["UTF-16 LE", () => utf16(true)],
    ["UTF-16 BE", () => utf16(false)],
    ["Windows-1252", windows],
  ])("%s", async (_encoding, bytes) => {
    await terminal.put("lunch.txt", bytes());
    expect((await terminal.run("import", "lunch.txt", "--into", "study.kvali")).code).toBe(0);
    const { project } = await terminal.study("study.kvali");
    expect([...project.transcripts.values()].at(-1)?.text).toContain("Smörgås på lördag – så är det.");
  });
});

describe("a study that is not whole is refused in one sentence by every verb, and stays as it is", () => {
  const verbs: readonly (readonly string[])[] = [
    ["import", "Marta.txt", "--into", "bad.kvali"],
    ["code", "bad.kvali", "--from", "table.csv"],
    ["people", "bad.kvali", "--from", "table.csv"],
    ["codebook", "bad.kvali", "--from", "table.csv"],
    ["report", "bad.kvali", "--quotes", "q.md"],
    ["info", "bad.kvali"],
    ["check", "bad.kvali"],
  ];
  async function isRefused(bytes: Uint8Array, by: readonly (readonly string[])[]): Promise<void> {
    await terminal.put("bad.kvali", bytes);
    for (const words of by) {
      const { code, out, err } = await terminal.run(...words);
      expect({ code, out, err }).toEqual({
        code: words[0] === "check" ? 1 : 2,
        out: [],
        err: [expect.stringMatching(/^bad\.kvali (?:is|was) [^\n]+\.$/)],
      });
    }
    expect(await terminal.bytes("bad.kvali")).toEqual(bytes);
  }

  it("when it is empty, no archive, or another archive", async () => {
    await isRefused(new Uint8Array(0), verbs);
    await isRefused(strToU8("not a study"), verbs);
    await isRefused(wordFile(paragraph("Hello")), verbs);
  });

  it("when it is cut off, anywhere", async () => {
    const whole = await terminal.bytes("study.kvali");
    for (let length = 1; length < whole.length; length += Math.ceil(whole.length / 60))
      await isRefused(whole.slice(0, length), [["info", "bad.kvali"], verbs[1] ?? []]);
    await isRefused(whole.slice(0, -1), verbs);
  });

  it("when bytes in it changed: refused, or still just the same study (seed 7)", async () => {
    const whole = await terminal.bytes("study.kvali");
    const told = (await terminal.run("info", "study.kvali", "--json")).out;
    const random = randomFrom(7);
    for (let round = 0; round < 200; round += 1) {
      const torn = whole.slice();
      const at = Math.floor(random() * torn.length);
      torn[at] = (torn[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      await terminal.put("bad.kvali", torn);
      const { code, out, err } = await terminal.run("info", "bad.kvali", "--json");
      if (code === 0) expect(out).toEqual(told);
      else expect(err).toEqual([expect.stringMatching(/^bad\.kvali [^\n]+\.$/)]);
      expect(await terminal.bytes("bad.kvali")).toEqual(torn);
    }
  });

  it("when it was made by a newer Kvali", async () => {
    const { project, journal, originals } = await terminal.study("study.kvali");
    const parts = [...unzip(await writeProjectFile({ project, journal, originals }))].map(([name, bytes]) => {
      const json =
        name === "manifest.json" ? { ...JSON.parse(new TextDecoder().decode(bytes)), schema: 99 } : null;
      return { name, bytes: json ? strToU8(JSON.stringify(json)) : bytes };
    });
    await isRefused(zip(parts), verbs);
    expect((await terminal.run("info", "bad.kvali")).err).toEqual([
      `bad.kvali was made by a newer version of Kvali; this one reads schema ${currentSchema} and older.`,
    ]);
  });
});

describe("a table that cannot be read is refused in a sentence, and the study stays as it is", () => {
  it.each(["code", "people", "codebook"])("%s", async (verb) => {
    const before = await terminal.bytes("study.kvali");
    const tables = [
      "",
      "nothing of use\n1\n",
      new Uint8Array([0, 1, 2, 3, 0, 0]),
      zipSync({ a: strToU8("b") }),
    ];
    for (const table of tables) {
      await terminal.put("bad.csv", table);
      const { code, out, err } = await terminal.run(verb, "study.kvali", "--from", "bad.csv");
      expect([code, out, err]).toEqual([2, [], [expect.stringMatching(/^bad\.csv [^\n]+\.$/)]]);
    }
    expect((await terminal.run(verb, "study.kvali", "--from", "none.csv")).code).toBe(2);
    const empty = zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") });
    for (const [name, why] of [
      ["table.ods", "holds no text."],
      ["table.numbers", "is a workbook of another kind: save it as .xlsx or .csv and give that."],
    ] as const) {
      await terminal.put(name, empty);
      const said = await terminal.run(verb, "study.kvali", "--from", name);
      expect(said).toEqual({ code: 2, out: [], err: [`${name} ${why}`] });
    }
    expect(await terminal.bytes("study.kvali")).toEqual(before);
  });
});

describe("what is no transcript is told as what it is", () => {
  it("a recording, and another study", async () => {
    await terminal.put("Marta.WAV", toneFile(1));
    await terminal.put("other.kvali", await terminal.bytes("study.kvali"));
    const { code, err } = await terminal.run("import", "study.kvali", "Marta.WAV", "other.kvali");
    expect([code, err]).toEqual([
      2,
      [
        "Marta.WAV is a recording: import its transcript, and then link it with “kvali recording”.",
        "other.kvali is a study of Kvali, not a transcript, and was left out.",
      ],
    ]);
  });
});

describe("a folder that may not be looked into", () => {
  it("is told as one, and what is given beside it is imported", async () => {
    const locked = await aTerminal(
      { "Marta.txt": marta },
      {
        list: async () => {
          throw Object.assign(new Error("EACCES: permission denied, scandir"), { code: "EACCES" });
        },
      },
    );
    await mkdir(path.join(locked.folder, "inter"));
    const { code, out, err } = await locked.run("import", "inter", "Marta.txt", "--into", "study.kvali");
    await locked.forget();
    expect(code).toBe(1);
    expect(err).toEqual(["inter may not be read: its permissions do not allow it."]);
    expect(out).toEqual([expect.stringMatching(/^Marta\.txt is in the study as “Marta”/)]);
  });
});
