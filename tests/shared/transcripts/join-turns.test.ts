import { describe, expect, it } from "vitest";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import { joinTurns } from "../../../shared/transcripts/join-turns.ts";
import { aProject } from "../../support/a-project.ts";
import { inSections } from "../../support/in-sections.ts";
import { interview, marked, markedText } from "../../support/marked-text.ts";
import { must } from "../../support/must.ts";

function joined(project: Project, turnId: number): Project {
  const [transcriptId = interview] = project.transcripts.keys();
  const diff = must(joinTurns(project, { transcriptId, turnId }));
  const after = applyDiff(project, diff);
  expect(applyDiff(after, reverse(diff))).toEqual(project);
  return after;
}

describe("turns that are joined", () => {
  it.each([
    ["with a space between their words", "I do.\nAnd you?", "I do. And you?"],
    ["with no second space behind white space", "I do. \nAnd you?", "I do. And you?"],
    ["with nothing put before an empty one", "\nAnd you?", "And you?"],
    ["with nothing put behind an empty one", "I do.\n", "I do."],
    ["with a coding over both", "I «do.\nAnd» you?", "I «do. And» you?"],
    ["with a coding in each", "I «do.»\n«And» you?", "I «do.» «And» you?"],
    ["with what comes behind them", "I do. \nAnd you?\n«Fine»", "I do. And you?\n«Fine»"],
  ])("are one turn %s (T2, C1–C6, D2)", (_, notation, after) =>
    expect(markedText(joined(marked(notation), 2))).toBe(after),
  );

  it("are the earlier one's: who says it and from when; until when is the later one's (T3, T5)", () => {
    const project = aProject({
      people: { Wilma: {} },
      transcripts: { One: ["@1 Interviewer: How?", "@4 Wilma: Fine.", "Interviewer: So."] },
    });
    const before = project.transcripts.get("transcript:One")?.turns ?? [];
    const after = joined(project, 2).transcripts.get("transcript:One")?.turns ?? [];
    expect(after).toEqual([{ ...before[0], end: 10, endMs: before[1]?.endMs }, before[2]]);
  });

  it.each([
    ["which begins at the earlier", ["a W: So.", "W: Well.", "b W: Then."], [1, "a", 3, "b"]],
    ["which begins at the later", ["a W: So.", "b W: Well.", "W: Then."], [1, "b"]],
    [
      "which would begin twice",
      ["a W: So.", "W: Well.", "b W: Then.", "a W: Yes."],
      [1, "a", 3, "b", 4, "a"],
    ],
    ["which goes on already", ["a W: So.", "b W: Well.", "a W: Then."], [1, "b", 3, "a"]],
  ])("are in the section %s (T3)", (_, turns, marks) => {
    const { sections } = joined(inSections("ab", turns), 2).transcripts.get("transcript:One") ?? {
      sections: [],
    };
    expect(sections.flatMap(({ turnId, sectionId }) => [turnId, sectionId])).toEqual(marks);
  });

  it("keep no mark that says nothing then (G1)", () => {
    const project = inSections("ab", ["a W: So.", "b W: Well.", "a W: Then.", "W: Yes."]);
    const { sections } = joined(project, 3).transcripts.get("transcript:One") ?? { sections: [] };
    expect(sections).toEqual([{ turnId: 1, sectionId: "a" }]);
  });
});

describe("joining is refused", () => {
  const refusalOf = (turnId: number) => joinTurns(marked("a\nb"), { transcriptId: interview, turnId });

  it("for the first turn", () => expect(refusalOf(1)).toMatchObject({ why: "no-turn-before" }));
  it("for a turn that is not there", () => expect(refusalOf(7)).toMatchObject({ why: "no-such-turn" }));
  it("for a transcript that is not there", () =>
    expect(joinTurns(marked("a\nb"), { transcriptId: "transcript:none", turnId: 1 })).toMatchObject({
      why: "no-such-transcript",
    }));
});
