import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agneta, aTerminal, type TestTerminal } from "../support/terminal.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "Agneta.txt": agneta,
    "codings.csv": "transcript,code,Ställe\nAgneta,Värme,en kopp kaffe\n",
    "people.csv": "pseudonym,transcript,Yrkesår\nAgneta,Agneta,3\n",
  });
  await terminal.run("import", "Agneta.txt", "--into", "study.kvali");
});
afterEach(() => terminal.forget());

/** As the keyboard of some systems gives å, ä and ö: a letter, and its mark by itself. */
const apart = (words: string) => words.normalize("NFD");
const onStudy = async (verb: string, ...words: readonly string[]) => {
  const said = await terminal.run(verb, "study.kvali", ...words.map(apart));
  return { said, project: (await terminal.study("study.kvali")).project };
};

describe("a name whose å, ä and ö are typed as two signs", () => {
  it("is the coder who is called so", async () => {
    await onStudy("code", "--from", "codings.csv", "--column", "quote=Ställe", "--by", "Åsa  Öst");
    const { project } = await onStudy("check-turns", "Agneta", "--turns", "1", "--by", " Åsa Öst");
    const coders = [...project.codings.values()].flatMap((codings) => codings.map(({ by }) => by));
    expect(coders).toEqual(["Åsa Öst"]);
    expect([...project.checks.values()].flat().map(({ by }) => by)).toEqual(["Åsa Öst"]);
  });

  it("names a speaker, who wrote down, by which program, and what is asked", async () => {
    await terminal.put("b.txt", "I: När?\nVår Åsa: I mars.\nI: Så?\nVår Åsa: Nej.\n");
    await terminal.run("import", "b.txt", "--into", "study.kvali", ...["--speaker", apart("Vår Åsa=Örjan")]);
    await onStudy("transcriber", "Agneta", "Kär Å", "--machine", "Öra", "--model", "ä");
    const { project } = await onStudy(
      "check-turns",
      "Agneta",
      "--turns",
      "1",
      "--question",
      "Så?",
      "--by",
      "Å",
    );
    expect([...project.participants.values()].map(({ pseudonym }) => pseudonym)).toContain("Örjan");
    const [first] = project.transcripts.values();
    expect(first).toMatchObject({ transcriber: "Kär Å", machine: { tool: "Öra", model: "ä" } });
    expect([...project.checks.values()].flat().map(({ question }) => question)).toEqual(["Så?"]);
  });

  it("finds a column, an attribute and a label", async () => {
    const { project } = await onStudy("people", "--from", "people.csv", "--column", "År=Yrkesår");
    expect(project.study.attributes.map(({ name }) => name)).toEqual(["År"]);
    const { said } = await onStudy("report", "--quotes", "q.md", "--attribution", "{pseudonym}, {År}");
    expect(said.code).toBe(0);
    await terminal.put("c.txt", "<<Åsa>> När?\n<<Örjan>> I mars.\n");
    const pattern = apart("^<<(Åsa|Örjan)>>");
    const taken = await terminal.run("import", "c.txt", "--into", "study.kvali", "--label-pattern", pattern);
    expect(taken.out[0]).toContain("2 turns");
  });
});
