import type { Transcript, Turn } from "../project/records.ts";
import { mappingOf, mapTurnSpan, reverseChange } from "../text/change.ts";
import { oneLine } from "../text/one-line.ts";
import { type Span, wordsAt } from "../text/span.ts";
import type { CameTranscript } from "./text-as-came.ts";

/** What a turn said as it came, on one line, and who was told to say it. */
export type TurnAsCame = { readonly words: string; readonly speakerId: Turn["speakerId"] };

/** What the turns of a transcript said as they came. A turn that was split or joined since has those words that it is made of. */
export function turnsAsCame({
  transcript: { turns },
  came,
  change,
  given,
}: Pick<CameTranscript, "transcript" | "came" | "change" | "given">): ReadonlyMap<Turn["id"], TurnAsCame> {
  const back = mappingOf(reverseChange(change));
  const before = new Map(given.map((one) => [one.turnId, one]));
  return new Map(
    turns.map((turn) => {
      const gift = before.get(turn.id);
      const speakerId = gift?.to === turn.speakerId ? gift.from : turn.speakerId;
      return [turn.id, { words: lineOf(came, mapTurnSpan(back, turn)), speakerId }];
    }),
  );
}

/** Whether a turn says something else than as it came, white space apart, or another says it. */
export function isTurnCorrected({ text }: Pick<Transcript, "text">, turn: Turn, came: TurnAsCame): boolean {
  return lineOf(text, turn) !== came.words || turn.speakerId !== came.speakerId;
}

function lineOf(text: string, span: Span): string {
  return oneLine(wordsAt(text, span));
}
