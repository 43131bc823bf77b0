import { describe, expect, it } from "vitest";
import type { PrintEdit } from "../../../shared/project/records.ts";
import { cutWarnings } from "../../../shared/quotes/cut-warnings.ts";

function edit(words: string, said: string, text = ""): PrintEdit {
  const start = words.indexOf(said);
  const span = { start, end: start + said.length };
  return text === "" ? { kind: "cut", ...span } : { kind: "bracket", ...span, text };
}
function warned(words: string, edits: readonly PrintEdit[], language: string | null) {
  return cutWarnings(words, edits, language).map((one) => {
    expect(words.slice(one.start, one.end)).toBe(one.words);
    return [one.kind, one.words];
  });
}

describe("a warning of cut words", () => {
  it.each<[string, string, string | null, [string, string][]]>([
    ["I did not mean it that way", "not", "en", [["negation", "not"]]],
    [
      "they didn’t come, I think",
      "didn’t come, I think",
      "en-GB",
      [
        ["negation", "didn’t"],
        ["hedge", "I think"],
      ],
    ],
    ["it was kind of hard, you know", "kind of hard, you know", "en", [["hedge", "kind of"]]],
    ["she cant sleep", "cant", "en", [["negation", "cant"]]],
    [
      "twenty-two people, 40 %, 3.5 hours",
      "twenty-two people, 40 %, 3.5 hours",
      "en",
      [
        ["number", "twenty-two"],
        ["number", "40"],
        ["number", "3.5"],
      ],
    ],
    ["one of them, you know", "one of them, you know", "en", []],
    [
      "jag vill inte dit, tror jag",
      "inte dit, tror jag",
      "sv-SE",
      [
        ["negation", "inte"],
        ["hedge", "tror jag"],
      ],
    ],
    [
      "Aldrig, liksom, utan hjälp",
      "Aldrig, liksom, utan hjälp",
      "sv",
      [
        ["negation", "Aldrig"],
        ["hedge", "liksom"],
        ["negation", "utan"],
      ],
    ],
    [
      "det är nog femtiotre stycken",
      "nog femtiotre stycken",
      "sv",
      [
        ["hedge", "nog"],
        ["number", "femtiotre"],
      ],
    ],
    ["tvåhundra kronor och en till", "tvåhundra kronor och en till", "sv", [["number", "tvåhundra"]]],
    ["en typ som gick", "en typ som gick", "en", []],
    ["en typ som gick", "en typ som gick", "da", [["hedge", "typ"]]],
    [
      "maybe, kanske",
      "maybe, kanske",
      null,
      [
        ["hedge", "maybe"],
        ["hedge", "kanske"],
      ],
    ],
    [
      "fem ben, femtonde, husen, en tusenlapp",
      "fem ben, femtonde, husen, en tusenlapp",
      "sv",
      [["number", "fem"]],
    ],
  ])("%j without %j (%s) tells %j", (words, said, language, told) =>
    expect(warned(words, [edit(words, said)], language)).toEqual(told),
  );

  it("also tells what a bracket replaces, but not what stands in it", () => {
    const words = "he did not see the two of them";
    expect(warned(words, [edit(words, "did not see", "was not seen by")], "en")).toEqual([]);
    expect(warned(words, [edit(words, "the two of them", "the brothers")], "en")).toEqual([
      ["number", "two"],
    ]);
  });

  it("says nothing of words that stay, of what is put between them, and of a first letter", () => {
    const words = "never mind, no";
    const letter: PrintEdit = { kind: "bracket", start: 0, end: 1, text: "N" };
    const inserted: PrintEdit = { kind: "bracket", start: 5, end: 5, text: "not" };
    expect(warned(words, [letter, inserted, edit(words, "mind")], "en")).toEqual([]);
  });

  it("tells words of which only some go, as long as not all that go stand in a bracket", () => {
    const words = "more or less, I think, no one came";
    expect(warned(words, [edit(words, "or less"), edit(words, "think,"), edit(words, "one")], "en")).toEqual([
      ["hedge", "more or less"],
      ["hedge", "I think"],
      ["negation", "no one"],
    ]);
    expect(warned(words, [edit(words, "think, no", "think [that no")], "en")).toEqual([]);
    expect(warned("jag tror alltså inte", [edit("jag tror alltså inte", "tror alltså")], "sv")).toEqual([
      ["hedge", "jag tror"],
    ]);
  });

  it("tells each once, by the first edit that takes some of it", () => {
    const words = "as far as I know";
    expect(cutWarnings(words, [edit(words, "far"), edit(words, "know")], "en")).toEqual([
      { kind: "hedge", words, start: 0, end: words.length, edit: 0 },
    ]);
  });

  it("names the edit", () => {
    const words = "I never said no";
    expect(cutWarnings(words, [edit(words, "I"), edit(words, "never")], "en")).toEqual([
      { kind: "negation", words: "never", start: 2, end: 7, edit: 1 },
    ]);
  });
});
