import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codesOfTheme, themesOfGathered } from "../../../shared/codebook/codes-of-theme.ts";
import { figuresByCode, figuresTogether } from "../../../shared/figures/figures.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { allCodings, type Project } from "../../../shared/project/project.ts";
import type { CodeId } from "../../../shared/project/records.ts";
import { gatherExtracts, tallyExtracts } from "../../../shared/reports/extracts.ts";
import { quotationSet } from "../../../shared/reports/quotation-set.ts";
import { extractsOfTheme } from "../../../shared/themes/extracts-of-theme.ts";
import { gatherCodes } from "../../../shared/themes/gather-codes.ts";
import { flattenTheme, themeTrees, themeTreesWithin } from "../../../shared/themes/theme-trees.ts";
import { everyQuote } from "../../support/a-choice.ts";
import { aProject } from "../../support/a-project.ts";
import { deeds } from "../../support/random-deeds.ts";
import { walk } from "../../support/walk.ts";

const sketch = aProject({
  people: { Wilma: {}, Oskar: {} },
  codes: ["1 Trust !", "  2 Waiting !", "    3 Coffee", "4 Rules !", "  5 Forms", "6 Cold"],
  transcripts: {
    B: ["Wilma: «3 A cup «5 of it».» «6 Brr.»"],
    A: ["Interviewer: «1 Why?»", "Oskar: «3 Kaffe.» And «5 more»."],
  },
});
const gathering = (themeId: CodeId, codeIds: readonly CodeId[], project: Project = sketch): Project => {
  const outcome = gatherCodes(project, { themeId, codeIds });
  if (outcome.is === "refused") throw new Error(outcome.why);
  return applyDiff(project, outcome.value);
};
const project = gathering("code:2", ["code:6"], gathering("code:1", ["code:5"]));
const inOrder = (of: Project) => [...of.transcripts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));

describe("the extracts of a theme", () => {
  it("are those of itself, of all beneath it, and of what it and its subthemes gather", () =>
    expect(
      extractsOfTheme(project, "code:1", inOrder(project)).map(
        ({ code, codings }) => `${code.name}: ${codings.map(({ quote }) => quote).join(" | ")}`,
      ),
    ).toEqual(["Trust: Why?", "Coffee: Kaffe. | A cup of it.", "Forms: more | of it", "Cold: Brr."]));

  it("are still those of the theme in which a gathered code stands", () =>
    expect([...codesOfTheme(project.codes, "code:4")]).toEqual(["code:4", "code:5"]));

  it("say of a shared code where it belongs: where it stands first", () =>
    expect(
      [...themesOfGathered(project.codes)].map(([id, themes]) => [id, ...themes.map(({ name }) => name)]),
    ).toEqual([
      ["code:5", "Rules", "Trust"],
      ["code:6", "Waiting"],
    ]));

  it("are counted with the people who speak in them, interviewers apart", () => {
    const figures = figuresByCode(project);
    expect(figuresTogether(figures, codesOfTheme(project.codes, "code:1"))).toEqual({
      extracts: 6,
      people: 2,
      unidentified: 0,
      interviews: 2,
      excerpts: 0,
    });
    expect(figuresTogether(figures, ["code:6"])).toEqual({
      extracts: 1,
      people: 1,
      unidentified: 0,
      interviews: 1,
      excerpts: 0,
    });
  });

  it("are printed in the report of one theme as the board counts them, and under no other (B7)", () => {
    const headings = (id: CodeId) => {
      const choice = { ...everyQuote(project), codes: [...codesOfTheme(project.codes, id)], within: id };
      return quotationSet(project, choice).blocks.flatMap((block) => {
        if (block.is === "heading") return [block.text];
        const isCounts = block.is === "paragraph" && block.role === "counts";
        return isCounts ? block.runs.map(({ text }) => text.replace(/ from .*/, "")) : [];
      });
    };
    expect(headings("code:4")).toEqual(["Rules", "2 extracts", "Forms", "2 extracts"]);
    expect(headings("code:1").slice(0, 2)).toEqual(["Trust", "6 extracts"]);
    expect(headings("code:1")).not.toContain("Rules");
  });

  it("hold each coding once, are counted alike on the board and in reports, and stand on it (seed 51)", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          deeds(),
          deeds(["gather-code", "promote-code", "make-theme", "sort-codes", "code-passage", "undo"]),
        ),
        (some) => {
          const { project: now } = walk(some);
          const figures = figuresByCode(now);
          const { of } = tallyExtracts(now, gatherExtracts(now, "all", "en"));
          const { themes, underNoTheme } = themeTrees(now.codes);
          for (const id of now.codes.keys()) {
            const codings = extractsOfTheme(now, id, inOrder(now)).flatMap((one) => one.codings);
            const ids = codesOfTheme(now.codes, id);
            expect(new Set(codings).size).toBe(codings.length);
            expect(new Set(codings)).toEqual(
              new Set([...allCodings(now)].filter((one) => !one.lost && ids.has(one.codeId))),
            );
            expect(figuresTogether(figures, ids)).toEqual(of(id).all);
            expect(of(id).all.extracts).toBe(codings.length);
          }
          for (const node of themes)
            expect(new Set(flattenTheme([node]).map(({ code }) => code.id))).toEqual(
              codesOfTheme(now.codes, node.code.id),
            );
          for (const id of now.codes.keys()) {
            const ids = codesOfTheme(now.codes, id);
            const { themes, underNoTheme } = themeTreesWithin(now.codes, id);
            const nodes = flattenTheme([...themes, ...underNoTheme]);
            const ofIt = nodes.flatMap(({ code }) => (ids.has(code.id) ? [code.id] : []));
            expect(new Set(ofIt)).toEqual(ids);
            for (const { code, children } of nodes)
              if (children.length === 0) expect(ids.has(code.id)).toBe(true);
          }
          const shown = flattenTheme([...themes, ...underNoTheme]).map(({ code }) => code.id);
          expect(new Set(shown)).toEqual(new Set(now.codes.keys()));
        },
      ),
      { seed: 51, numRuns: 150 },
    );
  });
});
