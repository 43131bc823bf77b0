import { type Command, InvalidArgumentError } from "commander";
import { type Answers, noAnswers, type Rest, withAnswer } from "../shared/speakers/answers.ts";
import type { Judgement } from "../shared/speakers/judge-speakers.ts";
import { labelKey } from "../shared/speakers/label-forms.ts";
import { patternRefusal } from "../shared/speakers/picks.ts";
import { nameGiven } from "../shared/text/same-name.ts";
import { aName } from "./a-name.ts";
import { aText } from "./a-text.ts";
import { help } from "./help.ts";
import { patternRefusedSentence } from "./question-sentences.ts";
import { Stop } from "./terminal.ts";

/** Answers to questions about who speaks, for all files of a call. */
export type SpeakerOptions = {
  readonly interviewer?: readonly string[];
  readonly speaker?: readonly SpeakerIs[];
  readonly rest?: string;
  readonly labelPattern?: readonly string[];
};

/** `--speaker LABEL=PERSON`: these words name a speaker, who is that person, or several (`LABEL=Vera; Tomas`). */
export type SpeakerIs = { readonly label: string; readonly people: readonly string[] };

/** The command with the options that answer who speaks. */
export function withSpeakerOptions(command: Command): Command {
  return command
    .option("--interviewer <label>", help.interviewer, oneMore)
    .option("--speaker <label=person>", help.speaker, speakerIs)
    .option("--rest <person>", help.rest, aName)
    .option("--label-pattern <regex>", help.labelPattern, oneMore);
}

/** An option that may be given several times. */
function oneMore(words: string, before: readonly string[] = []): readonly string[] {
  return [...before, aText(words)];
}

/** `LABEL=PERSON`; the last equals sign parts them, since a label may hold one. */
function speakerIs(words: string, before: readonly SpeakerIs[] = []): readonly SpeakerIs[] {
  const at = words.lastIndexOf("=");
  const label = nameGiven(words.slice(0, Math.max(at, 0)));
  const people = words
    .slice(at + 1)
    .split(";")
    .map(nameGiven)
    .filter((person) => person !== "");
  if (label === "" || people.length === 0) throw new InvalidArgumentError("It is to be LABEL=PERSON.");
  return [...before, { label, people }];
}

/** The given answers with those of the options, before anything is asked. */
export function answersOf(
  { interviewer = [], speaker = [], rest, labelPattern = [] }: SpeakerOptions,
  before: Answers = noAnswers,
): Answers {
  let answers = before;
  for (const label of interviewer) answers = withAnswer(answers, { says: "also-speaker", label });
  for (const { label, people } of speaker) {
    answers = withAnswer(answers, { says: "also-speaker", label });
    answers = withAnswer(answers, { says: "people", label, pseudonyms: people });
  }
  if (rest !== undefined) {
    answers = withAnswer(answers, { says: "rest", rest: restCalled(rest) });
    if (restCalled(rest).is === "voice")
      answers = withAnswer(answers, { says: "people", label: rest, pseudonyms: [rest] });
  }
  for (const pattern of labelPattern) {
    const refusal = patternRefusal(pattern);
    if (refusal) throw new Stop(patternRefusedSentence(pattern, refusal));
    answers = withAnswer(answers, { says: "pick", pick: { is: "speaker", pattern } });
  }
  return answers;
}

function restCalled(name: string): Rest {
  if (name === "above" || name === "nobody") return { is: name };
  return { is: "voice", label: name };
}

/** Makes those named the only interviewers. When none of them speaks in the file, the guess stays. */
export function withInterviewers(
  { draft: { speakers } }: Judgement,
  answers: Answers,
  labels: readonly string[],
): { readonly answers: Answers; readonly isFound: boolean } {
  const keys = new Set(labels.map(labelKey));
  const named = speakers.filter(({ label }) => keys.has(labelKey(label)));
  if (keys.size === 0) return { answers, isFound: true };
  if (named.length === 0) return { answers, isFound: false };
  const others = speakers.filter(({ label, role }) => role === "interviewer" && !keys.has(labelKey(label)));
  const says = {
    says: "interviewers" as const,
    labels: named.map(({ label }) => label),
    others: others.map(({ label }) => label),
  };
  return { answers: withAnswer(answers, says), isFound: true };
}
