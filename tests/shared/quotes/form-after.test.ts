import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PrintEdit } from "../../../shared/project/records.ts";
import { formAfter } from "../../../shared/quotes/form-after.ts";
import { isPrintForm, withEdit } from "../../../shared/quotes/print-form.ts";
import { printPieces, printText } from "../../../shared/quotes/print-text.ts";
import { applyChange, changeBetween, mappingOf, mapSpan } from "../../../shared/text/change.ts";
import { cutsCharacter } from "../../../shared/text/span.ts";
import { formOfEdits, isSubsequence, madeEdits, madeWords, wholeWords } from "../../support/made-quotes.ts";

const front = "Så vi satt där. ";

/** The form of a quote behind `front`, after its transcript was corrected in one place. */
function corrected(words: string, edits: readonly PrintEdit[], now: string) {
  const change = changeBetween(front + words, now);
  const span = mapSpan(mappingOf(change), { start: front.length, end: front.length + words.length });
  if (!span) throw new Error("the quote is lost");
  const after = { start: span.start, words: now.slice(span.start, span.end) };
  const form = formAfter(edits, { start: front.length, words }, after, change);
  expect(isPrintForm(after.words, form.edits)).toBe(true);
  return { printed: printText(after.words, form.edits, "…"), reached: form.reached };
}

const words = "then Lars said, you know, that she was not at home";
function edit(said: string, text = "", kind: "bracket" | "pseudonym" = "bracket"): PrintEdit {
  const start = words.indexOf(said);
  const span = { start, end: start + said.length };
  return text === "" ? { kind: "cut", ...span } : { kind, ...span, text };
}
const form = [
  edit("t", "T"),
  edit("Lars", "Peter", "pseudonym"),
  edit("you know,"),
  edit("she", "the tenant"),
  { kind: "bracket", start: words.indexOf(" home"), end: words.indexOf(" home"), text: "sic" } as const,
].reduce<readonly PrintEdit[]>((so, one) => withEdit(words, so, one), []);

describe("a print form, when the transcript is corrected beneath it,", () => {
  it("says at first", () =>
    expect(printText(words, form, "…")).toBe("[T]hen Peter said, … that [the tenant] was not at [sic] home"));

  it.each<[string, string, string, string]>([
    [
      "before the quote",
      "Så vi",
      "Och så vi",
      "[T]hen Peter said, … that [the tenant] was not at [sic] home",
    ],
    [
      "a name under its pseudonym",
      "Lars",
      "Lasse",
      "[T]hen Peter said, … that [the tenant] was not at [sic] home",
    ],
    ["a name for another", "Lars", "Bo", "[T]hen Peter said, … that [the tenant] was not at [sic] home"],
    [
      "a name and what is around it",
      "Lars said",
      "Bo says",
      "[T]hen Peter, … that [the tenant] was not at [sic] home",
    ],
    [
      "a word beside the name",
      "Lars said",
      "Lars says",
      "[T]hen Peter says, … that [the tenant] was not at [sic] home",
    ],
    [
      "letters typed at a name",
      "Lars",
      "Larsson",
      "[T]hen Peter said, … that [the tenant] was not at [sic] home",
    ],
    [
      "a name with a word put before",
      "Lars",
      "old Lars",
      "[T]hen old Peter said, … that [the tenant] was not at [sic] home",
    ],
    ["a name that was not said", " Lars", "", "[T]hen said, … that [the tenant] was not at [sic] home"],
    ["the cut words", "you know,", "I mean,", "[T]hen Peter said, … that [the tenant] was not at [sic] home"],
    [
      "a word within the cut",
      "you know",
      "you sort of know",
      "[T]hen Peter said, … that [the tenant] was not at [sic] home",
    ],
    ["the cut words away", " you know,", "", "[T]hen Peter said, that [the tenant] was not at [sic] home"],
    [
      "the word that a bracket stands for",
      "that she ",
      "that ",
      "[T]hen Peter said, … that [the tenant] was not at [sic] home",
    ],
    [
      "the word before an insertion",
      "at home",
      "in home",
      "[T]hen Peter said, … that [the tenant] was not in [sic] home",
    ],
    [
      "the words around an insertion",
      "at home",
      "inhome",
      "[T]hen Peter said, … that [the tenant] was not inhome [sic]",
    ],
    ["the word of a capital", "then", "so", "[S]o Peter said, … that [the tenant] was not at [sic] home"],
    [
      "the word of a capital to a large one",
      "then",
      "Then",
      "Then Peter said, … that [the tenant] was not at [sic] home",
    ],
    [
      "many places in one",
      "then Lars said, you know, that she was not",
      "so Lars says, you know, then that she was no",
      "[S]o Peter says, … then that [the tenant] was no at [sic] home",
    ],
  ])("follows: %s (%j is %j)", (_, from, to, printed) => {
    const now = (front + words).replace(from, to);
    expect(corrected(words, form, now)).toEqual({ printed, reached: !from.includes("Så") });
  });

  it("stays as it is where the quote says the same", () => {
    const change = changeBetween(front + words, `Nu ${front}${words} nu`);
    const after = { start: front.length + 3, words };
    expect(formAfter(form, { start: front.length, words }, after, change)).toEqual({
      edits: form,
      reached: false,
    });
    expect(formAfter(form, { start: front.length, words }, after, change).edits).toBe(form);
  });
});

