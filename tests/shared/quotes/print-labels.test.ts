import { describe, expect, it } from "vitest";
import { findQuote } from "../../../shared/project/project.ts";
import type { HouseStyle, PrintEdit } from "../../../shared/project/records.ts";
import { printedQuote } from "../../../shared/quotes/printed-quote.ts";
import { piecesOf } from "../../../shared/quotes/voices.ts";
import { aProject, withQuote } from "../../support/a-project.ts";

const words = "What changed?\nHe left his shoes.\nBy the door.\nI never saw that.";

const into = {
  ...{ id: "t", language: "sv", translator: "Ek", checker: "", comment: "", of: words },
  ...{ status: "draft" as const, at: "2024-01-02T00:00:00Z" },
};

/** What is printed of the dialogue in a house that names speakers so; of its translation, where it has one. */
function printed(
  labels: HouseStyle["labels"],
  {
    edits = [],
    form = "block",
    people = ["Wilma", "Åke"],
    isInCell = false,
    translation = "",
  }: {
    readonly translation?: string;
    readonly edits?: readonly PrintEdit[];
    readonly form?: "block" | "inline";
    readonly people?: readonly [string, string] | readonly string[];
    readonly isInCell?: boolean;
  } = {},
): string {
  const [first = "", second = ""] = people;
  const project = withQuote(
    aProject({
      people: { [first]: {}, [second]: {} },
      codes: ["1 Trust !"],
      transcripts: {
        Marta: [
          "Interviewer: What changed?",
          `${first}: He left his shoes.`,
          `${first}: By the door.`,
          `${second}: I never saw that.`,
        ],
      },
    }),
    { words, edits, form, translations: translation === "" ? [] : [{ ...into, text: translation }] },
  );
  const quote = findQuote(project, "quote:1");
  const [transcript] = project.transcripts.values();
  if (!quote || !transcript) throw new RangeError("the sketch lacks something");
  const pieces = piecesOf(project.participants, transcript, quote);
  const voices = { transcript, pieces, words: { interviewer: "Interviewer", language: "en" } };
  const style = { ...project.study.houseStyle, labels };
  const { original, translations } = printedQuote(quote, style, voices, { isInCell });
  return translations[0]?.text ?? original;
}
const cut = (from: string, to: string): PrintEdit => ({
  kind: "cut",
  start: words.indexOf(from),
  end: words.indexOf(to) + to.length,
});

describe("who speaks within a quote", () => {
  it("is named where each begins, once while they go on", () =>
    expect(printed("name")).toBe(
      "Interviewer: What changed?\nWilma: He left his shoes.\nBy the door.\nÅke: I never saw that.",
    ));

  it("stands in no quotation marks in a cell of a table, where a block without names has them", () => {
    expect(printed("name", { isInCell: true })).toMatch(/^Interviewer: .*that\.$/s);
    expect(printed("none", { isInCell: true })).toMatch(/^“What .*that\.”$/s);
  });

  it("by initials, where these differ", () => {
    expect(printed("initial")).toBe(
      "I: What changed?\nW: He left his shoes.\nBy the door.\nÅ: I never saw that.",
    );
    expect(printed("initial", { people: ["Wilma", "Wera"] })).toMatch(
      /^Interviewer: .*\nWilma: .*\n.*\nWera: /,
    );
  });

  it("or not at all, where the house has it so, or one voice is left in print", () => {
    expect(printed("none")).toBe(words);
    const edits = [cut("What", "changed"), cut("I never", "that")];
    expect(printed("name", { edits })).toBe("…?\nHe left his shoes.\nBy the door.\n….");
  });

  it("begins a line also where a cut took the end of the turn before", () => {
    const edits = [cut("By the", "I never")];
    expect(printed("name", { edits })).toBe(
      "Interviewer: What changed?\nWilma: He left his shoes.\n…\nÅke: saw that.",
    );
  });

  it.each([
    [
      "in as many lines is named as in the words",
      "What?\nHe left.\nThere.\nNo: I never.",
      "Interviewer: What?\nWilma: He left.\nThere.\nÅke: No: I never.",
    ],
    ["in other lines is left as it is", "What? He left. There.\nI never.", "What? He left. There.\nI never."],
    [
      "that names them itself is left so",
      "Int: What?\nWilma: He left. There.\nÅke: I never.",
      "Int: What?\nWilma: He left. There.\nÅke: I never.",
    ],
  ])("in a translation that %s", (_, text, told) => {
    expect(printed("name", { translation: text })).toBe(told);
    expect(printed("none", { translation: text })).toBe(text);
  });

  it("stands within the marks of a quote in the sentence", () =>
    expect(printed("initial", { form: "inline" })).toMatch(/^“I: What changed\?\nW: .*”$/s));
});
