import { describe, expect, it } from "vitest";
import { applyDiff, diffOf, reverse } from "../../../shared/project/diff.ts";
import { codingsOf, passagesOf } from "../../../shared/project/project.ts";
import type { TextChange } from "../../../shared/text/change.ts";
import { correctText } from "../../../shared/transcripts/correct-text.ts";
import {
  corrected,
  type Edit,
  edited,
  erase,
  interview,
  marked,
  markedText,
  replace,
  textOf,
  together,
  type,
} from "../../support/marked-text.ts";

describe("a passage whose transcript is corrected", () => {
  it("follows its words as a coding does, and is kept when they go, and undo brings it back (C1, C3, C5, D2)", () => {
    const stamp = { by: "Ek", at: "2024-01-02T00:00:00Z" };
    const place = { transcriptId: interview, start: 7, end: 15, quote: "so alone", lost: false } as const;
    const noted = applyDiff(
      marked("I felt so alone there"),
      diffOf({ added: [{ id: "passage:1", ...place, note: "Hm", ...stamp }] }),
    );
    const now = (...edits: readonly Edit[]) => passagesOf(corrected(noted, ...edits), interview)[0];
    expect(now(erase("I "))).toMatchObject({ start: 5, end: 13, quote: "so alone", note: "Hm" });
    expect(now(replace("so ", ""))).toMatchObject({ start: 7, end: 12, quote: "alone", lost: false });
    expect(now(erase("so alone"))).toMatchObject({ start: 7, end: 7, quote: "so alone", lost: true });
    const outcome = correctText(noted, { transcriptId: interview, change: erase("so alone")(textOf(noted)) });
    if (outcome.is === "refused") throw new RangeError(outcome.why);
    expect(applyDiff(applyDiff(noted, outcome.value), reverse(outcome.value))).toEqual(noted);
  });
});

describe("a coding whose transcript is corrected", () => {
  it("stays where it is when words behind it change (C1)", () =>
    expect(edited("I felt «alone» there", replace("there", "everywhere"))).toBe("I felt «alone» everywhere"));

  it("moves with its words when words before it change (C1)", () =>
    expect(edited("I felt «alone» there", replace("felt", "was"))).toBe("I was «alone» there"));

  it("does not take in words typed at its left edge (C2)", () =>
    expect(edited("I felt «alone» there", type(7, "so "))).toBe("I felt so «alone» there"));

  it("does not take in words typed at its right edge (C2)", () =>
    expect(edited("I felt «alone» there", type(12, " then"))).toBe("I felt «alone» then there"));

  it("takes in words typed between its own (C3)", () =>
    expect(edited("I felt «so alone» there", type(9, " very"))).toBe("I felt «so very alone» there"));

  it("keeps what is left of it when its beginning is erased (C3)", () =>
    expect(edited("I felt «so alone» there", erase("so "))).toBe("I felt «alone» there"));

  it("keeps what is left of it when its end is erased (C3)", () =>
    expect(edited("I felt «so alone» there", erase(" alone"))).toBe("I felt «so» there"));

  it("stays on new words that replace just its own (C4)", () =>
    expect(edited("I felt «alnoe» there", replace("alnoe", "alone"))).toBe("I felt «alone» there"));

  it("stays on new words that replace its first or last ones (C4)", () =>
    expect(edited("I «felt alnoe» there", replace("alnoe", "lonely"), replace("felt", "was"))).toBe(
      "I «was lonely» there",
    ));

  it("does not take in words that replace more than its own (C4)", () =>
    expect(edited("I «felt alone» there", replace("alone there", "sad"))).toBe("I «felt »sad"));

  it("is lost when all of it is erased (C5)", () =>
    expect(edited("I felt «alone» there", erase("alone"))).toBe("I felt ∅ there"));

  it("is lost when more than its words is replaced at once (C5)", () =>
    expect(edited("I felt «alone» there", replace("felt alone there", "was happy"))).toBe("I ∅was happy"));

  it("keeps the words that it lost (C5)", () => {
    const [lost] = codingsOf(corrected(marked("I felt «alone» there"), erase("alone")), interview);
    expect(lost).toMatchObject({ lost: true, quote: "alone", start: 7, end: 7 });
  });

  it("does not come back by itself when its words are typed again (C5)", () =>
    expect(edited("I felt «alone» there", erase("alone"), type(7, "alone"))).toBe("I felt ∅alone there"));

  it("states its words anew whenever they change (C6)", () => {
    const [one] = codingsOf(corrected(marked("I felt «so alone» there"), type(9, " very")), interview);
    expect(one?.quote).toBe("so very alone");
  });

  it("is not drawn to its neighbour when that one is erased (C1)", () =>
    expect(edited("«ab»«cd»", erase("ab"))).toBe("∅«cd»"));

  it("lets two neighbours take their own part of a joint erasure (C3)", () =>
    expect(edited("«ab»«cd»", erase("bc"))).toBe("«a»«d»"));

  it("gives words typed between two neighbours to neither (C2)", () =>
    expect(edited("«ab»«cd»", type(2, "x"))).toBe("«ab»x«cd»"));

  it("keeps several lost ones at one place (C5)", () =>
    expect(edited("«ab»«cd» ef", erase("ab"), erase("cd"), erase(" e"))).toBe("∅∅f"));

  it("follows several replacements of one change (C1)", () =>
    expect(
      edited("one «two» three «four» five", together(erase("one "), replace("three", "3"), erase("our"))),
    ).toBe("«two» 3 «f» five"));

  it("never has half an emoji (S4)", () =>
    expect(edited("I felt «👩‍🚀 alone» there", replace("👩‍🚀", "🙂"))).toBe("I felt «🙂 alone» there"));

  it("runs over the line break between turns, and keeps doing so (C1)", () =>
    expect(edited("How «was it?\nWell», fine", erase("was "), replace("Well", "Well then"))).toBe(
      "How «it?\nWell then», fine",
    ));
});

