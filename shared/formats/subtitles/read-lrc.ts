import { type Reading, UnreadableFile } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { timeMarkAt } from "../../text/time-marks.ts";
import { type Cue, captionsOf, paragraphsOf } from "./captions.ts";

const tag = /^\[[a-z]+:.*\]$/i;

/**
 * A text in LRC, as whisper.cpp writes it: each line begins with when it is said, `[00:01.50]`. Each lasts until the next; lines
 * of what the file says of itself (`[by:whisper.cpp]`) are no speech.
 * Notes: "captions-repeated" (count), and those of decoding. Throws UnreadableFile "not-a-subtitle" without a time.
 */
export function readLrc({ value: text, notes }: Reading<string>): Reading<Document> {
  const begun: { startMs: number; line: string; lines: string[] }[] = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    const mark = timeMarkAt(line, 0);
    if (mark) begun.push({ startMs: mark.startMs, line, lines: [line.slice(mark.end).trim()] });
    else if (!tag.test(line)) begun.at(-1)?.lines.push(line);
  }
  if (begun.length === 0) throw new UnreadableFile("not-a-subtitle", "the file holds no timed text");
  const cues = begun.map(({ startMs, line, lines }, at): Cue => {
    const endMs = begun[at + 1]?.startMs ?? null;
    return { timing: { startMs, endMs, isBroken: false, line }, lines };
  });
  const { value: paragraphs, notes: repeated } = paragraphsOf(captionsOf(cues));
  return { value: { format: "lrc", paragraphs }, notes: [...notes, ...repeated] };
}
