import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agneta, aTerminal, marta, type TestTerminal } from "../support/terminal.ts";
import { wordComments } from "../support/word-comments.ts";
import { wordPart } from "../support/word-text.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "Marta.txt": marta,
    "Agneta.txt": agneta,
    "codings.csv": [
      "transcript,code,quote,coder",
      "Marta,Warmth > Coffee,a cup of coffee,A. Lind",
      "Marta,Warmth,With a cup,B. Ek",
      "Agneta,Warmth,kaffe,A. Lind",
    ].join("\n"),
  });
  await terminal.run("import", "Marta.txt", "Agneta.txt", "--into", "study.kvali", "--interviewer", "I");
  await terminal.run("code", "study.kvali", "--from", "codings.csv");
});
afterEach(() => terminal.forget());

const reporting = (...words: readonly string[]) => terminal.run("report", "study.kvali", ...words);
const inFolder = async (name: string) => (await readdir(path.join(terminal.folder, name))).sort();
const comments = async (file: string) =>
  wordComments(await terminal.bytes(file)).map(({ author, text, words }) => `${author}: ${text}: ${words}`);

describe("report --transcripts", () => {
  it("writes every transcript into a folder that it makes, with its codings as comments", async () => {
    const { code, out, err } = await reporting("--transcripts", "read/these", "--codebook", "c.md");
    expect([code, err]).toEqual([0, []]);
    expect(out.filter((line) => line.endsWith("is written."))).toEqual([
      "c.md is written.",
      `${path.join("read/these", "Agneta.docx")} is written.`,
      `${path.join("read/these", "Marta.docx")} is written.`,
    ]);
    expect(await inFolder("read/these")).toEqual(["Agneta.docx", "Marta.docx"]);
    expect(await comments("read/these/Marta.docx")).toEqual([
      "B. Ek: Warmth: With a cup",
      "A. Lind: Warmth > Coffee: a cup of coffee",
    ]);
  });

  it("says under what names the people in them stand", async () => {
    const { out } = await reporting("--transcripts", "t");
    expect(out.some((line) => /^t.Marta\.docx: 1 person stands under/.test(line))).toBe(true);
  });

  it("takes one coder's codings, and marks codes in the margin or in colour", async () => {
    await reporting("--transcripts", "t", "--coder", "A. Lind", "--mark", "margin");
    expect(await comments("t/Marta.docx")).toEqual(["A. Lind: Warmth > Coffee: a cup of coffee"]);
    expect(wordPart(await terminal.bytes("t/Marta.docx"), "word/document.xml")).toContain("w:framePr");
    await terminal.put("more.csv", "transcript,code,quote,coder\nMarta,Warmth,With a cup,\u00c5sa\n");
    await terminal.run("code", "study.kvali", "--from", "more.csv");
    await reporting("--transcripts", "typed", "--coder", "A\u030asa");
    expect(await comments("typed/Marta.docx")).toEqual(["\u00c5sa: Warmth: With a cup"]);
    const strange = await reporting("--transcripts", "t", "--force", "--coder", "C. Ask");
    expect(strange).toMatchObject({
      code: 2,
      err: ["Nobody called “C. Ask” has coded in this study: “A. Lind”, “B. Ek”, “\u00c5sa” has."],
    });
  });

  it("writes nothing where a report would be the file of a transcript, whatever --force says", async () => {
    const both = ["--transcripts", "t", "--codebook", "t/marta.docx"];
    const refused = { code: 2, out: [], err: ["Two reports cannot be one file."] };
    expect(await reporting(...both)).toEqual(refused);
    expect(await reporting(...both, "--force")).toEqual(refused);
    await expect(inFolder("t")).rejects.toThrow("ENOENT");
  });

  it("replaces no file without --force, and writes nothing then", async () => {
    await mkdir(path.join(terminal.folder, "t"));
    await writeFile(path.join(terminal.folder, "t", "Marta.docx"), "mine");
    const { code, err } = await reporting("--transcripts", "t", "--codebook", "c.md");
    expect([code, err[0]]).toEqual([
      2,
      `${path.join("t", "Marta.docx")} is there already, and was left as it is: give another name, or say --force to replace it.`,
    ]);
    expect(await inFolder("t")).toEqual(["Marta.docx"]);
    expect(await terminal.text("t/Marta.docx")).toBe("mine");
    expect((await reporting("--transcripts", "t", "--force")).code).toBe(0);
    expect(await inFolder("t")).toEqual(["Agneta.docx", "Marta.docx"]);
  });

  it("writes nothing where a comment or a turn has a real name, and makes no folder", async () => {
    await terminal.put("names.txt", "Coffee\n");
    const { code, err } = await reporting("--transcripts", "t", "--names", "names.txt");
    expect(code).toBe(1);
    expect(err[0]).toMatch(/^Real names would stand in t.Marta\.docx\. Nothing was written\.$/);
    await expect(inFolder("t")).rejects.toThrow("ENOENT");
  });

  it("wants a folder, no file", async () => {
    for (const name of ["Marta.txt", "Marta.txt/deeper"])
      expect(await reporting("--transcripts", name)).toMatchObject({
        code: 2,
        err: [`${name} is a file: --transcripts names a folder, into which each transcript is written.`],
      });
  });
});
