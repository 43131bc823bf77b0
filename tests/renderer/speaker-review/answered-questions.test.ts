import { describe, expect, it } from "vitest";
import { answeredQuestions } from "../../../renderer/speaker-review/answered-questions.ts";
import { proposedAnswer } from "../../../renderer/speaker-review/proposed-answers.ts";
import { type Answer, noAnswers, withAnswer } from "../../../shared/speakers/answers.ts";
import { plainParagraph } from "../../../shared/speakers/document.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";

const oneSided = [
  "MODERATOR: Please say what you are looking for.",
  "I want the ferry to the north shore.",
  "MODERATOR: You can scroll down.",
  "Oh, there is more below.",
  "MODERATOR: Thank you.",
  "That was harder than I had thought.",
];
const chat = [
  "Anna: When do you sail?",
  "night nurse: At ten.",
  "Anna: And you? Is that late?",
  "night nurse: At noon. It was.",
  "Anna: Why so?",
  "night nurse: So it is.",
];
const joint = [
  "Interviewer: How?",
  "Interviewee 1 or Interviewee 2: By the ferry.",
  "Interviewer: Every day?",
  "Interviewee 1 or Interviewee 2: Most days.",
];

function judged(lines: readonly string[], answers = noAnswers) {
  return judgeSpeakers({ format: "txt", paragraphs: lines.map(plainParagraph) }, answers);
}

const talk = ({ draft }: ReturnType<typeof judged>) =>
  draft.turns.map(({ speakerId, start, end }) => `${speakerId} ${draft.text.slice(start, end)}`);

describe("what was answered", () => {
  for (const [name, lines] of Object.entries({ oneSided, chat, joint }))
    it(`is told of every question of ${name}, moves no word, and is asked again when it is taken back`, () => {
      const before = judged(lines);
      expect(before.questions.length).toBeGreaterThan(0);
      for (const question of before.questions) {
        const answer = proposedAnswer(question);
        if (!answer) continue;
        const answers = withAnswer(noAnswers, answer);
        const after = judged(lines, answers);
        expect(after.questions.map(({ id }) => id)).not.toContain(question.id);
        expect(talk(after)).toEqual(talk(before));
        expect(answeredQuestions(answers, after).map((one) => one.question)).toContain(question.id);
        const back = withAnswer(answers, { says: "take-back", question: question.id });
        expect(judged(lines, back).questions.map(({ id }) => id)).toContain(question.id);
      }
    });

  it("is told of labels and of people, too", () => {
    const said: readonly Answer[] = [
      { says: "not-speaker", label: "night nurse" },
      { says: "people", label: "Anna", pseudonyms: ["Anna", "Bo"] },
      { says: "interviewers", labels: ["Anna"], others: [] },
    ];
    const answers = said.reduce(withAnswer, noAnswers);
    expect(answeredQuestions(answers, judged(chat, answers))).toEqual([
      { question: "speaks:night nurse", to: "speaks", label: "night nurse", speaks: false },
      { question: "joint:anna", to: "joint", label: "Anna", people: ["Anna", "Bo"] },
      { question: "interviewer", to: "interviewer", labels: ["Anna"] },
    ]);
  });
});

describe("words that are said to be no speaker", () => {
  const lines = [
    ...["MODERATOR: What do you see?", "The first thing: it was closed."],
    ...["MODERATOR: And then?", "The first thing: it is closed.", "MODERATOR: Well.", "We went there."],
    ...["MODERATOR: And the others?", "They went home."],
  ];

  it("stay with whom they were, and do not become those of the voice above", () => {
    const before = judged(lines);
    expect(before.questions.map(({ id }) => id)).toContain("speaks:the first thing");
    const said = withAnswer(noAnswers, { says: "not-speaker", label: "The first thing" });
    expect(talk(judged(lines, said))).toEqual(talk(before));
  });
});
