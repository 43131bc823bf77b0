import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange, changeBetween } from "../../../shared/text/change.ts";
import { changedAfter, changedBoth, notApart, type TextsApart } from "../../../shared/text/texts-apart.ts";

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
