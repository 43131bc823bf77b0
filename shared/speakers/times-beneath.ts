import { areRising, parseClock } from "../text/time-marks.ts";
import type { Head, Seen } from "./label-forms.ts";

/** "0 minutes 3 seconds", "1 timme 2 minuter", "3 Sekunden": a time in words, as meeting programs write it for screen readers. */
const inWords =
  /^(?:(\d{1,2})\s?(?:h|hours?|timm(?:e|ar)|stunden?|uur|uren|heures?)[\s,]*)?(?:(?:and|och|und|en|et)\s)?(?:(\d{1,3})\s?(?:min\.?|minut(?:es?|er|en?)|minuut)[\s,]*)?(?:(?:and|och|und|en|et)\s)?(?:(\d{1,2})\s?(?:sec\.?|sek\.?|seconds?|sekund(?:er|en?)?|seconde[ns]?))?$/i;

/** The time of a line that holds nothing else, in milliseconds, as `0:03` or in words; else null. */
export function timeOfLine(line: string): number | null {
  const text = line.trim();
  if (text === "" || text.length > 60 || !/\d/.test(text)) return null;
  if (/\d:\d/.test(text)) return parseClock(text);
  const found = inWords.exec(text);
  if (!found) return null;
  const [hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** A name alone on its line, and the lines beneath it that are nothing but a time. */
type Timed = {
  readonly at: number;
  readonly startMs: number;
  /** The places of the paragraphs that are times, and how far the name's own paragraph is one. */
  readonly lines: readonly number[];
  readonly textStart: number | null;
};

/**
 * A time right beneath a name may be speech ("10:30"), so only several such lines, or all, are times of the
 * recording.
 */
const fewest = 2;
const enough = 0.8;

/**
 * What opens paragraphs, with the times that stand in lines of their own beneath names alone on theirs, as programs of
 * meetings are copied: `Kim Lowe`, `0 minutes 3 seconds`, `0:03`, and then the words. Where that is the rule in a document, and
 * times never go back, such a line is no speech.
 */
export function withTimesBeneath(seen: readonly Seen[]): readonly Seen[] {
  const counts = new Map<string, number>();
  for (const one of seen)
    for (const key of new Set(lineHeads(one).map((head) => head.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const isName = (paragraph: Seen) => lineHeads(paragraph).some(({ key }) => (counts.get(key) ?? 0) > 1);
  const timed = seen.flatMap((paragraph, at) => timedAt(seen, paragraph, { at, isName }) ?? []);
  if (timed.length < fewest || !areRising(timed.map(({ startMs }) => startMs))) return seen;
  const keys = new Set(timed.flatMap(({ at }) => lineHeads(seen[at]).map(({ key }) => key)));
  const named = seen.filter((paragraph) => lineHeads(paragraph).some(({ key }) => keys.has(key)));
  if (timed.length < named.length * enough) return seen;
  const changed = [...seen];
  for (const { at, startMs, lines, textStart } of timed) {
    const name = seen[at];
    if (name) changed[at] = { ...name, heads: name.heads.map((head) => withTime(head, startMs, textStart)) };
    for (const place of lines) {
      const line = seen[place];
      if (line) changed[place] = { ...line, heads: [], isEmpty: true };
    }
  }
  return changed;
}

/** What may be a name alone on its line, without a time beside it; "0 minutes 3 seconds" is none. */
function lineHeads(seen: Seen | undefined): readonly Head[] {
  return (
    seen?.heads.filter(
      ({ closed, startMs, label }) => closed === "line" && startMs === null && timeOfLine(label) === null,
    ) ?? []
  );
}

/** As if the time stood beside the name. */
function withTime(head: Head, startMs: number, textStart: number | null): Head {
  if (head.closed !== "line" || head.startMs !== null) return head;
  const form = head.form.replace(/\/.*$/, "/timed");
  return { ...head, form, look: "timed", startMs, textStart: textStart ?? head.textStart };
}

function timedAt(
  seen: readonly Seen[],
  name: Seen,
  { at, isName }: { readonly at: number; readonly isName: (one: Seen) => boolean },
): Timed | null {
  const [head] = lineHeads(name);
  const { text } = name;
  if (!head) return null;
  let startMs: number | null = null;
  if (text.slice(head.textStart).trim() !== "") {
    // The lines stand in the paragraph of the name.
    let textStart = head.textStart;
    for (;;) {
      const line = /^[^\n]*\n\s*/.exec(text.slice(textStart))?.[0] ?? "";
      const time = line === "" ? null : timeOfLine(line);
      if (time === null) break;
      startMs = time;
      textStart += line.length;
    }
    return startMs === null ? null : { at, startMs, lines: [], textStart };
  }
  const lines: number[] = [];
  for (let place = at + 1; place < seen.length; place += 1) {
    const one = seen[place];
    if (!one) break;
    if (one.isEmpty) continue;
    const time = timeOfLine(one.text);
    // Words must follow: else the line is what was said.
    if (time === null)
      return startMs === null || isName(one) ? null : { at, startMs, lines, textStart: null };
    startMs = time;
    lines.push(place);
  }
  return null;
}
