import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { aTerminal, type TestTerminal } from "../support/terminal.ts";

const survey = [
  "Respondent ID;Age;E-mail;What was the crossing like?;Anything else?",
  '7;"40,5";a@b.se;"Cold, and late.";',
  '8;33;c@d.se;We waited for two hours;"It was fine in the end"',
].join("\r\n");

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "survey.csv": survey,
    "talk.csv": "who,what\nAda,Why was it cold?\nBo,I cannot say\n",
  });
});
afterEach(() => terminal.forget());

describe("a survey in the terminal", () => {
  it("is not judged again, and its name is that of no single respondent", async () => {
    await terminal.run("import", "study.kvali", "survey.csv");
    expect(await terminal.run("speakers", "study.kvali", "7")).toMatchObject({
      ...{ code: 2, out: [] },
      err: [
        "“7” is a row of a survey, whose columns say what is asked and what is answered: nothing is judged there.",
      ],
    });
    expect((await terminal.run("turns", "study.kvali", "survey.csv")).code).toBe(2);
    const { project, journal, originals } = await terminal.study("study.kvali");
    const transcripts = new Map(
      [...project.transcripts].map(([id, one]) => [id, { ...one, source: { ...one.source, judgedBy: 0 } }]),
    );
    const earlier = await writeProjectFile({ project: { ...project, transcripts }, journal, originals });
    await terminal.put("earlier.kvali", earlier);
    const { out } = await terminal.run("info", "earlier.kvali");
    expect(out.filter((line) => line.startsWith("Imported by"))).toEqual([]);
  });

  it("is recognised, said column by column, and taken in as one deed", async () => {
    const { code, out, err } = await terminal.run("import", "study.kvali", "survey.csv");
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toEqual([
      "survey.csv is in the study as a survey: 2 interviews and 2 new people.",
      'survey.csv: named by "Respondent ID" (--id).',
      'survey.csv: answers (--answers): "What was the crossing like?", "Anything else?".',
      'survey.csv: recorded of people (--attributes): "Age".',
      'survey.csv: left out: "E-mail".',
    ]);
    const { project, journal, originals } = await terminal.study("study.kvali");
    expect(journal.map(({ deed }) => deed.is)).toEqual(["begin-study", "import-survey"]);
    expect([...project.transcripts.values()].map(({ name, turns }) => [name, turns.length])).toEqual([
      ["7", 2],
      ["8", 4],
    ]);
    expect([...originals.values()]).toEqual([await terminal.bytes("survey.csv")]);
    expect((await terminal.run("check", "study.kvali")).code).toBe(0);
    expect((await terminal.run("import", "study.kvali", "survey.csv")).out[0]).toBe(
      "survey.csv is in the study as a survey: 0 interviews and 0 new people; 2 respondents were there already.",
    );
  });

  it("is read in the columns that are said, by head or number", async () => {
    const { code, out } = await terminal.run(
      ...[
        "import",
        "study.kvali",
        "survey.csv",
        "--id",
        "e-mail",
        "--answers",
        "5",
        "--attributes",
        "Age",
        "4",
      ],
    );
    expect([code, out.slice(1)]).toEqual([
      0,
      [
        'survey.csv: named by "E-mail" (--id).',
        'survey.csv: answers (--answers): "Anything else?".',
        'survey.csv: recorded of people (--attributes): "Age", "What was the crossing like?".',
        'survey.csv: left out: "Respondent ID".',
      ],
    ]);
    const wrong = await terminal.run("import", "study.kvali", "survey.csv", "--answers", "Mood");
    expect([wrong.code, wrong.err[0]]).toEqual([
      2,
      expect.stringContaining('survey.csv has no column "Mood"'),
    ]);
  });

  it("is not what any table is, unless it is said to be one; then it needs answers", async () => {
    await terminal.run("import", "study.kvali", "talk.csv");
    expect((await terminal.study("study.kvali")).journal.at(-1)?.deed.is).toBe("import-transcripts");
    const said = await terminal.run("import", "other.kvali", "talk.csv", "--as", "survey");
    expect(said.out[0]).toBe("talk.csv is in the study as a survey: 2 interviews and 2 new people.");
    await terminal.put("people.csv", "id,age\n1,40\n2,41\n");
    const none = await terminal.run("import", "none.kvali", "people.csv", "--as", "survey");
    expect([none.code, none.err]).toEqual([
      2,
      ["No column of people.csv holds answers in words: say which do by --answers."],
    ]);
  });
});
