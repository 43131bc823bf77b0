import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unzip } from "../../shared/formats/archive/unzip.ts";
import { aTerminal, type TestTerminal } from "../support/terminal.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  const talk = (name: string) =>
    `I: Who came?\nMarta: It was ${name} who came first. We ate and we talked all night.\n`;
  terminal = await aTerminal({
    "Marta.txt": talk("Annaliisa"),
    "new.txt": talk("Kerstin"),
    "names.txt": "Annaliisa\nKerstin\n",
  });
  await terminal.run("import", "Marta.txt", "--into", "study.kvali");
  await terminal.run("replace", "study.kvali", "Marta", "--with", "new.txt");
});
afterEach(() => terminal.forget());

const holds = async (name: string, word: string) =>
  [...unzip(await terminal.bytes(name)).values()].some((part) =>
    new TextDecoder().decode(part).includes(word),
  );

describe("hand-on", () => {
  it("writes the study as it stands, without what was replaced, and says what is left out", async () => {
    expect(await holds("study.kvali", "Annaliisa")).toBe(true);
    const { code, out, err } = await terminal.run("hand-on", "study.kvali", "--to", "on.kvali");
    expect({ code, out }).toEqual({ code: 0, out: ["on.kvali is written."] });
    expect(err.join("\n")).toMatch(
      /3 entries of the history left out: the words of before.*\n.*1 imported file left out/,
    );
    expect(await holds("on.kvali", "Annaliisa")).toBe(false);
    expect(await holds("on.kvali", "Kerstin")).toBe(true);
    expect(await terminal.run("check", "on.kvali")).toMatchObject({ code: 0, err: [] });
    expect((await terminal.run("history", "on.kvali")).out.join("\n")).toContain("handed the study on");
  });

  it("writes nothing where a real name is still in it, nor over a file that is there", async () => {
    const stopped = await terminal.run("hand-on", "study.kvali", "--to", "on.kvali", "--names", "names.txt");
    expect(stopped.code).toBe(1);
    expect(stopped.err.concat(stopped.out).join("\n")).toContain("Marta");
    expect((await terminal.run("check", "on.kvali")).code).toBe(2);
    expect((await terminal.run("hand-on", "study.kvali", "--to", "new.txt")).code).toBe(2);
    await terminal.run("hand-on", "study.kvali", "--to", "on.kvali");
    expect((await terminal.run("hand-on", "study.kvali", "--to", "on.kvali")).code).toBe(2);
  });
});
