import { describe, expect, it } from "vitest";
import { figuresByCode, figuresOf, figuresTogether } from "../../../shared/figures/figures.ts";
import { excerptsOf, interviewsOf } from "../../../shared/project/interviews.ts";
import { namesInStudy } from "../../../shared/speakers/other-files.ts";
import { balanceOfVoices } from "../../../shared/themes/balance-of-voices.ts";
import { aProject, withReference } from "../../support/a-project.ts";
import { names, work } from "../../support/published-references.ts";

const interviews = { One: ["Wilma: «1 They come» in."], Two: ["Åke: «1 So» so."] };
const people = { Wilma: {}, Åke: {} };
const alone = aProject({ people, codes: ["1 Trust", "2 Doubt"], transcripts: interviews });
const study = withReference(
  aProject({
    people,
    codes: ["1 Trust", "2 Doubt"],
    transcripts: { ...interviews, "Ek, 2010": ["«1 They come here», «2 it says»."] },
  }),
  "transcript:Ek, 2010",
  work({ type: "book", authors: names("Ek, E."), issued: "2010" }),
);

describe("excerpts from the literature are counted apart (N2, X2)", () => {
  it("in the figures of a study: no interview, no words, no people", () => {
    const { codings, excerpts, ...rest } = figuresOf(study);
    const { codings: _, excerpts: none, ...before } = figuresOf(alone);
    expect([excerpts, none, codings]).toEqual([1, 0, 4]);
    expect(rest).toEqual(before);
    expect(interviewsOf(study).map(({ name }) => name)).toEqual(["One", "Two"]);
    expect(excerptsOf(study).map(({ name }) => name)).toEqual(["Ek, 2010"]);
  });

  it("in the figures of codes", () => {
    const of = (...ids: ("code:1" | "code:2")[]) => figuresTogether(figuresByCode(study), ids);
    expect(of("code:1")).toEqual({ extracts: 3, people: 2, unidentified: 0, interviews: 2, excerpts: 1 });
    expect(of("code:2")).toEqual({ extracts: 1, people: 0, unidentified: 0, interviews: 0, excerpts: 1 });
    expect(of("code:1", "code:2").excerpts).toBe(1);
  });

  it("and have no part in the balance of voices", () =>
    expect(balanceOfVoices(study, null)).toEqual(balanceOfVoices(alone, null)));

  it("nor do they count as files in which an interviewer could be", () =>
    expect(namesInStudy(study).files).toBe(2));
});
