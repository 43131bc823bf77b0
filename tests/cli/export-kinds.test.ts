import { symlink } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportsInTerminal } from "../../cli/export-options.ts";
import { recordsOf } from "../../shared/project/project.ts";
import { aTerminal, type TestTerminal } from "../support/terminal.ts";

const kim =
  "Interviewer: How was it?\nKim: Fine 😀 and good in Rosengården.\nInterviewer: Really?\nKim: Yes.\n";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "Kim.txt": kim,
    "codebook.csv":
      "path,definition,counts\nPlace,Where it is,\nPlace > Home,One’s own,=rooms\nWork > Home,From afar,\n",
    "codings.csv":
      "transcript,code,quote,comment\nKim,Place > Home,good in Rosengården,“so”\nKim,Work > Home,Yes.,\nKim,Place,Fine 😀,\n",
  });
  await terminal.run("import", "Kim.txt", "--into", "study.kvali");
  await terminal.run("codebook", "study.kvali", "--from", "codebook.csv");
  await terminal.run("code", "study.kvali", "--from", "codings.csv", "--by", "Ek");
});
afterEach(() => terminal.forget());

const exported = (...words: readonly string[]) => terminal.run("export", "study.kvali", ...words);
const codes = async (study: string) => {
  const { project } = await terminal.study(study);
  const all = recordsOf(project, "code");
  return all.map(({ name, parentId }) => `${all.find(({ id }) => id === parentId)?.name ?? ""} > ${name}`);
};
const codings = async (study: string) => {
  const { project } = await terminal.study(study);
  return recordsOf(project, "coding").map(({ codeId, start, end, quote }) => {
    const code = project.codes.get(codeId);
    const above = project.codes.get(code?.parentId ?? "code:");
    return `${above?.name ?? ""}/${code?.name} ${start}–${end} ${quote}`;
  });
};

describe("codings as a table", () => {
  it("come in again in codes whose names have the mark of a path in them", async () => {
    await terminal.put("qdc.csv", "path\nPlace\n");
    await terminal.put(
      "book.qdc",
      '<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="00000000-0000-4000-8000-000000000011" name="Age &gt; 65" isCodable="true"/></Codes></CodeBook>',
    );
    await terminal.run("import", "study.kvali", "book.qdc");
    await terminal.put("more.csv", "transcript,code,quote\nKim,Age > 65,Yes.\n");
    await terminal.run("code", "study.kvali", "--from", "more.csv", "--by", "Ek");
    const before = await codes("study.kvali");
    expect(before).toContain(" > Age > 65");
    expect(before).not.toContain(" > Age");
    await exported("--codings", "again.csv");
    expect((await terminal.run("code", "study.kvali", "--from", "again.csv")).out).toEqual([
      "0 passages coded; 4 coded so already.",
    ]);
    expect(await codes("study.kvali")).toEqual(before);
  });

  it.each(["csv", "xlsx"])("come in again on their words, in their codes: .%s", async (end) => {
    expect(await exported("--codings", `out.${end}`)).toEqual({
      code: 0,
      out: [`out.${end} is written.`],
      err: [`out.${end}: 4 codes and themes without what is said about them in the codebook.`],
    });
    await terminal.run("import", "Kim.txt", "--into", "again.kvali");
    expect((await terminal.run("code", "again.kvali", "--from", `out.${end}`)).code).toBe(0);
    expect((await codings("again.kvali")).sort()).toEqual((await codings("study.kvali")).sort());
  });

  it("say in the order of the text what was coded, who speaks, who coded it, when, and what they said of it", async () => {
    await exported("--codings", "out.csv");
    const [head, ...rows] = (await terminal.text("out.csv")).split("\r\n");
    expect(head).toBe("transcript,code,quote,start,end,speaker,time,coder,date,comment");
    expect(rows).toEqual([
      "Kim,Place,Fine 😀,12,19,Kim,,Ek,2024-01-01T00:00:00.000Z,",
      "Kim,Place > Home,good in Rosengården,24,43,Kim,,Ek,2024-01-01T00:00:00.000Z,“so”",
      "Kim,Work > Home,Yes.,53,57,Kim,,Ek,2024-01-01T00:00:00.000Z,",
      "",
    ]);
  });
});

