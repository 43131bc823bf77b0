import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Transcript } from "../../../shared/project/records.ts";
import {
  nameOfVoice,
  personKeys,
  personKeysIn,
  piecesOf,
  turnsTouched,
} from "../../../shared/quotes/voices.ts";
import type { Span } from "../../../shared/text/span.ts";
import { aProject } from "../../support/a-project.ts";

const project = aProject({
  people: { Wilma: {} },
  transcripts: {
    A: ["Interviewer: Why?", "Wilma: Because.", "Wilma: It was\nwarm.", "P2: Yes."],
    B: ["P2: No."],
  },
});
const transcript = (name: string): Transcript => {
  const found = project.transcripts.get(`transcript:${name}`);
  if (!found) throw new Error(name);
  return found;
};
const a = transcript("A");
const pieces = (span: Span) =>
  piecesOf(project.participants, a, span).map(
    ({ start, end, voice, turnNumber }) =>
      `${turnNumber} ${nameOfVoice(voice, a, { interviewer: "I", language: "en" })}: ${a.text.slice(start, end)}`,
  );

describe("the pieces of a span", () => {
  it("are one for a span inside a turn", () =>
    expect(pieces({ start: 5, end: 12 })).toEqual(["2 Wilma: Because"]));

  it("are cut where turns meet", () =>
    expect(pieces({ start: 1, end: a.text.length - 1 })).toEqual([
      "1 I: hy?",
      "2 Wilma: Because.",
      "3 Wilma: It was\nwarm.",
      "4 P2: Yes",
    ]));

  it("leave out a turn that is only touched", () =>
    expect(pieces({ start: 0, end: 5 })).toEqual(["1 I: Why?\n"]));

  it("begin with the turn after a line feed that the span begins on", () =>
    expect(pieces({ start: 4, end: 8 })).toEqual(["2 Wilma: \nBec"]));

  it("count a span between two turns to the one before it", () =>
    expect(pieces({ start: 4, end: 5 })).toEqual(["1 I: \n"]));

  it("are one of an unknown voice without turns", () => {
    const bare = { ...a, turns: [] };
    const [piece] = piecesOf(project.participants, bare, { start: 0, end: 3 });
    expect(piece).toEqual({
      start: 0,
      end: 3,
      voice: { speaker: null, people: [] },
      turn: null,
      turnNumber: null,
    });
  });

  it("hold everything but the line feeds between turns (seed 7)", () => {
    const spans = fc
      .tuple(fc.nat(a.text.length), fc.nat(a.text.length))
      .filter(([one, other]) => one < other)
      .map(([start, end]) => ({ start, end }));
    fc.assert(
      fc.property(spans, (span) => {
        const joined = piecesOf(project.participants, a, span).map(({ start, end }) =>
          a.text.slice(start, end),
        );
        expect(joined.join("\n")).toBe(a.text.slice(span.start, span.end));
      }),
      { seed: 7 },
    );
  });
});

it("finds the same turns as a look at every one (seed 8)", () => {
  const lengths = fc.array(fc.nat(4), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(lengths, fc.nat(60), fc.integer({ min: 1, max: 20 }), (turnLengths, start, length) => {
      let at = 0;
      const turns = turnLengths.map((turnLength, id) => {
        const turn = { id, start: at, end: at + turnLength, speakerId: null, startMs: null, endMs: null };
        at += turnLength + 1;
        return turn;
      });
      const span = { start, end: start + length };
      const shared = turns.filter((turn) => turn.start < span.end && span.start < turn.end);
      fc.pre(shared.length > 0);
      const { from, to } = turnsTouched(turns, span);
      const found = turns.slice(from, to).filter((turn) => turn.start < turn.end);
      expect(found).toEqual(shared.filter((turn) => turn.start < turn.end));
    }),
    { seed: 8 },
  );
});

it("takes several people under one label for each of them (B10)", () => {
  const both = aProject({
    people: { Wilma: {}, Bo: {} },
    transcripts: { A: ["Wilma + Bo: So.", "Bo: No."] },
  });
  const [one] = both.transcripts.values();
  if (!one) throw new Error("no transcript");
  const keysOf = personKeysIn(one, both.participants);
  expect(one.turns.map(({ speakerId }) => keysOf(speakerId))).toEqual([
    ["participant:Wilma", "participant:Bo"],
    ["participant:Bo"],
  ]);
});

it("takes one label in two transcripts for two people, and a participant for one", () => {
  const [p2] = piecesOf(project.participants, a, { start: a.text.length - 4, end: a.text.length });
  const b = transcript("B");
  const [other] = piecesOf(project.participants, b, { start: 0, end: 2 });
  const [wilma] = piecesOf(project.participants, a, { start: 5, end: 9 });
  const [asks] = piecesOf(project.participants, a, { start: 0, end: 2 });
  if (!p2 || !other || !wilma || !asks) throw new Error("four voices were expected");
  expect(personKeys(p2.voice, a)).not.toEqual(personKeys(other.voice, b));
  expect(personKeys(wilma.voice, a)).toEqual(["participant:Wilma"]);
  expect(personKeys(asks.voice, a)).toEqual([]);
});
