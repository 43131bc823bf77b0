import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathName } from "../../../shared/codebook/code-tree.ts";
import type { ForeignCode, ForeignProject } from "../../../shared/interchange/foreign-project.ts";
import { hueOfColour } from "../../../shared/interchange/hue-of-colour.ts";
import { takeForeignProject } from "../../../shared/interchange/take-foreign-project.ts";
import { addedFigures } from "../../../shared/interchange/taken-project.ts";
import { placesInDraft } from "../../../shared/interchange/words-at-places.ts";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { allCodings, type Project } from "../../../shared/project/project.ts";
import { plainParagraph } from "../../../shared/speakers/document.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { aProject } from "../../support/a-project.ts";
import { corrected } from "../../support/corrected-text.ts";

const nothing: ForeignProject = {
  ...{ program: "Other", name: "Walks", texts: [], codes: [], codings: [], notes: [], memos: [] },
  ...{ cases: [], attributes: [], lost: [] },
};
const aText = (key: string, text: string) => ({
  ...{ key, name: key, text },
  original: { fileName: `${key}.txt`, format: "txt" as const, bytes: new TextEncoder().encode(text) },
});
const aCode = (
  key: string,
  parent: string | null,
  name = key,
  more: Partial<ForeignCode> = {},
): ForeignCode => ({
  ...{ key, parent, name, colour: null, definition: "", isGroup: false, ...more },
});
const unsaid = { quote: null, comment: "", by: "Ek", at: null };

let ids = 0;

function taken(foreign: Partial<ForeignProject>, into: Project = aProject({})) {
  const whole = { ...nothing, ...foreign };
  const answer = takeForeignProject(into, whole, {
    sha256s: new Map(whole.texts.map(({ key }) => [key, key])),
    newId: () => {
      ids += 1;
      return `n${ids}`;
    },
    ...{ nameIs: "unsaid", by: "Ek", at: "2024-01-01T00:00:00.000Z" },
  });
  return { ...answer, added: addedFigures(answer.diff), project: applyDiff(into, answer.diff) };
}
const quotes = (project: Project) => [...allCodings(project)].map(({ quote }) => quote);
const paths = ({ codes }: Project) => [...codes.values()].map((code) => pathName(codes, code)).sort();

describe("codings of another program", () => {
  const text = "Interviewer: How?\nKim: Yes, yes.\nInterviewer: Why?\nKim: Yes.";
  const texts = [aText("Kim", text)];
  const codes = [aCode("a", null)];
  const at = (start: number, end: number, quote: string | null = null) => ({
    ...{ ...unsaid, text: "Kim", code: "a", span: { start, end }, quote },
  });

  it("stand on those of their words that stay, when labels have left the text", () => {
    const { project, losses } = taken({ texts, codes, codings: [at(18, 60)] });
    expect([quotes(project), losses]).toEqual([["Yes, yes.\nWhy?\nYes."], []]);
  });

  it.each([
    ["with their quote", "Kim:"],
    ["without", null],
  ])(
    "that hold nothing but a label stand nowhere, whoever else is called so, and are told: %s",
    (_, quote) => {
      const called = [aText("Kim", `${text}\nInterviewer: Kim?\nKim: Kim: that is me.`)];
      const { added, losses } = taken({ texts: called, codes, codings: [at(18, 22, quote)] });
      expect([added.codings, losses.map(({ kind, count, couldHold }) => [kind, count, couldHold])]).toEqual([
        0,
        [["labels-coded", 1, false]],
      ]);
    },
  );

  it("of texts of one name stand in their own, and that one is numbered is told", () => {
    const { project, losses } = taken({
      texts: [aText("Kim", text), { ...aText("Lo", text.replace("Yes.", "No.")), name: "Kim" }],
      codes,
      codings: [{ ...at(23, 26), text: "Lo" }],
    });
    expect(
      [...allCodings(project)].map(({ transcriptId }) => project.transcripts.get(transcriptId)?.name),
    ).toEqual(["Kim 2"]);
    expect(losses).toMatchObject([{ kind: "names-changed", count: 1, which: ["Kim 2"] }]);
  });

  it("whose place is not where their quote is are placed by the quote, nearest, and told", () => {
    const { project, losses } = taken({ texts, codes, codings: [at(24, 31, "Yes.")] });
    expect([...allCodings(project)].map(({ start, quote }) => [start, quote])).toEqual([[20, "Yes."]]);
    expect(losses).toMatchObject([{ kind: "quotes-elsewhere", count: 1, which: ["Yes."] }]);
  });

  it("of texts, codes and words that are not there are counted by kind", () => {
    const codings = [
      { ...at(0, 4), text: "nobody" },
      { ...at(23, 26), code: "none" },
      at(500, 600, "never said at all, by anybody here"),
      at(23, 26),
    ];
    const { project, losses } = taken({ texts, codes, codings });
    expect(quotes(project)).toEqual(["Yes"]);
    expect(losses.map(({ kind, count }) => [kind, count])).toEqual([
      ["codings-without-text", 1],
      ["codes-not-there", 1],
      ["words-not-found", 1],
    ]);
  });
});

