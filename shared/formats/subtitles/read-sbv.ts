import { type Reading, UnreadableFile } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { parseClock } from "../../text/time-marks.ts";
import { type Cue, captionsOf, paragraphsOf } from "./captions.ts";

const timing = /^\s*(\d{1,3}:\d{1,2}:\d{1,2}\.\d{1,3})\s*,\s*(\d{1,3}:\d{1,2}:\d{1,2}\.\d{1,3})\s*$/;

/** Whether a text begins with a line of YouTube's times: `0:00:01.000,0:00:03.000`. */
export function looksLikeSbv(text: string): boolean {
  return timing.test(text.trimStart().split("\n", 1)[0] ?? "");
}

/**
 * Captions as YouTube gives them (SubViewer): a line of times above the text, blocks parted by blank lines. Words above the
 * first line of times are kept in the first caption.
 * Notes: "captions-repeated" (count), and those of decoding. Throws UnreadableFile "not-a-subtitle" without a line of times.
 */
export function readSbv({ value: text, notes }: Reading<string>): Reading<Document> {
  const cues: { timing: Cue["timing"]; lines: string[] }[] = [];
  const first: string[] = [];
  for (const line of text.split("\n")) {
    const times = timing.exec(line);
    if (times)
      cues.push({
        timing: timesOf(line, times[1] ?? "", times[2] ?? ""),
        lines: cues.length === 0 ? first : [],
      });
    else (cues.at(-1)?.lines ?? first).push(...line.split("[br]"));
  }
  if (cues.length === 0) throw new UnreadableFile("not-a-subtitle", "the file holds no timed text");
  const { value: paragraphs, notes: repeated } = paragraphsOf(captionsOf(cues));
  return { value: { format: "sbv", paragraphs }, notes: [...notes, ...repeated] };
}

function timesOf(line: string, from: string, to: string): Cue["timing"] {
  const startMs = parseClock(from);
  const end = parseClock(to);
  const endMs = end !== null && startMs !== null && end < startMs ? null : end;
  return { startMs, endMs, isBroken: startMs === null || endMs === null, line: line.trim() };
}
