import { describe, expect, it } from "vitest";
import { recodeCodings } from "../../../shared/coding/recode.ts";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import { codingsOf } from "../../../shared/project/project.ts";
import type { CodeId, CodingId } from "../../../shared/project/records.ts";
import { aProject, withMemo } from "../../support/a-project.ts";

const study = aProject({
  codes: ["1 Trust", "2 Rules"],
  transcripts: { One: ["«1 He left «2 his shoes»» by «1 the door»"] },
});

function recoded(codingIds: readonly CodingId[], codeId: CodeId) {
  const outcome = recodeCodings(study, { codingIds, codeId });
  if (outcome.is === "refused") return outcome.why;
  return codingsOf(applyDiff(study, outcome.value), "transcript:One").map(
    (one) => `${one.codeId} ${one.quote}`,
  );
}

describe("giving codings another code", () => {
  it("leaves each on its words", () =>
    expect(recoded(["coding:3"], "code:2")).toEqual([
      "code:1 He left his shoes",
      "code:2 his shoes",
      "code:2 the door",
    ]));
  it("joins what then overlaps (K2)", () =>
    expect(recoded(["coding:1", "coding:3"], "code:2")).toEqual([
      "code:2 He left his shoes",
      "code:2 the door",
    ]));
  it("passes over those that have the code already", () =>
    expect(recoded(["coding:2", "coding:3"], "code:2")).toEqual([
      "code:1 He left his shoes",
      "code:2 his shoes",
      "code:2 the door",
    ]));
  it("lets memos on a coding that joined another follow it (R2)", () => {
    const noted = withMemo(study, { about: "coding:2", to: "coding:2" });
    const outcome = recodeCodings(noted, { codingIds: ["coding:2"], codeId: "code:1" });
    const after = outcome.is === "done" ? applyDiff(noted, outcome.value) : noted;
    expect(after.memos.get("memo:1")?.about).toBe("coding:1");
    expect(outcome.is === "done" && applyDiff(after, reverse(outcome.value))).toEqual(noted);
  });
  it("refuses codings and codes that are not there, and what changes nothing", () => {
    expect(recoded(["coding:1", "coding:9"], "code:2")).toBe("no-such-coding");
    expect(recoded([], "code:2")).toBe("no-such-coding");
    expect(recoded(["coding:1"], "code:9")).toBe("no-such-code");
    expect(recoded(["coding:1"], "code:1")).toBe("nothing-changed");
  });
});
