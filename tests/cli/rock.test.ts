import { afterEach, expect, it } from "vitest";
import { zip } from "../../shared/formats/archive/zip.ts";
import { checkProject } from "../../shared/project/check-project.ts";
import { recordsOf } from "../../shared/project/project.ts";
import { aTerminal, type TestTerminal } from "../support/terminal.ts";

let terminal: TestTerminal;
afterEach(() => terminal.forget());

const kim =
  "Interviewer: How was it?\nKim: Fine and good in Rosengården. I stayed on.\nInterviewer: Really? Why?\nKim: Yes. For “them”.\n";

it("a study goes out as sources of ROCK and comes in again: people, turns, codes, and codings on their sentences", async () => {
  terminal = await aTerminal({
    "Kim.txt": kim,
    "codings.csv":
      "transcript,code,quote\nKim,Tillit > Små steg,good in Rosengården\nKim,Tillit,Yes. For “them”.\n",
    "people.csv": "pseudonym,age\nKim,43\n",
  });
  await terminal.run("import", "Kim.txt", "--into", "study.kvali");
  await terminal.run("code", "study.kvali", "--from", "codings.csv", "--by", "Ek");
  await terminal.run("people", "study.kvali", "--from", "people.csv");
  const out = await terminal.run("export", "study.kvali", "--transcripts", "out", "--format", "rock");
  expect(out).toMatchObject({ code: 0, out: ["out/Kim.rock is written.", "out/codes.rock is written."] });
  expect(out.err).toContain("out: 2 codings on whole sentences, at each that they touch.");

  const files = ["Kim.rock", "codes.rock"];
  const entries = files.map(async (name) => ({ name, bytes: await terminal.bytes(`out/${name}`) }));
  await terminal.put("out.zip", zip(await Promise.all(entries)));
  const { code, err } = await terminal.run("import", "out.zip", "--into", "again.kvali");
  expect({ code, err }).toEqual({ code: 0, err: [] });
  const [{ project }, { project: before }] = [
    await terminal.study("again.kvali"),
    await terminal.study("study.kvali"),
  ];
  expect(checkProject(project)).toEqual([]);
  const texts = (one: typeof project) =>
    recordsOf(one, "transcript").map(({ name, text, turns }) => [name, text, turns.length]);
  expect(texts(project)).toEqual(texts(before));
  const codings = recordsOf(project, "coding").map(({ codeId, quote, by }) => [
    project.codes.get(codeId)?.name,
    quote,
    by,
  ]);
  expect(codings).toEqual([
    ["Små steg", "Fine and good in Rosengården.", "Ek"],
    ["Tillit", "Yes.", "Ek"],
    ["Tillit", "For “them”.", "Ek"],
  ]);
  expect(
    recordsOf(project, "participant").map(({ pseudonym, attributes }) => [pseudonym, attributes]),
  ).toEqual([["Kim", { age: "43" }]]);
});