describe("the law of the print form, over corrections:", () => {
  const steps = fc.array(
    fc.record({
      asked: madeEdits,
      from: fc.nat(999),
      length: fc.nat(20),
      to: fc.oneof(madeWords, fc.constantFrom("", "", "a", "é", " ", "-", "'", "\n", "[", "]", "Bo")),
    }),
    { minLength: 1, maxLength: 4 },
  );

  it("it is legal, and whole words of the verbatim in their order (Q2, Q4; seed 74)", () =>
    fc.assert(
      fc.property(madeWords, madeWords, madeWords, steps, (head, quoted, tail, all) => {
        let text = `${head} ${quoted} ${tail}`;
        let span = { start: head.length + 1, end: head.length + 1 + quoted.length };
        let edits: readonly PrintEdit[] = [];
        for (const { asked, from, length, to } of all) {
          const said = text.slice(span.start, span.end);
          edits = [...edits, ...formOfEdits(said, asked)].reduce<readonly PrintEdit[]>(
            (so, one) => withEdit(said, so, one),
            [],
          );
          let start = from % (text.length + 1);
          let end = Math.min(text.length, start + length);
          if (cutsCharacter(text, start)) start -= 1;
          if (cutsCharacter(text, end)) end -= 1;
          const change = changeBetween(text, text.slice(0, start) + to + text.slice(Math.max(start, end)));
          const now = mapSpan(mappingOf(change), span);
          if (!now) return;
          const corrected = applyChange(text, change);
          const words = corrected.slice(now.start, now.end);
          const form = formAfter(
            edits,
            { start: span.start, words: said },
            { start: now.start, words },
            change,
          );
          expect(isPrintForm(words, form.edits)).toBe(true);
          expect(form.reached).toBe(words !== said);
          const left = printPieces(words, form.edits, "…").map(({ kind, verbatim, printed, space }) => {
            if (kind === "spoken") return (space ? " " : "") + printed;
            const [was, is] = [verbatim, printed.slice(1, -1)].map((one) => one.toLowerCase().normalize());
            return kind === "bracket" && was === is && /^\p{L}\p{M}*$/u.test(verbatim) ? verbatim : " | ";
          });
          expect(isSubsequence(wholeWords(left.join("")), wholeWords(words))).toBe(true);
          [text, span, edits] = [corrected, now, form.edits];
        }
      }),
      { seed: 74, numRuns: 10_000 },
    ));

  it("no name comes out from under its pseudonym because it is spelled anew (Q7; seed 76)", () =>
    fc.assert(
      fc.property(
        madeWords,
        madeWords,
        madeEdits,
        fc.constantFrom(...spellings),
        fc.boolean(),
        (head, tail, asked, now, isWide) => {
          const said = `${head} Zoran ${tail}`;
          const start = head.length + 1;
          const named = { kind: "pseudonym", start, end: start + 5, text: "Peter" } as const;
          const edits = withEdit(said, formOfEdits(said, asked), named);
          const text = isWide ? `nja ${head} ${now} ${tail} så` : said.replace("Zoran", now);
          const change = changeBetween(isWide ? `ja ${said} då` : said, text);
          const front = isWide ? 3 : 0;
          const after = { start: isWide ? 4 : 0, words: `${head} ${now} ${tail}` };
          const form = formAfter(edits, { start: front, words: said }, after, change);
          expect(isPrintForm(after.words, form.edits)).toBe(true);
          expect(printText(after.words, form.edits, "…")).not.toMatch(/Z/);
        },
      ),
      { seed: 76, numRuns: 2_000 },
    ));
});

const spellings = ["Zlatan", "Zorana", "Zo", "Zoran-Maria", "ZZ", "Zorans"];
