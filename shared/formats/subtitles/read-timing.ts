import { parseClock } from "../../text/time-marks.ts";

/** The times of a cue, in milliseconds; null where they make no sense. */
export type Timing = {
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly isBroken: boolean;
  readonly line: string;
};

/**
 * Whether a line gives the times of a cue. At the head of a block everything with an arrow does, so that a
 * cue with broken times is still a cue; within a block it must also begin with a digit, since people may
 * write arrows.
 */
export function isTimingLine(line: string, atHead: boolean): boolean {
  return line.includes("-->") && (atHead || /^\s*\d[\d:.,\s]*-->/.test(line));
}

/**
 * `00:01.000 --> 00:02.000 align:start`: hours optional, comma or dot, settings passed over. An end before
 * its start is no end.
 */
export function readTiming(line: string): Timing {
  const [before = "", after = ""] = line.split("-->");
  const startMs = parseClock(before.trim());
  const end = parseClock(after.trim().split(/\s/)[0] ?? "");
  const endMs = end !== null && startMs !== null && end < startMs ? null : end;
  return { startMs, endMs, isBroken: startMs === null || endMs === null, line: line.trim() };
}
