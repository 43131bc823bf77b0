import { describe, expect, it } from "vitest";
import { placesOf, sourceOf, turnAtSource } from "../../../renderer/speaker-review/picked-places.ts";
import { type Answers, noAnswers } from "../../../shared/speakers/answers.ts";
import { plainParagraph } from "../../../shared/speakers/document.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { pickOf } from "../../../shared/speakers/picks.ts";
import { randomFrom } from "../../support/random.ts";

const lines = [
  "Anna: When do you sail?",
  "Bo: At ten, I think.",
  "the porter: Quiet, please.",
  "Anna: I see.",
  "Bo: Then we go.",
];

function judged(answers: Answers = noAnswers) {
  return judgeSpeakers({ format: "txt", paragraphs: lines.map(plainParagraph) }, answers);
}

describe("words selected in a draft", () => {
  it("are found in the paragraph that they come from, though labels were taken out before them", () => {
    const judgement = judged();
    const start = judgement.draft.text.indexOf("the porter");
    const place = sourceOf(judgement, { start, end: start + "the porter".length });
    expect(place).toEqual({ paragraph: 2, start: 0, end: 10 });
  });

  it("are those very words, wherever they stand (seed 7)", () => {
    const judgement = judged();
    const { text } = judgement.draft;
    const random = randomFrom(7);
    for (let round = 0; round < 300; round += 1) {
      const start = Math.floor(random() * text.length);
      const end = Math.min(text.length, start + 1 + Math.floor(random() * 12));
      const place = sourceOf(judgement, { start, end });
      if (place === null) continue;
      const words = judgement.source[place.paragraph]?.slice(place.start, place.end);
      expect(words).toBe(text.slice(start, end));
    }
  });

  it("are of no one place where they reach over two paragraphs", () => {
    const judgement = judged();
    expect(sourceOf(judgement, { start: 0, end: judgement.draft.text.length })).toBe(null);
    expect(sourceOf(judgement, { start: 3, end: 3 })).toBe(null);
  });

  it("lead to their turn again once they were taken for who speaks", () => {
    const pick = pickOf("speaker", lines[2] ?? "", 0, 10);
    if (!pick) throw new Error("nothing is picked");
    const judgement = judged({ ...noAnswers, picks: [pick] });
    const turn = judgement.draft.turns.find(({ id }) => id === turnAtSource(judgement, 2));
    expect(turn && judgement.draft.text.slice(turn.start, turn.end)).toBe("Quiet, please.");
  });
});

describe("the places of a pick", () => {
  it("are counted, and the first three shown among their words", () => {
    const found = placesOf(judged().source, { is: "speaker", pattern: "^(Anna|Bo):" });
    expect(found.count).toBe(4);
    expect(found.words).toBe("Anna");
    expect(found.examples).toHaveLength(3);
    expect(found.examples[0]).toEqual({ before: "", found: "Anna:", after: " When do you sail?" });
  });

  it("may be none", () =>
    expect(placesOf(judged().source, { is: "time", pattern: "\\d{5}" })).toEqual({
      count: 0,
      words: "",
      examples: [],
    }));
});
