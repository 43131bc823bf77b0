import { readdir } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { letThrough } from "../../shared/gate/let-through.ts";
import { deedValue } from "../../shared/history/deeds.ts";
import { applyDiff } from "../../shared/project/diff.ts";
import { entryFor, firstEntry } from "../../shared/project/journal.ts";
import { everyPlanted, plantedNames } from "../support/planted-names.ts";
import { aTerminal, type TestTerminal } from "../support/terminal.ts";

const interview = `Interviewer: How did it begin?

Wilma: With Annas coffee. She came with Bo-Göran
Ek to be warm, and we would bo there.
`;
let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "Wilma.txt": interview,
    "people.csv": "pseudonym,transcript,role\nWilma,Wilma,nurse\n",
    "codings.csv":
      "transcript,code,quote,coder\nWilma,Warmth > With Dora,With Annas coffee.,A. Lind\nWilma,Warmth,we would bo there.,A. Lind\n",
    "codebook.csv": "path,definition\nWarmth,What Cleo calls warm.\n",
    "names.txt": "Anna Berg\nBo\nCleo\nDora\n",
  });
  await terminal.run("import", "Wilma.txt", "--into", "study.kvali", "--names", "pseudonyms");
  await terminal.run("people", "study.kvali", "--from", "people.csv");
  await terminal.run("code", "study.kvali", "--from", "codings.csv");
  await terminal.run("codebook", "study.kvali", "--from", "codebook.csv");
});
afterEach(() => terminal.forget());

const reporting = (...words: readonly string[]) => terminal.run("report", "study.kvali", ...words);
const lines = (names: number) =>
  Array.from({ length: names }, (_, at) => `Xq${String.fromCharCode(97 + (at % 26))}${at}`).join("\n");

