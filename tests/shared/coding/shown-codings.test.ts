import { describe, expect, it } from "vitest";
import { colouredByTheme } from "../../../shared/codebook/colours-of-themes.ts";
import { newTheme } from "../../../shared/codebook/new-theme.ts";
import {
  type CodingFilter,
  codersOf,
  everyCoding,
  seenBlindly,
  shownCodings,
  standingFilter,
} from "../../../shared/coding/shown-codings.ts";
import { codingsOf, type Project } from "../../../shared/project/project.ts";
import { aProject, withCode, withMemo } from "../../support/a-project.ts";

const sketch = aProject({
  people: { Ada: {}, Bo: {} },
  codes: ["1 Trust !", "  2 Shoes", "    3 Laces", "4 Rules !", "  5 Forms", "6 Home"],
  transcripts: {
    One: ["Ada: «2 a» «5 b", "Bo: c» «3 d»", "Interviewer: «6 e»"],
    Two: ["Bo: «4 f»"],
  },
});
/** Rules gathers Laces; what code 3 and 6 were given is Bo's work. */
const study: Project = {
  ...withCode(sketch, "code:4", { theme: { ...newTheme("final"), gathers: ["code:3"] } }),
  codings: new Map(
    [...sketch.codings].map(([id, list]) => [
      id,
      list.map((one) => (["code:3", "code:6"].includes(one.codeId) ? { ...one, by: "Bo" } : one)),
    ]),
  ),
};

const words = (filter: Partial<CodingFilter>) =>
  shownCodings(study, "transcript:One", { ...everyCoding, ...filter }).map(({ quote }) =>
    quote.replace("\n", "/"),
  );

describe("the codings that a filter shows", () => {
  it("are the very list of the study when it narrows nothing", () => {
    expect(shownCodings(study, "transcript:One", everyCoding)).toBe(codingsOf(study, "transcript:One"));
    expect(shownCodings(study, "transcript:None", everyCoding)).toEqual([]);
  });
  it("are all of them where what it names has gone, or what is left of it chooses", () => {
    const guided = {
      ...study,
      study: { ...study.study, guide: [{ id: "s1", name: "Home", questions: [] }] },
    };
    const gone = { codeId: "code:9", speaking: "participant:9", sections: ["s9"] } as const;
    expect(standingFilter(guided, { ...everyCoding, ...gone })).toEqual(everyCoding);
    const half = { ...everyCoding, codeId: "code:1", sections: ["s1", "s9"] } as const;
    expect(standingFilter(guided, half)).toEqual({ ...half, sections: ["s1"] });
    const whole = { ...everyCoding, codeId: "code:1", speaking: "participant:Bo", sections: ["s1"] } as const;
    expect(standingFilter(guided, whole)).toBe(whole);
  });
  it("of a code take in what stands beneath it, and of a theme what it gathers", () => {
    expect(words({ codeId: "code:1" })).toEqual(["a", "d"]);
    expect(words({ codeId: "code:4" })).toEqual(["b/c", "d"]);
    expect(words({ codeId: "code:3" })).toEqual(["d"]);
  });
  it("of a person are those in which that person speaks", () => {
    expect(words({ speaking: "participant:Ada" })).toEqual(["a", "b/c"]);
    expect(words({ speaking: "participant:Bo" })).toEqual(["b/c", "d"]);
    expect(words({ speaking: "participant:None" })).toEqual([]);
  });
  it("of a person are those, too, in which they speak under one label with others (B10)", () => {
    const both = aProject({
      people: { Ada: {}, Bo: {}, Cy: {} },
      codes: ["1 Trust"],
      transcripts: { One: ["Ada + Bo: «1 a»", "Cy: «1 b»", "Bo: «1 c»"] },
    });
    const of = (speaking: CodingFilter["speaking"]) =>
      shownCodings(both, "transcript:One", { ...everyCoding, speaking }).map(({ quote }) => quote);
    expect([of("participant:Ada"), of("participant:Bo"), of("participant:Cy")]).toEqual([
      ["a"],
      ["a", "c"],
      ["b"],
    ]);
  });
  it("are mine, or those of others", () => {
    expect(words({ coders: { are: "by", name: "Bo" } })).toEqual(["d", "e"]);
    expect(words({ coders: { are: "not-by", name: "Bo" } })).toEqual(["a", "b/c"]);
  });
  it("of a section of the guide are those that begin in it", () => {
    const one = study.transcripts.get("transcript:One");
    if (!one) throw new RangeError("no interview");
    const sections = [{ turnId: 2, sectionId: "b" }];
    const marked = { ...study, transcripts: new Map([[one.id, { ...one, sections }]]) };
    const quotes = shownCodings(marked, one.id, { ...everyCoding, sections: ["b"] }).map(
      ({ quote }) => quote,
    );
    expect(quotes).toEqual(["d", "e"]);
  });
  it("narrow each other", () =>
    expect(
      words({ codeId: "code:4", speaking: "participant:Bo", coders: { are: "by", name: "Bo" } }),
    ).toEqual(["d"]));
});

describe("a code in a text with many", () => {
  it("is painted in the colour of its theme, or of the code at the top", () => {
    const odd = withCode(withCode(study, "code:3", { hue: 10 }), "code:6", { hue: 77 });
    const coloured = colouredByTheme(odd.codes);
    expect([coloured.get("code:3")?.hue, coloured.get("code:6")?.hue]).toEqual([200, 77]);
  });
});

describe("those who coded", () => {
  it("are listed as the language sorts names, whatever that of the machine is", () => {
    const [coding] = [...study.codings.values()].flat();
    if (!coding) throw new RangeError("nothing is coded");
    const list = ["Öst", "Zeth", "Åsa", "Ek", "Zeth"].map((by) => ({ ...coding, by }));
    const codings = new Map([[coding.transcriptId, list]]);
    expect(codersOf(codings, "sv")).toEqual(["Ek", "Zeth", "Åsa", "Öst"]);
    expect(codersOf(codings, "en")).toEqual(["Åsa", "Ek", "Öst", "Zeth"]);
  });
});

describe("coding blind", () => {
  it("shows none of what others coded, nor memos on it, and the same study each time", () => {
    const noted = withMemo(withMemo(study, { id: "memo:2", about: "coding:2" }), { about: "coding:3" });
    const seen = seenBlindly(noted, "Ek");
    expect(codersOf(noted.codings, "en")).toEqual(["Bo", "Ek"]);
    expect(codersOf(seen.codings, "en")).toEqual(["Ek"]);
    expect([...seen.memos.keys()]).toEqual(["memo:2"]);
    expect(seenBlindly(noted, "Ek")).toBe(seen);
  });
  it("keeps the lists of transcripts that nobody else coded, and of those where nothing changed", () => {
    const seen = seenBlindly(study, "Ek");
    expect(codingsOf(seen, "transcript:Two")).toBe(codingsOf(study, "transcript:Two"));
    const later = seenBlindly({ ...study, participants: new Map() }, "Ek");
    expect(codingsOf(later, "transcript:One")).toBe(codingsOf(seen, "transcript:One"));
  });
  it("changes nothing for who is alone", () => {
    const alone = aProject({ codes: ["1 A"], transcripts: { One: ["«1 a»"] } });
    expect(seenBlindly(alone, "Ek")).toBe(alone);
  });
});
