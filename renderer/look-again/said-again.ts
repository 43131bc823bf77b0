import type { Transcript } from "../../shared/project/records.ts";
import { type Answer, type Answers, noAnswers, withAnswer } from "../../shared/speakers/answers.ts";
import { answersOfStudy } from "../../shared/speakers/answers-of-study.ts";
import { besideOthers, type Judgement, judgeSpeakers } from "../../shared/speakers/judge-speakers.ts";
import type { KnownNames } from "../../shared/speakers/who-interviews.ts";
import type { Document } from "../../shared/transcripts/document.ts";
import type { OpenStudy } from "../storage/open-study.ts";
import type { KeptAnswer } from "./judge-kept.ts";
import { namesBesides } from "./kept-judgements.ts";

/** A file that is judged once more, with what a person says of it. */
export type Again = {
  readonly document: Document;
  readonly known: KnownNames;
  /** What the study says of its speakers: with this one begins. */
  readonly inStudy: Answers;
  readonly answers: Answers;
  /** Without any answers, … */
  readonly fresh: Judgement;
  /** … by the answers that say who says what, … */
  readonly alone: Judgement;
  /** … and by all. */
  readonly judgement: Judgement;
};

/** The file as it is read now, and what the study knows of its speakers. */
export function asKnown(
  study: OpenStudy,
  transcript: Transcript,
  { document, fresh }: Extract<KeptAnswer, { is: "judged" }>,
): Again {
  const { participants } = study.now().project;
  const known = namesBesides(study, transcript.id);
  const answers = answersOfStudy(transcript, participants);
  const judgement = besideOthers(fresh, answers, known);
  return { document, known, inStudy: answers, answers, fresh, alone: fresh, judgement };
}

/** What a person says next; "as-known" takes all of it back. */
export type Saying = { readonly answers: readonly Answer[] } | "as-known";

export function afterSaying(again: Again, saying: Saying): Again {
  const answers = saying === "as-known" ? again.inStudy : saying.answers.reduce(withAnswer, again.answers);
  const isSame = turnsBy.every((name) => answers[name] === again.answers[name]);
  const isFresh = turnsBy.every((name) => answers[name] === noAnswers[name]);
  const alone = isSame
    ? again.alone
    : isFresh
      ? again.fresh
      : judgeSpeakers(again.document, { ...answers, settled: [] }, again.known);
  return { ...again, answers, alone, judgement: besideOthers(alone, answers, again.known) };
}

/** The answers that decide who says what; the others decide what becomes of the voices. */
const turnsBy = ["notSpeakers", "alsoSpeakers", "rest", "picks", "merged", "columns", "rowsOut"] as const;
