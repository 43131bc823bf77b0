import { describe, expect, it } from "vitest";
import { codingAbout, extentOf } from "../../../shared/coding/extent.ts";
import { codingsOf } from "../../../shared/project/project.ts";
import { aProject } from "../../support/a-project.ts";

const study = aProject({
  codes: ["1 Trust", "2 Rules", "3 Shoes"],
  transcripts: {
    One: ["Ada: «1 So «2 he left «3 his shoes»» there.»", "Bo: «1 And then»", "Ada: «2 a «1 b", "Bo: c»» d"],
  },
});
const one = study.transcripts.get("transcript:One");
const codings = codingsOf(study, "transcript:One");
const coding = (id: string) => codings.find((it) => it.id === id);

describe("how much a coding takes in", () => {
  const said = (id: string) => {
    const found = coding(id);
    return one && found && extentOf(one, found);
  };
  it("is a whole turn, however long", () => {
    expect(said("coding:1")).toEqual({ is: "turn" });
    expect(said("coding:4")).toEqual({ is: "turn" });
  });
  it("is so many words of a turn", () => {
    expect(said("coding:2")).toEqual({ is: "words", count: 4 });
    expect(said("coding:3")).toEqual({ is: "words", count: 2 });
  });
  it("is so many turns when it runs over several", () =>
    expect(said("coding:6")).toEqual({ is: "turns", count: 2 }));
  it("is words where there are no turns", () =>
    expect(extentOf({ text: "a b c", turns: [] }, { start: 0, end: 3 })).toEqual({ is: "words", count: 2 }));
});

describe("what a coding stands in", () => {
  const about = (id: string) => {
    const inner = coding(id);
    return inner && (codingAbout(codings, inner)?.id ?? null);
  };
  it("is the next longer one around it, and none for the longest", () =>
    expect(["coding:3", "coding:2", "coding:1"].map(about)).toEqual(["coding:2", "coding:1", null]));
});
