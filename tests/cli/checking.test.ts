import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { turnChecks } from "../../shared/checking/turn-checks.ts";
import { unzip } from "../../shared/formats/archive/unzip.ts";
import { aTerminal, type TestTerminal } from "../support/terminal.ts";
import { inTimeZone } from "../support/time-zone.ts";

const talk = [
  "Interviewer: What changed?",
  "Marta: He left his shoes by the door.",
  "Interviewer: And then?",
  "Marta: It was so cold.",
].join("\n");

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "Marta.txt": talk,
    "checked.txt": talk.replace("shoes", "boots"),
    "nobody.txt": "Interviewer: Nobody came.\nInterviewer: So I left.",
    "machine.txt": `${talk}\n\nTranscribed by https://otter.ai`,
    "refs.bib": "@book{k, author={Krawczyk, Noa}, title={Cold}, year={2022}}",
    "excerpt.txt": "Wood was carried in.\n\nKrawczyk (2022)",
  });
  await terminal.run("import", "Marta.txt", "--into", "study.kvali");
});
afterEach(() => terminal.forget());

const mark = (...options: readonly string[]) =>
  terminal.run("check-turns", "study.kvali", "Marta", ...options);
const said = (line: string) => ({ code: 0, out: [line], err: [] });
const refused = (line: string) => ({ code: 2, out: [], err: [line] });

async function states(): Promise<readonly string[]> {
  const { project } = await terminal.study("study.kvali");
  return [...project.transcripts.keys()].flatMap((id) => turnChecks(project, id).map(({ state }) => state));
}

describe("check-turns", () => {
  it("says what came of comparing turns, and takes it back", async () => {
    expect(await mark("--turns", "1-2, 4", "--by", "A. Lind")).toEqual(
      said("3 turns of “Marta” are checked, with nothing to correct."),
    );
    expect(await mark("--turns", "2", "--as", "unintelligible", "--by", "A. Lind")).toEqual(
      said("1 turn of “Marta” is unintelligible."),
    );
    expect(await states()).toEqual(["checked", "unintelligible", "unchecked", "checked"]);
    expect(await mark("--turns", "1,4", "--as", "unchecked", "--by", "A. Lind")).toEqual(
      said("2 turns of “Marta” are unchecked again."),
    );
    expect(await mark("--turns", "1", "--as", "unchecked", "--by", "A. Lind")).toEqual(
      said("That is said of “Marta” already. Nothing was changed."),
    );
    expect(await states()).toEqual(["unchecked", "unintelligible", "unchecked", "unchecked"]);
    expect(await terminal.run("check", "study.kvali")).toMatchObject({ code: 0 });
  });

  it("marks what the plan wants where no turns are named", async () => {
    await terminal.run("checking", "study.kvali", "--each", "3");
    expect(await mark("--as", "corrected", "--by", "A. Lind")).toEqual(
      said("2 turns of “Marta” are checked and corrected."),
    );
    expect(await states()).toEqual(["corrected", "unchecked", "unchecked", "corrected"]);
  });

  it("says so where the plan wants no turn of the interview", async () => {
    await terminal.run("import", "study.kvali", "nobody.txt");
    await terminal.run("checking", "study.kvali", "--sample", "1", "--seed", "7");
    const nobody = (...options: readonly string[]) =>
      terminal.run("check-turns", "study.kvali", "nobody", ...options, "--by", "A. Lind");
    const wanted = refused("The plan wants no turn of “nobody” checked: say which turns it is of (--turns).");
    expect(await nobody()).toEqual(wanted);
    expect(await nobody("--as", "unchecked")).toEqual(wanted);
    expect(await nobody("--answer", "Yes.")).toEqual(wanted);
  });

  it("asks, and takes an answer of somebody else", async () => {
    expect(await mark("--turns", "2,4", "--question", "His?", "--by", "A. Lind")).toEqual(
      said("2 turns of “Marta” are queried."),
    );
    expect(await mark("--answer", "Yes.", "--by", "R. Hale")).toEqual(
      refused("2 questions are asked of these turns of “Marta”: say which turn (--turns)."),
    );
    expect(await mark("--turns", "2", "--answer", "Yes.", "--by", "a. lind")).toEqual(
      refused(
        "The question about “Marta” is answered in words, and by somebody else than a. lind, who asked.",
      ),
    );
    expect(await mark("--turns", "2", "--answer", "Yes.", "--by", "R. Hale")).toEqual(
      said("The question about “Marta” is answered: “His?”."),
    );
    expect(await mark("--turns", "2", "--answer", "Yes.", "--by", "R. Hale")).toEqual(
      refused("Nothing is asked of these turns of “Marta” that waits for an answer."),
    );
    expect((await terminal.run("checking", "study.kvali")).out).toContain(
      "A. Lind asks about turn 4 of “Marta”: His?",
    );
  });

  it("warns who checks what they transcribed", async () => {
    expect(await terminal.run("transcriber", "study.kvali", "Marta", "R. Hale")).toEqual(
      said("“Marta” was transcribed by R. Hale."),
    );
    const { code, err } = await mark("--turns", "1", "--by", "r. hale");
    expect([code, err]).toEqual([
      0,
      ["Marta: r. hale transcribed it, and checked turns of it too. Who checks should be another."],
    ]);
    expect((await terminal.run("checking", "study.kvali")).err).toHaveLength(1);
    expect(await terminal.run("transcriber", "study.kvali", "Marta", "")).toEqual(
      said("Who transcribed “Marta” is left open."),
    );
    expect((await terminal.run("checking", "study.kvali")).err).toEqual([]);
  });

  it("refuses what it cannot mark, and changes nothing", async () => {
    await terminal.run("literature", "study.kvali", "--from", "refs.bib", "--text", "excerpt.txt");
    const before = await terminal.bytes("study.kvali");
    expect(await mark("--turns", "9", "--by", "A")).toEqual(
      refused("“Marta” has no turn 9: it has 4 turns."),
    );
    expect(await mark("--turns", "4-2", "--by", "A")).toMatchObject({ code: 2 });
    expect(await mark("--turns", "one", "--by", "A")).toMatchObject({ code: 2 });
    expect(await mark("--as", "queried", "--by", "A")).toEqual(
      refused("Say what the question is: --question."),
    );
    expect(await mark("--as", "checked", "--question", "?", "--by", "A")).toEqual(
      refused("A question makes turns queried: say --as queried, or leave --as out."),
    );
    expect(await mark("--as", "checked")).toMatchObject({ code: 2 });
    expect(await terminal.run("check-turns", "study.kvali", "Nobody", "--by", "A")).toEqual(
      refused("study.kvali has no transcript called “Nobody”."),
    );
    expect(await terminal.run("check-turns", "study.kvali", "Krawczyk, 2022", "--by", "A")).toEqual(
      refused("“Krawczyk, 2022” is an excerpt from the literature, which nobody says."),
    );
    expect(await terminal.bytes("study.kvali")).toEqual(before);
  });
});

