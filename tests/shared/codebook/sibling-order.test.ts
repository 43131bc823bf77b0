import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addCode } from "../../../shared/codebook/add-code.ts";
import { childrenOf, codeTree, flatten } from "../../../shared/codebook/code-tree.ts";
import { moveCodes } from "../../../shared/codebook/move-code.ts";
import { removeCode } from "../../../shared/codebook/remove-code.ts";
import type { Outcome } from "../../../shared/outcome.ts";
import { applyDiff, type ProjectDiff } from "../../../shared/project/diff.ts";
import { isOrderKey } from "../../../shared/project/order-key.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { CodeId } from "../../../shared/project/records.ts";
import { aProject } from "../../support/a-project.ts";

const letters = ["A", "B", "C", "D", "E", "F"];
const study = aProject({ codes: letters.map((letter) => `${letter} ${letter}`) });

const roots = (project: Project) =>
  childrenOf(project.codes, null)
    .map(({ name }) => name)
    .join("");
const idOf = (letter: string): CodeId => `code:${letter}`;

function diffFrom(outcome: Outcome<ProjectDiff, string>): ProjectDiff {
  if (outcome.is === "refused") throw new Error(outcome.why);
  return outcome.value;
}

const move = (project: Project, moved: string, index: number, parentId: CodeId | null = null) =>
  moveCodes(project, { codeIds: [...moved].map(idOf), parentId, index });
const applied = (project: Project, diff: ProjectDiff) => applyDiff(project, diff);

describe("the order of siblings (B11)", () => {
  it("changes by a move in what moves alone, wherever it goes, however often", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.subarray(letters, { minLength: 1, maxLength: 3 }), fc.nat({ max: 6 })), {
          maxLength: 60,
        }),
        (moves) => {
          let project = study;
          for (const [moved, index] of moves) {
            const before = roots(project);
            const staying = [...before].filter((letter) => !moved.includes(letter));
            const inTheirOrder = [...before].filter((letter) => moved.includes(letter));
            const wanted = staying.toSpliced(index, 0, ...inTheirOrder).join("");
            const outcome = move(project, inTheirOrder.join(""), index);
            if (outcome.is === "refused") {
              expect([outcome.why, wanted]).toEqual(["nothing-changed", before]);
              continue;
            }
            expect(outcome.value.updated.map(({ id }) => id)).toEqual(inTheirOrder.map(idOf));
            project = applied(project, outcome.value);
            expect(roots(project)).toBe(wanted);
          }
          for (const { order } of project.codes.values()) expect(isOrderKey(order)).toBe(true);
        },
      ),
      { seed: 902 },
    ));

  it("lets two people's moves of different codes both stand, whoever's came first", () =>
    fc.assert(
      fc.property(
        fc.subarray(letters, { minLength: 2, maxLength: 2 }),
        fc.nat({ max: 5 }),
        fc.nat({ max: 5 }),
        ([one = "", other = ""], at, otherAt) => {
          const mine = move(study, one, at);
          const theirs = move(study, other, otherAt);
          fc.pre(mine.is === "done" && theirs.is === "done");
          const first = applied(applied(study, diffFrom(mine)), diffFrom(theirs));
          const second = applied(applied(study, diffFrom(theirs)), diffFrom(mine));
          expect(first.codes.get(idOf(one))).toEqual(applied(study, diffFrom(mine)).codes.get(idOf(one)));
          expect(first.codes.get(idOf(other))).toEqual(
            applied(study, diffFrom(theirs)).codes.get(idOf(other)),
          );
          expect(flatten(codeTree(first.codes))).toEqual(flatten(codeTree(second.codes)));
        },
      ),
      { seed: 903 },
    ));

  it("is told by the ids where two put codes at one place, and others go between them, before and behind", () => {
    const both = applied(applied(study, diffFrom(move(study, "E", 1))), diffFrom(move(study, "F", 1)));
    expect(roots(both)).toBe("AEFBCD");
    const between = diffFrom(move(both, "D", 2));
    expect(roots(applied(both, between))).toBe("AEDFBC");
    expect(between.updated.map(({ id }) => id)).toEqual(["code:D", "code:F"]);
    expect(roots(applied(both, diffFrom(move(both, "D", 1))))).toBe("ADEFBC");
    expect(roots(applied(both, diffFrom(move(both, "D", 3))))).toBe("AEFDBC");
    const beneath = applied(both, diffFrom(move(both, "CD", 0, "code:E")));
    const lifted = removeCode(beneath, { codeId: "code:E", codings: "remove", children: "lift" });
    expect(roots(applied(beneath, diffFrom(lifted)))).toBe("ACDFB");
  });

  it("puts what is new behind the others", () =>
    expect(
      roots(applied(study, diffFrom(addCode(study, { codeId: "code:G", parentId: null, name: "G" })))),
    ).toBe("ABCDEFG"));

  it("is an order key of letters and digits", () => {
    for (const key of ["a0", "a0V", "Zz", "b00", "zzzzzzzzzzzzzzzzzzzzzzzzzzz"])
      expect(isOrderKey(key)).toBe(true);
    for (const text of ["", "0", "a", "a00", "b0", "a0!", "a 1", "å0", "a0\n", `A${"0".repeat(26)}`])
      expect(isOrderKey(text)).toBe(false);
  });
});
