import { describe, expect, it } from "vitest";
import type { Project } from "../../../shared/project/project.ts";
import { balanceOfVoices } from "../../../shared/themes/balance-of-voices.ts";
import {
  type CandidateFilter,
  everyCandidate,
  quoteCandidates,
} from "../../../shared/themes/quote-candidates.ts";
import { aProject, withQuote } from "../../support/a-project.ts";

const study = aProject({
  people: { Wilma: {}, Åke: {} },
  codes: ["1 Care !", "  2 Trust", "  3 Night", "4 Doubt !"],
  transcripts: {
    One: [
      "Interviewer: How?",
      "Wilma: «2 «3 He stayed»», and «4 nobody asked».",
      "Åke: «1 I did not see it».",
      "Nils: «2 Nor I».",
    ],
    Two: ["Wilma + Åke: «2 We took turns, she and I, all night long»."],
  },
});
const inOrder = [...study.transcripts.values()];
const words = (project: Project, filter: Partial<CandidateFilter> = {}) =>
  quoteCandidates(project, "code:1", { ...everyCandidate, ...filter }, inOrder).map(
    ({ codings: [coding] }) => coding.quote,
  );

describe("the candidates of a theme", () => {
  it("are all its extracts, and words that were coded twice stand once", () => {
    expect(words(study)).toEqual([
      "He stayed",
      "I did not see it",
      "Nor I",
      "We took turns, she and I, all night long",
    ]);
    const [first] = quoteCandidates(study, "code:1", everyCandidate, inOrder);
    expect(first?.codings.map(({ codeId }) => codeId)).toEqual(["code:2", "code:3"]);
  });

  it("are not what is chosen for it, but what is chosen for another", () => {
    expect(words(withQuote(study, { words: "He stayed" }))).not.toContain("He stayed");
    expect(words(withQuote(study, { words: "He stayed", themeId: "code:4" }))).toContain("He stayed");
  });

  it("say which chosen quotes they share words with", () => {
    const project = withQuote(study, { words: "stayed" });
    const [first] = quoteCandidates(project, "code:1", everyCandidate, inOrder);
    expect(first?.overlaps.map(({ quote }) => quote)).toEqual(["stayed"]);
  });

  it.each<[string, Partial<CandidateFilter>, readonly string[]]>([
    [
      "person",
      { speaking: "participant:Åke" },
      ["I did not see it", "We took turns, she and I, all night long"],
    ],
    ["interview", { transcriptId: "transcript:Two" }, ["We took turns, she and I, all night long"]],
    ["length", { atLeast: 3, atMost: 5 }, ["I did not see it"]],
    ["coder", { coders: { are: "by", name: "Bo" } }, []],
  ])("are narrowed by %s", (_, filter, left) => expect(words(study, filter)).toEqual(left));

  it.each<[string, Partial<CandidateFilter>]>([
    ["a person", { speaking: "participant:Gone" }],
    ["an interview", { transcriptId: "transcript:Gone" }],
    ["a section", { sections: ["gone"] }],
  ])("are not narrowed by %s that has gone", (_, filter) =>
    expect(words(study, filter)).toEqual(words(study)),
  );
});

describe("the balance of voices", () => {
  const quoted = withQuote(withQuote(study, { words: "He stayed" }), {
    id: "quote:2",
    words: "We took turns",
    transcriptId: "transcript:Two",
    order: "a1",
  });

  it("counts each person's quotes and extracts, together with others too", () =>
    expect(balanceOfVoices(quoted, "code:1")).toEqual({
      quotes: 2,
      extracts: 5,
      voices: [
        { key: "participant:Wilma", quoted: 2, coded: 3 },
        { key: "participant:Åke", quoted: 1, coded: 2 },
        { key: "transcript:One s-Nils", quoted: 0, coded: 1 },
      ],
    }));

  it("has everyone who speaks, also who is never quoted or coded there", () =>
    expect(balanceOfVoices(quoted, "code:4").voices).toEqual([
      { key: "participant:Wilma", quoted: 0, coded: 1 },
      { key: "participant:Åke", quoted: 0, coded: 0 },
    ]));

  it("of the whole study counts what was chosen for two themes twice", () =>
    expect(
      balanceOfVoices(withQuote(quoted, { id: "quote:3", words: "He stayed", themeId: "code:4" }), null)
        .quotes,
    ).toBe(3));
});
