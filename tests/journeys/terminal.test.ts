import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { interviewFiles } from "../../fixtures/sample-study/make-study.ts";
import { literatureFiles } from "../../fixtures/sample-study/tell-literature.ts";
import { readCsv } from "../../shared/formats/csv/read-csv.ts";
import { readDocx } from "../../shared/formats/docx/read-docx.ts";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";
import { allCodings } from "../../shared/project/project.ts";
import { paragraphText } from "../../shared/speakers/document.ts";
import { killKvaliWriting, runKvali } from "../support/kvali.ts";
import { randomFrom } from "../support/random.ts";
import { sampleFigures } from "../support/sample-figures.ts";

/** The whole line in the terminal, with the sample study: from its files to Word files, which are read back. */
const sample = path.resolve(import.meta.dirname, "../../fixtures/sample-study");
const from = (name: string) => path.join(sample, name);
const { interviews, people, codings, quotes } = sampleFigures;

let folder: string;
const run = (...words: readonly string[]) => runKvali(folder, words);
const bytesOf = async (name: string) => new Uint8Array(await readFile(path.join(folder, name)));
const study = async () => readProjectFile(await bytesOf("study.kvali"));
async function wordsOf(name: string): Promise<string> {
  return readDocx(await bytesOf(name))
    .value.paragraphs.map(paragraphText)
    .join("\n");
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kvali-journey-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the whole line in the terminal", () => {
  it("imports the interviews", async () => {
    const { code, out } = await run(
      "import",
      ...interviewFiles.map(from),
      "--into",
      "study.kvali",
      "--name",
      "Keeping the door open",
    );
    expect([code, out.trim().split("\n").length]).toEqual([0, interviews]);
  });

  it("takes an excerpt from the literature, and what it is taken from", async () => {
    const { code, out, err } = await run(
      ...["literature", "study.kvali", "--from", from(literatureFiles.references)],
      ...["--text", from(literatureFiles.text)],
    );
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Aronsdotter & Quillmark, 2021");
  });

  it("takes people and codebook, and codes every passage of the table", async () => {
    const taken = await run("people", "study.kvali", "--from", from("participants.csv"));
    expect(taken).toEqual({ code: 0, out: `0 people added, ${people} changed.\n`, err: "" });
    const codebook = await run("codebook", "study.kvali", "--from", from("codebook.csv"));
    expect(codebook).toEqual({ code: 0, out: "48 codes added, 0 changed.\n", err: "" });
    const { rows } = readCsv(new Uint8Array(await readFile(from("codings.csv"))), ["quote"]);
    const coded = await run("code", "study.kvali", "--from", from("codings.csv"));
    expect(coded).toEqual({ code: 0, out: `${rows.length} passages coded.\n`, err: "" });
    const { project } = await study();
    expect([...allCodings(project)].map(({ quote }) => quote).sort()).toEqual(
      rows.map(({ cells }) => cells.get("quote")).sort(),
    );
  });

  it("says what it holds", async () => {
    const { code, out } = await run("info", "study.kvali", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      name: "Keeping the door open",
      transcripts: interviews,
      excerpts: 1,
      participants: people,
      codes: 32,
      themes: 5,
      subthemes: 11,
      codings,
      lost: 0,
      journalEntries: 6,
    });
  });

  it("writes Word files in which every quote and every code stand", async () => {
    const reported = await run("report", "study.kvali", "--quotes", "q.docx", "--codebook", "c.docx");
    const names = `q.docx: ${people} people stand under names that were said to be pseudonyms.\n`;
    expect(reported).toEqual({
      code: 0,
      out: `q.docx is written.\n${names}c.docx is written.\n`,
      err: "",
    });
    const { project } = await study();
    const [quotes, codebook] = [await wordsOf("q.docx"), await wordsOf("c.docx")];
    const missing = [...allCodings(project)].flatMap(({ quote }) =>
      quote.split("\n").filter((line) => !quotes.includes(line)),
    );
    expect(missing).toEqual([]);
    expect([...project.codes.values()].filter(({ name }) => !codebook.includes(name))).toEqual([]);
    expect([...project.participants.values()].filter(({ pseudonym }) => !quotes.includes(pseudonym))).toEqual(
      [],
    );
  });

  it("writes tables with one row for each coding, just the text's words", async () => {
    await run("report", "study.kvali", "--quotes", "q.csv", "--codebook", "c.csv", "--exact", "--force");
    const { rows, columns } = readCsv(await bytesOf("q.csv"), ["quote", "transcript", "start", "end"]);
    expect(columns.slice(0, 10).join(",")).toBe(
      "theme,subtheme,code,quote,transcript,participant,turn,start,end,coder",
    );
    const { project } = await study();
    const texts = new Map([...project.transcripts.values()].map(({ name, text }) => [name, text]));
    const off = rows.filter(
      ({ cells }) =>
        texts.get(cells.get("transcript"))?.slice(Number(cells.get("start")), Number(cells.get("end"))) !==
        cells.get("quote"),
    );
    expect([off, rows.length]).toEqual([[], codings]);
  });

  it("gives the same bytes when it is asked again", async () => {
    for (const ending of ["docx", "csv", "md"]) {
      const files = [`q.${ending}`, `c.${ending}`] as const;
      const write = () =>
        run("report", "study.kvali", "--quotes", files[0], "--codebook", files[1], "--force");
      expect((await write()).code).toBe(0);
      const first = await Promise.all(files.map(bytesOf));
      await write();
      expect(await Promise.all(files.map(bytesOf))).toEqual(first);
    }
  });

  it("takes the chosen quotes but for one, whose print has a name that the study does not know yet", async () => {
    const { code, out, err } = await run("quotes", "study.kvali", "--from", from("quotes.csv"));
    expect([code, out]).toEqual([1, expect.stringContaining(`${quotes - 1} quotes`)]);
    expect(err).toContain("Mona");
    await run("report", "study.kvali", "--quotes", "chosen.docx");
    expect(await wordsOf("chosen.docx")).toContain("[T]hey [the police] were just parked for a whole day");
  });

  it("finds the study sound, and leaves nothing beside it", async () => {
    expect(await run("check", "study.kvali")).toEqual({
      code: 0,
      out: `study.kvali is sound: ${interviews} transcripts, 1 excerpt, 5 themes, 11 subthemes, 32 codes, ${codings} codings, ${quotes - 1} quotes, 7 journal entries.\n`,
      err: "",
    });
    expect((await readdir(folder)).sort()).toEqual([
      "c.csv",
      "c.docx",
      "c.md",
      "chosen.docx",
      "q.csv",
      "q.docx",
      "q.md",
      "study.kvali",
    ]);
  });

  it("lists a quote that is nowhere, ends with 1, and keeps the rest", async () => {
    await writeFile(
      path.join(folder, "more.csv"),
      "transcript,code,quote\nMarta,Extra,Tired. That is the first word.\nMarta,Extra,Nobody ever said anything like this\n",
    );
    expect(await run("code", "study.kvali", "--from", "more.csv")).toEqual({
      code: 1,
      out: "1 passage coded.\n",
      err: "more.csv, line 3, “Marta”: these words are not in it: “Nobody ever said anything like this”.\n",
    });
  });
});

describe("a program that is killed while it writes", () => {
  it("leaves the study whole, as it was before the deed or after it (seed 3)", async () => {
    const random = randomFrom(3);
    let killed = 0;
    for (let round = 0; round < 12; round += 1) {
      const before = (await study()).journal.length;
      const row = `Marta,Extra,Tired.,Coder ${round}`;
      await writeFile(path.join(folder, "again.csv"), `transcript,code,quote,coder\n${row}\n`);
      const words = ["code", "study.kvali", "--from", "again.csv"];
      const { code } = await killKvaliWriting(folder, words, random() * 4);
      if (code === null) killed += 1;
      expect([before, before + 1]).toContain((await study()).journal.length);
    }
    expect(killed).toBeGreaterThan(0);
    expect((await run("check", "study.kvali")).code).toBe(0);
  });
});

describe("the terminal", () => {
  it("has help at hand within two seconds, even on a busy computer", async () => {
    const began = Date.now();
    const { code, out, err } = await run("--help");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("report");
    expect(Date.now() - began).toBeLessThan(2000);
  });
});
