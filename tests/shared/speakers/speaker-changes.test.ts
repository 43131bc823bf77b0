import { describe, expect, it } from "vitest";
import { type Answers, noAnswers } from "../../../shared/speakers/answers.ts";
import type { Document } from "../../../shared/speakers/document.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { openQuestions } from "../../../shared/speakers/questions.ts";
import { cue, lines, spoken } from "../../support/reading.ts";

const captions = (...texts: readonly string[]): Document => ({
  format: "srt",
  paragraphs: texts.map((text, n) => cue(null, text, n * 1000)),
});
const turns = (document: Document, answers: Answers = noAnswers) =>
  spoken(judgeSpeakers(document, answers).draft);
const unnamed = captions(
  ">> So, when do you sail?",
  "Every day?",
  ">> At ten. >> Really?",
  ">>> In other news,",
  "the ferry is back.",
);

describe("signs that another speaker begins", () => {
  it("part turns and are no words", () =>
    expect(turns(unnamed)).toEqual([
      "–| So, when do you sail? Every day?",
      "–| At ten.",
      "–| Really?",
      "–| In other news, the ferry is back.",
    ]));

  it("leave the question who speaks", () =>
    expect(judgeSpeakers(unnamed).questions.map(({ asks }) => asks)).toEqual(["nobody"]));

  it("stand before names, too; who is not named is asked for, and whoever is goes on to the next sign", () => {
    const mixed = captions(
      ">> RUTH: Good evening.",
      "It rains.",
      ">> It does.",
      "All day.",
      ">> RUTH: And now the news.",
      ">> TOMAS: The ferry is back.",
      ">> RUTH: Is it?",
      ">> TOMAS: It is.",
    );
    expect(turns(mixed)).toEqual([
      "RUTH| Good evening. It rains.",
      "–| It does. All day.",
      "RUTH| And now the news.",
      "TOMAS| The ferry is back.",
      "RUTH| Is it?",
      "TOMAS| It is.",
    ]);
    const { questions, draft } = judgeSpeakers(mixed);
    expect(openQuestions(questions)[0]).toMatchObject({ asks: "rest", proposed: { is: "nobody" }, words: 4 });
    expect(draft.turns[1]?.sure).toBe("not-known");
    const answered = turns(mixed, { ...noAnswers, rest: { is: "voice", label: "Lena" } });
    expect(answered.slice(0, 3)).toEqual([
      "RUTH| Good evening. It rains.",
      "Lena| It does. All day.",
      "RUTH| And now the news.",
    ]);
  });

  it("are but the dress of names where each stands before one: who says the rest is asked then", () => {
    const asked = [">> INT: When do you sail?", "At ten.", ">> INT: Every day?", "But for Sundays."];
    const { draft, questions } = judgeSpeakers(captions(...asked, ">> INT: And then?", "We rest."));
    expect(spoken(draft).slice(0, 2)).toEqual(["INT| When do you sail?", "Participant| At ten."]);
    expect(openQuestions(questions)[0]).toMatchObject({ asks: "rest", proposed: { is: "voice" } });
  });

  it("part the lines of a text", () =>
    expect(turns(lines(">> When do you sail?", "Every day?", ">> At ten."))).toEqual([
      "–| When do you sail?⏎Every day?",
      "–| At ten.",
    ]));

  it("are none in a letter that quotes letters, nor where there is but one", () => {
    const letter = ["> I asked:", ">> When do you sail?", "> and you said:", ">> At ten.", "Yes."];
    expect(turns(lines(...letter))).toEqual(letter.map((line) => `–| ${line}`));
    expect(turns(captions("See page 4.", ">> it says."))).toEqual(["–| See page 4. >> it says."]);
  });
});
