import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countWords,
  fromPlainText,
  isEmptyText,
  linksIn,
  plainRun,
  plainTextOf,
  sameText,
  tidied,
} from "../../../shared/memos/rich-text.ts";
import type { RichText } from "../../../shared/project/records.ts";
import { anyText } from "../../support/random-text.ts";

describe("the text of a note", () => {
  it("joins runs that look alike and drops empty ones", () => {
    const body: RichText = [{ kind: "paragraph", runs: [plainRun("So "), plainRun(""), plainRun("it is.")] }];
    expect(tidied(body)).toEqual([{ kind: "paragraph", runs: [plainRun("So it is.")] }]);
  });

  it("keeps bold words apart from others, but not line feeds", () => {
    const bold = { ...plainRun("a\n"), bold: true };
    const [block] = tidied([{ kind: "bullet", runs: [bold, plainRun("b")] }]);
    expect(block?.runs).toEqual([{ ...plainRun("a"), bold: true }, plainRun("\nb")]);
  });

  it("has no blocks when nothing but an empty paragraph is there; an empty heading stays", () => {
    expect(tidied([{ kind: "paragraph", runs: [plainRun("")] }])).toEqual([]);
    expect(tidied([{ kind: "heading", runs: [] }])).toHaveLength(1);
  });

  it("keeps its words when it is tidied, and is tidy then (seed 301)", () =>
    fc.assert(
      fc.property(anyText, (body) => {
        const tidy = tidied(body);
        expect(plainTextOf(tidy)).toBe(plainTextOf(body));
        expect(tidied(tidy)).toEqual(tidy);
        expect(sameText(tidy, body)).toBe(true);
        expect(linksIn(tidy)).toEqual(
          linksIn(body.map((one) => ({ ...one, runs: one.runs.filter(hasWords) }))),
        );
      }),
      { seed: 301 },
    ));

  it("is the same only when it reads and looks the same (seed 302)", () =>
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(sameText(a, b)).toBe(JSON.stringify(tidied(a)) === JSON.stringify(tidied(b)));
      }),
      { seed: 302 },
    ));

  it("is made of plain text line by line, and gives it back (seed 303)", () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", " ", "\n", "ö"), maxLength: 12 }), (text) => {
        expect(plainTextOf(fromPlainText(text))).toBe(text);
      }),
      { seed: 303 },
    ));

  it.each([
    ["", true, 0],
    [" \n ", true, 0],
    ["Two words", false, 2],
    ["It's – what? – 3 things", false, 4],
  ])("of %j is empty: %j, and has %d words", (text, empty, words) => {
    const body = fromPlainText(text);
    expect([isEmptyText(body), countWords(body)]).toEqual([empty, words]);
  });
});

function hasWords({ text }: { readonly text: string }): boolean {
  return text !== "";
}
