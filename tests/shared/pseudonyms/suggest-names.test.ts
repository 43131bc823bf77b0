import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Project } from "../../../shared/project/project.ts";
import { calledIn, neutralPseudonym } from "../../../shared/pseudonyms/neutral-pseudonyms.ts";
import { patternsIn } from "../../../shared/pseudonyms/patterns.ts";
import { suggestNames } from "../../../shared/pseudonyms/suggest-names.ts";
import { aProject, withMemo, withReference } from "../../support/a-project.ts";
import { work } from "../../support/published-references.ts";

const keyOf = (...pairs: readonly (readonly [name: string, pseudonym: string])[]) =>
  pairs.map(([name, pseudonym], at) => ({ name, pseudonym, line: at + 2 }));
const told = (project: Project, key = keyOf()) =>
  suggestNames(project, key).map(({ foundBy, kind, name, count }) => [foundBy, kind, name, count]);
const talk = (...lines: readonly string[]) => aProject({ transcripts: { T: lines } });

describe("numbers and addresses that tell who somebody is", () => {
  const found = (text: string) =>
    patternsIn(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

  it.each([
    ["Mitt nummer är 811228-9874, sa hon.", [["personal-number", "811228-9874"]]],
    [
      "19811228-9874 och 198112289874",
      [
        ["personal-number", "19811228-9874"],
        ["personal-number", "198112289874"],
      ],
    ],
    ["Född 811228+9874.", [["personal-number", "811228+9874"]]],
    ["Samordningsnummer 701063-2391", [["personal-number", "701063-2391"]]],
    ["En siffra fel: 811228-9875.", []],
    ["Ingen sådan dag: 811328-9873.", []],
    ["29 februari 1900 fanns inte: 19000229-0005", []],
    ["29 februari 2000 fanns: 20000229-0005", [["personal-number", "20000229-0005"]]],
    ["811228\u00a0-\u202f9874", [["personal-number", "811228\u00a0-\u202f9874"]]],
    ["Mejla anna.berg@sjukhuset.se. Eller a@b.", [["email", "anna.berg@sjukhuset.se"]]],
    [
      "Ring 070-123 45 67 eller 08-12 34 56 78.",
      [
        ["telephone", "070-123 45 67"],
        ["telephone", "08-12 34 56 78"],
      ],
    ],
    [
      "+46 (0)70 123 45 67, +46701234567",
      [
        ["telephone", "+46 (0)70 123 45 67"],
        ["telephone", "+46701234567"],
      ],
    ],
    [
      "070\u00a0123\u202f45\u200767, (08) 12 34 56 78. (031)123456",
      [
        ["telephone", "070\u00a0123\u202f45\u200767"],
        ["telephone", "(08) 12 34 56 78"],
        ["telephone", "(031)123456"],
      ],
    ],
    [
      "070.123 45 67 eller 070.123.45.67.",
      [
        ["telephone", "070.123 45 67"],
        ["telephone", "070.123.45.67"],
      ],
    ],
    ["I 2024-01-02 kom 10 000 av 25 000, kl 08.15, 00:12:45.", []],
    ["01.02.2024 kl 08.15-10.30, 08.15 10 personer (07) 12 34, 1 030 120 450", []],
  ])("“%s”", (text, all) => expect(found(text)).toEqual(all));

  it("every number that is made by the rule is found, and none whose last digit is another", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2023-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 999 }),
        fc.boolean(),
        fc.nat(8),
        (date, serial, isPlus, off) => {
          const six = date.toISOString().slice(2, 10).replaceAll("-", "");
          const nine = six + String(serial).padStart(3, "0");
          const sum = [...nine].reduce((all, digit, at) => {
            const twice = Number(digit) * (at % 2 === 0 ? 2 : 1);
            return all + Math.floor(twice / 10) + (twice % 10);
          }, 0);
          const last = (10 - (sum % 10)) % 10;
          const written = (digit: number) => `${six}${isPlus ? "+" : "-"}${nine.slice(6)}${digit}`;
          expect(found(`är ${written(last)}.`)).toEqual([["personal-number", written(last)]]);
          expect(
            found(`är ${written((last + 1 + off) % 10)}.`).filter(([kind]) => kind === "personal-number"),
          ).toEqual([]);
        },
      ),
      { seed: 704, numRuns: 300 },
    );
  });
});

