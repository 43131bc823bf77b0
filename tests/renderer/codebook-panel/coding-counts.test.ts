import { describe, expect, it } from "vitest";
import { countsByCode } from "../../../renderer/codebook-panel/coding-counts.ts";
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
    const { byCode } = countsByCode(study);
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
    const { byCode, lost } = countsByCode({ ...study, codings });
    expect(byCode.get("code:3")).toEqual({ own: 0, beneath: 0, lost: 2 });
    expect(byCode.get("code:1")).toEqual({ own: 1, beneath: 1, lost: 0 });
    expect(lost).toBe(2);
  });
});