describe("checking", () => {
  it("says how far it is, by interview and person, also what was changed since", async () => {
    await mark("--turns", "1-2", "--by", "A. Lind");
    expect((await terminal.run("checking", "study.kvali")).out).toEqual([
      "There is no plan: every turn counts.",
      "2 of 4 turns checked (9 of 15 words). Of those checked 2 had nothing to correct, 0 were corrected, 0 cannot be understood.",
      "Marta: 2 of 4 turns checked (9 of 15 words) by A. Lind.",
      "What Marta says: 1 of 2 turns checked (7 of 11 words).",
      "Marta: word error rate 0.00 % (95 % interval 0.00 % to 0.00 %) in 2 checked turns.",
    ]);
    const { out } = await terminal.run("replace", "study.kvali", "Marta", "--with", "checked.txt");
    expect(out).toContain("1 checked turn stays so; 1 says something else and is to be checked again.");
    expect((await terminal.run("checking", "study.kvali")).out[1]).toBe(
      "1 of 4 turns checked (2 of 15 words), 1 changed since. Of those checked 1 had nothing to correct, 0 were corrected, 0 cannot be understood.",
    );
  });

  it("keeps a plan with its seed, tells it, and gives it up", async () => {
    expect((await terminal.run("checking", "study.kvali", "--sample", "50", "--seed", "7")).out[0]).toBe(
      "To be checked: 50 % of what each person says in each wave (seed 7).",
    );
    expect((await terminal.study("study.kvali")).project.study.checkPlan).toEqual({
      ...{ is: "sample", percent: 50, seed: 7 },
    });
    for (const [zone, seed] of [
      ["UTC", "20240101"],
      ["America/New_York", "20231231"],
    ] as const) {
      inTimeZone(zone);
      expect((await terminal.run("checking", "study.kvali", "--sample", "50")).out[0]).toContain(
        `(seed ${seed})`,
      );
    }
    expect((await terminal.run("checking", "study.kvali", "--no-plan")).out[0]).toContain("There is no plan");
    expect(await terminal.run("checking", "study.kvali", "--sample", "0")).toMatchObject({ code: 2 });
    expect(await terminal.run("checking", "study.kvali", "--all", "--each", "3")).toMatchObject({ code: 2 });
    expect(await terminal.run("checking", "study.kvali", "--each", "3", "--seed", "7")).toEqual(
      refused("A seed is one of a sample: say --sample, too."),
    );
    expect((await terminal.study("study.kvali")).project.study.checkPlan).toBeNull();
  });

  it("answers a program in JSON, and info counts", async () => {
    await terminal.run("checking", "study.kvali", "--each", "2");
    await mark("--turns", "2", "--question", "His?", "--by", "A. Lind");
    await mark("--turns", "3,4", "--by", "A. Lind");
    const { out } = await terminal.run("checking", "study.kvali", "--json");
    expect(JSON.parse(out.join("\n"))).toMatchObject({
      plan: { is: "each", step: 2 },
      all: { turns: 2, doneTurns: 1, checked: 1, queried: 0, beyond: 1 },
      interviews: [{ name: "Marta", transcriber: null, checkers: ["A. Lind"], checkedByTranscriber: false }],
      people: [{ pseudonym: "Marta", turns: 0, beyond: 1 }],
      questions: [{ transcript: "Marta", turn: 2, question: "His?", by: "A. Lind" }],
    });
    const info = await terminal.run("info", "study.kvali", "--json");
    expect(JSON.parse(info.out.join("\n")).checks).toEqual({ planned: 2, checked: 2, queried: 1 });
  });
});

