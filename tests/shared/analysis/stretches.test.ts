import { describe, expect, it } from "vitest";
import { type Limits, stretchesToSearch } from "../../../shared/analysis/stretches.ts";
import type { Project } from "../../../shared/project/project.ts";
import { aProject } from "../../support/a-project.ts";

const sketch = aProject({
  codes: ["1 Home", "2 Work"],
  transcripts: { Ida: ["Anna: a «1 home» and «2 work»", "Anna: the «1 end of «1 it»»"] },
});
const [ida] = sketch.transcripts.values();
if (!ida) throw new Error("the sketch has an interview");
const sections = [
  { turnId: ida.turns[0]?.id ?? 0, sectionId: "a" },
  { turnId: ida.turns[1]?.id ?? 0, sectionId: "b" },
];
const project: Project = { ...sketch, transcripts: new Map([[ida.id, { ...ida, sections }]]) };
/** The words of each stretch. */
const words = (limits: Partial<Limits>) =>
  stretchesToSearch(project, { sections: "all", coded: null, people: null, ...limits })
    ?.get(ida.id)
    ?.map(({ start, end }) => ida.text.slice(start, end));

describe("where is searched", () => {
  it("is anywhere when nothing is limited", () =>
    expect(stretchesToSearch(project, { sections: "all", coded: null, people: null })).toBeNull());

  it("is what is coded with a code; codings that overlap are one stretch", () =>
    expect(words({ coded: { is: "with", codeId: "code:1" } })).toEqual(["home", "end of it"]));

  it("is what is not coded with it", () => {
    expect(words({ coded: { is: "without", codeId: "code:1" } })).toEqual(["a ", " and work\nthe "]);
    expect(words({ coded: { is: "without", codeId: "code:9" } })).toEqual([ida.text]);
  });

  it("is the chosen sections, and what is coded in them", () => {
    expect(words({ sections: ["b"] })).toEqual(["the end of it"]);
    expect(words({ sections: ["a"], coded: { is: "with", codeId: "code:1" } })).toEqual(["home"]);
    expect(words({ sections: ["b"], coded: { is: "without", codeId: "code:1" } })).toEqual(["the "]);
    expect(words({ sections: ["b"], coded: { is: "with", codeId: "code:2" } })).toEqual([]);
  });

  it("is what some people say, alone or with others; turns that follow one another are one stretch", () => {
    const talk = aProject({
      people: { Anna: {}, Bo: {} },
      codes: ["1 Home"],
      transcripts: { Pair: ["Anna: «1 One»", "Anna: two", "Bo: three", "Anna + Bo: four", "R: five"] },
    });
    const said = (people: Limits["people"], limits: Partial<Limits> = {}) =>
      stretchesToSearch(talk, { sections: "all", coded: null, ...limits, people })
        ?.get("transcript:Pair")
        ?.map(({ start, end }) => talk.transcripts.get("transcript:Pair")?.text.slice(start, end));
    expect(said(["participant:Anna"])).toEqual(["One\ntwo", "four"]);
    expect(said(["participant:Bo"])).toEqual(["three\nfour"]);
    expect(said(["participant:Bo", "participant:Anna"])).toEqual(["One\ntwo\nthree\nfour"]);
    expect(said(["participant:9"])).toEqual([]);
    expect(said(["participant:Anna"], { coded: { is: "without", codeId: "code:1" } })).toEqual([
      "\ntwo",
      "four",
    ]);
  });
});
