import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparedWords } from "../../../shared/checking/compared-words.ts";
import { compareWords, errorRate } from "../../../shared/checking/error-rate.ts";
import { speakerErrors } from "../../../shared/checking/speaker-errors.ts";
import { aProject } from "../../support/a-project.ts";

const whole = (text: string) => ({ text, spans: [{ start: 0, end: text.length }] });
const rateOf = (came: string, checked: string, language: string | null = "en") =>
  errorRate(whole(came), whole(checked), language);
const keys = (text: string) => comparedWords(text, { start: 0, end: text.length }).map(({ key }) => key);

describe("the error rate (V7, V8)", () => {
  /** The checked text, the text as it came, its word and its character error rate, as jiwer 3 has them in its own tests. */
  it.each([
    ["This is a test", "This is a test", 0, 0],
    ["This is a test", "", 1, 1],
    ["This is a test", "This test", 1 / 2, 5 / 14],
    ["X", "X X Y Y", 3, 6],
    ["X Y X", "X Z", 2 / 3, 3 / 5],
    ["X", "Y", 1, 1],
    ["X", "Y Z", 2, 3],
    [
      "i am a short ground truth",
      "i am a considerably longer and very much incorrect hypothesis",
      7 / 6,
      null,
    ],
    ["hello world", "hello duck", 1 / 2, null],
  ])("of “%s” that came as “%s” is what jiwer says", (checked, came, words, characters) => {
    const rate = rateOf(came, checked);
    expect(rate.wordErrorRate).toBeCloseTo(words, 12);
    if (characters !== null) expect(rate.characterErrorRate).toBeCloseTo(characters, 12);
    expect(rate.isLeast).toBe(true);
  });

  it("is 0 where nobody said anything and nothing was heard, and 1 where something was", () => {
    expect([rateOf("", "").wordErrorRate, rateOf("hello", "").wordErrorRate]).toEqual([0, 1]);
  });

  it("tells words heard as others, left out and put in, and which of them weigh", () => {
    const rate = rateOf(
      "Jag tror inte att det var 2019. Sen kom Marta hem igen. Då,",
      "Jag tror att det var 2018. Sen så kom Märta hem. då",
      "sv",
    );
    expect(rate.errors).toEqual({
      ...{ substitution: 2, omission: 1, insertion: 2 },
      ...{ nameOrNumber: 2, meaningChanging: 1, punctuation: 2 },
    });
    expect([rate.words, rate.wordErrorRate]).toEqual([12, 5 / 12]);
  });

  it("is the same whatever capitals, marks and drawings of apostrophes one writes", () => {
    const said = "I don't know – it's low-threshold, isn't it?";
    const written = "i Don’t know it’s LOW‑threshold isn’t it";
    expect(rateOf(written, said)).toMatchObject({ wordErrorRate: 0, characterErrorRate: 0 });
  });

  it("counts each word of a checked text, but no sounds in brackets", () => {
    expect(keys("Yes [laughs], (…) well (2.0) [ohörbart] – and (so they say) [the police].")).toEqual([
      "yes",
      "well",
      "and",
      "so",
      "they",
      "say",
      "the",
      "police",
    ]);
  });

  it("of texts with little in common is said to be at most so", () => {
    const words = (from: string, count: number) =>
      Array.from({ length: count }, (_, n) => `${from}${n}`).join(" ");
    const rate = rateOf(words("a", 7_000), words("b", 7_000));
    expect([rate.wordErrorRate, rate.isLeast, rate.words]).toEqual([1, false, 7_000]);
    expect(rate.characterErrorRate).toBeGreaterThan(0);
  });

  it("is at most what each correction adds, and 0 for the text itself", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("vi", "gick", "hem", "inte", "två", "Marta"), { maxLength: 30 }),
        fc.array(fc.tuple(fc.nat(30), fc.constantFrom("drop", "new", "put"))),
        (words, changes) => {
          const came: string[] = [...words];
          for (const [at, how] of changes)
            came.splice(at, how === "put" ? 0 : 1, ...(how === "drop" ? [] : ["x"]));
          const rate = rateOf(came.join(" "), words.join(" "), "sv");
          const { substitution, omission, insertion } = rate.errors;
          expect(substitution + omission + insertion).toBeLessThanOrEqual(changes.length);
          expect(rateOf(words.join(" "), words.join(" ")).wordErrorRate).toBe(0);
          expect(insertion - omission).toBe(came.length - words.length);
        },
      ),
      { seed: 5, numRuns: 500 },
    ));
});

describe("turns under another speaker", () => {
  const voices = (...turns: readonly string[]) => {
    const [transcript] = aProject({ people: { Wilma: {} }, transcripts: { T: turns } }).transcripts.values();
    if (!transcript) throw new Error("there is one");
    return transcript;
  };

  it("are those whose words mostly stood under somebody else, whatever the labels", () => {
    const checked = voices(
      "Interviewer: How was it?",
      "Wilma: It was cold that night.",
      "Interviewer: And then?",
    );
    const came = voices("A: How was it?", "B: It was cold that night.", "B: And then?");
    const errors = (came: typeof checked) => {
      const { steps } = compareWords(
        { text: came.text, spans: came.turns },
        { text: checked.text, spans: checked.turns },
        "en",
      );
      return speakerErrors(came, checked, steps);
    };
    expect([errors(checked), errors(came)]).toEqual([0, 1]);
  });
});
