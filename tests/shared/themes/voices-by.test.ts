import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Project } from "../../../shared/project/project.ts";
import { balanceOfVoices } from "../../../shared/themes/balance-of-voices.ts";
import { findingsOf, voiceMatrix } from "../../../shared/themes/voice-matrix.ts";
import { voicesBy } from "../../../shared/themes/voices-by.ts";
import { aProject, withQuote } from "../../support/a-project.ts";

const guide = [
  { id: "a", name: "Background", questions: [] },
  { id: "b", name: "Care", questions: [] },
];
const begun = aProject({
  study: { guide },
  people: { Wilma: { role: "nurse" }, Åke: { role: "cook" }, Ines: { role: "nurse" }, Per: {} },
  codes: ["1 Care !", "  2 Trust", "3 Doubt !"],
  transcripts: {
    One: ["Wilma: «2 He stayed», «3 perhaps».", "Wilma + Åke: «1 Both of us saw it».", "Nils: «2 Nor I»."],
    Two: ["Ines: «1 I went home», «1 and slept».", "Per: So."],
  },
});
/** One is of 2019, with its second turn in section b; Two is of 2022 and in no section. */
const marked: Project = {
  ...begun,
  transcripts: new Map(
    [...begun.transcripts].map(([id, one]) => [
      id,
      id === "transcript:One"
        ? {
            ...one,
            wave: "2019",
            sections: [
              { turnId: 1, sectionId: "a" },
              { turnId: 2, sectionId: "b" },
            ],
          }
        : { ...one, wave: "2022" },
    ]),
  ),
};
const study = [
  { id: "quote:1", words: "He stayed" },
  { id: "quote:2", words: "Both of us saw it" },
  { id: "quote:3", words: "perhaps", themeId: "code:3" },
  { id: "quote:4", words: "perhaps", themeId: "code:3" },
].reduce((project, quote) => withQuote(project, quote as Parameters<typeof withQuote>[1]), marked);

const lines = (project: Project) =>
  voicesBy(project, null, "en").flatMap(({ by, groups }) =>
    groups.map(
      ({ name, quotes, extracts, quoted, people }) =>
        `${by.is === "attribute" ? by.name : by.is} ${name || "–"}: ${quotes}/${extracts}, ${quoted} of ${people}`,
    ),
  );

