import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { countWords } from "../../shared/text/words.ts";
import type { Seeded } from "./seeded.ts";

/** One language of the sample study, taken apart into sentences. */
export type Voices = {
  readonly interviewer: string;
  readonly questions: readonly string[];
  readonly answers: readonly string[];
};

export type SpokenTurn = { readonly speaker: string; readonly text: string };

/** The sentences of the sample study by language, in the order of its files. */
export function voicesOfSample(folder: string): readonly Voices[] {
  const texts = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(path.join(folder, file), "utf8"));
  return ["Interviewer", "Intervjuare"].map((interviewer) => {
    const turns = texts
      .filter((text) => text.startsWith(`${interviewer}: `))
      .flatMap((text) => text.trim().split("\n\n"));
    const asks = (turn: string) => turn.startsWith(`${interviewer}: `);
    return {
      interviewer,
      questions: turns.filter(asks).flatMap(sentencesOf),
      answers: turns.filter((turn) => !asks(turn)).flatMap(sentencesOf),
    };
  });
}

function sentencesOf(turn: string): readonly string[] {
  return turn
    .slice(turn.indexOf(": ") + 2)
    .split(/(?<=[.!?…\]])\s+(?=\p{Lu}|\[)/u)
    .filter((sentence) => sentence !== "");
}

/**
 * An interview of about `words` words: questions of one or two sentences, answers that are mostly a few
 * sentences and sometimes twenty, as people talk.
 */
export function makeInterview(chance: Seeded, voices: Voices, person: string, words: number): SpokenTurn[] {
  const turns: SpokenTurn[] = [];
  let spoken = 0;
  const say = (speaker: string, from: readonly string[], sentences: number) => {
    const text = Array.from({ length: sentences }, () => chance.pick(from)).join(" ");
    turns.push({ speaker, text });
    spoken += countWords(text);
  };
  while (spoken < words) {
    say(voices.interviewer, voices.questions, 1 + chance.below(2));
    say(person, voices.answers, 1 + Math.floor(20 * chance.next() ** 2.2));
  }
  return turns;
}
