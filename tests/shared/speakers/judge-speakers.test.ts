import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noAnswers } from "../../../shared/speakers/answers.ts";
import { type Document, noMarks, type Paragraph } from "../../../shared/speakers/document.ts";
import { isWorthAgain, judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { nothingKnown } from "../../../shared/speakers/who-interviews.ts";
import { cue, lines, spoken } from "../../support/reading.ts";

const draft = (document: Document) => judgeSpeakers(document).draft;
const turns = (...texts: readonly string[]) => spoken(draft(lines(...texts)));
const times = (...texts: readonly string[]) =>
  draft(lines(...texts)).turns.map(({ startMs, endMs }) => [startMs, endMs]);
const subtitle = (...paragraphs: readonly Paragraph[]): Document => ({ format: "vtt", paragraphs });

describe("turns", () => {
  it("lose their labels", () =>
    expect(turns("I: Hur?", "R: Så.", "I: Ja.")).toEqual(["I| Hur?", "R| Så.", "I| Ja."]));

  it("take in the paragraphs that name nobody", () =>
    expect(turns("I: Hur?", "", "R: Så.", "Och så.", " Mer. ", "I: Ja.")).toEqual([
      "I| Hur?",
      "R| Så.⏎Och så.⏎Mer.",
      "I| Ja.",
    ]));

  it("stay apart where one speaker is named twice", () =>
    expect(turns("I: Hur?", "R: Så.", "R: Och så.", "I: Ja.")).toEqual([
      "I| Hur?",
      "R| Så.",
      "R| Och så.",
      "I| Ja.",
    ]));

  it("begin with one of nobody's where words stand before the first label", () =>
    expect(turns("Intervju 3", "Transkriberad av E.", "I: Hur?", "R: Så.", "I: Ja.")[0]).toBe(
      "–| Intervju 3⏎Transkriberad av E.",
    ));

  it("are paragraphs where nobody is named", () =>
    expect(turns("One.", "", "Two.")).toEqual(["–| One.", "–| Two."]));

  it("stand under a name alone on its line", () =>
    expect(turns("ANNA", "a", "b", "BO", "c", "ANNA", "d", "BO", "e")).toEqual([
      "ANNA| a⏎b",
      "BO| c",
      "ANNA| d",
      "BO| e",
    ]));

  it("without words are left out", () =>
    expect(turns("I: Hur?", "R:", "I: Ja?", "R: Så")).toEqual(["I| Hur?", "I| Ja?", "R| Så"]));

  it("are none in an empty document", () =>
    expect(draft(lines())).toEqual({ text: "", turns: [], speakers: [], language: null }));
});

describe("times", () => {
  it("are those at the beginning", () =>
    expect(times("I: [00:01] a", "[00:02] R: b", "I (00:03): c", "R: d")).toEqual([
      [1000, null],
      [2000, null],
      [3000, null],
      [null, null],
    ]));

  it("of f4 close a turn and open the next", () => {
    expect(times("I: a #00:00:01-5#", "R: b #00:00:04-0#", "I: c")).toEqual([
      [null, 1500],
      [1500, 4000],
      [4000, null],
    ]);
    expect(turns("I: a #00:00:01-5#", "R: b #00:00:04-0#", "I: c")).toEqual(["I| a", "R| b", "I| c"]);
  });

  it("of their own make a turn of a paragraph, by the speaker above", () => {
    expect(turns("I: a", "R: b", "[00:05] c", "I: d")).toEqual(["I| a", "R| b", "R| c", "I| d"]);
    expect(times("I: a", "R: b", "[00:05] c", "I: d")[2]).toEqual([5000, null]);
  });

  it("alone in a paragraph belong to the next", () =>
    expect(times("[00:01]", "I: a", "R: b", "I: c")[0]).toEqual([1000, null]));

  it("within a paragraph stay in the text", () =>
    expect(turns("One [00:01] two.")).toEqual(["–| One [00:01] two."]));
});

describe("subtitles", () => {
  it("are joined until another speaks, from the first time to the last", () => {
    const document = subtitle(cue("A", "One", 0), cue("A", "two.", 1000), cue("B", "Three.", 2000));
    expect(spoken(draft(document))).toEqual(["A| One two.", "B| Three."]);
    expect(draft(document).turns[0]).toMatchObject({ startMs: 0, endMs: 1900 });
  });

  it("are parted at the end of a sentence when a turn grows long", () => {
    const sentence = `${"word ".repeat(99)}end.`;
    const document = subtitle(...Array.from({ length: 7 }, (_, n) => cue("A", sentence, n * 1000)));
    expect(draft(document).turns.length).toBe(3);
    const endless = subtitle(...Array.from({ length: 20 }, (_, n) => cue("A", "word ".repeat(99), n * 1000)));
    expect(draft(endless).turns.length).toBe(4);
  });

  it("may name speakers in their words, as Zoom does", () =>
    expect(
      spoken(
        draft(
          subtitle(
            cue(null, "Anna K: Hi.", 0),
            cue(null, "Bo: Ho.", 1000),
            cue(null, "and", 2000),
            cue(null, "Anna K: So.", 3000),
            cue(null, "Bo: No.", 4000),
          ),
        ),
      ),
    ).toEqual(["Anna K| Hi.", "Bo| Ho. and", "Anna K| So.", "Bo| No."]));
});

describe("speakers", () => {
  const roles = (...texts: readonly string[]) =>
    draft(lines(...texts)).speakers.map(({ label, role }) => `${label} ${role}`);

  it("have the roles that their labels say", () => {
    expect(roles("I: a", "R: b", "I: c", "R: d")).toEqual(["I interviewer", "R participant"]);
    expect(roles("Intervjuaren: a", "Anna: b", "Intervjuaren: c", "Anna: d", "Tolk: e", "Tolk: f")).toEqual([
      "Intervjuaren interviewer",
      "Anna participant",
      "Tolk other",
    ]);
    expect(
      roles("M: a", "Moderator: a", "I1: b", "Moderator: c", "I1: d", "I2: e", "I2: f").slice(-2),
    ).toEqual(["I1 participant", "I2 participant"]);
  });

  it("are told by their questions where no label says it, and that is said to be likely", () => {
    const { draft, questions } = judgeSpeakers(
      lines(
        "Anna: Hur?",
        "Bo: Så.",
        "Anna: När då?",
        "Bo: Nu.",
        "Anna: Och sen?",
        "Bo: Vad sa du?",
        "Anna: Ja.",
        "Bo: Jo.",
        "Bo: Hm.",
      ),
    );
    expect(draft.speakers.map(({ label, role }) => [label, role])).toEqual([
      ["Anna", "interviewer"],
      ["Bo", "participant"],
    ]);
    expect(questions).toMatchObject([{ asks: "interviewer", sure: "likely" }]);
  });

  it("are not guessed among those who ask as much", () =>
    expect(roles("A1: x?", "B1: y?", "A1: x?", "B1: y?", "A1: x?", "B1: y?")).toEqual([
      "A1 participant",
      "B1 participant",
    ]));

  it("are one however their label is capitalised", () =>
    expect(roles("Anna: a", "ANNA: b", "Bo: c", "Bo: d")).toEqual(["Anna participant", "Bo participant"]));

  it("that others know are worth another look: one name here may be the one in all other files", () => {
    const nobody = lines("I was there.", "Tomas: When was that?", "In March.", "A cold day.", "Yes.");
    const found = judgeSpeakers(nobody);
    expect(found.voices).toEqual([]);
    const others = { ...nothingKnown, inFiles: new Map([["tomas", 8]]), files: 8 };
    expect(isWorthAgain(found, nothingKnown)).toBe(false);
    expect(isWorthAgain(found, others)).toBe(true);
    expect(judgeSpeakers(nobody, noAnswers, others).questions).not.toEqual(found.questions);
    expect(
      isWorthAgain(judgeSpeakers(lines("Tomas: Hm.", "Ann: So.", "Tomas: Yes.", "Ann: No.")), others),
    ).toBe(false);
  });

  it("that a person says are none go back into the text", () => {
    const answers = { ...noAnswers, notSpeakers: ["R", "A"] };
    expect(spoken(judgeSpeakers(lines("I: a", "R: b", "I: c", "R: d"), answers).draft)).toEqual([
      "I| a⏎R: b",
      "I| c⏎R: d",
    ]);
    expect(spoken(judgeSpeakers(subtitle(cue("A", "x", 0), cue("B", "y", 1000)), answers).draft)).toEqual([
      "–| A: x",
      "B| y",
    ]);
  });

  it("that were never taken for one, and are none, stay with whom they were", () => {
    const talk = lines("I: a", "Not: b", "I: c", "Not: d");
    const answers = { ...noAnswers, notSpeakers: ["Not"] };
    const said = spoken(judgeSpeakers(talk, answers).draft);
    expect(said).toEqual(["I| a", "Participant| Not: b", "I| c", "Participant| Not: d"]);
    expect(said).toEqual(spoken(judgeSpeakers(talk).draft));
  });
});

it.each([
  ["Jag tror att det är bra och att vi inte har gjort det för att det var kul, men jag vet inte", "sv"],
  ["I think that it was good and that you have to be there with them, but they are not sure of it", "en"],
  ["Ich glaube dass es gut war und dass wir das nicht gemacht haben, weil es so schön gewesen ist", null],
  ["Jag tror det", null],
])("the language of %j is %s", (text, language) => expect(draft(lines(text)).language).toBe(language));

describe("laws", () => {
  const word = fc.stringMatching(/^[a-zåäöé😀]{1,6}$/u);
  const body = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
  const label = fc.constantFrom("I", "R", "Anna Berg", "IP2");
  const mark = fc.constantFrom("", "[00:01:02] ", "#00:01:02-3# ", "(01:02) ");
  const said = fc.tuple(fc.option(label), mark, body, fc.constantFrom("", " ", "\t"));
  const talk = fc.array(said, { minLength: 1, maxLength: 30 });
  const bare = (text: string) => text.replace(/\s/g, "");
  const written = ([name, time, text, edge]: readonly [string | null, string, string, string]) =>
    `${edge}${name === null ? "" : `${name}: `}${time}${text}${edge}`;
  /** Every label stands twice, so that it is one. */
  const certain = ["I: a", "R: a", "Anna Berg: a", "IP2: a", "I: a", "R: a", "Anna Berg: a", "IP2: a"];

  it("every character that is no label, mark or edge stays, in order (seed 41)", () => {
    fc.assert(
      fc.property(talk, (parts) => {
        const { text } = draft(lines(...certain, ...parts.map(written)));
        expect(bare(text)).toBe("a".repeat(8) + bare(parts.map(([, , words]) => words).join("")));
      }),
      { seed: 41 },
    );
  });

  it("the turns rise, do not overlap and rebuild the text, whatever the paragraphs say (seed 42)", () => {
    const anything = fc.oneof(
      fc.string({ unit: "grapheme" }),
      talk.map((parts) => parts.map(written).join("\n")),
    );
    const paragraphs = fc.array(
      fc.record({
        runs: fc.array(fc.record({ text: anything, bold: fc.boolean() }), { maxLength: 3 }),
        speaker: fc.option(label, { freq: 4 }),
        startMs: fc.option(fc.nat(9999)),
        endMs: fc.option(fc.nat(9999)),
        marks: fc.constant(noMarks),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        paragraphs,
        fc.constantFrom("txt" as const, "docx" as const, "vtt" as const, "srt" as const),
        (list, format) => {
          const { text, turns: made, speakers } = draft({ format, paragraphs: list });
          expect(made.map(({ start, end }) => text.slice(start, end)).join("\n")).toBe(text);
          made.forEach(({ start, end, id, speakerId }, n) => {
            expect(start).toBe(n === 0 ? 0 : (made[n - 1]?.end ?? 0) + 1);
            expect(end).toBeGreaterThan(start);
            expect(id).toBe(n + 1);
            expect(speakerId === null || speakers.some((one) => one.id === speakerId)).toBe(true);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          });
        },
      ),
      { seed: 42 },
    );
  });
});
