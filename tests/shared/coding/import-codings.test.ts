import { describe, expect, it } from "vitest";
import { type CodingRow, importCodings } from "../../../shared/coding/import-codings.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import { marked, markedText } from "../../support/marked-text.ts";

const row = (fields: Partial<CodingRow>): CodingRow => ({
  line: 1,
  transcript: "Interview",
  code: "Care",
  quote: null,
  span: null,
  coder: "Ek",
  ...fields,
});

let number = 0;

function imported(project: Project, rows: readonly CodingRow[]) {
  const given = { by: "Ek", at: "2024-01-02T00:00:00Z" };
  const answer = importCodings(project, rows, {
    ...given,
    newCodeId: () => `code:new${++number}`,
    newCodingId: () => `coding:new${++number}`,
  });
  const after = applyDiff(project, answer.diff);
  return { ...answer, after, text: markedText(after), refused: answer.unplaced.map(({ why }) => why) };
}

describe("importing codings", () => {
  it("gives equal words to rows in their order, and tells that they are not sure (K4)", () => {
    const { text, unsure, refused } = imported(marked("yes no yes no yes"), [
      row({ quote: "yes" }),
      row({ quote: "yes" }),
    ]);
    expect(text).toBe("«yes» no «yes» no yes");
    expect(unsure.map(({ sure }) => sure)).toEqual(["first-of-several", "first-of-several"]);
    expect(refused).toEqual([]);
  });

  it("adds nothing when it is done twice (K4)", () => {
    const rows = [row({ quote: "yes" }), row({ quote: "yes" }), row({ quote: "no", code: "New > One" })];
    const once = imported(marked("yes no yes"), rows);
    expect(once.text).toBe("«yes» «no» «yes»");
    const twice = imported(once.after, rows);
    expect(twice.diff).toMatchObject({ added: [], updated: [] });
    expect(twice.refused).toEqual(["already-coded", "already-coded", "already-coded"]);
  });

  it("joins rows that overlap, and what the coder coded so before; twice adds nothing (K2, K4)", () => {
    const rows = [row({ quote: "one two" }), row({ quote: "two three" }), row({ quote: "five" })];
    const once = imported(marked("zero one two three «four five»"), rows);
    expect(once.text).toBe("zero «one two three» «four five»");
    expect([once.placed, once.refused]).toEqual([2, ["already-coded"]]);
    const more = imported(once.after, [
      ...rows,
      row({ quote: "three four" }),
      row({ quote: "zero", coder: "Bo" }),
    ]);
    expect(more.text).toBe("«zero» «one two three four five»");
    expect(more.refused).toEqual(["already-coded", "already-coded", "already-coded"]);
    expect(imported(more.after, rows).diff).toMatchObject({ added: [], updated: [], removed: [] });
  });

  it("makes the codes of a path that are missing, once, as themes down to the code itself (K4, B1)", () => {
    const { after, placed } = imported(marked("a b"), [
      row({ code: "Home > Fear", quote: "a" }),
      row({ code: "home >  fear ", quote: "b" }),
    ]);
    expect(placed).toBe(2);
    const made = [...after.codes.values()].slice(2).map(({ name, theme }) => [name, theme?.status ?? null]);
    expect(made).toEqual([
      ["Home", "candidate"],
      ["Fear", null],
    ]);
  });

  it("makes no code for rows that cannot be placed (K4)", () => {
    const { after, refused } = imported(marked("a b"), [
      row({ code: "New", quote: "zzz" }),
      row({ code: "New", transcript: "Nobody", quote: "a" }),
      row({ code: "New > ", quote: "a" }),
      row({ code: "New" }),
      row({ code: "New", span: { start: 2, end: 9 } }),
    ]);
    expect(refused).toEqual([
      "not-in-the-text",
      "no-such-transcript",
      "no-code",
      "no-passage",
      "outside-the-text",
    ]);
    expect(after.codes.size).toBe(2);
  });

  it("takes a place by numbers, unless the words there are others (K4, S5)", () => {
    const study = marked("yes no yes");
    expect(imported(study, [row({ span: { start: 7, end: 10 } })]).text).toBe("yes no «yes»");
    expect(imported(study, [row({ span: { start: 7, end: 10 }, quote: "no" })]).text).toBe("yes «no» yes");
  });
});
