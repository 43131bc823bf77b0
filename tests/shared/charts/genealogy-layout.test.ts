import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everThemes, layOutGenealogy } from "../../../shared/charts/genealogy-layout.ts";
import { codebookDeedOf } from "../../../shared/history/codebook-deeds.ts";
import { genealogyOf } from "../../../shared/history/genealogy.ts";
import { deeds } from "../../support/random-deeds.ts";
import { walk } from "../../support/walk.ts";

describe("the picture of a genealogy", () => {
  it("has a line and a name for every code that ever was, within its edges (seed 66)", () => {
    fc.assert(
      fc.property(deeds(), (some) => {
        const { entries } = walk(some);
        const genealogy = genealogyOf(entries.flatMap((entry) => codebookDeedOf(entry) ?? []));
        const { width, height, strokes, labels, marks } = layOutGenealogy(genealogy, {
          shown: null,
          width: 900,
        });
        const ids = genealogy.lives.map(({ codeId }) => codeId).sort();
        expect(labels.map(({ codeId }) => codeId).sort()).toEqual(ids);
        expect([...new Set(strokes.map(({ codeId }) => codeId))].sort()).toEqual(ids);
        for (const { x, y } of [...labels, ...marks]) {
          expect(x >= 0 && x <= width).toBe(true);
          expect(y >= 0 && y <= height).toBe(true);
        }
        for (const { path } of strokes) expect(path).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { seed: 66, numRuns: 80 },
    );
  });

  it("gives no two names that last the same place (seed 67)", () => {
    fc.assert(
      fc.property(deeds(), (some) => {
        const { entries } = walk(some);
        const genealogy = genealogyOf(entries.flatMap((entry) => codebookDeedOf(entry) ?? []));
        for (const shown of [null, everThemes(genealogy)]) {
          const { labels } = layOutGenealogy(genealogy, { shown, width: 600 });
          const lasting = labels.filter(({ is }) => is !== "gone").map(({ y }) => y);
          expect(new Set(lasting).size).toBe(lasting.length);
        }
      }),
      { seed: 67, numRuns: 80 },
    );
  });
});
