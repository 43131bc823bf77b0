import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf, textWidth } from "../../../shared/charts/text-width.ts";

const plain = { size: 10, weight: 400 } as const;

describe("the width of text", () => {
  it("is the sum of its letters, whatever marks they carry", () => {
    expect(textWidth("a", plain)).toBeCloseTo(5.62);
    expect(textWidth("å", plain)).toBe(textWidth("a", plain));
    expect(textWidth("a\u030a", plain)).toBe(textWidth("a", plain));
    expect(textWidth("a\u00a0b", plain)).toBe(textWidth("a b", plain));
  });

  it("is that of a square for a character that is as wide as high", () => {
    expect(textWidth("語", plain)).toBe(10);
  });
});

describe("text in lines", () => {
  it("is broken so that its lines are about equally long", () => {
    expect(linesOf("Safer use, plainly spoken", plain, 110)).toEqual(["Safer use,", "plainly spoken"]);
  });

  it("keeps what a no-break space joins", () => {
    expect(linesOf("Trust in them\u00a0(12)", plain, 60)).toEqual(["Trust in", "them\u00a0(12)"]);
  });

  it("cuts only a word that is wider than the room", () => {
    expect(linesOf("Verksamhetsutveckling", plain, 60)).toEqual(["Verksamhet", "sutveckling"]);
  });

  it("cuts such a word in pieces about equally long, so that no two letters are left over", () => {
    const bold = { size: 15, weight: 600 } as const;
    const lines = linesOf("Omsorgsrelationsförändringsprocessbeskrivning", bold, 172);
    expect(lines).toHaveLength(3);
    const widths = lines.map((line) => textWidth(line, bold));
    expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) * 0.7);
  });

  it("is one empty line when it is blank", () => {
    expect(linesOf(" ", plain, 60)).toEqual([""]);
  });

  it("loses no letter and keeps to its room (seed 311)", () => {
    const text = fc
      .array(fc.string({ unit: "grapheme", maxLength: 14 }), { maxLength: 8 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 200 }), (words, room) => {
        const lines = linesOf(words, plain, room);
        expect(lines.join("").replace(/[ \t\r\n]/g, "")).toBe(words.replace(/[ \t\r\n]/g, ""));
        for (const line of lines)
          if ([...new Intl.Segmenter().segment(line)].length > 1)
            expect(textWidth(line, plain)).toBeLessThanOrEqual(room);
      }),
      { seed: 311 },
    );
  });
});
