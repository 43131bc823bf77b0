import { describe, expect, it } from "vitest";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import {
  importingSurvey,
  importSurvey,
  isOfSurvey,
  type Survey,
  type SurveyImport,
} from "../../../shared/transcripts/import-survey.ts";
import { aProject } from "../../support/a-project.ts";

let made = 0;
const next = () => {
  made += 1;
  return made;
};
const given: SurveyImport = {
  source: {
    fileName: "survey.csv",
    format: "csv",
    sha256: "a".repeat(64),
    importedAt: "2024-01-01T00:00:00Z",
  },
  ...{ numbered: "Respondent", askedBy: "Survey", nameIs: "pseudonym" },
  newTranscriptId: () => `transcript:${next()}` as const,
  newParticipantId: () => `participant:${next()}` as const,
};
const answered = (question: string, answer: string) => ({ question, answer });
const survey: Survey = {
  attributes: ["Age", "Member"],
  respondents: [
    {
      line: 2,
      id: "R1",
      attributes: { Age: "40,5", Member: "yes" },
      answers: [answered("Why?", "Cold,\nand late."), answered("Else?", "No.")],
    },
    {
      line: 3,
      id: "R2",
      attributes: { Age: "33", Member: "no" },
      answers: [answered("Else?", "It was fine.")],
    },
    { line: 4, id: "R3", attributes: { Age: "50", Member: "no" }, answers: [] },
    { line: 5, id: "", attributes: {}, answers: [answered("Why?", "So.")] },
  ],
};
const imported = (project: Project, one: Survey = survey) => {
  const { diff, ...counts } = importSurvey(project, one, given);
  return { project: applyDiff(project, diff), diff, counts };
};

describe("a survey that is taken in", () => {
  const empty = aProject({});
  const { project, diff, counts } = imported(empty);
  const interviews = [...project.transcripts.values()];

  it("is an interview a respondent, in which questions are the interviewer's turns", () => {
    expect(counts).toEqual({
      ...{ interviews: 3, people: 4, silent: 1, already: 0, problems: [] },
      firstInterview: interviews[0]?.id,
    });
    expect(checkProject(project)).toEqual([]);
    const [first] = interviews;
    expect(
      first?.turns.map(({ speakerId, start, end }) => [speakerId, first.text.slice(start, end)]),
    ).toEqual([
      ["s1", "Why?"],
      ["s2", "Cold,\nand late."],
      ["s1", "Else?"],
      ["s2", "No."],
    ]);
    expect(
      first?.speakers.map(({ label, role, participantIds }) => [label, role, participantIds.length]),
    ).toEqual([
      ["Survey", "interviewer", 0],
      ["R1", "participant", 1],
    ]);
  });

  it("does not ask what was not answered, and numbers whom it does not name", () => {
    expect(interviews.map(({ name, turns }) => [name, turns.length])).toEqual([
      ["R1", 4],
      ["R2", 2],
      ["Respondent 4", 2],
    ]);
  });

  it("records of people what it says, typed by what the values look like", () => {
    expect(project.study.attributes).toEqual([
      { name: "Age", type: "number", choices: [] },
      { name: "Member", type: "yes-no", choices: [] },
    ]);
    expect(
      [...project.participants.values()].map(({ pseudonym, nameIs, attributes }) => [
        pseudonym,
        nameIs,
        attributes.Age,
      ]),
    ).toEqual([
      ["R1", "pseudonym", "40,5"],
      ["R2", "pseudonym", "33"],
      ["R3", "pseudonym", "50"],
      ["Respondent 4", "pseudonym", undefined],
    ]);
  });

  it("tells of each interview which row of the file it is", () => {
    expect(interviews.map(({ source }) => source.notes)).toEqual(
      ["2", "3", "5"].map((detail) => [{ code: "survey-row", detail }]),
    );
    expect(interviews.every(({ source }) => isOfSurvey(source))).toBe(true);
    const own = aProject({ transcripts: { Marta: ["R: So."] } }).transcripts.get("transcript:Marta");
    expect(own && isOfSurvey(own.source)).toBe(false);
  });

  it("a second time adds only what is new, and a name that the study knows is that person", () => {
    const [first, second] = survey.respondents;
    if (!first || !second) throw new Error("the survey has lost its respondents");
    const more = {
      ...survey,
      respondents: [
        first,
        { ...second, answers: [answered("Else?", "More.")] },
        { ...second, line: 9, id: "R9" },
      ],
    };
    const again = imported(project, more);
    expect(again.counts).toMatchObject({ interviews: 2, people: 1, already: 1 });
    expect([...again.project.transcripts.values()].slice(3).map(({ name }) => name)).toEqual(["R2 2", "R9"]);
    expect(again.project.participants.size).toBe(5);
  });

  it("that names nobody takes nobody for a respondent of another survey, and still knows its own", () => {
    const other: Survey = {
      attributes: [],
      respondents: ["Fine.", "Late."].map((words, n) => ({
        ...{ line: n + 2, id: "", attributes: {} },
        answers: [answered("How was it?", words)],
      })),
    };
    const first = imported(aProject({}), { ...other, respondents: [] }).project;
    const one = imported(first, other);
    const two = imported(one.project, {
      ...other,
      respondents: other.respondents.map((respondent) => ({
        ...respondent,
        answers: [answered("And now?", "Better.")],
      })),
    });
    expect([...two.project.participants.values()].map(({ pseudonym }) => pseudonym)).toEqual([
      ...["Respondent 1", "Respondent 2", "Respondent 3", "Respondent 4"],
    ]);
    expect(two.counts).toMatchObject({ interviews: 2, people: 2, already: 0 });
    const again = imported(two.project, other);
    expect(again.counts).toMatchObject({ interviews: 0, people: 0, already: 2 });
    expect(again.project.participants.size).toBe(4);
  });

  it("is taken back as one deed", () => expect(applyDiff(project, reverse(diff))).toEqual(empty));
});

describe("a survey of thousands", () => {
  const respondents = Array.from({ length: 3000 }, (_, n) => ({
    ...{ line: n + 2, id: `R${n}`, attributes: { Age: `${n}` } },
    answers: [answered("Why?", `For reason ${n}.`)],
  }));
  const stepsOf = (project: Project) => {
    let steps = 0;
    const making = importingSurvey(project, { attributes: ["Age"], respondents }, given);
    while (!making.next().done) steps += 1;
    return steps;
  };

  it("is made in as many steps when the study has all of its people as when it has none", () => {
    const empty = aProject({});
    const { project } = imported(empty, { attributes: ["Age"], respondents });
    const steps = stepsOf(project);
    // A column that is new is looked at in a step of its own.
    expect(steps).toBe(stepsOf(empty) - 1);
    expect(steps).toBeGreaterThan(30);
  });
});
