import type { Answer } from "../../shared/speakers/answers.ts";
import type { Judgement } from "../../shared/speakers/judge-speakers.ts";
import { labelKey } from "../../shared/speakers/label-forms.ts";
import type { Question } from "../../shared/speakers/questions.ts";
import { peopleOfParts } from "../../shared/transcripts/import-transcripts.ts";

/**
 * The answer that accepts the program's proposal; null where it has none: a person must look to tell who interviews
 * when nothing else tells, and whether an odd share of the words is right.
 */
export function proposedAnswer(question: Question): Answer | null {
  switch (question.asks) {
    case "rest":
      // Answered outright, so that these turns no longer count as likely.
      return { says: "rest", rest: question.proposed };
    case "interviewer":
      return question.proposed.length === 0 ? null : interviewersAre(question, question.proposed);
    case "odd-share":
      return question.sure === "not-known" ? null : settled(question);
    case "speaks":
      return speaksAnswer(question, question.proposed);
    case "joint":
    case "columns":
    case "nobody":
      return settled(question);
  }
}

/**
 * The answer whether a label is a speaker. "No" is always given outright, so that no later answer makes it a speaker;
 * "yes" only when it is not a speaker already.
 */
export function speaksAnswer(question: Extract<Question, { asks: "speaks" }>, speaks: boolean): Answer {
  if (!speaks) return { says: "not-speaker", label: question.label };
  return question.proposed ? settled(question) : { says: "also-speaker", label: question.label };
}

/** Answers who interviews among the speakers of a question. The others take part. */
export function interviewersAre(
  { labels }: Extract<Question, { asks: "interviewer" }>,
  interviewers: readonly string[],
): Answer {
  const keys = new Set(interviewers.map(labelKey));
  return {
    says: "interviewers",
    labels: labels.filter((label) => keys.has(labelKey(label))),
    others: labels.filter((label) => !keys.has(labelKey(label))),
  };
}

export function settled({ id }: Question): Answer {
  return { says: "as-proposed", question: id };
}

/**
 * The same question in another text; null when that text does not ask it. Questions on interviewers are the same when
 * one of the speakers is in both texts, questions on columns when the headings are the same.
 */
export function sameQuestion(question: Question, here: Judgement, there: Judgement): Question | null {
  const found = there.questions.find(({ id, asks }) => id === question.id && asks === question.asks);
  if (!found) return null;
  if (question.asks === "interviewer" && found.asks === "interviewer") {
    const keys = new Set(question.labels.map(labelKey));
    return found.labels.some((label) => keys.has(labelKey(label))) ? found : null;
  }
  if (question.asks === "columns") {
    const headings = ({ tables }: Judgement) =>
      tables.find(({ table }) => table === question.table)?.columns.map(({ heading }) => heading);
    return JSON.stringify(headings(here)) === JSON.stringify(headings(there)) ? found : null;
  }
  return found;
}

/**
 * An answer as it applies to the same question in another text. The unnamed voice has the name proposed there, since
 * it need not be the same person. Empty when the answer does not apply.
 */
export function answersElsewhere(
  answers: readonly Answer[],
  there: Question,
  name: string,
): readonly Answer[] {
  return answers.flatMap((answer): readonly Answer[] => {
    switch (answer.says) {
      case "rest": {
        if (answer.rest.is !== "voice") return [answer];
        const proposed =
          there.asks === "rest" && there.proposed.is === "voice" ? there.proposed : answer.rest;
        return [{ says: "rest", rest: proposed }];
      }
      case "interviewers": {
        if (there.asks !== "interviewer") return [];
        const said = interviewersAre(there, answer.labels);
        const isNobodyThere = said.says === "interviewers" && said.labels.length === 0;
        return answer.labels.length > 0 && isNobodyThere ? [] : [said];
      }
      case "people":
        if (there.asks !== "joint" || answer.pseudonyms.length < 2) return [];
        return [{ says: "people", label: there.label, pseudonyms: peopleOfParts(name, there.parts) }];
      case "as-proposed":
        return [settled(there)];
      default:
        return [answer];
    }
  });
}
