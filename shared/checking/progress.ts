import { interviewsOf } from "../project/interviews.ts";
import { type Project, recordsOf } from "../project/project.ts";
import type { Check, CheckPlan, ParticipantId, Speaker, Transcript } from "../project/records.ts";
import { wordsByTurn } from "../project/words-by-turn.ts";
import { sameName } from "../text/same-name.ts";
import { turnsToCheck } from "./check-plan.ts";
import { isDone, isOpen, type TurnCheck, turnChecks } from "./turn-checks.ts";

/**
 * How far turns are checked. Of those planned, `checked`, `corrected`, `unintelligible`, `queried`, `changed` (since they were checked, whatever came of that) and `unchecked` add up
 * to `turns`; the first three are `done`.
 */
export type CheckFigures = {
  readonly turns: number;
  readonly words: number;
  readonly doneTurns: number;
  readonly doneWords: number;
  readonly checked: number;
  readonly corrected: number;
  readonly unintelligible: number;
  readonly queried: number;
  readonly changed: number;
  readonly unchecked: number;
  /** Turns outside the plan that were checked all the same. */
  readonly beyond: number;
};

export type InterviewProgress = {
  readonly transcript: Transcript;
  readonly figures: CheckFigures;
  /** Those who checked turns of it. */
  readonly checkers: readonly string[];
  /** A warning: who transcribed it checked turns of it too (rule V5). */
  readonly checkedByTranscriber: boolean;
};

export type CheckingProgress = {
  readonly plan: CheckPlan | null;
  readonly all: CheckFigures;
  readonly interviews: readonly InterviewProgress[];
  /** By who speaks; turns of several people count for each of them, and an interviewer is nobody here. */
  readonly people: ReadonlyMap<ParticipantId, CheckFigures>;
  /** Questions without an answer, the oldest first; also where their words are gone. */
  readonly open: readonly Check[];
};

/** What of the turns to check is done, from 0 to 1. */
export function doneShare({ doneTurns, turns }: Pick<CheckFigures, "doneTurns" | "turns">): number {
  return turns === 0 ? 0 : doneTurns / turns;
}

/** How far the study's interviews are checked, by the plan: the study's own, if no other is given. */
export function checkingProgress(
  project: Project,
  plan: CheckPlan | null = project.study.checkPlan,
): CheckingProgress {
  const planned = turnsToCheck(project, plan);
  const all = new Tally();
  const people = new Map<ParticipantId, Tally>(
    [...project.participants.keys()].map((id) => [id, new Tally()]),
  );
  const interviews = interviewsOf(project).map((transcript): InterviewProgress => {
    const tally = new Tally();
    const wordsIn = wordsByTurn(transcript);
    const speakers = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]));
    for (const one of turnChecks(project, transcript.id)) {
      const isPlanned = planned.get(transcript.id)?.has(one.turn.id) ?? false;
      const words = wordsIn.get(one.turn.id) ?? 0;
      const speaking = behind(speakers.get(one.turn.speakerId ?? ""));
      for (const to of [all, tally, ...speaking.flatMap((id) => people.get(id) ?? [])])
        to.add(one, words, isPlanned);
    }
    return { transcript, figures: tally.figures(), ...checkersOf(project, transcript) };
  });
  return {
    plan,
    all: all.figures(),
    interviews,
    people: new Map([...people].map(([id, tally]) => [id, tally.figures()])),
    open: openQuestions(project),
  };
}

/** Turns that are planned (none without a plan), those of all that are checked, and those that are queried. */
export type CheckCounts = { readonly planned: number; readonly checked: number; readonly queried: number };

export function checkCounts(project: Project): CheckCounts {
  const { checkPlan } = project.study;
  const { all } = checkingProgress(project, null);
  const planned = checkPlan ? checkingProgress(project, checkPlan).all.turns : 0;
  return { planned, checked: all.doneTurns, queried: all.queried };
}

/** Questions about turns that nobody has answered, the oldest first; `answering` is one that somebody answers just now. */
export function openQuestions(project: Project, answering: Check["id"] | null = null): readonly Check[] {
  return recordsOf(project, "check")
    .filter((check) => isOpen(check) || check.id === answering)
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}

function checkersOf(
  project: Project,
  { id, transcriber }: Transcript,
): Pick<InterviewProgress, "checkers" | "checkedByTranscriber"> {
  const standing = (project.checks.get(id) ?? []).filter(({ lost }) => !lost);
  const checkers = [...new Set(standing.map(({ by }) => by))].sort();
  const checkedByTranscriber = transcriber !== null && checkers.some((by) => sameName(by, transcriber));
  return { checkers, checkedByTranscriber };
}

function behind(speaker: Speaker | undefined): readonly ParticipantId[] {
  return speaker?.participantIds ?? [];
}

class Tally {
  private readonly counted = {
    ...{ turns: 0, words: 0, doneTurns: 0, doneWords: 0, checked: 0, corrected: 0 },
    ...{ unintelligible: 0, queried: 0, changed: 0, unchecked: 0, beyond: 0 },
  };

  add(one: TurnCheck, words: number, isPlanned: boolean): void {
    const { counted } = this;
    const done = isDone(one);
    if (!isPlanned) {
      counted.beyond += done ? 1 : 0;
      return;
    }
    counted.turns += 1;
    counted.words += words;
    counted[one.isChanged ? "changed" : one.state] += 1;
    if (!done) return;
    counted.doneTurns += 1;
    counted.doneWords += words;
  }

  figures(): CheckFigures {
    return { ...this.counted };
  }
}
