import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPrintForm } from "../../../shared/quotes/print-form.ts";
import { printText } from "../../../shared/quotes/print-text.ts";
import { readPrint } from "../../../shared/quotes/read-print.ts";
import { formOfEdits, madeEdits, madeWords, standIns } from "../../support/made-quotes.ts";

const conventions = { standIns: ["Peter", "Anna Maria"], cutMarks: ["…", "[…]", "(…)"] };

/** What is printed for what was typed, and what was found in it that was not spoken. */
function read(words: string, typed: string, given = conventions) {
  const found = readPrint(words, typed, given);
  if (found.is === "refused") return found.why;
  expect(isPrintForm(words, found.edits)).toBe(true);
  const unspoken = found.unspoken.map(({ start, end, word, spoken }) => {
    expect(typed.slice(start, end)).toBe(word);
    return spoken === null ? word : `${word} for ${spoken}`;
  });
  return [printText(words, found.edits, given.cutMarks[0] ?? "…"), ...unspoken];
}

const said = "he didn't, you know, feel at home with Lars in the low-threshold housing. No… no.";

describe("a print form that was typed", () => {
  it.each<[string, string, ...string[]]>([
    ["the words themselves", said, said],
    ["words left out", "he didn't feel at home", "he didn't … feel at home …"],
    ["words left out and marked", "he didn't … feel at home …", "he didn't … feel at home …"],
    ["marks in other ways", "he didn't [...] feel at home (…)", "he didn't … feel at home …"],
    [
      "dashes, as Swedish texts mark cuts",
      "he didn't [---] feel at home [– – –]",
      "he didn't … feel at home …",
    ],
    ["a dash with words", "he didn't [–] feel [- and so on]", "he didn't … feel [- and so on]"],
    ["a stop that was not said", "he didn't, …, feel at home.", "he didn't, …, feel at home …."],
    [
      "an insertion",
      "he [Peter] didn't, you know, feel at home…",
      "he [Peter] didn't, you know, feel at home …",
    ],
    [
      "a bracket for words",
      "[the tenant] didn't, you know, feel [well] …",
      "[the tenant] didn't, you know, feel [well] …",
    ],
    ["a first letter", "[H]e didn't …", "[H]e didn't …"],
    ["a pseudonym", "… at home with Peter in the …", "… at home with Peter in the …"],
    [
      "a pseudonym of two words in the genitive",
      "… at home with Anna Maria’s in the …",
      "… at home with Anna Maria’s in the …",
    ],
    [
      "a pseudonym beside words left out",
      "he … feel … with Peter … housing …",
      "he … feel … with Peter … housing …",
    ],
    [
      "quotation marks, dashes and spaces of another kind",
      "he didn’t,  you know,\nfeel at home with Lars in the low‑threshold housing. No... no.",
      said,
    ],
    ["a word that was not spoken", "he didn't really feel at home …", "he didn't … feel at home …", "really"],
    ["a word in another form", "he doesn't … feel at home …", "he … feel at home …", "doesn't"],
    ["a capital without brackets", "He didn't …", "he didn't …", "He for he"],
    ["a capital that was spoken", "… [N]o … no.", "… No … no."],
    ["a name that stands for nothing", "he didn't Peter, you know …", "he didn't, you know …", "Peter"],
    ["half a word in brackets", "he didn't … feel at home[s] …", "he didn't … feel at home [s] …"],
    ["a bracket written up against words", "he[Peter]didn't …", "he [Peter] didn't …"],
    ["nothing", "", "…"],
  ])("may have %s", (_, typed, ...found) => expect(read(said, typed)).toEqual(found));

  it.each<[string, string, string]>([
    ["Alltså [skrattar] jag vet inte.", "[skrattar] jag vet inte.", "[skrattar] jag vet inte."],
    ["Alltså [skrattar] jag vet inte.", "Alltså [suckar] jag vet inte.", "Alltså [suckar] jag vet inte."],
    ["Jag bor på [ort] nu.", "Jag bor på Peter nu.", "Jag bor på Peter nu."],
    ["och … och … jag vet", "och … jag vet", "och … jag vet"],
    ["Jag, liksom, ville.", "Jag … ville.", "Jag … ville."],
    ["Jag, liksom, ville.", "Jag ville.", "Jag … ville."],
    ["Jag, ville.", "Jag ville!", "Jag, ville."],
    ["no no no", "no no", "no no …"],
    ["Ja (du vet) nej.", "Ja (…) nej.", "Ja (…) nej."],
    ["Ja [---] du vet nej.", "Ja [---] … nej.", "Ja [---] … nej."],
    ["Ja [---] du vet nej.", "Ja [---] du vet …", "Ja [---] du vet …"],
    ["Mm.\nJa, så är det.", "Ja, så är det.", "…\nJa, så är det."],
  ])("of %j may be %j", (words, typed, printed) => expect(read(words, typed)).toEqual([printed]));

  it("goes by the house's own mark where a mark could be read in two ways", () => {
    const round = { ...conventions, cutMarks: ["(…)", "…"] };
    expect(read("Ja (du vet) nej.", "Ja (…) nej.", round)).toEqual(["Ja (…) nej."]);
  });

  it("lists stops and marks that were typed and stand otherwise in the transcript", () => {
    const found = readPrint("Jag vet inte, nej.", "“Jag vet inte.”", conventions);
    expect(
      found.is === "done" && found.marks.map(({ start, end }) => "“Jag vet inte.”".slice(start, end)),
    ).toEqual(["“", "”"]);
  });

  it.each([
    ["he [the tenant didn't", "unclosed-bracket", 3],
    ["he the tenant] didn't", "stray-bracket", 13],
    ["he [the [old] tenant] didn't", "bracket-in-bracket", 8],
    ["he [ ] didn't", "empty-bracket", 3],
    ["no ".repeat(120_000), "too-long", 0],
  ])("is refused: %.30s (%s)", (typed, why, at) =>
    expect(readPrint(said, typed, conventions)).toEqual({ is: "refused", why, at }),
  );

  it("is not refused for brackets that the transcript leaves open", () =>
    expect(read("ja [skrattar men nej", "ja [skrattar … nej")).toEqual(["ja [skrattar … nej"]));

  it.each(["…", "[…]", "[...]", "(…)", "..."])(
    "is read as it was printed, with nothing that was not spoken (Q3, Q8; cuts as %s; seed 75)",
    (cutMark) =>
      fc.assert(
        fc.property(madeWords, madeEdits, (words, asked) => {
          const printed = printText(words, formOfEdits(words, asked), cutMark);
          const found = readPrint(words, printed, { standIns, cutMarks: [cutMark] });
          if (found.is === "refused") throw new Error(found.why);
          expect(isPrintForm(words, found.edits)).toBe(true);
          expect([printText(words, found.edits, cutMark), found.unspoken, found.marks]).toEqual([
            printed,
            [],
            [],
          ]);
        }),
        { seed: 75, numRuns: 2_000 },
      ),
  );
});
