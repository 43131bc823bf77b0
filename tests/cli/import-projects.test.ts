import { cp, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pathName } from "../../shared/codebook/code-tree.ts";
import { plainTextOf } from "../../shared/memos/rich-text.ts";
import { allCodings, allPassages } from "../../shared/project/project.ts";
import { agneta, aTerminal, marta, type TestTerminal } from "../support/terminal.ts";
import { paragraph, wordFile } from "../support/word-file.ts";

const fixtures = path.resolve(import.meta.dirname, "../../fixtures/other-programs");
let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal();
  for (const name of ["taguette.sqlite3", "Walks.qda.zip"])
    await cp(path.join(fixtures, name), path.join(terminal.folder, name));
});
afterEach(() => terminal.forget());

async function toldOf(name: string) {
  const { project, journal, originals } = await terminal.study(name);
  const codings = [...allCodings(project)].map(({ transcriptId, codeId, quote, comment, by, at }) => {
    const code = project.codes.get(codeId);
    const where = project.transcripts.get(transcriptId)?.name;
    return [where, code && pathName(project.codes, code), quote, by, at.slice(0, 10), comment].join(" | ");
  });
  const memos = [...project.memos.values()].map(
    ({ kind, about, title, body, by }) =>
      `${kind} ${about.split(":")[0]} ${title}: ${plainTextOf(body)} (${by})`,
  );
  const notes = [...allPassages(project)].map(({ quote, note, by }) => `${quote} | ${note} | ${by}`);
  return { project, journal, originals, codings, memos, notes };
}

describe("--name", () => {
  it("is what a new study is called, whatever comes first into it, and is passed over where there is one", async () => {
    await terminal.put("Marta.txt", marta);
    const begun = await terminal.run(
      "import",
      "taguette.sqlite3",
      "Marta.txt",
      "--into",
      "s.kvali",
      "--name",
      "Winter",
    );
    expect([begun.code, begun.err.filter((line) => line.includes("--name"))]).toEqual([0, []]);
    expect((await terminal.study("s.kvali")).project.study.name).toBe("Winter");
    const again = await terminal.run("import", "taguette.sqlite3", "--into", "s.kvali", "--name", "Summer");
    expect(again.err).toEqual(["s.kvali is there already and stays “Winter”: --name is for a new study."]);
  });
});

describe("an archive of several files", () => {
  it("gives its other files where one of them is damaged in it, which is said, and the exit code tells it", async () => {
    const bytes = zipSync(
      { "Marta.txt": strToU8(marta), "Nora.txt": strToU8("Nora: Nobody.") },
      { level: 0 },
    );
    const at = Buffer.from(bytes).indexOf("Nora: Nobody.");
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await terminal.put("all.zip", bytes);
    const { code, out, err } = await terminal.run("import", "s.kvali", "all.zip");
    expect({ code, err }).toEqual({
      code: 1,
      err: ["all.zip/Nora.txt is damaged: its archive cannot be unpacked."],
    });
    expect(out.map((line) => line.split(" is in ")[0])).toEqual(["all.zip/Marta.txt"]);
  });

  it("has its projects taken, too, and a document that is called a zip is read as the document that it is", async () => {
    const database = new Uint8Array(await readFile(path.join(fixtures, "taguette.sqlite3")));
    await terminal.put("all.zip", zipSync({ "wave 1/Marta.txt": strToU8(marta), "cafe.sqlite3": database }));
    await terminal.put("Lo.docx.zip", wordFile(paragraph("I: And you?") + paragraph("Lo: Nobody asked.")));
    const { code, out, err } = await terminal.run("import", "s.kvali", "all.zip", "Lo.docx.zip");
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out.map((line) => line.split(" is in ")[0])).toEqual([
      ...["all.zip/cafe.sqlite3", "all.zip/wave 1/Marta.txt", "Lo.docx.zip"],
    ]);
  });
});

