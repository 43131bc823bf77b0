import { describe, expect, it } from "vitest";
import { turnChecks } from "../../../shared/checking/turn-checks.ts";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import { moveTurn } from "../../../shared/transcripts/move-turn.ts";
import { splitTurn } from "../../../shared/transcripts/split-turn.ts";
import { aProject, withCheck, withQuote } from "../../support/a-project.ts";
import { inSections } from "../../support/in-sections.ts";
import { interview, marked, markedText } from "../../support/marked-text.ts";
import { must } from "../../support/must.ts";
import { there } from "../../support/there.ts";

const newCheckId = () => "check:new" as const;

function moved(project: Project, turnId: number, way: "up" | "down"): Project {
  const [transcriptId = interview] = project.transcripts.keys();
  const diff = must(moveTurn(project, { transcriptId, turnId, way, newCheckId }));
  const after = applyDiff(project, diff);
  expect(applyDiff(after, reverse(diff))).toEqual(project);
  expect(checkProject(after)).toEqual([]);
  return after;
}

describe("a turn that is moved", () => {
  it.each([
    ["with its codings", "I «do».\n«And» you «too»?", "«And» you «too»?\nI «do»."],
    ["with all of its words coded", "«I do.»\nAnd you?", "And you?\n«I do.»"],
    ["and what stands on all of both stays on both", "«I do.\nAnd you?»", "«And you?\nI do.»"],
    ["within more that is coded", "«So.\nI do.\nAnd you?\nWell.»", "«So.\nAnd you?\nI do.\nWell.»", 3],
    ["when one of them is empty", "\n«And» you?", "«And» you?\n"],
    ["among others, which stay", "«So.»\nI «do».\nAnd you?\n«Well.»", "«So.»\nAnd you?\nI «do».\n«Well.»", 3],
  ])("goes over the one above %s (T8)", (_, notation, after, turn = 2) => {
    expect(markedText(moved(marked(notation), turn, "up"))).toBe(after);
    expect(markedText(moved(marked(notation), turn - 1, "down"))).toBe(after);
  });

  it("stays who says it and when; sections begin where they began (T3, T8)", () => {
    const project = aProject({
      people: { Wilma: {} },
      transcripts: { One: ["@1 Interviewer: How?", "@4 Wilma: Fine.", "Interviewer: So."] },
    });
    const [first, second] = project.transcripts.get("transcript:One")?.turns ?? [];
    const turns = moved(project, 2, "up").transcripts.get("transcript:One")?.turns ?? [];
    expect(turns.slice(0, 2)).toEqual([
      { ...second, start: 0, end: 5 },
      { ...first, start: 6, end: 10 },
    ]);
    const inAB = moved(inSections("ab", ["a W: So.", "b W: Well.", "W: Then."]), 2, "up");
    const { sections } = inAB.transcripts.get("transcript:One") ?? { sections: [] };
    expect(sections.map(({ turnId, sectionId }) => [turnId, sectionId])).toEqual([
      [2, "a"],
      [1, "b"],
    ]);
  });
});

describe("a turn that was checked and then split", () => {
  const project = withCheck(
    aProject({
      people: { Wilma: {} },
      transcripts: { One: ["Interviewer: How?", "Wilma: Fine. And him?", "Wilma: So."] },
    }),
    { words: "Fine. And him?", outcome: "checked" },
  );
  it("is moved by half, and both halves are checked as they were (V3, T8)", () => {
    const at = there(project.transcripts.get("transcript:One")).text.indexOf("And him");
    const split = applyDiff(project, must(splitTurn(project, { transcriptId: "transcript:One", at })));
    const states = (study: Project) =>
      turnChecks(study, "transcript:One").map(({ state, isChanged }) => [state, isChanged]);
    expect(states(split)).toEqual([
      ["unchecked", false],
      ["checked", false],
      ["checked", false],
      ["unchecked", false],
    ]);
    const half = there(split.transcripts.get("transcript:One")?.turns[2]).id;
    expect(states(moved(split, half, "down"))).toEqual([
      ["unchecked", false],
      ["checked", false],
      ["unchecked", false],
      ["checked", false],
    ]);
  });
});

describe("a turn is not moved", () => {
  const refusalOf = (project: Project, turnId: number, way: "up" | "down") =>
    moveTurn(project, {
      transcriptId: [...project.transcripts.keys()][0] ?? interview,
      turnId,
      way,
      newCheckId,
    });

  it.each([
    ["where a coding reaches into the other", "I «do.\nAnd» you?", 2, "up", "words-of-both-turns"],
    ["where one reaches in from before", "«So.\nI» do.\nAnd you?", 3, "up", "words-of-both-turns"],
    ["over nothing", "I do.\nAnd you?", 1, "up", "no-turn-before"],
    ["beneath nothing", "I do.\nAnd you?", 2, "down", "no-turn-behind"],
    ["when there is none", "I do.\nAnd you?", 7, "down", "no-such-turn"],
  ] as const)("%s (T8)", (_, notation, turnId, way, why) =>
    expect(refusalOf(marked(notation), turnId, way)).toMatchObject({ is: "refused", why }),
  );

  it("where a quote has words of both (T8)", () => {
    const project = aProject({
      people: { Wilma: {} },
      codes: ["1 Care"],
      transcripts: { One: ["Wilma: «1 I do.", "Wilma: And you?»"] },
    });
    const quoted = withQuote(project, { id: "quote:1", themeId: "code:1", words: "I do.\nAnd you?" });
    expect(refusalOf(quoted, 2, "up")).toMatchObject({ is: "refused", why: "words-of-both-turns" });
  });
});
