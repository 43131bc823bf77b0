import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { written } from "../support/columns.ts";
import { agneta, aTerminal, marta, type TestTerminal } from "../support/terminal.ts";
import { inlineRows, workbookFile } from "../support/workbook-file.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({ "Marta.txt": marta, "Interview 2.txt": agneta });
  await terminal.run("import", "Marta.txt", "Interview 2.txt", "--into", "study.kvali");
});
afterEach(() => terminal.forget());

describe("people", () => {
  it("gives people their attributes, and speakers their names", async () => {
    await terminal.put(
      "people.csv",
      "pseudonym;transcript;role;age\nMarta;Marta;nurse;52\nAgneta;Interview 2;counsellor;\n",
    );
    const { code, out, err } = await terminal.run("people", "study.kvali", "--from", "people.csv");
    expect({ code, out, err }).toEqual({ code: 0, out: ["0 people added, 2 changed."], err: [] });
    const { project } = await terminal.study("study.kvali");
    expect(written(project.study.attributes)).toEqual(["role", "age: number"]);
    expect(
      [...project.participants.values()].map(({ pseudonym, attributes }) => [pseudonym, attributes]),
    ).toEqual([
      ["Marta", { role: "nurse", age: "52" }],
      ["Agneta", { role: "counsellor" }],
    ]);
  });

  it("reads an Excel workbook, and says of what in it does not fit, or is there twice", async () => {
    const sheet = inlineRows([
      ["Pseudonym", "Transcript", "Wave", "Description", "age"],
      ["Marta", "Marta", "2019", "a nurse at a night shelter", "52"],
      ["Kim", "", "", "", "41"],
      ["kim", "", "", "", "about 30"],
      ...Array.from({ length: 9 }, (_, at) => [`P${at}`, "", "", "", at === 8 ? "about 40" : `4${at}`]),
    ]);
    await terminal.put("people.xlsx", workbookFile({ sheets: [sheet] }));
    const { code, out, err } = await terminal.run("people", "study.kvali", "--from", "people.xlsx");
    expect({ code, out, err }).toEqual({
      code: 1,
      out: ["10 people added, 1 changed."],
      err: [
        "people.xlsx, line 13: “about 40” (age of “P8”) is not a number; it was taken as it stands.",
        "people.xlsx, line 4: “kim” stands in line 3 already, and may be somebody else; the row was left out.",
      ],
    });
    const { project } = await terminal.study("study.kvali");
    const [first] = project.participants.values();
    expect([first?.description, first?.attributes]).toEqual(["a nurse at a night shelter", { age: "52" }]);
    expect([...project.transcripts.values()].map(({ wave }) => wave)).toEqual(["2019", ""]);
  });

  it("says with --preview what a table would do, and changes nothing", async () => {
    await terminal.run("people", "study.kvali", "--from", "people.csv");
    await terminal.put(
      "people.csv",
      "pseudonym,transcript,wave,description,age\nMarta,Marta,2019,a nurse,52\nAgneta,Interview 2,,,41\nKim,,,,\nKim,,,,30\n",
    );
    const before = await terminal.bytes("study.kvali");
    const { code, out, err } = await terminal.run(
      "people",
      "study.kvali",
      "--from",
      "people.csv",
      "--preview",
    );
    expect({ code, out, err }).toEqual({
      code: 1,
      out: [
        "The column “age” is new, of numbers.",
        "“Kim” is new.",
        "“Marta”: the description becomes “a nurse”; age becomes “52”; the name is a pseudonym.",
        "“Agneta”: the pseudonym becomes “Agneta”, from “Interview 2”; age becomes “41”; the name is a pseudonym.",
        "“Marta” is put in the wave “2019”.",
        "1 person would be added, 2 changed; nothing was done yet.",
      ],
      err: [
        "people.csv, line 5: “Kim” stands in line 4 already, and may be somebody else; the row was left out.",
      ],
    });
    expect(await terminal.bytes("study.kvali")).toEqual(before);
  });

  it("says which rows it could not place, and ends with 1", async () => {
    await terminal.put("people.csv", "pseudonym,transcript\nMarta,Nowhere\n,Marta\n");
    const { code, err } = await terminal.run("people", "study.kvali", "--from", "people.csv");
    expect([code, err]).toEqual([
      1,
      [
        "people.csv, line 2: there is no transcript “Nowhere”; “Marta” is in the study without it.",
        "people.csv, line 3: there is no pseudonym; the row was left out.",
      ],
    ]);
  });
});

