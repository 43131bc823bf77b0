import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everThemes, layOutGenealogy, nameStyles } from "../../../shared/charts/genealogy-layout.ts";
import { textWidth } from "../../../shared/charts/text-width.ts";
import { codebookDeedOf } from "../../../shared/history/codebook-deeds.ts";
import { genealogyOf } from "../../../shared/history/genealogy.ts";
import { aProject } from "../../support/a-project.ts";
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
        for (const { text, x, is } of labels)
          expect(x + textWidth(text, nameStyles[is])).toBeLessThanOrEqual(width);
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

  it("lets the line of a code that was split off begin on the line of its source (H6)", () => {
    const [trust, laces] = [...aProject({ codes: ["1 Trust", "2 Laces"] }).codes.values()];
    if (!trust || !laces) throw new RangeError("two codes");
    const deed = {
      at: "2024-01-02T09:00:00Z",
      by: "Ek",
      way: "did",
      of: null,
      updated: [],
      removed: [],
    } as const;
    const genealogy = genealogyOf([
      { ...deed, seq: 2, is: "add-code", added: [trust], heir: null, source: null, inVivo: [] },
      { ...deed, seq: 3, is: "split-code", added: [laces], heir: null, source: trust.id, inVivo: [] },
    ]);
    const { strokes, labels } = layOutGenealogy(genealogy, { shown: null, width: 600 });
    const beginOf = (id: string) =>
      strokes.find(({ codeId }) => codeId === id)?.path.match(/^M[\d.]+,([\d.]+)/)?.[1];
    const baselineOf = (id: string) => labels.find(({ codeId }) => codeId === id)?.y;
    expect(beginOf(laces.id)).toBe(beginOf(trust.id));
    expect(baselineOf(laces.id)).not.toBe(baselineOf(trust.id));
  });

  it.each([
    [600, "A name that is longer than most names are i…"],
    [1200, "A name that is longer than most names are in a codebook"],
  ])("cuts a long name only where there is no room: %s pixels → %s", (width, text) => {
    const name = "A name that is longer than most names are in a codebook";
    const [long, short] = [...aProject({ codes: [`1 ${name}`, "2 Short"] }).codes.values()];
    if (!long || !short) throw new RangeError("two codes");
    const deed = {
      by: "Ek",
      way: "did",
      of: null,
      updated: [],
      heir: null,
      source: null,
      inVivo: [],
    } as const;
    const at = (day: number) => `2024-01-0${day}T09:00:00Z`;
    const genealogy = genealogyOf([
      { ...deed, seq: 2, at: at(1), is: "add-code", added: [short], removed: [] },
      { ...deed, seq: 3, at: at(2), is: "add-code", added: [long], removed: [] },
    ]);
    const { labels } = layOutGenealogy(genealogy, { shown: null, width });
    expect(labels.find(({ codeId }) => codeId === long.id)?.text).toBe(text);
  });

  it("keeps the name of a code that came and went last within the picture", () => {
    const name = "A longer name than the other one that stays";
    const [short, late] = [...aProject({ codes: ["1 Short", `2 ${name}`] }).codes.values()];
    if (!late || !short) throw new RangeError("two codes");
    const deed = {
      by: "Ek",
      way: "did",
      of: null,
      updated: [],
      heir: null,
      source: null,
      inVivo: [],
    } as const;
    const at = (day: number) => `2024-01-0${day}T09:00:00Z`;
    const genealogy = genealogyOf([
      { ...deed, seq: 2, at: at(1), is: "add-code", added: [short], removed: [] },
      { ...deed, seq: 3, at: at(2), is: "add-code", added: [late], removed: [] },
      { ...deed, seq: 4, at: at(3), is: "remove-code", added: [], removed: [late] },
    ]);
    const { labels, width } = layOutGenealogy(genealogy, { shown: null, width: 300 });
    const gone = labels.find(({ is }) => is === "gone");
    expect(gone?.text).toBe(name);
    expect((gone?.x ?? 0) + textWidth(name, nameStyles.gone)).toBeLessThanOrEqual(width);
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
