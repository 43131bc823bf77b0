import { describe, expect, it } from "vitest";
import { type CodePassage, codePassage, codingAround } from "../../../shared/coding/code-passage.ts";
import { codeWithName, inVivoName } from "../../../shared/coding/code-with-name.ts";
import { findAgain, lostCodings } from "../../../shared/coding/lost-codings.ts";
import { resizeCoding } from "../../../shared/coding/resize-coding.ts";
import { uncodePassage } from "../../../shared/coding/uncode-passage.ts";
import { applyDiff, diffOf, reverse } from "../../../shared/project/diff.ts";
import { codingsOf, type Project } from "../../../shared/project/project.ts";
import { withMemo } from "../../support/a-project.ts";
import { corrected, erase, interview, marked, markedText, textOf, type } from "../../support/marked-text.ts";

const stamp = { by: "Ek", at: "2024-01-02T00:00:00Z" };
const passage = { codingId: "coding:new", transcriptId: interview, codeId: "code:1", ...stamp } as const;
const span = (start: number, end: number) => ({ start, end });
const on = (project: Project, words: string) => {
  const start = textOf(project).indexOf(words);
  return span(start, start + words.length);
};

function coded(project: Project, where: { start: number; end: number }, more: Partial<CodePassage> = {}) {
  const outcome = codePassage(project, { ...passage, span: where, ...more });
  return outcome.is === "done" ? markedText(applyDiff(project, outcome.value)) : outcome.why;
}

describe("coding a passage", () => {
  const plain = marked("I felt alone.\nDid you?");

  it("marks its words, without white space at the edges (K1, S4)", () => {
    expect(coded(plain, on(plain, "alone"))).toBe("I felt «alone».\nDid you?");
    expect(coded(plain, on(plain, " alone.\n"))).toBe("I felt «alone.»\nDid you?");
  });

  it("may run over turns, and over, in and across codings of other codes and coders (K2)", () => {
    expect(coded(plain, on(plain, "alone.\nDid"))).toBe("I felt «alone.\nDid» you?");
    const one = marked("I «felt so» alone");
    for (const other of [{ codeId: "code:2" as const }, { by: "Bo" }]) {
      expect(coded(one, on(one, "so"), other)).toBe("I «felt «so»» alone");
      expect(coded(one, on(one, "so alone"), other)).toBe("I «felt «so» alone»");
    }
  });

  it("joins what the coder coded so before where they overlap, also between two, and not where they touch (K2)", () => {
    const two = marked("«I felt» so «alone there» today");
    expect(coded(two, on(two, "felt so"))).toBe("«I felt so» «alone there» today");
    expect(coded(two, on(two, "felt so alone"))).toBe("«I felt so alone there» today");
    expect(coded(two, on(two, "so "))).toBe("«I felt» «so» «alone there» today");
    expect(coded(two, on(two, "I felt so alone there today"))).toBe("«I felt so alone there today»");
  });

  it("tells which coding gives a passage a code, whole or as a part of more (K2)", () => {
    const two = marked("«I felt» so alone");
    const around = (words: string, by = "Ek") =>
      codingAround(two, { transcriptId: interview, codeId: "code:1", span: on(two, words), by })?.id ?? null;
    expect([around("I felt "), around("felt"), around("felt so"), around("felt", "Bo")]).toEqual([
      ...["coding:1", "coding:1"],
      ...[null, null],
    ]);
  });

  it("keeps the oldest of those it joins, with all comments, and memos on the others pass to it (K2, R4)", () => {
    const two = withMemo(marked("«I felt» so «alone there» today"), { about: "coding:2" });
    const commented = applyDiff(
      two,
      diffOf({
        updated: [
          { id: "coding:1", from: { comment: "" }, to: { comment: "quiet", at: "2024-01-03T00:00:00Z" } },
          { id: "coding:2", from: { comment: "" }, to: { comment: "first" } },
        ],
      }),
    );
    const linked = withMemo(commented, { id: "memo:2", about: "study:1", to: "coding:1" });
    const outcome = codePassage(linked, { ...passage, span: on(linked, "felt so alone") });
    if (outcome.is === "refused") throw new RangeError(outcome.why);
    const joined = applyDiff(linked, outcome.value);
    const [one, ...more] = codingsOf(joined, interview);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ id: "coding:2", at: stamp.at, quote: "I felt so alone there" });
    expect(one?.comment).toBe("first\nquiet");
    expect(joined.memos.get("memo:1")).toMatchObject({ about: "coding:2", was: "" });
    expect(joined.memos.get("memo:2")?.body[0]?.runs[0]?.to).toBe("coding:2");
    expect(applyDiff(joined, reverse(outcome.value))).toEqual(linked);
  });

  it.each<[string, Parameters<typeof coded>[1], string]>([
    ["nothing", span(3, 3), "nothing-selected"],
    ["white space alone", span(1, 2), "nothing-selected"],
    ["what is beyond the text", span(3, 99), "outside-the-text"],
    ["what is before the text", span(-1, 3), "outside-the-text"],
    ["a span that runs backwards", span(5, 3), "outside-the-text"],
  ])("is refused for %s (K1)", (_, where, why) => expect(coded(plain, where)).toBe(why));

  it("is refused without its transcript or its code (K1)", () => {
    expect(codePassage(plain, { ...passage, transcriptId: "transcript:9", span: span(0, 1) })).toMatchObject({
      why: "no-such-transcript",
    });
    expect(codePassage(plain, { ...passage, codeId: "code:9", span: span(0, 1) })).toMatchObject({
      why: "no-such-code",
    });
  });

  it("with the same code is done once by one coder, and once by each (K2)", () => {
    const one = marked("I felt «alone»");
    expect(coded(one, on(one, "alone"))).toBe("already-coded");
    expect(coded(one, on(one, "lon"))).toBe("already-coded");
    expect(codePassage(one, { ...passage, by: "Bo", span: on(one, "alone") }).is).toBe("done");
    expect(codePassage(one, { ...passage, codeId: "code:2", span: on(one, "alone") }).is).toBe("done");
  });

  it("is not hindered by a lost coding at its place (K2)", () => {
    const lost = corrected(marked("I «felt» alone"), erase("felt"), type(2, "was"));
    expect(coded(lost, span(2, 5))).toBe("I ∅«was» alone");
  });

  it("with a name uses the code of that name at the top, whatever its capitals (B1)", () => {
    const given = { ...passage, span: on(plain, "alone"), newCodeId: "code:new" as const };
    expect(codeWithName(plain, { ...given, name: " cARE " })).toMatchObject({
      value: { added: [{ codeId: "code:1" }] },
    });
    expect(codeWithName(plain, { ...given, name: "Fear" })).toMatchObject({
      value: { added: [{ id: "code:new", name: "Fear" }, { codeId: "code:new" }] },
    });
    expect(codeWithName(plain, { ...given, name: " " })).toMatchObject({ why: "no-name" });
  });

  it("in vivo is named by its words, cut at a word when they are many", () => {
    expect(inVivoName(" so\n alone ")).toBe("so alone");
    const long = inVivoName("one two three four five six seven eight nine ten eleven twelve thirteen");
    expect(long).toBe("one two three four five six seven eight nine ten eleven…");
  });

  it("in vivo is not named by half a character, or a letter without its marks, when it has no blanks to be cut at", () => {
    expect(inVivoName(`x${"🙂".repeat(40)}`)).toBe(`x${"🙂".repeat(14)}…`);
    expect(inVivoName(`xx${"👩‍🚀".repeat(40)}`)).toBe(`xx${"👩‍🚀".repeat(5)}…`);
    expect(inVivoName(`x${"q\u030a".repeat(40)}`)).toBe(`x${"q\u030a".repeat(14)}…`);
  });
});