describe("codebook", () => {
  it("makes the codes and themes of a table, and changes those that are there", async () => {
    await terminal.put(
      "codebook.csv",
      "path,theme,status,concept,definition,hue\nWarmth,yes,final,Warm first,,30\nWarmth > Coffee,no,,,Hot drinks,\n",
    );
    const first = await terminal.run("codebook", "study.kvali", "--from", "codebook.csv");
    expect(first).toEqual({ code: 0, out: ["2 codes added, 0 changed."], err: [] });
    await terminal.put("codebook.csv", "path,definition\nWarmth > Coffee,Hot drinks of any kind\n");
    const second = await terminal.run("codebook", "study.kvali", "--from", "codebook.csv");
    expect(second).toEqual({ code: 0, out: ["0 codes added, 1 changed."], err: [] });
    const codes = [...(await terminal.study("study.kvali")).project.codes.values()];
    expect(codes.map(({ name, definition, hue, theme }) => [name, definition, hue, theme?.concept])).toEqual([
      ["Warmth", "", 30, "Warm first"],
      ["Coffee", "Hot drinks of any kind", 30, undefined],
    ]);
  });

  it("says which cells it could not take, and ends with 1", async () => {
    await terminal.put("codebook.csv", "path,status,hue\nWarmth,done,400\nWarmth,,\n >,,\n");
    const { code, out, err } = await terminal.run("codebook", "study.kvali", "--from", "codebook.csv");
    expect([code, out, err]).toEqual([
      1,
      ["1 code added, 0 changed."],
      [
        "codebook.csv, line 2: “done” is no status (candidate, provisional, final, dropped); the rest of the row was taken.",
        "codebook.csv, line 2: “400” is no hue (a whole number from 0 to 359); the rest of the row was taken.",
        "codebook.csv, line 3: “Warmth” stands in a row above; this one was left out.",
        "codebook.csv, line 4: “>” is no path; the row was left out.",
      ],
    ]);
  });

  it("says which columns it does not know", async () => {
    await terminal.put("codebook.csv", "Code,Code Comment,Colour\nSmoke,When smoke is used,red\n");
    expect(await terminal.run("codebook", "study.kvali", "--from", "codebook.csv")).toEqual({
      code: 0,
      out: ["1 code added, 0 changed."],
      err: ["codebook.csv: the column “Colour” is not known and was left out."],
    });
  });
});

describe("columns that no name tells", () => {
  it("are read as --column says, in each of the three tables (B13)", async () => {
    await terminal.put("people.csv", "Namn;Fil;Yrke\nMarta;Marta;nurse\n");
    const table = ["study.kvali", "--from"] as const;
    const people = await terminal.run(
      ...["people", ...table, "people.csv", "--column", "pseudonym=namn", "--column", "transcript=Fil"],
    );
    expect(people).toEqual({ code: 0, out: ["0 people added, 1 changed."], err: [] });

    await terminal.put("codes.csv", "Vad;Säger\nVärme;Av kaffe\n");
    const codebook = await terminal.run(
      ...["codebook", ...table, "codes.csv", "--column", "path=Vad", "--column", "definition=Säger"],
    );
    expect(codebook.code).toBe(0);

    await terminal.put("codings.csv", "Var;Vad;Ord\nMarta;Värme;a cup of coffee\n");
    const columns = ["transcript=Var", "code=Vad", "quote=Ord"].flatMap((one) => ["--column", one]);
    const coded = await terminal.run("code", ...table, "codings.csv", ...columns);
    expect(coded.code).toBe(0);

    const { project } = await terminal.study("study.kvali");
    // A column called by a name of people says of nobody that theirs is a pseudonym.
    const marta = [...project.participants.values()].find(({ pseudonym }) => pseudonym === "Marta");
    expect([marta?.attributes, marta?.nameIs]).toEqual([{ Yrke: "nurse" }, "unsaid"]);
    const [code] = project.codes.values();
    expect([code?.name, code?.definition]).toEqual(["Värme", "Av kaffe"]);
    expect([...project.codings.values()].flat().map(({ quote }) => quote)).toEqual(["a cup of coffee"]);
  });

  it("are refused where the table has none of that name", async () => {
    await terminal.put("codes.csv", "Vad;Säger\nVärme;\n");
    const { code, err } = await terminal.run(
      ...["codebook", "study.kvali", "--from", "codes.csv", "--column", "path=Kod"],
    );
    expect([code, err]).toEqual([2, ['codes.csv has no column "Kod"; it has Vad, Säger.']]);
  });

  it.each([
    ["nothing that is read", ["qoute=Vad"], /^Nothing is read as "qoute"; a column may be path, parent, /],
    ["two things", ["path=Vad", "definition=vad"], /^The column "vad" is said to be two things\.$/],
    ["nothing at all", ["path"], /Say field=name, as in path=Kod\./],
  ])("are refused where one is said to be %s", async (_, columns, sentence) => {
    await terminal.put("codes.csv", "Vad;Säger\nVärme;\n");
    const said = columns.flatMap((one) => ["--column", one]);
    const { code, err } = await terminal.run("codebook", "study.kvali", "--from", "codes.csv", ...said);
    expect([code, err.join("\n")]).toEqual([2, expect.stringMatching(sentence)]);
  });
});