describe("names that a study may have (P3)", () => {
  it("are words with a capital within a sentence, with their genitive, and not what is written small", () => {
    expect(
      told(
        talk(
          "Intervjuare: Vem kom? Sedan då?",
          "IP: Det var Annaliisa. Annaliisas bil stod i Kirunavaara. Kanske kom Hon sen.",
          "IP: Hon kom hon gick hon såg hon vet hon sa hon. Då gick vi. Där bodde vi i Kirunavaara.",
        ),
      ),
    ).toEqual([
      ["capital", "person", "Annaliisa", 2],
      ["capital", "place", "Kirunavaara", 2],
    ]);
  });

  it("that only begin sentences are none, but go with a name behind them", () => {
    expect(told(talk("I: Så?", "A: Brit af Berg kom. Brit gick. Stolen stod där."))).toEqual([
      ["capital", "person", "Brit af Berg", 1],
    ]);
  });

  it("are no “Is” where people say “I”, which is no name in the genitive", () => {
    expect(told(talk("A: So am I here? Is it you, am I asked. Is it so?"))).toEqual([]);
  });

  it("are no other codes that what is said of a code names, but stay names where people say them", () => {
    const project = aProject({
      codes: ["1 Limits of policy", "2 Trust in Karin"],
      transcripts: { T: ["A: It was Karin, and Ove."] },
    });
    const [limits] = [...project.codes.values()];
    if (!limits) throw new RangeError("there are two codes");
    const definition = "Not what is meant by Trust in Karin (see Limits of policy), as Ove says.";
    const codes = new Map(project.codes).set(limits.id, { ...limits, definition });
    expect(told({ ...project, codes }).map(([, , name, count]) => [name, count])).toEqual([
      ["Karin", 2],
      ["Ove", 2],
    ]);
  });

  it("may be words that are also months or pronouns, where they have a capital within sentences and do not stand as a month", () => {
    const study = talk(
      "I: Och?",
      "A: Jag såg Mina och August Lind i dag, och Dina. Mina barn var där, mina barn. I maj kom Maj. Kanske kom Maj-Britt sen.",
      "B: We met in May and on 3 June. Then last April, and August 2020. I know Theresa May, said June.",
    );
    expect(told(study).map(([, kind, name, count]) => [kind, name, count])).toEqual([
      ["person", "August Lind", 1],
      ["person", "Dina", 1],
      ["person", "June", 1],
      ["person", "Maj", 1],
      ["person", "Maj-Britt", 1],
      ["person", "Mina", 1],
      ["person", "Theresa May", 1],
    ]);
  });

  it("are one where somebody stutters, and “Tristan” is no place", () => {
    expect(
      told(talk("I: Och?", "A: Jo, då kom Anna Anna Berg och Berg, och Tristan till Norrstan.")),
    ).toEqual([
      ["capital", "person", "Anna Berg", 1],
      ["capital", "person", "Anna", 1],
      ["capital", "person", "Berg", 1],
      ["capital", "place", "Norrstan", 1],
      ["capital", "person", "Tristan", 1],
    ]);
  });

  it("of several words stand before their parts, after a title they are people, and some tell what they are of", () => {
    expect(
      told(
        talk(
          "I: Och?",
          "A: Jag mötte Maja Lind på Storgatan, med doktor Ek från Lunds kommun och KAF. Sen kom Maja, och Maja, och Maja.",
          "A: Det var på Akuten i går, sa Försäkringskassan.",
        ),
      ),
    ).toEqual([
      ["capital", "person", "Maja Lind", 1],
      ["capital", "person", "Maja", 3],
      ["capital", "person", "Akuten", 1],
      ["capital", "person", "Ek", 1],
      ["capital", "organisation", "Försäkringskassan", 1],
      ["capital", "organisation", "KAF", 1],
      ["capital", "person", "Lunds", 1],
      ["capital", "place", "Storgatan", 1],
    ]);
  });

  it("are what speakers and people are called, but for “Interviewer”, “IP 3” and pseudonyms", () => {
    const project = aProject({
      people: { Wilma: {}, Annaliisa: {} },
      transcripts: { T: ["Interviewer: Well?", "Annaliisa: Yes.", "IP 3: No.", "Wilma: I saw Wilma."] },
    });
    const [wilma] = [...project.participants.values()];
    const of = (nameIs: "pseudonym" | "unsaid") => ({
      ...project,
      participants: new Map(
        [...project.participants].map(
          ([id, one]) => [id, { ...one, nameIs: one === wilma ? nameIs : "unsaid" }] as const,
        ),
      ),
    });
    expect(told(of("unsaid"))).toEqual([
      ["label", "person", "Annaliisa", 1],
      ["label", "person", "Wilma", 2],
    ]);
    expect(told(of("pseudonym"))).toEqual([["label", "person", "Annaliisa", 1]]);
  });

  it("are none that the key has, in whole or as one of its words, nor its pseudonyms", () => {
    const study = talk(
      "I: So?",
      "A: It was Annaliisa Berg, and Annaliisa, and Marta Ek, in Lund. Mail a.b@c.se now.",
    );
    expect(told(study).map(([, , name]) => name)).toEqual([
      "a.b@c.se",
      "Annaliisa Berg",
      "Annaliisa",
      "Lund",
      "Marta Ek",
    ]);
    expect(
      told(study, keyOf(["Annaliisa Berg", "Marta Ek"], ["a.b@c.se", "Email 1"])).map(([, , name]) => name),
    ).toEqual(["Lund"]);
  });

  it("are none of a number that the key has, with the signs that it begins with", () => {
    const study = talk("I: So?", "A: Call (08) 12 34 56 78, or +46 (0)70 123 45 67, or 070\u00a0123 45 67.");
    const numbers = told(study).map(([, , name]) => name);
    expect(numbers).toEqual(["(08) 12 34 56 78", "+46 (0)70 123 45 67", "070 123 45 67"]);
    expect(
      told(study, keyOf(...numbers.map((name, at) => [String(name), `Telephone ${at}`] as const))),
    ).toEqual([]);
  });

  it("stand in memos as in interviews, and not in published works; the first places are told in context", () => {
    const noted = withMemo(talk("I: And?", "A: We met by Kirunavaara then."), {
      title: "On Kirunavaara",
      body: [
        { kind: "paragraph", runs: [{ text: "We saw Kirunavaara.", bold: false, italic: false, to: null }] },
      ],
    });
    const [one] = suggestNames(noted, []);
    expect(one?.places.map(({ is, before, stands, behind }) => [is, before, stands, behind])).toEqual([
      ["transcript.text", "And?\nWe met by ", "Kirunavaara", " then."],
      ["memo.title", "On ", "Kirunavaara", ""],
      ["memo.body", "We saw ", "Kirunavaara", "."],
    ]);
    const cited = aProject({ transcripts: { Published: ["It was by Kirunavaara then."] } });
    expect(told(withReference(cited, "transcript:Published", work({ title: "On Lund" })))).toEqual([]);
  });

  it("have a neutral pseudonym of their kind that nobody has yet", () => {
    expect(neutralPseudonym("person", "sv", keyOf(["Anna", "person 1"]), ["Person 2"])).toBe("Person 3");
    expect(neutralPseudonym("place", "sv", [])).toBe("Plats 1");
    // Nor is it what a speaker is called whom nobody has said to be a person, or who is only spoken of.
    const called = talk("Person 1: So.", "Person 3: Yes.");
    const study = { ...called, study: { ...called.study, standIns: ["Person 2"] } };
    expect(neutralPseudonym("person", "en", [], calledIn(study))).toBe("Person 4");
    expect(neutralPseudonym("personal-number", "en", [])).toBe("Personal number 1");
  });
});