describe("people of another program", () => {
  const aCase = (key: string, name: string, attributes: Readonly<Record<string, string>>) => ({
    ...{ key, name, attributes, texts: [] },
  });
  const attributes = [{ name: "role", type: null }];

  it("whose names differ in capitals alone stay two, and one without a name is one; that is told", () => {
    const { project, losses } = taken({
      attributes,
      cases: [
        aCase("1", "Kim", { role: "nurse" }),
        aCase("2", "kim", { role: "cook" }),
        aCase("3", " ", { role: "guest" }),
      ],
    });
    expect([...project.participants.values()].map((one) => [one.pseudonym, one.attributes])).toEqual([
      ...[
        ["Kim", { role: "nurse" }],
        ["kim 2", { role: "cook" }],
        ["?", { role: "guest" }],
      ],
    ]);
    expect(losses).toMatchObject([{ kind: "names-changed", count: 2, which: ["kim 2", "?"] }]);
  });

  it("whom the study knows keep what it says of them, and that the file says something else is told", () => {
    const study = aProject({ people: { Kim: { role: "nurse" } } });
    const { project, losses } = taken({ attributes, cases: [aCase("1", "kim", { role: "cook" })] }, study);
    expect([...project.participants.values()].map(({ attributes }) => attributes)).toEqual([
      { role: "nurse" },
    ]);
    expect(losses).toMatchObject([{ kind: "other-values", count: 1, couldHold: false, which: ["role"] }]);
  });
});