describe("quotes and extracts", () => {
  it("are counted by section, wave and attribute, with who is quoted of those who speak there", () =>
    expect(lines(study)).toEqual([
      "section a · Background: 3/2, 1 of 1",
      "section b · Care: 1/2, 2 of 2",
      "section –: 0/2, 0 of 2",
      "wave 2019: 4/4, 2 of 2",
      "wave 2022: 0/2, 0 of 2",
      "role cook: 1/1, 1 of 1",
      "role nurse: 4/5, 1 of 2",
      "role –: 0/0, 0 of 1",
    ]));

  it("stand by wave and value as the language sorts these", () => {
    const project = aProject({
      people: { Wilma: { town: "Åre" }, Per: { town: "Malmö" }, Ines: { town: "Ystad" } },
      codes: ["1 Care !"],
      transcripts: { Vår: ["Wilma: «1 So»."], Ålder: ["Per: «1 So»."], Öppet: ["Ines: «1 So»."] },
    });
    const transcripts = new Map(
      [...project.transcripts].map(([id, one]) => [id, { ...one, wave: one.name }]),
    );
    const names = (language: string) =>
      voicesBy({ ...project, transcripts }, null, language).map(({ groups }) =>
        groups.map(({ name }) => name).join(" "),
      );
    expect(names("sv")).toEqual(["Vår Ålder Öppet", "Malmö Ystad Åre"]);
    expect(names("en")).toEqual(["Ålder Öppet Vår", "Åre Malmö Ystad"]);
  });

  it("are not grouped where there is one group only, or an attribute has too many values", () => {
    const people = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`P${at}`, { town: `Town ${at}` }]),
    );
    const turns = Object.keys(people).map((name) => `${name}: «1 So».`);
    expect(lines(aProject({ people, codes: ["1 Care !"], transcripts: { One: turns } }))).toEqual([]);
  });

  it("of sections and of waves add up to all, wherever words are coded (N9, seed 2211)", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.boolean(), fc.nat(4)), { maxLength: 12 }), (turns) => {
        const talk = turns.map(([who, isCoded], at) => {
          const words = isCoded ? `«1 Said ${at}»` : `Said ${at}`;
          return `${["Wilma", "Åke", "Nils"][who]}: ${words}.`;
        });
        const drawn = aProject({
          ...{ study: { guide }, people: { Wilma: {}, Åke: {} }, codes: ["1 Care !"] },
          transcripts: { One: talk, Two: ["Wilma: «1 More»."] },
        });
        const project: Project = {
          ...drawn,
          transcripts: new Map(
            [...drawn.transcripts].map(([id, one]) => [
              id,
              {
                ...one,
                wave: one.name,
                sections: one.turns.flatMap(({ id: turnId }, at) => {
                  const mark = ["a", "b", null][turns[at]?.[2] ?? 3];
                  return mark === undefined ? [] : [{ turnId, sectionId: mark }];
                }),
              },
            ]),
          ),
        };
        const { extracts } = balanceOfVoices(project, null);
        for (const { groups } of voicesBy(project, null, "en"))
          expect(groups.reduce((all, group) => all + group.extracts, 0)).toBe(extracts);
      }),
      { seed: 2211 },
    ));
});

describe("people by themes", () => {
  it("have the numbers that the window shows of each theme", () => {
    const { themes, voices } = voiceMatrix(study, "en");
    expect(themes.map(({ code, quotes }) => [code.name, quotes])).toEqual([
      ["Care", 2],
      ["Doubt", 2],
    ]);
    expect(
      voices.map(({ name, cells }) => [name, ...cells.map(({ quoted, coded }) => `${quoted}/${coded}`)]),
    ).toEqual([
      ["Wilma", "2/2", "2/1"],
      ["Åke", "1/1", "0/0"],
      ["Ines", "0/2", "0/0"],
      ["Nils", "0/1", "0/0"],
      ["Per", "0/0", "0/0"],
    ]);
  });

  it("stand by name where they are quoted and coded as often, whatever their ids", () => {
    const project = aProject({
      people: { a: {}, b: {}, c: {}, d: {} },
      codes: ["1 Care !"],
      transcripts: { One: ["b: «1 So».", "a: Oh.", "c: Oh.", "d: Oh."] },
    });
    const called = ["Örn", "Wilma", "Zeth", "Åke"];
    const participants = new Map(
      [...project.participants].map(([id, one], at) => [id, { ...one, pseudonym: called[at] ?? "" }]),
    );
    const names = (language: string) =>
      voiceMatrix({ ...project, participants }, language).voices.map(({ name }) => name);
    expect(names("sv")).toEqual(["Wilma", "Zeth", "Åke", "Örn"]);
    expect(names("en")).toEqual(["Wilma", "Åke", "Örn", "Zeth"]);
  });

  it("tell who is quoted most, who never, who is coded most and unquoted, and which theme has one voice", () => {
    const { most, neverQuoted, mostCodedUnquoted, ofOneVoice } = findingsOf(voiceMatrix(study, "en"));
    expect(most?.name).toBe("Wilma");
    expect(neverQuoted.map(({ name }) => name)).toEqual(["Ines", "Nils", "Per"]);
    expect(mostCodedUnquoted.map(({ name }) => name)).toEqual(["Ines"]);
    expect(ofOneVoice.map(({ theme, voice }) => [theme.code.name, voice.name])).toEqual([["Doubt", "Wilma"]]);
  });
});