describe("resizing a coding", () => {
  const one = marked("I «felt so» alone");
  const resized = (project: Project, where: { start: number; end: number }) => {
    const outcome = resizeCoding(project, { codingId: "coding:1", span: where });
    return outcome.is === "done" ? markedText(applyDiff(project, outcome.value)) : outcome.why;
  };

  it("grows, shrinks or moves it, and quotes its words anew (K3)", () => {
    expect(resized(one, on(one, "felt so alone"))).toBe("I «felt so alone»");
    expect(resized(one, on(one, "so "))).toBe("I felt «so» alone");
    expect(resizeCoding(one, { codingId: "coding:1", span: on(one, "so") })).toMatchObject({
      value: { updated: [{ to: { quote: "so" } }] },
    });
  });

  it("gives a lost one a place again (K3)", () => {
    const lost = corrected(marked("I «felt» alone"), erase("felt"));
    expect(resized(lost, on(lost, "alone"))).toBe("I  «alone»");
  });

  it.each<[string, { start: number; end: number }, string]>([
    ["nothing", span(3, 3), "nothing-selected"],
    ["the words it has", span(2, 10), "nothing-changed"],
    ["what is beyond the text", span(3, 99), "outside-the-text"],
  ])("is refused for %s (K3)", (_, where, why) => expect(resized(one, where)).toBe(why));

  it("joins what the same coder coded so already where they overlap (K2)", () => {
    const two = marked("I «felt» so «alone»");
    expect(resized(two, on(two, "alone"))).toBe("I felt so «alone»");
    expect(resized(two, on(two, "felt so al"))).toBe("I «felt so alone»");
    const lost = corrected(marked("«I» felt «alone»"), erase("I"));
    expect(resized(lost, on(lost, "felt al"))).toBe(" «felt alone»");
  });
});

describe("taking codings away", () => {
  it("takes just those, standing or lost, and none when one is not there (K1)", () => {
    const two = corrected(marked("I «felt» «alone»"), erase("alone"));
    const outcome = uncodePassage(two, ["coding:2"]);
    expect(outcome.is === "done" && markedText(applyDiff(two, outcome.value))).toBe("I «felt» ");
    expect(uncodePassage(two, ["coding:1", "coding:9"])).toMatchObject({ why: "no-such-coding" });
    expect(uncodePassage(two, [])).toMatchObject({ why: "no-such-coding" });
  });
});

describe("lost codings", () => {
  it("are listed with the place most like their words (C5, S5)", () => {
    const lost = corrected(marked("I «felt alone» there"), erase("felt alone "), type(7, ", felt alone"));
    const [one] = lostCodings(lost);
    if (!one) throw new RangeError("a coding is lost");
    expect(markedText(lost)).toBe("I ∅there, felt alone");
    expect(findAgain(textOf(lost), one).likely).toEqual({ span: span(9, 19), sure: "exact", score: 1 });
    expect(codingsOf(lost, interview)).toHaveLength(1);
  });
});
