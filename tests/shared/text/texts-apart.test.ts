import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange, changeBetween } from "../../../shared/text/change.ts";
import {
  changedAfter,
  changedBoth,
  notApart,
  swappedBoth,
  type TextsApart,
} from "../../../shared/text/texts-apart.ts";

const to = (texts: TextsApart, after: string) => changeBetween(texts.after, after);

describe("two texts of which the later came from the earlier", () => {
  it("a change of both reaches the words that both have, and leaves apart what was apart", () => {
    const begun = notApart("Ana came home with Anna.");
    const corrected = changedAfter(begun, to(begun, "Anna came home with Anna."));
    const named = changedBoth(corrected, to(corrected, "Anna came home with Karin."));
    expect([named.before, named.after]).toEqual(["Ana came home with Karin.", "Anna came home with Karin."]);
    const both = changedBoth(named, to(named, "Karin came home with Karin."));
    expect(both.before).toBe("Karin came home with Karin.");
  });

  it("keeps in the earlier what stands there in place of words that go", () => {
    const change = (length: number, from: string, to: string) => ({
      length,
      replacements: [{ start: 0, from, to }],
    });
    const corrected = changedAfter(notApart("Lena left."), change(10, "Lena", "Moa"));
    const named = changedBoth(corrected, change(9, "Moa", "Vera"));
    expect(named.after).toBe("Vera left.");
    expect(named.before).toBe("VeraLena left.");
  });

  it("change places with what they came of, line beside line, whatever was changed in each (seed 93)", () => {
    const edit = fc.record({
      line: fc.nat(3),
      at: fc.nat(9),
      out: fc.nat(4),
      put: fc.constantFrom("", "x", "yes "),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), fc.array(fc.nat(2), { maxLength: 4 }), (edits, swaps) => {
        let texts = notApart("the tea\n\nwas cold\nand so was the room");
        const came = texts.before.split("\n");
        const now = [...came];
        for (const { line, at, out, put } of edits) {
          const letters = [...(now[line] ?? "")];
          letters.splice(at, out, put);
          now[line] = letters.join("");
          texts = changedAfter(texts, to(texts, now.join("\n")));
        }
        for (const first of swaps) {
          const startOf = (n: number) => now.slice(0, n).join("\n").length + (n > 0 ? 1 : 0);
          const spanOf = (n: number) => ({ start: startOf(n), end: startOf(n) + (now[n] ?? "").length });
          const swapped = swappedBoth(texts, { upper: spanOf(first), lower: spanOf(first + 1) });
          if (!swapped) throw new RangeError("nothing reaches from line to line");
          texts = swapped;
          for (const lines of [came, now]) lines.splice(first, 2, lines[first + 1] ?? "", lines[first] ?? "");
          expect([texts.before, texts.after]).toEqual([came.join("\n"), now.join("\n")]);
          expect(applyChange(texts.before, texts.change)).toBe(texts.after);
        }
      }),
      { seed: 93, numRuns: 500 },
    );
  });

  it("stay where something that was changed reaches from one into the other", () => {
    const begun = notApart("the tea\nwas cold");
    const joined = changedAfter(begun, to(begun, "the coffee\nis cold"));
    expect(swappedBoth(joined, { upper: { start: 0, end: 10 }, lower: { start: 11, end: 18 } })).toBe(null);
  });

  it("the change between always makes the later of the earlier, and only changes of the later part them (seed 91)", () => {
    const edit = fc.record({
      both: fc.boolean(),
      at: fc.nat(30),
      out: fc.nat(5),
      put: fc.string({ unit: fc.constantFrom("a", "b", " ", "😀", "\n"), maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let texts = notApart("the tea was cold\nand so was the room");
        let isApart = false;
        for (const { both, at, out, put } of edits) {
          const letters = [...texts.after];
          letters.splice(at, out, put);
          const change = to(texts, letters.join(""));
          texts = (both ? changedBoth : changedAfter)(texts, change);
          isApart ||= !both && change.replacements.length > 0;
          expect(applyChange(texts.before, texts.change)).toBe(texts.after);
          expect(texts.after).toBe(letters.join(""));
          if (!isApart) expect(texts.before).toBe(texts.after);
        }
      }),
      { seed: 91, numRuns: 300 },
    );
  });

  it("what was done to both elsewhere is done to the earlier as if nothing had parted them (seed 94)", () => {
    const edit = fc.record({
      isLeft: fc.boolean(),
      at: fc.nat(12),
      out: fc.nat(4),
      put: fc.constantFrom("", "x", "yes "),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 14 }), (edits) => {
        let [left, right] = ["so it was cold", "and so was she"];
        let texts = notApart(`${left}|${right}`);
        for (const { isLeft, at, out, put } of edits) {
          const half = isLeft ? left : right;
          const edited = half.slice(0, at) + put + half.slice(at + out);
          const start = Math.min(at, half.length) + (isLeft ? 0 : left.length + 1);
          const change = {
            length: texts.after.length,
            replacements: [{ start, from: half.slice(at, at + out), to: put }],
          };
          if (isLeft) left = edited;
          else right = edited;
          texts = (isLeft ? changedAfter : changedBoth)(texts, change);
        }
        expect([texts.before, texts.after]).toEqual([`so it was cold|${right}`, `${left}|${right}`]);
      }),
      { seed: 94, numRuns: 200 },
    );
  });
});
