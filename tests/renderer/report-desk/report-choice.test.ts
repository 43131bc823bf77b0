import { describe, expect, it } from "vitest";
import {
  beginChoice,
  branches,
  codesOf,
  recalledChoice,
  ticked,
  tickOf,
} from "../../../renderer/report-desk/report-choice.ts";
import type { CodeId } from "../../../shared/project/records.ts";
import { aProject } from "../../support/a-project.ts";

const { codes } = aProject({
  codes: ["1 Trust !", "  2 Small", "    3 Smaller", "4 Rules", "  5 Bent", "6 Alone"],
});
const begin = beginChoice("en");

describe("the codes of a choice", () => {
  it("are all of them at first", () => expect(codesOf(codes, begin)).toBe("all"));

  it("are a branch with all beneath it", () => {
    const choice = { ...begin, scope: "branch", branch: "code:4" } as const;
    expect(codesOf(codes, choice)).toEqual(["code:4", "code:5"]);
  });

  it("are the first branch when the chosen one is gone, and none without any", () => {
    const choice = { ...begin, scope: "branch", branch: "code:gone" } as const;
    expect(codesOf(codes, choice)).toEqual(["code:1", "code:2", "code:3"]);
    expect(codesOf(new Map(), choice)).toEqual([]);
  });

  it("are the chosen ones that are still there", () => {
    const choice = { ...begin, scope: "chosen", chosen: ["code:6", "code:gone", "code:2"] } as const;
    expect(codesOf(codes, choice)).toEqual(["code:6", "code:2"]);
  });

  it("offer as branches the themes and what has codes beneath it", () => {
    expect(branches(codes).map(({ code }) => code.id)).toEqual(["code:1", "code:2", "code:4"]);
  });
});

describe("a box in the codebook", () => {
  const looks = (chosen: readonly CodeId[]) =>
    [...codes.keys()].map((id) => tickOf(codes, new Set(chosen), id)).join(" ");

  it("takes its whole branch in, half of the one above, and out again", () => {
    const inside = ticked(codes, ["code:6"], "code:2");
    expect(looks(inside)).toBe("some all all none none all");
    expect(ticked(codes, inside, "code:2")).toEqual(["code:6"]);
  });

  it("fills a branch that was taken in part", () => {
    expect(looks(ticked(codes, ["code:3"], "code:1"))).toBe("all all all none none none");
  });

  it("empties the one above when a code is taken out of it", () => {
    expect(ticked(codes, ["code:4", "code:5"], "code:5")).toEqual(["code:4"]);
    expect(looks(["code:4"])).toBe("none none none some none none");
  });
});

describe("a remembered choice", () => {
  it("comes back as it was", () => {
    const choice = {
      ...begin,
      kind: "codebook",
      scope: "chosen",
      chosen: ["code:1"],
      format: "csv",
      sheet: "srqr",
      exact: true,
    } as const;
    expect(recalledChoice(JSON.stringify(choice), "sv")).toEqual(choice);
  });

  it.each([
    null,
    "",
    "{",
    "null",
    "[]",
    '{"kind":"poem","scope":3,"branch":"x","chosen":[1,null],"format":"exe"}',
  ])("begins anew where it cannot be understood: %s", (json) =>
    expect(recalledChoice(json, "sv")).toEqual(beginChoice("sv")),
  );
});