describe("report --names", () => {
  it("writes nothing where a real name would stand in one of the reports, and tells each with its place", async () => {
    const before = await readdir(terminal.folder);
    const { code, out, err } = await reporting(
      "--quotes",
      "q.docx",
      "--codebook",
      "c.md",
      "--names",
      "names.txt",
    );
    expect(code).toBe(1);
    expect(err).toEqual(["Real names would stand in q.docx, c.md. Nothing was written."]);
    expect(out).toEqual([
      "name       found  where",
      "Dora       Dora   q.docx: a heading; the name of the code “With Dora”; “With Dora”",
      "Anna Berg  Annas  q.docx: a quote; turn 2 of “Wilma”; “With Annas coffee.”",
      "Cleo       Cleo   c.md: a table; the definition of “Warmth”; “What Cleo calls warm.”",
      "Dora       Dora   c.md: a table; the name of the code “With Dora”; “With Dora”",
      "Perhaps names, which stop nothing:",
      "name  found  where",
      "Bo    bo     q.docx: a quote; turn 2 of “Wilma”; in small letters; “we would bo there.”",
    ]);
    expect(await readdir(terminal.folder)).toEqual(before);
  });

  it("stops a name in each kind of place: body, memo, code, label, file name, property, what a picture says", async () => {
    const project = plantedNames();
    const stamp = { id: "1", at: "2024-01-01T00:00:00Z", by: "Ek" };
    const journal = [firstEntry(project.study, stamp)];
    await terminal.put("study.kvali", await writeProjectFile({ project, journal, originals: new Map() }));
    await terminal.put("planted.txt", everyPlanted.join("\n"));
    const files = ["--quotes", "fabian.docx", "--memos", "m.odt", "--map", "map.svg"];
    const { code, out } = await reporting(...files, "--names", "planted.txt");
    expect(code).toBe(1);
    const told = out.map((line) => line.replace(/ {2,}/g, " ").replace(/; “[^”]*”$/, ""));
    expect(told).toEqual(
      expect.arrayContaining([
        "Anna Berg Annas fabian.docx: a quote; turn 2 of “Marta”",
        "Ella Ella m.odt: the text; the memo “Quiet”",
        "Cleo Cleo fabian.docx: a heading; the name of the code “The house of Cleo”",
        "Dora Dora fabian.docx: who is quoted; a speaker’s label in “Marta”",
        "Fabian fabian fabian.docx: the file’s name; the study’s name",
        "Greta Ek Greta Ek fabian.docx: the file’s properties; the study’s author",
        "Ivar Ivar map.svg: the picture, the picture’s description; the words on a line of the map; 2 times",
      ]),
    );
    expect((await readdir(terminal.folder)).filter((name) => /docx|odt|svg/.test(name))).toEqual([]);
  });

  it("says it in Swedish, too", async () => {
    const { out, err } = await reporting("--quotes", "q.csv", "--names", "names.txt", "--language", "sv");
    expect(err).toEqual(["Riktiga namn skulle stå i q.csv. Inget skrevs."]);
    expect(out.slice(0, 3)).toEqual([
      "namn       funnet  var",
      "Dora       Dora    q.csv: en tabell; namnet på koden ”With Dora”; 2 gånger; “With Dora”",
      "Anna Berg  Annas   q.csv: en tabell; replik 2 i ”Wilma”; “With Annas coffee.”",
    ]);
  });

  it("writes what has no name of the list in it, and says so", async () => {
    await terminal.put("others.txt", "\ufeff# of ward 3\r\nXerxes\r\n\r\nZoë\r\n");
    const { code, out, err } = await reporting("--quotes", "q.docx", "--names", "others.txt");
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out.slice(0, 2)).toEqual(["q.docx: no real names found.", "q.docx is written."]);
  });

  it("is not stopped by a word that may be another, unless --any-case", async () => {
    await terminal.put("bo.txt", "Bo\n");
    const { code, out } = await reporting("--quotes", "q.docx", "--names", "bo.txt");
    expect(code).toBe(0);
    expect(out).toContain("q.docx: no real names found for sure.");
    expect((await reporting("--quotes", "r.docx", "--names", "bo.txt", "--any-case")).code).toBe(1);
  });

  it("looks at the name of the file, its folders apart, and at its properties", async () => {
    await terminal.put("others.txt", "Ester\nLind\n");
    const named = await reporting("--codebook", "for_ester.docx", "--names", "others.txt");
    expect(named.out[1]).toBe("Ester  ester  for_ester.docx: the file’s name; “for_ester.docx”");
    const author = await reporting(
      "--map",
      "m.svg",
      "--codebook",
      "c.docx",
      "--author",
      "A. Lind",
      "--names",
      "others.txt",
    );
    expect(author.out.slice(1)).toEqual([
      "Lind  Lind   c.docx: the file’s properties; the study’s author; “A. Lind”",
    ]);
  });

  it("tells the pseudonym where the list is a key", async () => {
    await terminal.put("key.csv", "Riktigt namn;Pseudonym\nAnna Berg;Marta\n");
    const { out } = await reporting("--quotes", "q.docx", "--names", "key.csv");
    expect(out[1]).toBe("Anna Berg (Marta)  Annas  q.docx: a quote; turn 2 of “Wilma”; “With Annas coffee.”");
  });

  it("lets through what the study lets through, and says how much", async () => {
    const { project, journal, originals } = await terminal.study("study.kvali");
    const stamp = { by: "A. Lind", at: "2024-01-01T00:00:00.000Z" };
    const input = { word: "Annas", reason: "a café", ...stamp };
    const answer = letThrough(project, input);
    const last = journal.at(-1);
    if (answer.is === "refused" || !last) throw new RangeError("not let through");
    const deed = deedValue("except-from-gate", input);
    const entry = entryFor(last, { deed, diff: answer.value }, { id: "x", ...stamp });
    const file = { project: applyDiff(project, answer.value), journal: [...journal, entry], originals };
    await terminal.put("study.kvali", await writeProjectFile(file));
    await terminal.put("anna.txt", "Anna\n");
    const { code, out } = await reporting("--quotes", "q.docx", "--names", "anna.txt");
    expect(code).toBe(0);
    expect(out.slice(0, 2)).toEqual([
      "q.docx: 1 let through by an exception of the study.",
      "q.docx: no real names found.",
    ]);
    expect((await terminal.run("history", "study.kvali")).out.at(-1)).toMatch(
      /let “Annas” through the gate of real names: a café$/,
    );
  });

  it("keeps no name of the list in the study", async () => {
    const before = await terminal.bytes("study.kvali");
    await reporting("--quotes", "q.docx", "--names", "names.txt");
    expect(await terminal.bytes("study.kvali")).toEqual(before);
  });
});

