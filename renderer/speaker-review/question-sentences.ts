import type { Question } from "../../shared/speakers/questions.ts";
import { roleSaidBy } from "../../shared/speakers/speaker-roles.ts";
import { listed } from "../../shared/text/listed.ts";
import type { Language, Say } from "../language/language.ts";
import type { Answered } from "./answered-questions.ts";

/** "76 %". */
export function percentOf(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: "percent" }).format(share);
}

/** A question as it is asked. */
export function questionSentence(question: Question, say: Say, language: Language): string {
  switch (question.asks) {
    case "rest": {
      const { labels, words, paragraphs } = question;
      const number = (count: number) => new Intl.NumberFormat(language).format(count);
      return say(labels.length === 1 ? "rest.one" : "rest.several", {
        labels: listed(labels, language),
        words: say("count.words", { count: words }).replace(String(words), number(words)),
        paragraphs: say("asked.paragraphs", { count: paragraphs }).replace(
          String(paragraphs),
          number(paragraphs),
        ),
      });
    }
    case "speaks":
      return say("speaks.one", { label: question.label, count: question.count });
    case "interviewer":
      return say("interviewer.title");
    case "odd-share":
      return say("share.title", { label: question.label, share: percentOf(question.share, language) });
    case "joint":
      return say("joint.title", { label: question.label });
    case "columns":
      return question.table === 0
        ? say("columns.title")
        : say("columns.titleOf", { number: question.table + 1 });
    case "nobody":
      return say("nobody.title");
  }
}

/** What a person said to a question, in one line. */
export function answeredSentence(answered: Answered, say: Say, language: Language): string {
  switch (answered.to) {
    case "rest":
      return answered.rest.is === "voice"
        ? say("rest.said.voice", { label: answered.rest.label })
        : say(`rest.said.${answered.rest.is}`);
    case "speaks":
      return say(answered.speaks ? "speaks.said.yes" : "speaks.said.no", { label: answered.label });
    case "interviewer":
      return answered.labels.length === 0
        ? `${say("interviewer.nobody")}.`
        : `${interviewersSentence(answered.labels, say, language)}.`;
    case "odd-share":
      return say("share.said", { label: answered.label });
    case "joint":
      return answered.people.length > 1
        ? say("joint.said.several", { label: answered.label, people: listed(answered.people, language) })
        : say("joint.said.one", { label: answered.label });
    case "columns":
      return say("columns.said", { kinds: answered.kinds.map((kind) => say(`columns.${kind}`)).join(", ") });
    case "nobody":
      return say("nobody.said");
  }
}

export function interviewersSentence(labels: readonly string[], say: Say, language: Language): string {
  return say("interviewer.are", { count: labels.length, labels: listed(labels, language) });
}

/** The name, in a question, of a voice that the file does not name. */
export function unnamedVoice(label: string, say: Say): string {
  return say(roleSaidBy(label) === "interviewer" ? "rest.interviewer" : "rest.participant");
}
