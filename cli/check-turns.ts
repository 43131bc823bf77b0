import { answerCheck } from "../shared/checking/answer-check.ts";
import { turnsToCheck } from "../shared/checking/check-plan.ts";
import { type MarkTurnsRefusal, markTurns, unmarkTurns } from "../shared/checking/mark-turns.ts";
import { isOpen, turnChecks } from "../shared/checking/turn-checks.ts";
import { deedValue } from "../shared/history/deeds.ts";
import type { Project } from "../shared/project/project.ts";
import type { Check, CheckOutcome, Transcript } from "../shared/project/records.ts";
import { transcriptFinder } from "../shared/project/transcript-named.ts";
import { sameName } from "../shared/text/same-name.ts";
import { anExcerptSentence, noSuchTranscriptSentence } from "./sentences.ts";
import { keep, namedFile, type OpenStudy, readStudy } from "./study-file.ts";
import { type ExitCode, Stop, type Terminal } from "./terminal.ts";
import {
  answeredSentence,
  markedSentence,
  noneWantedSentence,
  noQuestionHereSentence,
  noTurnSentence,
  notAskedSentence,
  notMarkedSentence,
  ownQuestionSentence,
  selfCheckedSentence,
} from "./turn-check-sentences.ts";

export type CheckTurnsOptions = {
  /** Numbers from 1; else those that the study's plan wants. */
  readonly turns?: readonly number[];
  readonly as?: CheckOutcome | "unchecked";
  readonly question?: string;
  readonly answer?: string;
  readonly by: string;
};

/** Says of turns what came of comparing them with the recording, takes that back, or answers what was asked of one. One deed. */
export async function markInTerminal(
  terminal: Terminal,
  studyName: string,
  called: string,
  options: CheckTurnsOptions,
): Promise<ExitCode> {
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const transcript = transcriptFinder(study.project)(called);
  if (!transcript) throw new Stop(noSuchTranscriptSentence(studyName, called));
  if (transcript.reference) throw new Stop(anExcerptSentence(transcript.name));
  const turnIds = idsOf(study.project, transcript, options.turns);
  if (turnIds.length === 0 && study.project.study.checkPlan)
    throw new Stop(noneWantedSentence(transcript.name));
  if (options.answer !== undefined)
    return answerOne(terminal, study, transcript, turnIds, options.answer, options.by);

  const newCheckId = () => `check:${terminal.newId()}` as const;
  const { as: outcome = options.question === undefined ? "checked" : "queried", question = "", by } = options;
  if (options.question !== undefined && outcome !== "queried") throw new Stop(noQuestionHereSentence);
  const saying = turnChecks(study.project, transcript.id).filter(({ turn }) =>
    turnIds.includes(turn.id),
  ).length;
  const turns = { transcriptId: transcript.id, turnIds, newCheckId };
  const asked = { ...turns, outcome: outcome as CheckOutcome, question, by, at: terminal.now() };
  const done = outcome === "unchecked" ? unmarkTurns(study.project, turns) : markTurns(study.project, asked);
  if (done.is === "refused") {
    const sentence = notMarkedSentence(transcript.name, done.why satisfies MarkTurnsRefusal);
    if (done.why !== "nothing-changed") throw new Stop(sentence);
    terminal.out(sentence);
    return 0;
  }
  const deed = outcome === "unchecked" ? deedValue("unmark-turns", turns) : deedValue("mark-turns", asked);
  await keep(terminal, study, { deed, by, diff: done.value });
  terminal.out(markedSentence(transcript.name, saying, outcome));
  if (outcome !== "unchecked" && transcript.transcriber !== null && sameName(transcript.transcriber, by))
    terminal.err(selfCheckedSentence(transcript.name, by));
  return 0;
}

async function answerOne(
  terminal: Terminal,
  study: OpenStudy,
  { id, name }: Transcript,
  turnIds: readonly number[],
  answer: string,
  by: string,
): Promise<ExitCode> {
  const wanted = new Set(turnIds);
  const open = new Map<Check["id"], Check>();
  for (const { turn, checks } of turnChecks(study.project, id))
    if (wanted.has(turn.id)) for (const check of checks.filter(isOpen)) open.set(check.id, check);
  const [question] = open.values();
  if (!question || open.size > 1) throw new Stop(notAskedSentence(name, open.size));
  const input = { checkId: question.id, answer, by, at: terminal.now() };
  const done = answerCheck(study.project, input);
  if (done.is === "refused") throw new Stop(ownQuestionSentence(name, by));
  await keep(terminal, study, { deed: deedValue("answer-check", input), by, diff: done.value });
  terminal.out(answeredSentence(name, question.question));
  return 0;
}

/** The turns of these numbers; without numbers, those of the plan that say something. Stops at a number that no turn has. */
function idsOf(
  project: Project,
  { id, name, turns }: Transcript,
  numbers: readonly number[] | undefined,
): readonly number[] {
  if (!numbers) return [...(turnsToCheck(project, project.study.checkPlan).get(id) ?? [])];
  return numbers.map((number) => {
    const turn = turns[number - 1];
    if (!turn) throw new Stop(noTurnSentence(name, number, turns.length));
    return turn.id;
  });
}
