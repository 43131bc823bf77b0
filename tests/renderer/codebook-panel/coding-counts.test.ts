import { describe, expect, it } from "vitest";
import { countsByCode, sizeOf } from "../../../renderer/codebook-panel/coding-counts.ts";
import { codeTree } from "../../../shared/codebook/code-tree.ts";
import type { Code, Coding } from "../../../shared/project/records.ts";
import { aProject } from "../../support/a-project.ts";

const study = aProject({
  codes: ["1 Trust !", "  2 Small changes", "    3 Shoes", "4 Rules"],
  transcripts: {
    One: ["Wilma: «1 He left «3 his shoes»» by «3 the door»."],
    Two: ["Sanna: «2 Then a word», «4 then a form»."],
  },
});

describe("the counts of the codebook", () => {
  it("tell what a code has itself from what is coded beneath it, at any depth", () => {
    const { byCode } = countsByCode(codeTree(study.codes), study.codings);
    expect(Object.fromEntries(byCode)).toEqual({
      "code:1": { own: 1, beneath: 3, lost: 0 },
      "code:2": { own: 1, beneath: 2, lost: 0 },
      "code:3": { own: 2, beneath: 0, lost: 0 },
      "code:4": { own: 1, beneath: 0, lost: 0 },
    });
  });

  it("count lost codings apart", () => {
    const codings = new Map(study.codings);
    codings.set(
      "transcript:One",
      (codings.get("transcript:One") ?? []).map((coding) =>
        coding.codeId === "code:3" ? { ...coding, end: coding.start, lost: true } : coding,
      ),
    );
    const { byCode, lost } = countsByCode(codeTree(study.codes), codings);
    expect(byCode.get("code:3")).toEqual({ own: 0, beneath: 0, lost: 2 });
    expect(byCode.get("code:1")).toEqual({ own: 1, beneath: 1, lost: 0 });
    expect(lost).toBe(2);
  });

  it("say how many themes there are, and how many codes that are none", () =>
    expect(sizeOf(codeTree(study.codes))).toEqual({ themes: 1, codes: 3 }));

  it("take 20,000 codings and 120 codes in less than 5 ms", () => {
    const codes = new Map<Code["id"], Code>(
      [...Array(120).keys()].map((index) => {
        const id: Code["id"] = `code:${index}`;
        const parentId: Code["parentId"] = index % 4 === 0 ? null : `code:${index - (index % 4)}`;
        const texts = { definition: "", counts: "", countsNot: "", example: "" };
        return [id, { id, parentId, order: index, name: `Code ${index}`, hue: 0, theme: null, ...texts }];
      }),
    );
    const codings = [...Array(20_000).keys()].map(
      (index): Coding => ({
        id: `coding:${index}`,
        transcriptId: "transcript:1",
        codeId: `code:${index % 120}`,
        start: index,
        end: index + 1,
        quote: "x",
        lost: false,
        by: "A",
        at: "",
      }),
    );
    const tree = codeTree(codes);
    const table = new Map([["transcript:1" as const, codings]]);
    const times = [...Array(10)].map(() => {
      const begun = performance.now();
      countsByCode(tree, table);
      return performance.now() - begun;
    });
    expect(Math.min(...times)).toBeLessThan(5);
  });
});