describe("a database of Taguette", () => {
  it("is a study: labels leave the texts, every highlight stands on its words, tags are a tree", async () => {
    const { code, out, err } = await terminal.run("import", "cafe.kvali", "taguette.sqlite3");
    expect({ code, out, err }).toEqual({
      code: 0,
      out: [
        "taguette.sqlite3 is in the study, a project of Taguette: 2 transcripts, 3 codes, 5 codings, 1 note, 2 memos, 2 people.",
      ],
      err: [],
    });
    const { project, journal, codings, memos, notes } = await toldOf("cafe.kvali");
    expect(project.study.name).toBe("The café");
    expect(journal.map(({ deed }) => deed.is)).toEqual(["begin-study", "import-project"]);
    expect([...project.transcripts.values()].map(({ text }) => text)[1]).toBe(
      "And you, Lo?\nYes.\nYes?\nYes. Nobody asks me.",
    );
    expect(codings).toEqual([
      "Kim | trust > neighbours | I trust the neighbours.\nThey are always there. | ek | 2023-03-01 | ",
      "Kim | trust > neighbours | always there.\nAnd time?\nYes. | Coder 1 | 2024-01-01 | ",
      "Kim | time | always there.\nAnd time?\nYes. | Coder 1 | 2024-01-01 | ",
      "Kim | time | never time for a long fika på jobbet | lind | 2023-03-01 | ",
      "Lo | time | Yes. | lind | 2023-03-01 | ",
    ]);
    expect([...allCodings(project)].at(-1)?.start, "the second yes of Lo").toBe(23);
    expect(
      [...project.codes.values()].map(({ name, definition, theme }) => [name, definition, theme !== null]),
    ).toEqual([
      ["trust", "", true],
      ["neighbours", "Those next door.", false],
      ["time", "", false],
    ]);
    expect(notes).toEqual(["Nobody asks me. | Highlight | Coder 1"]);
    expect(memos).toEqual([
      "analytic study : Why people meet there. (Coder 1)",
      "analytic transcript : At her kitchen table. (Coder 1)",
    ]);
  });

  it("changes nothing a second time", async () => {
    await terminal.run("import", "cafe.kvali", "taguette.sqlite3");
    const before = await terminal.bytes("cafe.kvali");
    const { code, out } = await terminal.run("import", "taguette.sqlite3", "--into", "cafe.kvali");
    expect({ code, out }).toEqual({
      code: 0,
      out: [
        "taguette.sqlite3 is in the study, a project of Taguette: 0 transcripts, 0 codes, 0 codings; 13 things were here already.",
      ],
    });
    expect(await terminal.bytes("cafe.kvali")).toEqual(before);
  });

  it("comes into a study that has interviews, as one deed, and keeps its pages", async () => {
    await terminal.put("Marta.txt", marta);
    await terminal.run("import", "Marta.txt", "--into", "study.kvali");
    await terminal.run("import", "study.kvali", "taguette.sqlite3", "--by", "Ek");
    const { project, journal, originals } = await toldOf("study.kvali");
    expect([...project.transcripts.values()].map(({ name }) => name)).toEqual(["Marta", "Kim", "Lo"]);
    expect(journal.map(({ deed, by }) => [deed.is, by])).toEqual([
      ["begin-study", "Coder 1"],
      ["import-transcripts", "Coder 1"],
      ["import-project", "Ek"],
    ]);
    expect(originals.size).toBe(3);
  });

  it("is refused under a name that none of its projects has, with those that they have", async () => {
    const { code, err } = await terminal.run("import", "a.kvali", "taguette.sqlite3", "--project", "Tea");
    expect({ code, err }).toEqual({
      code: 2,
      err: ["taguette.sqlite3 holds no project of that name: it has “The café”."],
    });
  });
});

