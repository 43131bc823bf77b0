import type { Judgement } from "../shared/speakers/judge-speakers.ts";
import type { PatternRefusal } from "../shared/speakers/picks.ts";
import type { Question } from "../shared/speakers/questions.ts";
import { voiceFigures } from "../shared/speakers/voice-figures.ts";
import { counted, quoting } from "./sentences.ts";

/**
 * The terminal's sentences about who speaks: what was taken as likely, and each question with the option that answers
 * it.
 */
export function questionSentence(question: Question, { draft }: Judgement): string {
  const sentence = sentenceOf(question, draft.turns.length);
  if (question.asks !== "rest" && question.asks !== "odd-share") return sentence;
  const figures = voiceFigures(draft);
  const voices = draft.speakers.map(({ id, label }) => {
    const { turns = 0, words = 0, longest = 0 } = figures.get(id) ?? {};
    return `“${label}” ${counted(turns, "turn")}, ${counted(words, "word")}, at most ${longest.toLocaleString("en")} in a row`;
  });
  return `${sentence} As it stands: ${voices.join("; ")}.`;
}

function sentenceOf(question: Question, turns: number): string {
  switch (question.asks) {
    case "rest": {
      const { labels, proposed, words, sample } = question;
      const voices =
        labels.length === 1
          ? `One voice is labelled, ${listed(labels)}`
          : `Only ${listed(labels)} are labelled`;
      const taken = {
        above: "whoever is named above",
        nobody: "nobody",
        voice: proposed.is === "voice" ? `“${proposed.label}”` : "",
      }[proposed.is];
      return `${voices}. Who says the rest (${counted(words, "word")}${quoting(sample)})? It was given to ${taken}; say --rest PERSON, --rest above or --rest nobody.`;
    }
    case "speaks": {
      const { label, count, proposed } = question;
      const stands = `“${label}” stands ${count === 1 ? "once" : counted(count, "time")} where a speaker would`;
      return proposed
        ? `${stands} and was taken for a speaker.`
        : `${stands}. Is that a speaker? It was taken for none; say --speaker "${label}=PERSON" if it is one.`;
    }
    case "interviewer": {
      const { labels, proposed, by } = question;
      if (by === "nothing")
        return `Who interviews: ${listed(labels, "or")}? Everybody was taken for a participant; say --interviewer LABEL.`;
      const why = by === "questions" ? "asks most of the questions" : "is in most of the files";
      return question.sure === "likely"
        ? `${listed(proposed)} ${why} and was taken for the interviewer.`
        : `${listed(proposed)} ${why} and was taken for the interviewer, but somebody else asks more; say --interviewer LABEL.`;
    }
    case "odd-share":
      return `“${question.label}” interviews and says ${Math.round(question.share * 100)} % of all words, which is odd for an interviewer: are some of them somebody else's?`;
    case "joint":
      return `“${question.label}” names several people and was taken for one voice; say --speaker "${question.label}=PERSON; PERSON" to name them.`;
    case "columns":
      return question.sure === "likely"
        ? "A table was read by what its columns seem to be: look at the turns."
        : "A table could be read in several ways: look at the turns, and name its columns Speaker, Time and Text if they are wrong.";
    case "nobody":
      return `Nobody is named, so that nobody says its ${counted(turns, "turn")}. Say --rest PERSON if one person says it all.`;
  }
}

export function patternRefusedSentence(pattern: string, why: PatternRefusal): string {
  const reasons: Readonly<Record<PatternRefusal, string>> = {
    "no-pattern": "it is empty",
    "not-a-pattern": "it is no regular expression",
    "pattern-matches-nothing": "it also finds nothing at all, everywhere",
    "pattern-too-slow": "it could run for ever: a repetition stands within a repeated group",
  };
  return `--label-pattern “${pattern}” cannot be used: ${reasons[why]}.`;
}

function listed(labels: readonly string[], type: "and" | "or" = "and"): string {
  return new Intl.ListFormat("en-GB", { type: type === "and" ? "conjunction" : "disjunction" }).format(
    labels.map((label) => `“${label}”`),
  );
}