describe("places in a draft", () => {
  it("are the same letters as in the text, wherever a span begins and ends (seed 12)", () => {
    const line = fc.tuple(
      fc.constantFrom("Anna: ", "Bo: ", "", "[00:01] "),
      fc.string({ unit: "grapheme", maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.nat(200), fc.nat(200), (lines, one, other) => {
        const text = lines.map(([label, words]) => label + words.replace(/[\r\n]/g, "")).join("\n");
        const paragraphs = text.split("\n").map((words) => plainParagraph(words.trimEnd()));
        const judgement = judgeSpeakers({ format: "html", paragraphs });
        const placeOf = placesInDraft(text, judgement);
        const span = {
          start: Math.min(one, other, text.length),
          end: Math.min(Math.max(one, other), text.length),
        };
        const place = placeOf?.(span) ?? null;
        if (!place) return;
        const letters = (words: string) => words.replace(/\s+/gu, "");
        const found = letters(judgement.draft.text.slice(place.start, place.end));
        const given = letters(text.slice(span.start, span.end));
        // What is found is what was given, without labels and times: its letters in their order.
        let from = 0;
        for (const letter of found) {
          const next = given.indexOf(letter, from);
          expect(next, `${found} in ${given}`).toBeGreaterThanOrEqual(from);
          from = next + letter.length;
        }
      }),
      { seed: 12, numRuns: 500 },
    );
  });
});

describe("a project of another program that comes again (K5)", () => {
  const text = "Well, coffee. And then some bread.";
  const codes = [aCode("a", null)];
  const at = (start: number, end: number, quote: string | null) => ({
    ...{ ...unsaid, text: "Kim", code: "a", span: { start, end }, quote },
  });
  const coffee = at(6, 12, null);
  const bread = at(28, 33, null);

  it("leaves a text as it was corrected, and puts codings on their words there, quoted or not", () => {
    const texts = [aText("Kim", text)];
    const { project } = taken({ texts, codes, codings: [coffee] });
    const after = corrected(project, "Well, ", "Well, you know, ");
    const then = at(18, 22, "then");
    const again = taken({ texts, codes, codings: [coffee, bread, then] }, after);
    expect(quotes(again.project)).toEqual(["coffee", "then", "bread"]);
    expect([again.here, again.losses]).toEqual([
      { transcripts: 1, codes: 1, codings: 1, notes: 0, memos: 0, people: 0 },
      [],
    ]);
  });

  it("knows a text by its name and words, where its file is another", () => {
    const { project } = taken({ texts: [aText("Kim", text)], codes });
    const other = { ...aText("Kim 2", text), name: "Kim" };
    const again = taken({ texts: [other], codes, codings: [{ ...coffee, text: "Kim 2" }] }, project);
    expect([again.here.transcripts, again.added.transcripts, quotes(again.project)]).toEqual([
      ...[1, 0, ["coffee"]],
    ]);
    expect(again.originals.size).toBe(0);
  });
});

describe("codes of another program", () => {
  it("that stand in a circle, or twice under one name, all come, and are told", () => {
    const codes = [
      aCode("a", "b"),
      aCode("b", "a"),
      aCode("c", null, "C"),
      aCode("d", null, "c"),
      aCode("e", "gone", " "),
    ];
    const { project, losses } = taken({ codes });
    expect(paths(project)).toEqual(["?", "C", "a", "a > b", "c 2"].sort());
    expect(losses.map(({ kind, count }) => [kind, count])).toEqual([
      ["names-changed", 2],
      ["codes-lifted", 2],
    ]);
    expect(checkProject(project)).toEqual([]);
  });

  it("of one name beside each other are the same two when they come again (K5)", () => {
    const codes = [aCode("c", null, "Trust"), aCode("d", null, "trust"), aCode("e", "d", "Doubt")];
    const first = taken({ codes });
    expect(paths(first.project)).toEqual(["Trust", "trust 2", "trust 2 > Doubt"]);
    const again = taken({ codes }, first.project);
    expect([again.added.codes, again.here.codes]).toEqual([0, 3]);
    expect(paths(again.project)).toEqual(paths(first.project));
  });

  it("are those that the study has at their place, and give them a definition where they have none", () => {
    const into = aProject({ codes: ["1 Trust !", "  2 Doubt"] });
    const codes = [
      aCode("t", null, "trust", { definition: "Said so." }),
      aCode("d", "t", "Doubt"),
      aCode("n", "t", "New"),
    ];
    const { project, added } = taken({ codes }, into);
    expect([added.codes, paths(project)]).toEqual([1, ["Trust", "Trust > Doubt", "Trust > New"]]);
    expect(project.codes.get("code:1")?.definition).toBe("Said so.");
  });

  it("may be ten thousand, of one name or nested", () => {
    const flat = Array.from({ length: 10_000 }, (_, n) => aCode(`${n}`, null, n % 2 ? "same" : `code ${n}`));
    const begun = performance.now();
    expect(taken({ codes: flat }).project.codes.size).toBe(10_000);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

describe("the hue of a colour", () => {
  it.each([
    ["#ff0000", 29],
    ["00FF00", 142],
    ["#0000ff", 264],
    ["#808080", null],
    ["red", null],
  ] as const)("%s is %s", (colour, hue) => expect(hueOfColour(colour)).toBe(hue));
});
