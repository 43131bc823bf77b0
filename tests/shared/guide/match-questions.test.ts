import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makeStudy } from "../../../fixtures/sample-study/make-study.ts";
import { readProjectFile } from "../../../shared/formats/project-file/read-project-file.ts";
import { matchQuestions } from "../../../shared/guide/match-questions.ts";
import { isSameWord, tellingWords } from "../../../shared/guide/question-words.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { GuideSection } from "../../../shared/project/records.ts";
import { aProject } from "../../support/a-project.ts";

const guide: readonly GuideSection[] = [
  { id: "a", name: "Background", questions: ["Can you tell me about yourself?", "Vem är du?"] },
  { id: "b", name: "Drug policy", questions: ["How does drug policy affect your work?"] },
  { id: "c", name: "Motivation", questions: ["How do you work with motivation?"] },
  { id: "d", name: "Boundaries", questions: ["Where are the boundaries?", "Var går gränserna?"] },
];

/** The proposals as "section turn sureness": turns counted from 1. */
function found(turns: readonly string[], sections = guide): readonly string[] {
  const project = aProject({ study: { guide: sections }, people: { W: {} }, transcripts: { One: turns } });
  const [one] = project.transcripts.values();
  return matchQuestions(project, [...project.transcripts.keys()]).map(
    ({ sectionId, turnId, sureness }) =>
      `${sectionId} ${1 + (one?.turns.findIndex(({ id }) => id === turnId) ?? -1)} ${sureness}`,
  );
}

describe("matching the questions of the guide", () => {
  it("finds where sections begin, in the interviewer's own words", () => {
    expect(
      found([
        "Interviewer: Let's hear about your background first.",
        "W: How do you work with motivation? they asked me.",
        "Interviewer: And the policy on drugs, how does it affect you?",
        "W: Much.",
        "Interviewer: Oh?",
        "W: Yes.",
        "Interviewer: Motivation, then?",
      ]),
    ).toEqual(["a 1 sure", "b 3 sure", "c 7 sure"]);
  });

  it("proposes nothing for follow-up questions, nor twice when a section is asked about again", () => {
    expect(
      found([
        "Interviewer: Your background?",
        "W: Well.",
        "Interviewer: Where are the boundaries?",
        "W: Here.",
        "Interviewer: Why is that?",
        "W: So.",
        "Interviewer: And other boundaries?",
      ]),
    ).toEqual(["a 1 sure", "d 3 sure"]);
  });

  it("takes the first question for the opening, as a guess", () => {
    expect(found(["Interviewer: Is it on? Good.", "W: Yes."])).toEqual(["a 1 guess"]);
  });

  it("is never sure of what goes back in the guide", () => {
    expect(
      found(["Interviewer: Motivation?", "W: So.", "Interviewer: How does drug policy affect your work?"]),
    ).toEqual(["c 1 sure", "b 3 likely"]);
  });

  it("compares all turns that ask when nobody is known to interview", () => {
    expect(
      found(["W: Where are the boundaries?", "W: The boundaries are here.", "W: And motivation?"]),
    ).toEqual(["d 1 sure", "c 3 likely"]);
  });

  it("tells which question it was, and what is marked there already", () => {
    const project = aProject({
      study: { guide },
      transcripts: { One: ["Interviewer: Var går gränserna, då?"] },
    });
    const [proposal] = matchQuestions(project, ["transcript:One"]);
    expect(proposal).toMatchObject({ sectionId: "d", question: "Var går gränserna?", isMarked: false });
  });

  it("answers nothing without a guide, without turns, and for transcripts that are not there", () => {
    expect(found(["Interviewer: Motivation?"], [])).toEqual([]);
    expect(found([])).toEqual([]);
    expect(matchQuestions(aProject({ study: { guide } }), ["transcript:gone"])).toEqual([]);
  });

  it.each([
    ["boundary", "boundaries", true],
    ["vulnerable", "vulnerability", true],
    ["narkotikapolitiken", "narkotikapolitik", true],
    ["gränser", "gränserna", true],
    ["risk", "risker", true],
    ["cat", "car", false],
    ["policy", "police", true],
    ["motiv", "moln", false],
  ])("%s and %s are forms of one word: %s", (a, b, same) => {
    expect([isSameWord(a, b), isSameWord(b, a)]).toEqual([same, same]);
  });

  it("hears only the words that tell, composed or not", () => {
    expect([...tellingWords("Hur gör ni med gra\u0308nser, då?")]).toEqual(["gränser"]);
  });
});

describe("matching in the sample study", () => {
  let project: Project;
  beforeAll(async () => {
    const folder = path.resolve(import.meta.dirname, "../../../fixtures/sample-study");
    const bytes = await makeStudy((name) => new Uint8Array(readFileSync(path.join(folder, name))));
    ({ project } = await readProjectFile(bytes));
  });

  it("finds nine of ten beginnings and errs in one of ten; where it is sure, that section is spoken of", () => {
    const key = (transcriptId: string, turnId: number, sectionId: string | null) =>
      `${transcriptId} ${turnId} ${sectionId}`;
    const truth = new Set(
      [...project.transcripts.values()].flatMap(({ id, sections }) =>
        sections.map(({ turnId, sectionId }) => key(id, turnId, sectionId)),
      ),
    );
    const proposals = matchQuestions(project, [...project.transcripts.keys()]);
    const right = proposals.filter((one) => truth.has(key(one.transcriptId, one.turnId, one.sectionId)));
    expect(right.length / proposals.length).toBeGreaterThanOrEqual(0.9);
    expect(right.length / truth.size).toBeGreaterThanOrEqual(0.9);
    const astray = proposals.filter(({ sureness, isMarked }) => sureness === "sure" && !isMarked);
    expect(astray.map(({ question }) => question)).toEqual([]);
  });
});
