import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyDiff, emptyDiff, reverse } from "../../../shared/project/diff.ts";
import { diffBetween } from "../../../shared/project/diff-between.ts";
import type { Project } from "../../../shared/project/project.ts";
import { aProject } from "../../support/a-project.ts";

const people = fc.dictionary(
  fc.constantFrom("A", "B", "C", "D"),
  fc.dictionary(fc.constantFrom("role", "age"), fc.constantFrom("1", "2")),
);
const codes = fc.subarray(["1 One", "2 Two !", "3 Three"]);
const said = fc.constantFrom("A: «1 Yes» and no.", "A: Yes and «1 no».", "A: Yes and no.");
const projects = fc
  .record({ people, codes, said })
  .map(
    ({ people, codes, said }): Project =>
      aProject({ people, codes: [...new Set(["1 One", ...codes])], transcripts: { Interview: [said] } }),
  );

describe("the diff between two projects", () => {
  it("leads from one to the other, and back (seed 21)", () =>
    fc.assert(
      fc.property(projects, projects, (before, after) => {
        const diff = diffBetween(before, after);
        expect(applyDiff(before, diff)).toEqual(after);
        expect(applyDiff(after, reverse(diff))).toEqual(before);
      }),
      { seed: 21 },
    ));

  it("is empty between a project and its like", () =>
    expect(diffBetween(aProject({ codes: ["1 One"] }), aProject({ codes: ["1 One"] }))).toEqual(emptyDiff));

  it("is refused where a text differs: only an edit says how codings move", () => {
    const before = aProject({ transcripts: { Interview: ["A: Yes."] } });
    const after = aProject({ transcripts: { Interview: ["A: No."] } });
    expect(() => diffBetween(before, after)).toThrow(RangeError);
  });
});
