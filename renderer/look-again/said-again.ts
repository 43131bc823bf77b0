import type { Transcript } from "../../shared/project/records.ts";
import { type Answer, type Answers, withAnswer } from "../../shared/speakers/answers.ts";
import { answersOfStudy } from "../../shared/speakers/answers-of-study.ts";
import { type Answered, judgeAnswered } from "../../shared/speakers/judge-answered.ts";
import { besideOthers } from "../../shared/speakers/judge-speakers.ts";
import type { OpenStudy } from "../storage/open-study.ts";
import type { KeptAnswer } from "./judge-kept.ts";
import { namesBesides } from "./kept-judgements.ts";

/** A file that is judged again, with a person's answers. `found` is judged by the names that the study knows. */
export type Again = Answered & {
  /** The answers to begin with: what the study says of its speakers. */
  readonly inStudy: Answers;
};

/** The file as it is read now, and what the study knows of its speakers. */
export function asKnown(
  study: OpenStudy,
  transcript: Transcript,
  { document, fresh: found }: Extract<KeptAnswer, { is: "judged" }>,
): Again {
  const { participants } = study.now().project;
  const known = namesBesides(study, transcript.id);
  const answers = answersOfStudy(transcript, participants);
  const judgement = besideOthers(found, answers, known);
  return { document, known, inStudy: answers, answers, found, alone: found, judgement };
}

/** A person's next answer; "as-known" takes all answers back. */
export type Saying = { readonly answers: readonly Answer[] } | "as-known";

export function afterSaying(again: Again, saying: Saying): Again {
  const answers = saying === "as-known" ? again.inStudy : saying.answers.reduce(withAnswer, again.answers);
  return { ...again, ...judgeAnswered(again, answers) };
}
