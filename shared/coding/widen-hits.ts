import type { Transcript, Turn } from "../project/records.ts";
import { turnsTouched } from "../quotes/voices.ts";
import { byPlace, type Span, trimSpan } from "../text/span.ts";
import { sentencesOf } from "../text/words.ts";

/** What is coded where something was found: its own words, the sentences or the turns that it stands in. */
export type CodedUnit = "words" | "sentence" | "turn";

/**
 * The passages that hits in one transcript stand for, in reading order, each once, without white space at their
 * edges; a hit of white space alone stands for none. A hit that runs over sentences or turns takes all of them.
 */
export function widenHits(transcript: Transcript, hits: readonly Span[], unit: CodedUnit): readonly Span[] {
  const widen = unit === "words" ? (hit: Span) => hit : unit === "turn" ? toTurns : toSentences(transcript);
  const passages: Span[] = [];
  for (const hit of hits.toSorted(byPlace)) {
    const words = trimSpan(transcript.text, hit);
    const passage = words && trimSpan(transcript.text, widen(words, transcript));
    const before = passages.at(-1);
    if (passage && !(before && before.start === passage.start && before.end === passage.end))
      passages.push(passage);
  }
  return passages;
}

function toTurns(hit: Span, { turns, text }: Transcript): Span {
  const { from, to } = turnsTouched(turns, hit);
  return {
    start: Math.min(hit.start, turns[from]?.start ?? 0),
    end: Math.max(hit.end, turns[to - 1]?.end ?? text.length),
  };
}

/** Sentences are looked for once in each turn, however many hits it has. */
function toSentences({ text, turns, language }: Transcript): (hit: Span) => Span {
  const whole = { start: 0, end: text.length };
  const known = new Map<Turn | undefined, readonly Span[]>();
  const sentencesIn = (turn: Turn | undefined) => {
    const before = known.get(turn);
    if (before) return before;
    const made = sentencesOf(text, turn ?? whole, language);
    known.set(turn, made);
    return made;
  };
  return (hit) => {
    const { from, to } = turnsTouched(turns, hit);
    const first = sentencesIn(turns[from]).find(({ end }) => end > hit.start);
    const last = sentencesIn(turns[to - 1]).findLast(({ start }) => start < hit.end);
    return {
      start: Math.min(hit.start, first?.start ?? hit.start),
      end: Math.max(hit.end, last?.end ?? hit.end),
    };
  };
}
