import { type CheckedRate, machineName } from "../shared/checking/checked-rates.ts";
import type { MarkTurnsRefusal } from "../shared/checking/mark-turns.ts";
import { sayPlan } from "../shared/checking/plan-words.ts";
import type { CheckFigures, CheckingProgress } from "../shared/checking/progress.ts";
import type { Project } from "../shared/project/project.ts";
import type { CheckOutcome, Machine } from "../shared/project/records.ts";
import { listed } from "../shared/text/listed.ts";
import { counted, quoting } from "./sentences.ts";

/** The terminal's sentences about which turns were checked. */

const markedAs: Readonly<Record<CheckOutcome | "unchecked", string>> = {
  checked: "checked, with nothing to correct",
  corrected: "checked and corrected",
  queried: "queried",
  unintelligible: "unintelligible",
  unchecked: "unchecked again",
};

export function markedSentence(name: string, turns: number, outcome: CheckOutcome | "unchecked"): string {
  return `${counted(turns, "turn")} of “${name}” ${turns === 1 ? "is" : "are"} ${markedAs[outcome]}.`;
}

export function notMarkedSentence(name: string, why: MarkTurnsRefusal): string {
  switch (why) {
    case "nothing-changed":
      return `That is said of “${name}” already. Nothing was changed.`;
    case "nothing-said":
      return `Nothing is said in these turns of “${name}”.`;
    case "no-question":
      return "Say what the question is: --question.";
    default:
      return `“${name}” has no such turns.`;
  }
}

export const noQuestionHereSentence = "A question makes turns queried: say --as queried, or leave --as out.";

export function noTurnSentence(name: string, number: number, turns: number): string {
  return `“${name}” has no turn ${number}: it has ${counted(turns, "turn")}.`;
}

export function noneWantedSentence(name: string): string {
  return `The plan wants no turn of “${name}” checked: say which turns it is of (--turns).`;
}

export function notAskedSentence(name: string, questions: number): string {
  return questions === 0
    ? `Nothing is asked of these turns of “${name}” that waits for an answer.`
    : `${questions} questions are asked of these turns of “${name}”: say which turn (--turns).`;
}

export function ownQuestionSentence(name: string, by: string): string {
  return `The question about “${name}” is answered in words, and by somebody else than ${by}, who asked.`;
}

export function answeredSentence(name: string, question: string): string {
  return `The question about “${name}” is answered${quoting(question)}.`;
}

export function selfCheckedSentence(name: string, by: string): string {
  return `${name}: ${by} transcribed it, and checked turns of it too. Who checks should be another.`;
}

function howFar({ turns, words, doneTurns, doneWords, queried, changed, beyond }: CheckFigures): string {
  const open = [
    ...(queried > 0 ? [`${queried} queried`] : []),
    ...(changed > 0 ? [`${changed} changed since`] : []),
    ...(beyond > 0 ? [`${beyond} beside the plan`] : []),
  ];
  const said = `${doneTurns} of ${counted(turns, "turn")} checked (${doneWords.toLocaleString("en")} of ${counted(words, "word")})`;
  return [said, ...open].join(", ");
}

/** How far checking is: the plan, all of it, each interview, each person, and what is asked. */
export function progressSentences(
  project: Project,
  { plan, all, interviews, people, open }: CheckingProgress,
  turnOf: (check: CheckingProgress["open"][number]) => number | null,
): readonly string[] {
  const { checked, corrected, unintelligible } = all;
  return [
    plan ? `To be checked: ${sayPlan.en(plan)}.` : "There is no plan: every turn counts.",
    `${howFar(all)}. Of those checked ${checked} had nothing to correct, ${corrected} were corrected, ${unintelligible} cannot be understood.`,
    ...interviews.map(
      ({ transcript: { name, transcriber }, figures, checkers }) =>
        `${name}: ${howFar(figures)}${checkers.length > 0 ? ` by ${listed(checkers, "en")}` : ""}${transcriber ? `; transcribed by ${transcriber}` : ""}.`,
    ),
    ...[...people].flatMap(([id, figures]) => {
      const name = project.participants.get(id)?.pseudonym ?? "";
      return figures.turns > 0 ? [`What ${name} says: ${howFar(figures)}.`] : [];
    }),
    ...open.map((check) => {
      const turn = turnOf(check);
      const where = turn === null ? "a turn whose words are gone" : `turn ${turn}`;
      return `${check.by} asks about ${where} of “${project.transcripts.get(check.transcriptId)?.name ?? ""}”: ${check.question}`;
    }),
  ];
}

export function machineSentence(name: string, machine: Machine | null): string {
  return machine === null
    ? `No program transcribed “${name}”.`
    : `“${name}” was transcribed by a program: ${machineName(machine)}.`;
}

export const seedOfWhatSentence = "A seed is one of a sample: say --sample, too.";

export const noTranscriberSentence = "Say who transcribed it: a name, or --machine with the program.";
export const modelOfWhatSentence = "A model is one of a program: say --machine, too.";

export function acceptedSentence(accepted: number): string {
  return `A word error rate of at most ${Number((accepted * 100).toFixed(2))} % is accepted.`;
}

export function rateSentence(name: string, rate: CheckedRate, isAbove: boolean): string {
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  const interval = rate.interval
    ? ` (95 % interval ${percent(rate.interval.low)} to ${percent(rate.interval.high)})`
    : "";
  return `${name}: word error rate ${percent(rate.wordErrorRate)}${interval} in ${counted(rate.turns, "checked turn")}${isAbove ? ", above what is accepted" : ""}.`;
}

export function transcriberSentence(name: string, transcriber: string | null): string {
  return transcriber === null
    ? `Who transcribed “${name}” is left open.`
    : `“${name}” was transcribed by ${transcriber}.`;
}
