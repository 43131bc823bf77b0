import { wordTimesIn } from "../../shared/formats/json/word-times.ts";
import { type TimedWord, wordTimesOf } from "../../shared/transcripts/word-times.ts";
import { type CorpusName, spokenTurns } from "./corpus.ts";
import { median, type Row, shown } from "./figures.ts";
import { Seeded } from "./seeded.ts";

const howOften = 9;
const corrections = 300;

/**
 * The times of the words of an interview of 12,000 words, of which 300 were corrected since, from the file that they came in to their places, in this process; the
 * same for each corpus.
 */
export function wordTimesRow(corpus: CorpusName): Row {
  const texts = spokenTurns().map(({ text }) => text);
  const said = texts.join("\n").split(/\s+/);
  const words = said.map((word, at) => ({ word, start: at * 0.3, end: at * 0.3 + 0.25 }));
  const bytes = new TextEncoder().encode(JSON.stringify({ segments: [{ text: said.join(" "), words }] }));
  const text = corrected(texts.join("\n"));
  const whole: number[] = [];
  const placing: number[] = [];
  let placed = 0;
  for (let n = -1; n < howOften; n += 1) {
    const began = performance.now();
    const heard: readonly TimedWord[] = wordTimesIn(bytes);
    const read = performance.now();
    placed = wordTimesOf(text, heard).starts.length;
    if (n < 0) continue;
    whole.push(performance.now() - began);
    placing.push(performance.now() - read);
  }
  return {
    ...{ name: "times of words", corpus, times: whole },
    notes: [
      `${placed} of ${said.length} words, ${corrections} corrections; placing alone ${shown(median(placing))}`,
    ],
  };
}

function corrected(text: string): string {
  const chance = new Seeded(300);
  let words = text.split(" ");
  for (let n = 0; n < corrections; n += 1) {
    const at = chance.below(words.length);
    words = words.toSpliced(at, 1 + chance.below(2), ...(n % 3 === 0 ? [] : [`word${n}`]));
  }
  return words.join(" ");
}
