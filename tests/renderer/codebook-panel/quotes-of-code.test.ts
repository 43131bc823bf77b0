import { describe, expect, it } from "vitest";
import { quotesOfCodes } from "../../../renderer/codebook-panel/quotes-of-code.ts";
import { figuresByCode, figuresTogether } from "../../../shared/figures/figures.ts";
import type { CodeId } from "../../../shared/project/records.ts";
import { aProject } from "../../support/a-project.ts";

const study = aProject({
  people: { Wilma: {}, Sanna: {}, Berit: {} },
  codes: ["1 Trust", "  2 Small changes"],
  transcripts: {
    "Interview 10": ["Interviewer: How?", "Wilma: With «2 a cup of coffee».", "Wilma: And «1 time»."],
    "Interview 9": ["Sanna: «1 Slowly.", "Interviewer: Always?", "Guest: Yes», always."],
    "Interview 11": ["Sanna: «2 Again»."],
  },
});
const wording = {
  interviewer: "Interviewer",
  language: "en",
  byName: new Intl.Collator("en", { numeric: true }).compare,
};
const quotes = (...ids: CodeId[]) => quotesOfCodes(study, new Set(ids), wording);

describe("the quotes of a code", () => {
  it("stand by interview in natural order, each in reading order", () => {
    const { transcripts, count } = quotes("code:1", "code:2");
    expect(transcripts.map(({ transcript, quotes: some }) => [transcript.name, some.length])).toEqual([
      ["Interview 9", 1],
      ["Interview 10", 2],
      ["Interview 11", 1],
    ]);
    expect(count).toBe(4);
  });

  it("name everyone who speaks in them once, and the turns they run over", () => {
    const [first] = quotes("code:1").transcripts[0]?.quotes ?? [];
    expect(first?.voices).toEqual(["Sanna", "Interviewer", "Guest"]);
    expect(first?.turns).toEqual([1, 3]);
  });

  it("name everyone behind one label together, and count each of them once (B10)", () => {
    const both = aProject({
      people: { Wilma: {}, Sanna: {}, Berit: {} },
      codes: ["1 Trust"],
      transcripts: { One: ["Wilma + Sanna + Berit: «1 So.", "Sanna: Yes»."] },
    });
    const { transcripts } = quotesOfCodes(both, new Set(["code:1"]), { ...wording, language: "sv" });
    expect(transcripts[0]?.quotes[0]?.voices).toEqual(["Wilma, Sanna och Berit", "Sanna"]);
    expect(figuresTogether(figuresByCode(both), ["code:1"]).people).toBe(3);
  });

  it("leave out codes that were not asked for", () => {
    expect(quotes("code:2").transcripts.map(({ transcript }) => transcript.name)).toEqual([
      "Interview 10",
      "Interview 11",
    ]);
  });

  it("list those that lost their words apart", () => {
    const codings = new Map(study.codings);
    const some = codings.get("transcript:Interview 11") ?? [];
    codings.set(
      "transcript:Interview 11",
      some.map((coding) => ({ ...coding, end: coding.start, lost: true })),
    );
    const { lost, count, transcripts } = quotesOfCodes({ ...study, codings }, new Set(["code:2"]), wording);
    expect(lost.map(({ quote }) => quote)).toEqual(["Again"]);
    expect([count, transcripts.length]).toEqual([1, 1]);
  });
});

const heardFrom = (...ids: CodeId[]) => figuresTogether(figuresByCode(study), ids);

describe("of whom a code was heard", () => {
  it("counts each person once over all interviews, no interviewer, and who is nobody yet apart (N1)", () =>
    expect(heardFrom("code:1", "code:2")).toEqual({
      extracts: 4,
      people: 2,
      unidentified: 1,
      interviews: 3,
      excerpts: 0,
    }));

  it("is nobody without codings", () =>
    expect(heardFrom("code:9")).toEqual({
      extracts: 0,
      people: 0,
      unidentified: 0,
      interviews: 0,
      excerpts: 0,
    }));
});
