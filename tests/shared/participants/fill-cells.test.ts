import { describe, expect, it } from "vitest";
import { type FilledCell, fillCells } from "../../../shared/participants/fill-cells.ts";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import { aProject } from "../../support/a-project.ts";
import { must } from "../../support/must.ts";

const study = aProject({ people: { Wilma: { role: "nurse", age: "40" }, Elin: { role: "cook" } } });
const cell = (who: string, column: string | null, value: string): FilledCell => ({
  ...{ participantId: `participant:${who}`, column, value },
});

describe("cells of the table of people", () => {
  it("are filled for several people at once; an empty one takes away what stood there, and one Undo brings all back", () => {
    const diff = must(
      fillCells(study, [
        cell("Wilma", "age", " 40,5 "),
        cell("Wilma", "role", ""),
        cell("Elin", "age", "29"),
        cell("Elin", null, "a cook"),
      ]),
    );
    const after = applyDiff(study, diff);
    expect(after.participants.get("participant:Wilma")?.attributes).toEqual({ age: "40,5" });
    expect(after.participants.get("participant:Elin")).toMatchObject({
      description: "a cook",
      attributes: { role: "cook", age: "29" },
    });
    expect(applyDiff(after, reverse(diff))).toEqual(study);
  });

  it("are refused for somebody or in a column that is not there, or where nothing is another", () => {
    const why = (...cells: FilledCell[]) => fillCells(study, cells);
    expect(why(cell("Nobody", "age", "1"))).toMatchObject({
      why: "no-such-participant",
    });
    expect(why(cell("Elin", "ward", "1"))).toMatchObject({ why: "no-such-attribute" });
    expect(why(cell("Wilma", "age", "40"), cell("Elin", "age", ""))).toMatchObject({
      why: "nothing-changed",
    });
    expect(why()).toMatchObject({ why: "nothing-changed" });
  });
});
