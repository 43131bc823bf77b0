import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextOf } from "../../../shared/analysis/context.ts";

const text = "I drank a cup of hot coffee there.\nDid you?";
const around = (words: string, units: number, within?: { start: number; end: number }) => {
  const start = text.indexOf(words);
  const { before, words: hit, after } = contextOf(text, { start, end: start + words.length }, units, within);
  return `${before}«${hit}»${after}`;
};

describe("the context of a hit", () => {
  it("is cut between words, and never longer than asked for", () => {
    expect(around("hot", 0)).toBe("«hot»");
    expect(around("hot", 5)).toBe("of «hot»");
    expect(around("hot", 7)).toBe("cup of «hot» coffee");
    expect(around("hot", 9)).toBe("a cup of «hot» coffee");
    expect(around("hot", 99)).toBe("I drank a cup of «hot» coffee there.\nDid you?");
  });

  it("may stay within a turn", () =>
    expect(around("hot", 99, { start: 0, end: 34 })).toBe("I drank a cup of «hot» coffee there."));

  it("leaves out what would only be a part of a word, the hit's own too", () =>
    expect(around("ffe", 1)).toBe("«ffe»e"));

  it("is cut anywhere between characters of scripts without spaces, and leaves marks with their letters", () => {
    const talk = (text: string, words: string, units: number) => {
      const start = text.indexOf(words);
      return contextOf(text, { start, end: start + words.length }, units);
    };
    expect(talk("我们昨天一起去喝咖啡，然后就回家了", "咖啡", 5)).toEqual({
      before: "天一起去喝",
      words: "咖啡",
      after: "，然后就回",
    });
    expect(talk("ไปดื่มกาแฟที่บ้าน", "กาแฟ", 3)).toEqual({ before: "ม", words: "กาแฟ", after: "ที่" });
    expect(talk("𠮷𠮷𠮷咖啡𠮷𠮷", "咖啡", 3)).toEqual({ before: "𠮷", words: "咖啡", after: "𠮷" });
    expect(talk("昨天kaffekoppen咖啡", "咖啡", 5)).toEqual({ before: "", words: "咖啡", after: "" });
  });

  it("follows the text, holds no half words and is no longer than asked for (seed 321)", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("ab", "😀", "é", " ", "\n", "c"), { maxLength: 40 }),
        fc.array(fc.constantFrom("x", "😀"), { minLength: 1, maxLength: 3 }),
        fc.nat(12),
        (pieces, hit, units) => {
          const [front, back] = [pieces.slice(0, 20).join(""), pieces.slice(20).join("")];
          const words = hit.join("");
          const whole = front + words + back;
          const span = { start: front.length, end: front.length + words.length };
          const context = contextOf(whole, span, units);
          expect(context.words).toBe(words);
          expect(front.endsWith(context.before)).toBe(true);
          expect(back.startsWith(context.after)).toBe(true);
          expect(Math.max(context.before.length, context.after.length)).toBeLessThanOrEqual(units);
          const left = front.slice(0, front.length - context.before.length);
          const right = back.slice(context.after.length);
          if (context.before !== "") expect(left).toMatch(/(?:^|\s)$/u);
          if (context.after !== "") expect(right).toMatch(/^(?:\s|$)/u);
        },
      ),
      { seed: 321, numRuns: 1000 },
    ));
});
