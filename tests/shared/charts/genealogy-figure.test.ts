import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  genealogyFigure,
  genealogyWordsIn,
  printedLayout,
  smallestLetters,
} from "../../../shared/charts/genealogy-figure.ts";
import { layOutGenealogy } from "../../../shared/charts/genealogy-layout.ts";
import { framed, printedSize } from "../../../shared/charts/sheet.ts";
import type { Ink } from "../../../shared/charts/sheet-colours.ts";
import { newTheme } from "../../../shared/codebook/new-theme.ts";
import { writeSvg } from "../../../shared/formats/svg/write-svg.ts";
import { readXml } from "../../../shared/formats/xml/read-xml.ts";
import { codebookDeedOf } from "../../../shared/history/codebook-deeds.ts";
import { genealogyOf } from "../../../shared/history/genealogy.ts";
import type { Code } from "../../../shared/project/records.ts";
import { aProject } from "../../support/a-project.ts";
import { deeds } from "../../support/random-deeds.ts";
import { walk } from "../../support/walk.ts";

const en = genealogyWordsIn("en");
const day = (at: string) => at.slice(0, 10);

/** The genealogy of codes that came one a day; the journal of `walk` holds every other way in which they come about. */
function genealogyOfCodes(codes: readonly Code[]) {
  return genealogyOf(
    codes.map((code, at) => ({
      ...{ seq: at + 1, at: `2024-01-0${at + 1}T09:00:00Z`, by: "Ek", of: null },
      ...{ is: "add-code" as const, way: "did" as const, added: [code], updated: [], removed: [] },
      ...{ heir: null, source: null, inVivo: [] },
    })),
  );
}

const svgOf = (genealogy: ReturnType<typeof genealogyOf>, ink: Ink) => {
  const layout = layOutGenealogy(genealogy, { shown: null, width: printedLayout });
  const sheet = framed(genealogyFigure(layout, en, day));
  return {
    layout,
    sheet,
    svg: writeSvg({ sheet, title: en.title("Shelter"), description: "", ink, print: 170 }),
  };
};

const codes = [...aProject({ codes: ["1 Trust <of> it", "  2 Shoes & socks"] }).codes.values()];

describe("a genealogy to be published", () => {
  it("explains the signs that stand on it, and no others", () => {
    const words = (some: readonly Code[]) =>
      genealogyFigure(
        layOutGenealogy(genealogyOfCodes(some), { shown: null, width: printedLayout }),
        en,
        day,
      ).legend.map((item) => item.words);
    expect(words(codes)).toEqual(["code"]);
    const dropped = codes.map((code) => ({ ...code, theme: { ...newTheme(), status: "dropped" as const } }));
    expect(words(dropped)).toEqual(["dropped theme", "dropped or deleted"]);
  });

  it("has letters that a journal takes, over the width of a page", () => {
    const { sheet } = svgOf(genealogyOfCodes(codes), "colour");
    expect(printedSize(smallestLetters, sheet, 170)).toBeGreaterThanOrEqual(6);
  });

  it("is in greys where that is asked for", () => {
    const colours = (ink: Ink) => new Set(svgOf(genealogyOfCodes(codes), ink).svg.match(/#[0-9a-f]{6}/g));
    const isGrey = (colour: string) => colour.slice(1, 3) === colour.slice(3, 5);
    expect([...colours("colour")].every(isGrey)).toBe(false);
    expect([...colours("grey")].filter((colour) => colour !== "#1f1d1a").every(isGrey)).toBe(true);
  });

  it("is a whole drawing with every name on it, whatever was done (seed 68)", () => {
    fc.assert(
      fc.property(deeds(), (some) => {
        const { entries } = walk(some);
        const genealogy = genealogyOf(entries.flatMap((entry) => codebookDeedOf(entry) ?? []));
        const { layout, svg } = svgOf(genealogy, "colour");
        const texts: string[] = [];
        let text = "";
        readXml(svg, {
          open: () => {
            text = "";
          },
          text: (more) => {
            text += more;
          },
          close: (name) => {
            if (name === "text") texts.push(text);
          },
        });
        for (const { text: name } of layout.labels) expect(texts).toContain(name);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { seed: 68, numRuns: 40 },
    );
  });
});