it("what leaves for others says how many checks stay behind, and plain files hold them", async () => {
  await mark("--turns", "2", "--question", "His?", "--by", "A. Lind");
  const { out } = await terminal.run(
    ...[
      "export",
      "study.kvali",
      "--refi",
      "p.qdpx",
      "--transcripts",
      "texts",
      "--plain",
      "all.zip",
      "--json",
    ],
  );
  const { files } = JSON.parse(out.join("\n"));
  const left = files.map(({ file, losses }: { file: string; losses: { kind: string; count: number }[] }) => [
    file,
    losses.find(({ kind }) => kind === "checks")?.count ?? 0,
  ]);
  expect(Object.fromEntries(left)).toMatchObject({ "p.qdpx": 1, "all.zip": 0 });
  const table = unzip(await terminal.bytes("all.zip")).get("checks.csv");
  const [headings, row] = new TextDecoder().decode(table).split(/\r?\n/);
  expect(headings).toContain("outcome,changed,question,answer");
  expect(row).toContain("He left his shoes by the door.,,queried,,His?,");
});

describe("an accepted error rate", () => {
  it("is set, told with the rates of what was checked, and taken back", async () => {
    await terminal.run("replace", "study.kvali", "Marta", "--with", "checked.txt");
    await mark("--as", "checked", "--by", "A. Lind");
    const { out } = await terminal.run("checking", "study.kvali", "--accept", "5");
    expect(out).toContain("A word error rate of at most 5 % is accepted.");
    expect(out.join("\n")).toMatch(
      /Marta: word error rate 6\.67 % \(95 % interval .*\) in 4 checked turns, above what is accepted\./,
    );
    const told = JSON.parse((await terminal.run("checking", "study.kvali", "--json")).out.join("\n"));
    expect(told).toMatchObject({
      acceptedErrorRate: 0.05,
      rates: { interviews: [{ name: "Marta", words: 15, isAccepted: false }] },
    });
    await terminal.run("checking", "study.kvali", "--accept", "none");
    const { project } = await terminal.study("study.kvali");
    expect(project.study.acceptedErrorRate).toBeNull();
    expect(await terminal.run("checking", "study.kvali", "--accept", "five")).toMatchObject({ code: 2 });
    expect(await terminal.run("check", "study.kvali")).toMatchObject({ code: 0 });
  });
});

describe("the program that transcribed", () => {
  const say = (...options: readonly string[]) =>
    terminal.run("transcriber", "study.kvali", "Marta", ...options);

  it("is said with its model, and taken back", async () => {
    expect(await say("--machine", "Whisper", "--model", "large-v3")).toEqual(
      said("“Marta” was transcribed by a program: Whisper, large-v3."),
    );
    expect(await say("R. Hale", "--machine", "")).toEqual({
      ...{ code: 0, err: [] },
      out: ["No program transcribed “Marta”.", "“Marta” was transcribed by R. Hale."],
    });
    expect(await say("--model", "base")).toEqual(refused("A model is one of a program: say --machine, too."));
    expect(await say()).toEqual(refused("Say who transcribed it: a name, or --machine with the program."));
  });

  it("is told by a file that says so when it comes in", async () => {
    await terminal.run("import", "machine.txt", "--into", "study.kvali");
    const { project } = await terminal.study("study.kvali");
    const machines = [...project.transcripts.values()].map(({ name, machine }) => [name, machine]);
    expect(machines).toEqual([
      ["Marta", null],
      ["machine", { tool: "Otter", model: "" }],
    ]);
  });
});
