import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { currentSchema } from "../../shared/project/migrations/migrate.ts";
import { aTerminal, marta, type TestTerminal } from "../support/terminal.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "Marta.txt": marta,
    "codings.csv": "transcript,code,quote\nMarta,Warmth > Coffee,a cup of coffee\n",
  });
  await terminal.run("import", "Marta.txt", "--into", "study.kvali", "--name", "Coffee");
  await terminal.run("code", "study.kvali", "--from", "codings.csv");
});
afterEach(() => terminal.forget());

describe("info", () => {
  it("counts what a study holds, as JSON", async () => {
    const { code, out } = await terminal.run("info", "study.kvali", "--json");
    expect([code, JSON.parse(out.join("\n"))]).toEqual([
      0,
      {
        name: "Coffee",
        transcripts: 1,
        excerpts: 0,
        turns: 4,
        words: 30,
        participants: 1,
        codes: 1,
        themes: 1,
        subthemes: 0,
        dropped: 0,
        codings: 1,
        lost: 0,
        quotes: 0,
        lostQuotes: 0,
        translations: { draft: 0, checked: 0, queried: 0 },
        checks: { planned: 0, checked: 0, queried: 0 },
        recordings: 0,
        journalEntries: 3,
        generation: 3,
        schema: currentSchema,
      },
    ]);
  });

  it("says the same to people", async () => {
    const { out } = await terminal.run("info", "study.kvali");
    expect(out[0]).toBe("Coffee");
    expect(out).toContain("words                   30");
  });
});

describe("check", () => {
  it("finds a sound study sound", async () => {
    expect(await terminal.run("check", "study.kvali")).toEqual({
      code: 0,
      out: ["study.kvali is sound: 1 transcript, 1 theme, 1 code, 1 coding, 3 journal entries."],
      err: [],
    });
  });

  it("says that a coding does not stand on its words, though every hash fits", async () => {
    const { project, journal, originals } = await terminal.study("study.kvali");
    const codings = new Map(
      [...project.codings].map(([id, list]) => [id, list.map((one) => ({ ...one, start: one.start + 1 }))]),
    );
    await terminal.put(
      "off.kvali",
      await writeProjectFile({ project: { ...project, codings }, journal, originals }),
    );
    const { code, err } = await terminal.run("check", "off.kvali");
    expect([code, err]).toEqual([
      1,
      [
        expect.stringMatching(/^off\.kvali: a coding does not stand on its words \(coding:\d+\)\.$/),
        expect.stringMatching(/^off\.kvali: replaying the journal gives another study \(study:\d+\)\.$/),
      ],
    ]);
  });

  it("says that the journal cannot be replayed, and that an imported file is missing", async () => {
    const { project, journal } = await terminal.study("study.kvali");
    const unfit = { added: [], updated: [], removed: [...project.codes.values()].slice(0, 1), edits: [] };
    const other = journal.map((entry) => (entry.seq === 2 ? { ...entry, diff: unfit } : entry));
    await terminal.put(
      "other.kvali",
      await writeProjectFile({ project, journal: other, originals: new Map() }),
    );
    const { code, err } = await terminal.run("check", "other.kvali");
    expect([code, err]).toEqual([
      1,
      [
        expect.stringMatching(/: the journal cannot be replayed /),
        expect.stringMatching(/: the file that a transcript was imported from is not in the study /),
      ],
    ]);
  });

  it("ends with 1 for a damaged study, and with 2 where there is none", async () => {
    await terminal.put("torn.kvali", (await terminal.bytes("study.kvali")).slice(0, 900));
    expect((await terminal.run("check", "torn.kvali")).code).toBe(1);
    expect(await terminal.run("check", "none.kvali")).toEqual({
      code: 2,
      out: [],
      err: ["There is no file none.kvali."],
    });
  });
});
