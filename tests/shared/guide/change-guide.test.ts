import { describe, expect, it } from "vitest";
import {
  addSection,
  changeGuide,
  changeSection,
  moveSection,
  removeSection,
} from "../../../shared/guide/change-guide.ts";
import { sectionsByTurn } from "../../../shared/guide/sections.ts";
import type { Outcome } from "../../../shared/outcome.ts";
import { applyDiff, type ProjectDiff, reverse } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import { inSections } from "../../support/in-sections.ts";

const project = inSections("abc", ["W: 0", "a W: 1", "b W: 2", "c W: 3", "b W: 4"]);

function changedBy(outcome: Outcome<ProjectDiff, string>): Project {
  if (outcome.is === "refused") throw new Error(outcome.why);
  const changed = applyDiff(project, outcome.value);
  expect(applyDiff(changed, reverse(outcome.value))).toEqual(project);
  return changed;
}

function names({ study }: Project): string {
  return study.guide.map(({ name }) => name.replace("Section ", "")).join(" ");
}

function byTurn({ transcripts }: Project): readonly (string | null)[] {
  const [one] = transcripts.values();
  return one ? sectionsByTurn(one) : [];
}

describe("the interview guide", () => {
  it("is added to at its end, names and questions without white space around them", () => {
    const grown = changedBy(addSection(project, { id: "d", name: " Role ", questions: ["  Who? ", " "] }));
    expect(grown.study.guide.at(-1)).toEqual({ id: "d", name: "Role", questions: ["Who?"] });
  });

  it("keeps the marks of a section that is renamed or asked about in other words", () => {
    const renamed = changedBy(changeSection(project, { id: "b", name: "Policy" }));
    expect(names(renamed)).toBe("a Policy c");
    expect(byTurn(renamed)).toEqual(byTurn(project));
  });

  it.each([
    ["a", 2, "b c a"],
    ["c", 0, "c a b"],
    ["b", -4, "b a c"],
    ["b", 99, "a c b"],
  ])("moves section %s to place %i: %s", (id, to, order) => {
    expect(names(changedBy(moveSection(project, { id, to })))).toBe(order);
  });

  it("G2: turns of a section that goes are in none, not in the one before it", () => {
    const without = changedBy(removeSection(project, "b"));
    expect(byTurn(without)).toEqual([null, "a", null, "c", null]);
  });

  it("G1: leaves no marks that say nothing when the first section goes", () => {
    const [one] = changedBy(removeSection(project, "a")).transcripts.values();
    expect(one?.sections.map(({ sectionId }) => sectionId)).toEqual(["b", "c", "b"]);
  });

  it("refuses a section without a name, two alike, one that is not there, and what changes nothing", () => {
    const why = (outcome: Outcome<ProjectDiff, string>) => outcome.is === "refused" && outcome.why;
    expect(why(changeSection(project, { id: "a", name: "  " }))).toBe("no-name");
    expect(why(changeSection(project, { id: "a", name: "SECTION B" }))).toBe("section-taken");
    expect(why(addSection(project, { id: "a", name: "Other", questions: [] }))).toBe("section-taken");
    expect(why(removeSection(project, "x"))).toBe("no-such-section");
    expect(why(moveSection(project, { id: "x", to: 0 }))).toBe("no-such-section");
    expect(why(changeSection(project, { id: "x", name: "X" }))).toBe("no-such-section");
    expect(why(changeGuide(project, project.study.guide))).toBe("nothing-changed");
  });
});
