import { areRising, shortTimeMarkAt } from "../text/time-marks.ts";
import { type Paragraph, paragraphText } from "./document.ts";

/** `0:05`, `00:05`, `1:02:15` at the begin of a line, without brackets. */
const bareTime = /^\s*(?=\d{1,3}(?::\d{2}){1,2}(?:\s|$))/;
/** Fewer lines, or a smaller share of all, are no habit. */
const fewest = 5;
const leastShare = 0.3;
/** Talk begins soon after its recording; times of the day at which people talk are later. In milliseconds. */
const latestBegin = 300_000;

/**
 * Whether the lines of a document begin with times of its recording, as oTranscribe exports them (`00:05 I: Hello`): some part of them do, the first
 * near the begin of the recording, and no time goes back.
 */
export function areTimed(paragraphs: readonly Paragraph[]): boolean {
  let written = 0;
  const times: number[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.speaker !== null || paragraph.startMs !== null) return false;
    const text = paragraphText(paragraph);
    if (text.trim() !== "") written += 1;
    const at = bareTime.exec(text)?.[0].length;
    const mark = at === undefined ? null : shortTimeMarkAt(text, at);
    if (mark) times.push(mark.startMs);
  }
  return (
    times.length >= fewest &&
    times.length >= written * leastShare &&
    (times[0] ?? latestBegin) < latestBegin &&
    areRising(times)
  );
}
