import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BesidePiece, besideTurns } from "../../../shared/checking/beside.ts";
import { compareWords } from "../../../shared/checking/error-rate.ts";
import { there } from "../../support/there.ts";

const written = (pieces: readonly BesidePiece[]) =>
  pieces.map(({ text, isApart }) => (isApart ? `[${text}]` : text)).join("");

/** A text in which each line is a turn. */
function inTurns(lines: readonly string[]) {
  let start = 0;
  const turns = lines.map((line, n) => {
    const turn = { id: n + 1, speakerId: null, start, end: start + line.length, startMs: null, endMs: null };
    start += line.length + 1;
    return turn;
  });
  return { text: lines.join("\n"), turns };
}

function beside(came: string, lines: readonly string[]) {
  const now = inTurns(lines);
  const before = { text: came, spans: [{ start: 0, end: came.length }] };
  const { steps } = compareWords(before, { text: now.text, spans: now.turns }, "en");
  return besideTurns(came, now, steps);
}

const shown = (came: string, lines: readonly string[]) =>
  beside(came, lines).map(({ came, now }) => [written(came).trim(), written(now).trim()]);

describe("two texts turn beside turn", () => {
  it("mark what differs, word by word, on both sides", () => {
    expect(
      shown("What changed?\nHe left his shoes by by the door.", [
        "What changed?",
        "He left all his boots by the door.",
      ]),
    ).toEqual([
      ["What changed?", "What changed?"],
      ["He left his [shoes] by [by] the door.", "He left [all] his [boots] by the door."],
    ]);
  });

  it("mark other capitals and marks, and sounds in brackets", () => {
    expect(shown("well yes (laughs) so", ["Well, yes so"])).toEqual([
      ["[well] yes [(laughs)] so", "[Well,] yes so"],
    ]);
  });

  it("have words that only one has in the turn in which they stood: at its beginning, at its end, or all of it", () => {
    expect(shown("Why so?\nUm nobody.\nWell.\nYes.", ["Why?", "Nobody.", "", "Yes."])).toEqual([
      ["[Why so?]", "[Why?]"],
      ["[Um nobody.]", "[Nobody.]"],
      ["[Well.]", ""],
      ["Yes.", "Yes."],
    ]);
  });

  it("stand beside each other also where turns are split, joined or empty", () => {
    expect(shown("Why? Nobody knows.\nYes.", ["Why?", "", "Nobody knows. Yes."])).toEqual([
      ["Why?", "Why?"],
      ["", ""],
      ["Nobody knows.\nYes.", "Nobody knows. Yes."],
    ]);
  });

  it("hold all of both texts, once and in order, whatever differs (seed 96)", () => {
    const words = fc.array(fc.constantFrom("so", "We", "no", "7", "(pause)", "Ana,", "…"), { maxLength: 9 });
    const line = words.map((some) => some.join(" "));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 5 }),
        fc.array(line, { minLength: 1, maxLength: 5 }),
        (came, now) => {
          const text = came.join("\n");
          const rows = beside(text, now);
          const all = (side: "came" | "now") =>
            rows.map((row) => row[side].map((piece) => piece.text).join("")).join("");
          expect(all("came")).toBe(text);
          expect(all("now").replace(/\s/g, "")).toBe(now.join("\n").replace(/\s/g, ""));
          for (const [n, row] of rows.entries())
            expect(
              row.now
                .map((piece) => piece.text)
                .join("")
                .trim(),
            ).toBe(there(now[n]).trim());
          if (text === now.join("\n"))
            expect(rows.flatMap(({ came, now }) => [...came, ...now]).some(({ isApart }) => isApart)).toBe(
              false,
            );
        },
      ),
      { seed: 96, numRuns: 300 },
    );
  });
});