describe("a project of QualCoder", () => {
  const told = async (given: string) => {
    const said = await terminal.run("import", "walks.kvali", given);
    return { ...said, ...(await toldOf("walks.kvali")) };
  };

  it("is a study: people with typed attributes, a tree with colours, comments, journals, notes on their words", async () => {
    const { code, out, err, project, codings, memos, notes } = await told("Walks.qda.zip");
    expect({ code, out, err }).toEqual({
      code: 0,
      out: [
        "Walks.qda.zip is in the study, a project of QualCoder: 1 transcript, 4 codes, 2 codings, 1 note, 6 memos, 1 person.",
      ],
      err: [
        "Walks.qda.zip: 1 source left out: pictures, recordings, without text.",
        "Walks.qda.zip: 1 coding left out, of places in pictures, pages or recordings.",
        "Walks.qda.zip: 1 mark of importance on codings left out.",
      ],
    });
    expect(project.study.attributes).toEqual([
      { name: "Age", type: "number", choices: [] },
      { name: "Town", type: "text", choices: [] },
    ]);
    const [ida] = project.participants.values();
    expect([ida?.pseudonym, ida?.attributes]).toEqual(["Ida", { Age: "34", Town: "Lund" }]);
    expect(codings).toEqual([
      "Ida | Ways > On foot > own walk | the walk is mine | ek | 2024-05-02 | Said with pride.",
      "Ida | far | Yes | lind | 2024-05-02 | ",
    ]);
    expect([...project.codes.values()].find(({ name }) => name === "own walk")?.hue).toBe(29);
    expect(notes).toEqual(["the walk is mine | A strong word: mine. | lind"]);
    expect(memos).toEqual([
      "analytic study : A study of walks. (Coder 1)",
      "analytic transcript : On the phone. (ek)",
      "analytic study door.png: Her door. (ek)",
      "analytic transcript : Place: kitchen (Coder 1)",
      "analytic participant : Came by bus. (ek)",
      "reflexive study First day: I walked there myself. (ek)",
    ]);
  });

  it("is the same as a folder", async () => {
    const zipped = await told("Walks.qda.zip");
    await mkdir(path.join(terminal.folder, "Walks.qda"));
    await cp(path.join(fixtures, "qualcoder-data.qda"), path.join(terminal.folder, "Walks.qda", "data.qda"));
    await terminal.run("import", "again.kvali", "Walks.qda");
    const { project, codings, memos, notes } = await toldOf("again.kvali");
    expect([project.study.name, codings, memos, notes]).toEqual([
      zipped.project.study.name,
      zipped.codings,
      zipped.memos,
      zipped.notes,
    ]);
  });
});

describe("a folder or an archive of transcripts", () => {
  const many = Object.fromEntries(
    Array.from({ length: 200 }, (_, n) => [
      `Interview ${n + 1}.txt`,
      `Interviewer: How?\nKim: Well, ${n}.\nInterviewer: And?\nKim: No.\n`,
    ]),
  );

  it("is taken in one go, two hundred files in their order, and one failure stops nothing", async () => {
    await mkdir(path.join(terminal.folder, "all"));
    for (const [name, text] of Object.entries({ ...many, "broken.docx": "PK\u0003\u0004", ".hidden": "x" }))
      await terminal.put(`all/${name}`, text);
    const { code, out, err } = await terminal.run("import", "study.kvali", "all");
    expect(code).toBe(1);
    expect(out.length).toBe(200);
    expect(out[1]).toContain("all/Interview 2.txt is in the study as “Interview 2”");
    expect(err).toEqual([expect.stringMatching(/^all\/broken\.docx is damaged/)]);
    expect((await terminal.study("study.kvali")).project.transcripts.size).toBe(200);
  });

  it("is read from a zip without what computers add", async () => {
    const texts = {
      "a/Marta.txt": marta,
      "a/Agneta.txt": agneta,
      "__MACOSX/a/._Marta.txt": "x",
      "a/.DS_Store": "x",
    };
    const bytes = Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]),
    );
    await terminal.put("all.zip", zipSync(bytes));
    const { code, out, err } = await terminal.run("import", "study.kvali", "all.zip");
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out.map((line) => line.split(":")[0])).toEqual([
      "all.zip/a/Agneta.txt is in the study as “Agneta”",
      "all.zip/a/Marta.txt is in the study as “Marta”",
    ]);
  });

  it("is refused as a zip bomb, and the other files are taken", async () => {
    await terminal.put("bomb.zip", zipSync({ "a.txt": new Uint8Array(250 * 1024 * 1024) }));
    await terminal.put("Marta.txt", marta);
    const { code, out, err } = await terminal.run("import", "study.kvali", "bomb.zip", "Marta.txt");
    expect([code, out.length, err]).toEqual([1, 1, ["bomb.zip is packed so large that it is refused."]]);
  });

  it("says when a folder is empty", async () => {
    await mkdir(path.join(terminal.folder, "none"));
    expect(await terminal.run("import", "study.kvali", "none")).toEqual({
      code: 2,
      out: [],
      err: ["none holds no files."],
    });
  });
});
