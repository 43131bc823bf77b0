import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNames, prepareNames } from "../../../shared/gate/find-names.ts";
import type { TextRun } from "../../../shared/project/records.ts";
import { putInPlace } from "../../../shared/pseudonyms/put-in-place.ts";
import { putInRichText } from "../../../shared/pseudonyms/put-in-rich-text.ts";

const key = [
  { name: "Anna Berg", pseudonym: "Marta Ek", line: 2 },
  { name: "Malmö", pseudonym: "Place 1", line: 3 },
];
const sought = prepareNames(key);

/** Runs as they are typed: *bold*, _italic_, [a link to a passage]1. */
function runsOf(typed: string): readonly TextRun[] {
  return [...typed.matchAll(/\*(.+?)\*|_(.+?)_|\[(.+?)\](\d)|([^*_[\]]+)/g)].map(
    ([, bold, italic, linked, to, plain]) => ({
      text: bold ?? italic ?? linked ?? plain ?? "",
      bold: bold !== undefined,
      italic: italic !== undefined,
      to: to === undefined ? null : `passage:${to}`,
    }),
  );
}

function typed(runs: readonly TextRun[]): string {
  return runs
    .map(({ text, bold, italic, to }) =>
      to ? `[${text}]${to.slice(-1)}` : bold ? `*${text}*` : italic ? `_${text}_` : text,
    )
    .join("");
}

const put = (runs: readonly TextRun[]) =>
  putInRichText([{ kind: "paragraph", runs }], (text, mayNot) =>
    findNames(sought, text).flatMap((found) => {
      const name = key[found.names[0] ?? 0];
      return name && found.doubt === null && mayNot(found) === null ? putInPlace(text, found, name) : [];
    }),
  )[0]?.runs ?? [];

describe("a pseudonym in a text with marks (P1)", () => {
  it.each([
    ["as a plain name has it", "We saw Anna in Malmö.", "We saw Marta in Place 1."],
    [
      "in the marks of most of the name",
      "We saw A*nna*, then *Ann*as bok.",
      "We saw *Marta*, then *Martas* bok.",
    ],
    ["in those of its beginning, where both halves are as long", "*An*na", "*Marta*"],
    ["word by word, each in its own marks", "*Anna* _Berg_ came", "*Marta* _Ek_ came"],
    ["from the middle of one run to the middle of another", "*so An*_na Be_rg said", "*so Marta*_ Ek_ said"],
    ["in the link, however little of the name is in it", "*Mal*m[ö]1s", "[Place 1:s]1"],
    ["and goes on with the words about it in the link", "[by An]1na", "[by Marta]1"],
    ["not over the ends of two links", "[An]1[na]2 and Anna", "[An]1[na]2 and Marta"],
    ["over three runs", "M*a*lmö", "Place 1"],
  ])("stands %s: %s", (_, before, after) => expect(typed(put(runsOf(before)))).toBe(after));

  it("says what it would in plain words, however the text is cut into runs, and keeps every link", () => {
    const text = "Anna Berg gick. Annas syster i Malmö, och Berg.";
    const plain = "Marta Ek gick. Martas syster i Place 1, och Ek.";
    const cut = fc.record({ at: fc.nat(text.length), bold: fc.boolean(), link: fc.boolean() });
    fc.assert(
      fc.property(fc.uniqueArray(cut, { maxLength: 12, selector: ({ at }) => at }), (cuts) => {
        const ends = [...cuts.map(({ at }) => at), text.length].sort((a, b) => a - b);
        let linked = false;
        const runs = ends.map((end, n): TextRun => {
          const link: boolean = !linked && (cuts[n]?.link ?? false) && end > (ends[n - 1] ?? 0);
          linked ||= link;
          const words = text.slice(ends[n - 1] ?? 0, end);
          return { text: words, bold: cuts[n]?.bold ?? false, italic: false, to: link ? "passage:1" : null };
        });
        const after = put(runs);
        expect(after.map((run) => run.text).join("")).toBe(plain);
        expect(after.filter(({ to }) => to !== null).length).toBe(linked ? 1 : 0);
        expect(after.every((run) => run.text !== "" || runs.some((one) => one.text === ""))).toBe(true);
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