describe("a list of names that is none", () => {
  it.each([
    ["that is not there", "nobody.txt", null, "There is no file nobody.txt."],
    ["that is empty", "n.txt", "", "n.txt is empty."],
    ["of comments", "n.txt", "# nobody\n\n", "n.txt is empty."],
    [
      "that is binary",
      "n.txt",
      Uint8Array.from({ length: 900 }, (_, at) => (at * 7) % 29),
      "n.txt holds no text.",
    ],
    [
      "with a cell that does not end",
      "n.csv",
      'name;pseudonym\n"Anna;Marta',
      "n.csv cannot be read as a table with a header (line 2: a quoted cell does not end where it should).",
    ],
  ])("%s is refused, and nothing is written", async (_, file, content, said) => {
    if (content !== null) await terminal.put(file, content);
    const answer = await reporting("--quotes", "q.docx", "--names", file);
    expect(answer).toEqual({ code: 2, out: [], err: [said] });
    expect(await readdir(terminal.folder)).not.toContain("q.docx");
  });

  it("of lines that cannot be looked for says which they are", async () => {
    await terminal.put("n.txt", "B\n12\n");
    expect(await reporting("--quotes", "q.docx", "--names", "n.txt")).toEqual({
      code: 2,
      out: [],
      err: [
        "n.txt: 1 line of the list cannot be looked for (line 1): it has one letter.",
        "n.txt: 1 line of the list cannot be looked for (line 2): it has no letter.",
        "n.txt has no name that can be looked for. Nothing was written.",
      ],
    });
  });

  it("of 10,000 lines is looked for, each of them", async () => {
    await terminal.put("n.txt", `${lines(9_998)}\nWarmth\nWarmth`);
    const { code, out, err } = await reporting("--codebook", "c.docx", "--names", "n.txt");
    expect(code).toBe(1);
    expect(out[1]).toMatch(/^Warmth {2}Warmth/);
    expect(err[0]).toBe("n.txt: 1 line repeats a name, which is looked for once (line 10000).");
  });

  it("that has no heading says how it was read", async () => {
    await terminal.put("n.csv", "Xerxes;Marta\n");
    const { err } = await reporting("--codebook", "c.docx", "--names", "n.csv");
    expect(err).toEqual([
      "n.csv: no column is headed by what it holds (real name, pseudonym), so the first row was read as a name, and the first column as names.",
    ]);
  });
});

describe("the file of a study", () => {
  it("is examined for real names by check, with its history and the files that were imported", async () => {
    await terminal.put("anna.txt", "Anna\n");
    const { code, out, err } = await terminal.run("check", "study.kvali", "--names", "anna.txt");
    expect(code).toBe(1);
    expect(err).toEqual(["Real names stand in study.kvali."]);
    expect(out.slice(1).map((line) => line.replace(/; “.*/, ""))).toEqual([
      "name  found  where",
      "Anna  Annas  study.kvali: the study; turn 2 of “Wilma”",
      "Anna  Annas  study.kvali: the history (entry 2); 2 times",
      "Anna  Annas  study.kvali: an imported file (Wilma.txt)",
    ]);
    await terminal.put("others.txt", "Xerxes");
    const clean = await terminal.run("check", "study.kvali", "--names", "others.txt");
    expect([clean.code, clean.out.at(-1)]).toEqual([0, "study.kvali: no real names found."]);
  });

  it("is not copied by restore where real names stand in it", async () => {
    const restoring = ["restore", "study.kvali", "--at", "2", "--to", "copy.kvali", "--names"];
    await terminal.put("anna.txt", "Anna\n");
    const { code, err } = await terminal.run(...restoring, "anna.txt");
    expect({ code, err }).toEqual({
      code: 1,
      err: ["Real names would stand in copy.kvali. Nothing was written."],
    });
    expect(await readdir(terminal.folder)).not.toContain("copy.kvali");
    await terminal.put("others.txt", "Xerxes");
    expect((await terminal.run(...restoring, "others.txt")).code).toBe(0);
  });
});
