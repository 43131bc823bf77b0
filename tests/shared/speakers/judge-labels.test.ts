import { describe, expect, it } from "vitest";
import { type Answers, noAnswers } from "../../../shared/speakers/answers.ts";
import { judgeLabels } from "../../../shared/speakers/judge-labels.ts";
import { lookAt } from "../../../shared/speakers/label-forms.ts";
import { type Piece, piecesOf } from "../../../shared/speakers/pieces.ts";
import { looks } from "../../support/reading.ts";

/** What opens each paragraph, with asterisks around bold words. */
function openings(texts: readonly string[], answers: Partial<Answers> = {}): readonly (Piece | undefined)[] {
  const paragraphs = texts.map(looks);
  const seen = paragraphs.map((paragraph, n) => lookAt(paragraph, n));
  const judged = judgeLabels(seen, { known: new Set(), chosenForms: new Set() });
  const pieces = piecesOf(paragraphs, seen, judged, { ...noAnswers, ...answers }, new Set());
  return texts.map((_, n) => pieces.find(({ paragraph }) => paragraph === n));
}
/** The label of each paragraph, "–" for none. */
const labels = (texts: readonly string[], answers: Partial<Answers> = {}) =>
  openings(texts, answers).map((piece) => piece?.label ?? "–");

describe("a label is found", () => {
  it.each([
    [
      ["I: Hur?", "R: Så.", "I: Och?"],
      ["I", "R", "I"],
    ],
    [
      ["IP1: Hur?", "IP2: Så.", "IP1: Och?", "IP2: Ja"],
      ["IP1", "IP2", "IP1", "IP2"],
    ],
    [
      ["Anna Svensson: Hur?", "Dr. Berg: Så.", "Anna Svensson: Och?", "Dr. Berg: Ja"],
      ["Anna Svensson", "Dr. Berg", "Anna Svensson", "Dr. Berg"],
    ],
    [
      ["S01: a", "S00: b", "S01: c"],
      ["S01", "S00", "S01"],
    ],
    [
      ["*Anna:* a", "*Bo:* b", "*Anna:* c", "*Bo:* d"],
      ["Anna", "Bo", "Anna", "Bo"],
    ],
    [
      ["*Anna* a", "*Bo* b", "*Anna* c", "*Bo* d"],
      ["Anna", "Bo", "Anna", "Bo"],
    ],
    [
      ["[id1] a", "[id2] b", "[id1] c"],
      ["id1", "id2", "id1"],
    ],
    [
      ["Anna\ta", "Bo\tb", "Anna\tc", "Bo\td"],
      ["Anna", "Bo", "Anna", "Bo"],
    ],
    [
      ["00:21:14\tAnna K:\ta", "00:21:15\tBo:\tb", "00:21:16\tAnna K:\tc", "00:21:17\tBo:\td"],
      ["Anna K", "Bo", "Anna K", "Bo"],
    ],
    [
      ["INTERVIEWER", "a", "ANNA", "b", "INTERVIEWER", "c", "ANNA", "d"],
      ["INTERVIEWER", "INTERVIEWER", "ANNA", "ANNA", "INTERVIEWER", "INTERVIEWER", "ANNA", "ANNA"],
    ],
    [
      ["Anna Berg  0:03", "a", "Bo Ek  0:09", "b", "Anna Berg  0:15", "c", "Bo Ek  1:02:03", "d"],
      ["Anna Berg", "Anna Berg", "Bo Ek", "Bo Ek", "Anna Berg", "Anna Berg", "Bo Ek", "Bo Ek"],
    ],
    [
      ["Anna [00:01]\na", "Bo [00:02]\nb", "Anna [00:03]\nc", "Bo [00:04]\nd"],
      ["Anna", "Bo", "Anna", "Bo"],
    ],
    [
      ["שרה: שלום", "דוד: כן", "שרה: טוב", "דוד: לא"],
      ["שרה", "דוד", "שרה", "דוד"],
    ],
    [
      ["Moderator: a", "Anna: b", "Moderator: c", "Bo: d", "Anna: e"],
      ["Moderator", "Anna", "Moderator", "Bo", "Anna"],
    ],
  ])("in %j", (texts, expected) => expect(labels(texts)).toEqual(expected));

  it.each([
    ["S01: [00:00:12] text", "S01", 12_000],
    ["[00:00:12] S01: text", "S01", 12_000],
    ["S01 [00:00:12]: text", "S01", 12_000],
    ["S01 (00:12): text", "S01", 12_000],
    ["00:00:12 S01: text", "S01", 12_000],
    ["  S01:   text", "S01", null],
    ["S01:text", "S01", null],
  ])("with its time, and the words begin after both: %j", (text, label, startMs) => {
    const [first] = openings([text, "S01: x", "I: y", "S01: z"]);
    expect([first?.label, first?.startMs, first?.text]).toEqual([label, startMs, "text"]);
  });
});

describe("no label is found", () => {
  it.each([
    "Jag tänkte så här: att det går.",
    "So I said: no.",
    "He told me three things: one, two.",
    "10:30 var det möte",
    "http://example.org",
    "Ja: det stämmer",
    "Datum: 2024-05-01",
  ])("in %j, even among labels", (text) =>
    expect(labels([text, "I: x", "R: y", "I: z", "R: w"])[0]).toBe("–"),
  );

  it.each([
    [["Jag sa: nej.", "Och hon sa: jo.", "Jag sa: varför?", "Jag sa: nej igen."]],
    [["[skratt] Ja.", "[skratt] Nej.", "[paus] Jo."]],
    [["Ja", "Nej", "Ja", "Nej", "Kanske det."]],
    [["OK", "It was fine.", "OK", "It was good.", "OK"]],
    [["1: milk", "2: bread", "3: eggs"]],
    [["A long answer about many things.", "Another answer: with a colon.", "A third one."]],
    [["*Jag* var där.", "*Hela* dagen.", "Sen gick vi."]],
    [["Name: Anna", "Age: 54", "Work: Nurse"]],
  ])("in %j", (texts) => expect(labels(texts)).toEqual(texts.map(() => "–")));

  it("in a list of facts above the talk, but for who speaks once within it", () =>
    expect(
      labels(["Participant: Anna", "Place: Umeå", "I: a", "R: b", "I: c", "R: d", "Nurse: May I?", "R: e"]),
    ).toEqual(["–", "–", "I", "R", "I", "R", "Nurse", "R"]));
});

describe("a person decides", () => {
  it("that a label is none", () =>
    expect(labels(["I: a", "Problem: b", "I: c", "Problem: d"], { notSpeakers: ["problem"] })).toEqual([
      "I",
      "–",
      "I",
      "–",
    ]));
  it("that words are a label after all", () =>
    expect(labels(["Ja: a", "Nej: b"], { alsoSpeakers: ["Ja"] })).toEqual(["Ja", "–"]));
});
