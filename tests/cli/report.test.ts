import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reportsInTerminal } from "../../cli/report.ts";
import { makeStudy } from "../../fixtures/sample-study/make-study.ts";
import { aTerminal, marta, type TestTerminal } from "../support/terminal.ts";
import { wordParagraphs, wordPart } from "../support/word-text.ts";
import { sheetOf } from "../support/workbook.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "Marta.txt": marta,
    "people.csv": "pseudonym,transcript,role\nMarta,Marta,nurse\n",
    "codings.csv":
      'transcript,code,quote,coder\nMarta,Warmth > Coffee,a cup of coffee,A. Lind\nMarta,Warmth,"=1+1, as one says.",A. Lind\n',
  });
  await terminal.run("import", "Marta.txt", "--into", "study.kvali");
  await terminal.run("people", "study.kvali", "--from", "people.csv");
  await terminal.run("code", "study.kvali", "--from", "codings.csv");
});
afterEach(() => terminal.forget());

const reporting = (...words: readonly string[]) => terminal.run("report", "study.kvali", ...words);

describe("report", () => {
  it("writes both reports, each in the format of its name", async () => {
    const { code, out, err } = await reporting("--quotes", "q.DOCX", "--codebook", "c.md");
    const names = "q.DOCX: 1 person stands under a name that was said to be a pseudonym.";
    const said = ["q.DOCX is written.", names, "c.md is written."];
    expect({ code, out, err }).toEqual({ code: 0, out: said, err: [] });
    expect(wordParagraphs(await terminal.bytes("q.DOCX")).map(({ text }) => text)).toContain(
      "a cup of coffee",
    );
    expect(await terminal.text("c.md")).toContain("Coffee");
  });

  it("writes the memos; a study without any says so", async () => {
    const { code, out } = await reporting("--memos", "m.md", "--language", "sv");
    expect({ code, out }).toEqual({ code: 0, out: ["m.md is written."] });
    expect(await terminal.text("m.md")).toBe("# Memon\n\n**study**\n\nDet finns inga memon.\n");
    await reporting("--memos", "m.csv", "--exact");
    expect(await terminal.text("m.csv")).toBe(
      "kind,about,name,code,transcript,title,text,by,written,changed\r\n",
    );
  });

  it("writes who is quoted and who could be, as pages, as a table and as a picture", async () => {
    const { code } = await reporting("--voices", "v.md");
    await reporting("--voices", "v.csv", "--exact");
    await reporting("--voices", "v.svg", "--grey");
    expect(code).toBe(0);
    expect(await terminal.text("v.md")).toContain("Table 1. Quotes and extracts by person and theme");
    expect(await terminal.text("v.csv")).toMatch(
      /^by,attribute,value,theme,quotes,extracts,people_quoted,people\r?\nperson,,/,
    );
    expect(await terminal.text("v.svg")).toContain("coded, not quoted");
  });

  it("says who can be told apart by what the attribution prints of people", async () => {
    const { out } = await reporting("--quotes", "apart.md", "--attribution", "{role}");
    expect(out.at(-1)).toBe(
      "apart.md: 1 person can be told apart by what the attribution prints (role): Marta. Nobody else in the study has the same.",
    );
  });

  it("writes the sample, in which small numbers are left out where that is asked for", async () => {
    const { code, out } = await reporting("--sample", "s.md", "--suppress", "3");
    expect({ code, out }).toEqual({ code: 0, out: ["s.md is written."] });
    expect(await terminal.text("s.md")).toContain("1 person in 1 interview.");
    expect(await terminal.text("s.md")).toContain("not told");
    await reporting("--sample", "s.csv", "--exact");
    expect(await terminal.text("s.csv")).toContain("role,text,n,nurse,all,1,100,\r\n");
    for (const limit of ["2", "five", "-5"]) {
      const { code: refused, err } = await reporting("--sample", "t.md", `--suppress=${limit}`);
      expect([refused, err]).toEqual([2, [expect.stringContaining("It is to be a whole number from 3 on")]]);
    }
  });

  it("writes the thematic map as a drawing, in greys where asked to", async () => {
    const { code, out, err } = await reporting("--map", "map.svg", "--grey", "--language", "sv");
    expect({ code, out, err }).toEqual({ code: 0, out: ["map.svg is written."], err: [] });
    expect(await terminal.text("map.svg")).toMatch(/tematisk karta[\s\S]*>Coffee</);
    const { err: why } = await reporting("--map", "map.png");
    expect(why).toEqual(["map.png asks for a format that is not written: end the name with .svg."]);
  });

  it("writes the reporting sheet that fits the study, or the one of --sheet-of", async () => {
    expect((await reporting("--sheet", "s.md")).code).toBe(0);
    expect(await terminal.text("s.md")).toMatch(/^# Reporting sheet: COREQ/);
    await reporting("--sheet", "r.csv", "--sheet-of", "rtarg", "--language", "sv", "--exact");
    expect(await terminal.text("r.csv")).toContain(
      "RTARG,Metodologi och metod,6,Deltagare,1 person i 1 intervju.",
    );
    const { code, err } = await reporting("--sheet", "t.md", "--sheet-of", "prisma");
    expect([code, err[0]]).toEqual([2, expect.stringContaining("Allowed choices are rtarg, coreq, srqr.")]);
  });

  it("names its own version in the coding process, and what the journal shows of generative AI", async () => {
    await reporting("--coding-process", "p.md", "--ai-statement", "ai.md");
    const statement = await terminal.text("ai.md");
    expect(statement).toMatch(
      /No generative AI is part of Kvali 0\.0\.0[\s\S]*Codings \(2, in 1 file\): by Coder 1, on /,
    );
    expect(await terminal.text("p.md")).toContain("## Use of generative AI");
  });

  it("writes every kind of report there is in a terminal, in every format that it has", async () => {
    for (const { option, formats } of reportsInTerminal)
      for (const format of formats) {
        const file = `the ${option}.${format}`;
        const { code, out, err } = await reporting(`--${option}`, file);
        expect([code, out[0], err]).toEqual([0, `${file} is written.`, []]);
        expect((await terminal.bytes(file)).length).toBeGreaterThan(0);
      }
  });

  it("writes quotations as a workbook", async () => {
    expect((await reporting("--quotes", "q.xlsx")).code).toBe(0);
    const [header, first] = sheetOf(await terminal.bytes("q.xlsx"));
    expect(header?.slice(0, 4)).toEqual(["theme", "subtheme", "code", "quote"]);
    expect(first?.slice(0, 4)).toEqual(["Warmth", null, "Warmth", "=1+1, as one says."]);
  });

  it("guards cells against spreadsheets, unless --exact", async () => {
    await reporting("--quotes", "q.csv");
    expect(await terminal.text("q.csv")).toContain(`"'=1+1, as one says."`);
    await reporting("--quotes", "exact.csv", "--exact");
    expect(await terminal.text("exact.csv")).toContain(`"=1+1, as one says."`);
  });

  it("attributes as --attribution says, in the language of --language", async () => {
    await reporting("--quotes", "q.md", "--attribution", "{pseudonym}[, {role}]", "--language", "sv");
    const text = await terminal.text("q.md");
    expect(text).toContain("Marta, nurse");
    expect(text).toMatch(/Citat/);
  });

  it("says what is wrong with an attribution", async () => {
    const unknown = await reporting("--quotes", "q.md", "--attribution", "{pseudonym}, {age}");
    expect([unknown.code, unknown.err]).toEqual([
      2,
      [
        "The attribution names {age}, which is not known: use pseudonym, description, transcript, turn, time, role.",
      ],
    ]);
    const open = await reporting("--quotes", "q.md", "--attribution", "a {pseudonym");
    expect(open.err).toEqual(["The attribution is wrong at its character 3: a brace is not closed."]);
  });

  it("names the author of --author in the document, and nobody otherwise", async () => {
    await reporting("--quotes", "q.docx", "--author", "A. Lind");
    expect(wordPart(await terminal.bytes("q.docx"), "docProps/core.xml")).toContain("A. Lind");
    await reporting("--quotes", "nobody.docx");
    expect(wordPart(await terminal.bytes("nobody.docx"), "docProps/core.xml")).not.toContain("A. Lind");
  });

  it("wants something to write, in a format that is written, in two files", async () => {
    for (const [words, sentence] of [
      [
        [],
        "Say what to write: --quotes FILE, --quote-table FILE, --theme-table FILE, --translations FILE, --html FILE, --codebook FILE, --sample FILE, --voices FILE, --memos FILE, --history FILE, --sheet FILE, --coding-process FILE, --transcription-check FILE, --correction-log FILE, --ai-statement FILE, --deposit FILE, --map FILE, --genealogy FILE, --transcripts FOLDER, or several.",
      ],
      [
        ["--quotes", "q.pdf"],
        "q.pdf asks for a format that is not written: end the name with .docx, .xlsx, .csv, .md, .odt, .html or .tex.",
      ],
      [["--quotes", "q.md", "--codebook", "./q.md"], "Two reports cannot be one file."],
      [["--quotes", "Q.md", "--codebook", "q.md"], "Two reports cannot be one file."],
      [["--quotes", "\u00e5.md", "--codebook", "a\u030a.md"], "Two reports cannot be one file."],
      [
        ["--quotes", "study.kvali"],
        "study.kvali asks for a format that is not written: end the name with .docx, .xlsx, .csv, .md, .odt, .html or .tex.",
      ],
    ] as const)
      expect(await reporting(...words)).toEqual({ code: 2, out: [], err: [sentence] });
  });

  it.each(
    reportsInTerminal.flatMap(({ option, formats }) => formats.map((format) => [option, format] as const)),
  )(
    "replaces no file of its name, and writes none beside it, unless --force: --%s as .%s",
    async (option, format) => {
      const file = `mine.${format}`;
      await terminal.put(file, "Mine.");
      const words = [
        `--${option}`,
        file,
        ...(option === "memos" ? ["--quotes"] : ["--memos"]),
        "beside.docx",
      ];
      expect(await reporting(...words)).toEqual({
        code: 2,
        out: [],
        err: [
          `${file} is there already, and was left as it is: give another name, or say --force to replace it.`,
        ],
      });
      expect(await terminal.text(file)).toBe("Mine.");
      await expect(terminal.bytes("beside.docx")).rejects.toThrow("ENOENT");
      expect((await reporting(`--${option}`, file, "--force")).out[0]).toBe(`${file} is written.`);
    },
  );

  it("says which file cannot be written, and writes the other", async () => {
    await mkdir(path.join(terminal.folder, "folder.md"));
    const { code, out, err } = await reporting("--quotes", "folder.md", "--codebook", "c.md", "--force");
    expect([code, out]).toEqual([1, ["c.md is written."]]);
    expect(err).toEqual(["folder.md could not be written: it is a folder, or the disk reports an error."]);
  });

  it("takes quotations from the sections of --sections only", async () => {
    const folder = path.resolve(import.meta.dirname, "../../fixtures/sample-study");
    const sample = await makeStudy((name) => new Uint8Array(readFileSync(path.join(folder, name))));
    const other = await aTerminal({ "sample.kvali": sample });
    const limited = (letters: string) =>
      other.run("report", "sample.kvali", "--quotes", "q.md", "--sections", letters, "--force");
    expect((await limited("d, E")).code).toBe(0);
    expect(await other.text("q.md")).toContain("d · Professional role; e · Drug policy");
    const { code, err } = await limited("d,x");
    expect([code, err[0]]).toEqual([
      2,
      expect.stringMatching(/no section “x”\. It has a · Background, b · /),
    ]);
    await other.forget();
    const unguided = await reporting("--quotes", "q.md", "--sections", "d");
    expect(unguided.err).toEqual([
      "The study has no interview guide, so nothing can be limited to its sections.",
    ]);
  });
});