describe("the codebook as Taguette has it", () => {
  it("is a tag a line, dotted, without a byte order mark, as Taguette reads it", async () => {
    expect(await exported("--codebook", "tags.csv")).toEqual({
      code: 0,
      out: ["tags.csv is written."],
      err: [
        "tags.csv: 1 text about a code or theme in the description there, with a word before it.",
        "tags.csv: 4 colours of codes and themes left out: the format has no place for them.",
        "tags.csv: 2 codes and themes with the codes above in its name, “Theme.Code”, as is usual in Taguette.",
      ],
    });
    expect(await terminal.text("tags.csv")).toBe(
      [
        "tag,parent,description,number of highlights",
        "Place,,Where it is,1",
        'Place.Home,Place,"One’s own\n\nCounts: =rooms",1',
        "Work,,Theme: candidate,0",
        "Work.Home,Work,From afar,1",
        "",
      ].join("\r\n"),
    );
  });

  it("comes in again as the same tree, whichever columns are there", async () => {
    await exported("--codebook", "tags.csv");
    await terminal.run("import", "Kim.txt", "--into", "again.kvali");
    await terminal.run("codebook", "again.kvali", "--from", "tags.csv");
    expect(await codes("again.kvali")).toEqual(await codes("study.kvali"));
  });
});

describe("every kind of the list", () => {
  it("is offered by its option, with the ends of its formats, and by no other list", async () => {
    const { out } = await terminal.run("export", "--help");
    const help = out.join("\n").replace(/\s+/g, " ");
    for (const { option, isFolder, ends } of exportsInTerminal)
      for (const end of ends) {
        expect(help).toContain(isFolder ? `--${option} <folder>` : `--${option} <file>`);
        expect(help).toContain(isFolder ? `"${end.slice(1)}"` : end);
      }
  });

  it("is written in each of its formats, the same twice, and names in it stop it", async () => {
    await terminal.put("names.txt", "Rosengården\nPlace\n");
    for (const { option, isFolder, ends } of exportsInTerminal)
      for (const end of ends) {
        const as = (name: string) =>
          isFolder ? [`--${option}`, name, "--format", end.slice(1)] : [`--${option}`, `${name}${end}`];
        const stopped = await exported(...as("stopped"), "--names", "names.txt");
        const isOfTimes = isFolder && [".vtt", ".srt"].includes(end);
        expect([option, end, stopped.code]).toEqual([option, end, 1]);
        expect([option, end, (await exported(...as(`${option} 1`))).code]).toEqual([
          option,
          end,
          isOfTimes ? 1 : 0,
        ]);
        if (isOfTimes) continue;
        await exported(...as(`${option} 2`));
        const file = (name: string) => terminal.bytes(isFolder ? `${name}/Kim${end}` : `${name}${end}`);
        // A study that is handed on has an id of its own each time.
        if (option !== "hand-on") expect(await file(`${option} 1`)).toEqual(await file(`${option} 2`));
        await expect(file("stopped")).rejects.toThrow("ENOENT");
      }
  });

  it("writes nothing where two would be one file, or one the study itself, whatever --force says", async () => {
    const before = await terminal.bytes("study.kvali");
    await symlink(path.join(terminal.folder, "study.kvali"), path.join(terminal.folder, "link.kvali"));
    expect(await exported("--codings", "one.csv", "--codebook", "One.csv")).toMatchObject({
      ...{ code: 2, err: ["Two exports cannot be one file."] },
    });
    for (const name of ["study.kvali", "link.kvali"])
      expect(await exported("--hand-on", name, "--codings", "two.csv", "--force")).toEqual({
        code: 2,
        out: [],
        err: [`${name} is the study itself, and was left as it is: give the file another name.`],
      });
    expect(await terminal.bytes("study.kvali")).toEqual(before);
    await expect(terminal.bytes("one.csv")).rejects.toThrow("ENOENT");
    await expect(terminal.bytes("two.csv")).rejects.toThrow("ENOENT");
  });

  it("says that a workbook cannot hold the words of a whole interview in a cell, which a .csv can", async () => {
    await terminal.put("Lo.txt", `Interviewer: So?\nLo: ${"We went home and ate. ".repeat(2000)}\n`);
    await terminal.put("whole.csv", "transcript,code,start,end\nLo,Place,0,40000\n");
    await terminal.run("import", "Lo.txt", "--into", "study.kvali");
    await terminal.run("code", "study.kvali", "--from", "whole.csv");
    const { code, out, err } = await exported("--codings", "all.xlsx");
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err).toEqual([
      "A workbook (.xlsx) cannot hold so many rows, or so long a text in one cell (32,767 characters): choose another format. Nothing was written.",
    ]);
    expect((await exported("--codings", "all.csv")).code).toBe(0);
  });

  it("says what there is not", async () => {
    await terminal.run("import", "Kim.txt", "--into", "bare.kvali");
    const err = async (...words: readonly string[]) =>
      (await terminal.run("export", "bare.kvali", ...words)).err;
    expect(await err("--codings", "a.csv")).toEqual(["The study has no codings."]);
    expect(await err("--codebook", "a.csv")).toEqual([
      "The study has no codes, and a codebook has at least one.",
    ]);
    expect(await err("--codebook", "a.docx")).toEqual(["a.docx is to end in .qdc or .csv."]);
  });
});
