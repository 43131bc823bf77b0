import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import { interviewsOf } from "../project/interviews.ts";
import type { Project } from "../project/project.ts";
import type { CheckPlan, Transcript, TranscriptId, Turn } from "../project/records.ts";
import { drawn } from "../text/fingerprint.ts";
import { saysSomething } from "../text/span.ts";

/** The greatest numbers that a plan is made with: one turn in so many, and a seed. */
export const mostSteps = 10_000;
export const mostSeed = 0xffffffff;

/** Says which turns shall be checked; null: it is left open. */
export function planChecks(
  { study }: Pick<Project, "study">,
  { plan }: { readonly plan: CheckPlan | null },
): Outcome<ProjectDiff, "nothing-changed"> {
  if (JSON.stringify(plan) === JSON.stringify(study.checkPlan)) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(study, { checkPlan: plan })] }));
}

export type PlannedTurns = ReadonlyMap<TranscriptId, ReadonlySet<Turn["id"]>>;

/**
 * The turns that a plan wants checked, by interview; without a plan all. Turns without words are in none, and excerpts from the literature neither. Each
 * n-th turn is counted by its number as it came in, from the first on; a sample is drawn by that number and the seed. So both name the same turns whenever they are
 * asked, also after corrections; for a turn that is split at most one comes to a sample and one goes.
 */
export function turnsToCheck(project: Project, plan: CheckPlan | null): PlannedTurns {
  const interviews = interviewsOf(project);
  const by = [JSON.stringify(plan), ...interviews.map(spokenIn).map(({ shape }) => shape)];
  if (last && last.by.length === by.length && last.by.every((one, at) => one === by[at])) return last.planned;
  const planned = new Map<TranscriptId, Set<Turn["id"]>>(interviews.map(({ id }) => [id, new Set()]));
  for (const { transcript, turn } of turnsWanted(interviews, plan)) planned.get(transcript.id)?.add(turn.id);
  last = { by, planned };
  return planned;
}

/** What was asked last is told again while nothing is other that a plan goes by: letters are typed, and the same turns are wanted. */
let last: { readonly by: readonly string[]; readonly planned: PlannedTurns } | null = null;

type Spoken = {
  readonly turns: readonly Turn[];
  /** All that a plan goes by: which interview of which wave it is, and who speaks in which turn. */
  readonly shape: string;
};

const spoken = new WeakMap<Transcript, Spoken>();

/** The turns of an interview that say something. */
function spokenIn(transcript: Transcript): Spoken {
  const known = spoken.get(transcript);
  if (known) return known;
  const { id, wave, speakers, text } = transcript;
  const turns = transcript.turns.filter((turn) => saysSomething(text, turn));
  const who = speakers.map((one) => [one.id, one.role, one.participantIds]);
  const shape = JSON.stringify([id, wave, who, turns.map((turn) => [turn.id, turn.speakerId])]);
  spoken.set(transcript, { turns, shape });
  return { turns, shape };
}

type TurnOf = { readonly transcript: Transcript; readonly turn: Turn };

function turnsWanted(interviews: readonly Transcript[], plan: CheckPlan | null): readonly TurnOf[] {
  const all = interviews.flatMap((transcript) =>
    spokenIn(transcript).turns.map((turn): TurnOf => ({ transcript, turn })),
  );
  if (plan === null || plan.is === "all") return all;
  if (plan.is === "each") return all.filter(({ turn }) => (turn.id - 1) % plan.step === 0);
  const strata = new Map<string, TurnOf[]>();
  for (const one of all) {
    const name = stratumOf(one);
    const stratum = strata.get(name);
    if (stratum) stratum.push(one);
    else strata.set(name, [one]);
  }
  const sampled = [...strata.values()].flatMap((stratum) => sampleOf(stratum, plan.percent, plan.seed));
  const chosen = new Set(sampled);
  return all.filter((one) => chosen.has(one));
}

/** One person in one wave, people who speak together, or all who interview in it; a speaker to whom nobody is assigned is one of their interview. */
function stratumOf({ transcript, turn }: TurnOf): string {
  const speaker = transcript.speakers.find(({ id }) => id === turn.speakerId);
  const people = speaker?.participantIds.toSorted() ?? [];
  const who =
    people.length > 0
      ? people
      : speaker?.role === "interviewer"
        ? "interviewer"
        : { of: transcript.id, speaker: turn.speakerId };
  return JSON.stringify([transcript.wave, who]);
}

/** So many in a hundred, rounded up: at least one of each stratum. */
function sampleOf(stratum: readonly TurnOf[], percent: number, seed: number): readonly TurnOf[] {
  const size = Math.ceil((stratum.length * percent) / 100);
  return stratum
    .map((one) => ({ one, number: drawn(seed, `${one.transcript.id} ${one.turn.id}`) }))
    .sort((a, b) => a.number - b.number || (a.one.transcript.id < b.one.transcript.id ? -1 : 1))
    .slice(0, size)
    .map(({ one }) => one);
}
