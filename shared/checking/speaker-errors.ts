import type { Transcript } from "../project/records.ts";
import type { ComparedStep } from "./error-rate.ts";

export type Voices = Pick<Transcript, "text" | "turns">;

/**
 * How many turns of the checked transcript were given to another speaker in the transcript as it came. Labels need not be the same: a
 * speaker of the one is whoever has most of their words in the other, and a turn is another's when most of its words that both have
 * stood under somebody else, or under nobody. `steps` are what the comparison of both transcripts' turns answers.
 */
export function speakerErrors(came: Voices, checked: Voices, steps: readonly ComparedStep[]): number {
  const speakerAt = ({ turns }: Voices) => {
    let at = 0;
    return (place: number) => {
      while ((turns[at]?.end ?? Number.POSITIVE_INFINITY) <= place) at += 1;
      return { turn: at, speaker: turns[at]?.speakerId ?? null };
    };
  };
  const [inCame, inChecked] = [speakerAt(came), speakerAt(checked)];
  const together = new Map<string, Map<string, number>>();
  const byTurn = new Map<number, { readonly speaker: string | null; readonly under: Map<string, number> }>();
  for (const step of steps) {
    if (!step.came || !step.checked) continue;
    const { turn, speaker } = inChecked(step.checked.start);
    const under = inCame(step.came.start).speaker ?? nobody;
    add(within(together, speaker ?? nobody), under);
    const known = byTurn.get(turn) ?? { speaker, under: new Map<string, number>() };
    byTurn.set(turn, known);
    add(known.under, under);
  }
  const partner = new Map([...together].map(([speaker, under]) => [speaker, mostOf(under)]));
  return [...byTurn.values()].filter(({ speaker, under }) => mostOf(under) !== partner.get(speaker ?? nobody))
    .length;
}

const nobody = "";

function within(counts: Map<string, Map<string, number>>, key: string): Map<string, number> {
  const known = counts.get(key) ?? new Map<string, number>();
  counts.set(key, known);
  return known;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostOf(counts: ReadonlyMap<string, number>): string | null {
  let most: string | null = null;
  for (const [key, count] of counts) if (count > (counts.get(most ?? "\n") ?? 0)) most = key;
  return most;
}
