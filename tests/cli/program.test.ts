import { afterEach, beforeEach, expect, it } from "vitest";
import { aTerminal, type TestTerminal } from "../support/terminal.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal();
});
afterEach(() => terminal.forget());

it.each([
  [["nonsense"], "Unknown command 'nonsense'."],
  [["help", "nonsense"], "Unknown command 'nonsense'."],
  [["import", "a.txt"], "Say into which study: --into study.kvali, or the study’s file as the first name."],
  [["import", "--into", "a.kvali"], "Missing required argument 'file'."],
  [
    ["import", "a.txt", "--into", "a.kvali", "--by", " "],
    "Option '--by <name>' argument ' ' is invalid. It is empty.",
  ],
  [
    ["import", "a.txt", "--into", "a.kvali", "--name", ""],
    "Option '--name <name>' argument '' is invalid. It is empty.",
  ],
  [["info"], "Missing required argument 'study.kvali'."],
  [["info", "a.kvali", "--nonsense"], "Unknown option '--nonsense'."],
  [
    ["report", "a.kvali", "--language", "de"],
    "Option '--language <language>' argument 'de' is invalid. Allowed choices are en, sv.",
  ],
])("refuses %j in a sentence", async (words, sentence) =>
  expect(await terminal.run(...words)).toEqual({ code: 2, out: [], err: [sentence] }),
);

it("shows its help on stdout when asked, and on stderr when asked nothing", async () => {
  const asked = await terminal.run("--help");
  expect([asked.code, asked.err]).toEqual([0, []]);
  expect((await terminal.run("help", "code")).out.join("\n")).toMatch(/^Usage: kvali code /);
  expect(asked.out.join("\n")).toMatch(/import .*\n[\s\S]*codebook .*\n[\s\S]*check /);
  const silent = await terminal.run();
  expect([silent.code, silent.out]).toEqual([2, []]);
});

it("says its version", async () => expect((await terminal.run("--version")).out).toEqual(["0.0.0"]));

it("says what nobody foresaw in one sentence, without a stack", async () => {
  const { code, err } = await terminal.run("info", "a\0b");
  expect(code).toBe(2);
  expect(err.length).toBe(1);
  expect(err[0]).not.toMatch(/\n|\bat \//);
});