describe("taking a correction back", () => {
  it.each<[string, string, Edit]>([
    ["the beginning of a coding was erased", "I felt «so alone» there", erase("so ")],
    ["the end of a coding was erased", "I felt «so alone» there", erase(" alone")],
    ["its beginning and what stood before were erased", "I felt «so alone» there", erase("felt so ")],
    ["its end and what stood behind were erased", "I felt «so alone» there", erase("alone there")],
    ["all of it was erased", "I felt «alone» there", erase("alone")],
    ["all of it and more was replaced", "I felt «alone» there", replace("felt alone there", "was")],
    ["just its words were replaced", "I felt «alone» there", replace("alone", "x")],
    ["its first word was replaced", "I felt «so alone» there", replace("so", "very")],
    ["words were typed at its edge", "I felt «alone» there", type(7, "x")],
    ["the space between neighbours was erased", "«ab» «cd»", erase(" ")],
    ["both neighbours were erased", "x«ab»«cd»y", erase("abcd")],
    ["all of the turn was erased", "«ab\ncd»\ne", erase("cd")],
    [
      "three replacements were one change",
      "«one «two»» three",
      together(erase("one "), erase("wo"), type(13, "x")),
    ],
  ])("puts every coding back when %s (H1)", (_, notation, edit) => {
    const before = marked(notation);
    const outcome = correctText(before, { transcriptId: interview, change: edit(textOf(before)) });
    if (outcome.is === "refused") throw new RangeError(outcome.why);
    const after = applyDiff(before, outcome.value);
    expect(markedText(applyDiff(after, reverse(outcome.value)))).toBe(notation);
    expect(applyDiff(after, reverse(outcome.value))).toEqual(before);
  });

  it("puts a lost coding's place back when that was erased, too (H1)", () => {
    const lost = corrected(marked("one «two» three"), erase("two"));
    const outcome = correctText(lost, { transcriptId: interview, change: erase("ne  th")(textOf(lost)) });
    if (outcome.is === "refused") throw new RangeError(outcome.why);
    const gone = applyDiff(lost, outcome.value);
    expect(markedText(gone)).toBe("o∅ree");
    expect(markedText(applyDiff(gone, reverse(outcome.value)))).toBe("one ∅ three");
  });
});

describe("a correction is refused", () => {
  const said = marked("How was it?\nFine");
  const refusalOf = (change: TextChange) => {
    const outcome = correctText(said, { transcriptId: interview, change });
    return outcome.is === "refused" ? outcome.why : "done";
  };
  const at = (start: number, from: string, to: string): TextChange => ({
    length: 16,
    replacements: [{ start, from, to }],
  });

  it.each<[string, TextChange, string]>([
    ["when it changes nothing", { length: 16, replacements: [] }, "nothing-changed"],
    ["when it puts the same words there", at(0, "How", "How"), "nothing-changed"],
    ["when the text has another length", { ...at(0, "How", "So"), length: 15 }, "another-text"],
    [
      "when its replacements touch",
      { length: 16, replacements: [...at(0, "How", "So").replacements, ...at(3, " ", "").replacements] },
      "another-text",
    ],
    [
      "when its replacements stand in the wrong order",
      { length: 16, replacements: [...at(4, "was", "is").replacements, ...at(0, "How", "So").replacements] },
      "another-text",
    ],
    ["when the text says something else", at(0, "Who", "So"), "another-text"],
    ["when it takes the break between turns away", at(11, "\n", ""), "crosses-a-turn"],
    ["when it reaches over the break", at(9, "t?\nF", "x"), "crosses-a-turn"],
    ["when it puts a carriage return into the text", at(0, "", "a\r"), "not-plain-text"],
    ["when it puts a NUL into the text", at(0, "", "\0"), "not-plain-text"],
    ["when it puts half a character into the text", at(0, "", "\ud83d"), "not-plain-text"],
  ])("%s (C7)", (_, change, why) => expect(refusalOf(change)).toBe(why));

  it("when it leaves half a character in the text (C7)", () => {
    const emoji = marked("a🙂b");
    const change = { length: 4, replacements: [{ start: 1, from: "\ud83d", to: "" }] };
    expect(correctText(emoji, { transcriptId: interview, change })).toEqual({
      is: "refused",
      why: "not-plain-text",
    });
  });

  it("when the transcript is not there (C7)", () =>
    expect(correctText(said, { transcriptId: "transcript:x", change: at(0, "", "x") })).toEqual({
      is: "refused",
      why: "no-such-transcript",
    }));

  it("but a whole turn may be emptied, and filled again (C7)", () =>
    expect(edited("How?\nFine\nWhy?", erase("Fine"), type(5, "Good"))).toBe("How?\nGood\nWhy?"));
});
