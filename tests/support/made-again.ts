import fc from "fast-check";
import { type Answers, noAnswers, withAnswer } from "../../shared/speakers/answers.ts";
import type { Document } from "../../shared/speakers/document.ts";
import { type Judgement, judgeSpeakers } from "../../shared/speakers/judge-speakers.ts";
import { labelKey } from "../../shared/speakers/label-forms.ts";
import { aTalkPlan, talkOf } from "./made-talk.ts";

/** What somebody may have answered of a file, or an earlier build have taken for granted, by the labels that it has. */
const anAnswer = fc.record({
  says: fc.constantFrom("not-speaker", "also-speaker", "above", "voice", "nobody", "merge", "role"),
  which: fc.nat(5),
  other: fc.nat(5),
});
type AnyAnswer = typeof anAnswer extends fc.Arbitrary<infer One> ? One : never;

/** A made interview with two ways of answering what is asked of it. */
export const anInterviewTwice = fc
  .record({
    plan: aTalkPlan,
    first: fc.array(anAnswer, { maxLength: 3 }),
    later: fc.array(anAnswer, { maxLength: 3 }),
  })
  .map(({ plan, first, later }) => {
    const { document, name } = talkOf(plan);
    return {
      name,
      document,
      first: answersFrom(document, first),
      later: answersFrom(document, later),
    };
  });

export function judged(document: Document, answers: Answers = noAnswers): Judgement {
  return judgeSpeakers(document, answers);
}

function answersFrom(document: Document, some: readonly AnyAnswer[]): Answers {
  const labels = judged(document).draft.speakers.map(({ label }) => label);
  let answers = noAnswers;
  for (const { says, which, other } of some) {
    const label = labels[which % labels.length];
    const kept = labels[other % labels.length];
    if (says === "above" || says === "nobody")
      answers = withAnswer(answers, { says: "rest", rest: { is: says } });
    else if (says === "voice")
      answers = withAnswer(answers, { says: "rest", rest: { is: "voice", label: "Guest" } });
    else if (label === undefined || kept === undefined) continue;
    else if (says === "merge") {
      if (labelKey(label) !== labelKey(kept)) answers = withAnswer(answers, { says, kept, gone: label });
    } else if (says === "role") answers = withAnswer(answers, { says, label, role: "other" });
    else answers = withAnswer(answers, { says, label });
  }
  return answers;
}
