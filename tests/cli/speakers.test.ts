import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { aTerminal, type TestTerminal } from "../support/terminal.ts";

const oneSided = `MODERATOR: How did it begin for you, and when?

I took the ferry. It was early.

MODERATOR: And then what did you do?

We waited there.

MODERATOR: Who was with you all that time?

My aunt was.
`;

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "Marta.txt": oneSided,
    "codings.csv": "transcript,code,quote\nMarta,Ferry,I took the ferry\n",
  });
  await terminal.run("import", "Marta.txt", "--into", "study.kvali", "--rest", "above");
  await terminal.run("code", "study.kvali", "--from", "codings.csv");
});
afterEach(() => terminal.forget());

const looking = (...words: readonly string[]) => terminal.run("speakers", "study.kvali", ...words);

describe("speakers", () => {
  it("gives words to who says them, in one deed, with codings on their words", async () => {
    const { code, out, err } = await looking("Marta", "--rest", "Vera", "--by", "A. Lind");
    expect({ code, out, err }).toEqual({
      code: 0,
      out: [
        "“Marta”: 3 turns became 6.",
        "13 words passed from “MODERATOR” to “Vera”.",
        "1 coding got other speakers.",
        "“Vera” is new in the study.",
      ],
      err: [],
    });
    const { project, journal } = await terminal.study("study.kvali");
    expect(journal.at(-1)).toMatchObject({ deed: { is: "review-speakers" }, by: "A. Lind" });
    const [coding] = [...project.codings.values()].flat();
    expect(coding).toMatchObject({ quote: "I took the ferry", lost: false });
    expect((await terminal.run("check", "study.kvali")).code).toBe(0);
    const turns = await terminal.run("turns", "study.kvali", "Marta");
    expect(turns.out[1]).toBe("2 Vera: I took the ferry. It was early.");
  });

  it("says that nothing changes where nothing does, and writes nothing", async () => {
    const before = await terminal.bytes("study.kvali");
    const { code, out } = await looking("Marta", "--rest", "above");
    expect([code, out]).toEqual([0, ["“Marta” stays as it is."]]);
    expect(await terminal.bytes("study.kvali")).toEqual(before);
  });

  it("takes what is proposed where a question is left open, asks it, and ends with 1", async () => {
    const { code, out, err } = await looking("Marta");
    expect([code, out[0]]).toEqual([1, "“Marta”: 3 turns became 6."]);
    expect(err).toEqual([expect.stringContaining("Marta: One voice is labelled, “MODERATOR”.")]);
  });

  it("of no transcript, or without its file, says so and ends with 2", async () => {
    expect(await looking("Agneta")).toEqual({
      code: 2,
      out: [],
      err: ["study.kvali has no transcript called “Agneta”."],
    });
  });

  it("info says which interviews an earlier version imported", async () => {
    const earlier = async () =>
      (await terminal.run("info", "study.kvali")).out.filter((line) => line.startsWith("Imported by"));
    expect(await earlier()).toEqual([]);
    const { project, journal, originals } = await terminal.study("study.kvali");
    const transcripts = new Map(
      [...project.transcripts].map(([id, one]) => [id, { ...one, source: { ...one.source, judgedBy: 0 } }]),
    );
    await terminal.put(
      "study.kvali",
      await writeProjectFile({ project: { ...project, transcripts }, journal, originals }),
    );
    expect(await earlier()).toEqual([
      "Imported by an earlier version: “Marta”; “kvali speakers” looks again at who speaks.",
    ]);
  });
});
