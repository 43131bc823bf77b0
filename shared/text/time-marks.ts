/**
 * A place in the recording as a transcript writes it; times are milliseconds from the start of the
 * recording.
 */
export type TimeMark = {
  readonly startMs: number;
  /** Set when the mark is a range. */
  readonly endMs: number | null;
  /** Where the mark ends in the text, in UTF-16 code units. */
  readonly end: number;
};

const clock = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`;
const fullClock = String.raw`(\d{1,3}):(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`;
const until = String.raw`\s*(?:-->|->|[-–—])\s*`;

/** `[00:01:02]`, `(01:02)`, `{00:01:02.345}`, `[00:01.000 --> 00:04.000]`. */
const bracketed = new RegExp(
  String.raw`(?:\[\s*${clock}(?:${until}${clock})?\s*\]|\(\s*${clock}(?:${until}${clock})?\s*\)|\{\s*${clock}(?:${until}${clock})?\s*\})`,
  "y",
);
/** `00:01:02` with all three parts, or a range: with two parts it would as often be the time of day. */
const bare = new RegExp(String.raw`${fullClock}(?:${until}${fullClock})?(?![\d:.,]*\d)`, "y");
/** `1:02` behind a name that stands alone on its line, as Otter and Teams write it. */
const short = new RegExp(String.raw`${clock}(?![\d:.,]*\d)`, "y");
/** `#00:01:02-3#` of f4 and MAXQDA: the last digit is a tenth of a second. */
const f4 = /#(\d{1,3}):(\d{1,2}):(\d{1,2})(?:-(\d{1,3}))?#/y;
const f4AtEnd = /#(\d{1,3}):(\d{1,2}):(\d{1,2})(?:-(\d{1,3}))?#\s*$/;

/** The time mark that begins exactly at `at`, or null. */
export function timeMarkAt(text: string, at: number): TimeMark | null {
  switch (text.charAt(at)) {
    case "[":
    case "(":
    case "{":
      return markOf(bracketed, text, at);
    case "#":
      return markOf(f4, text, at);
    default:
      return isDigit(text, at) ? markOf(bare, text, at) : null;
  }
}

/** Like `timeMarkAt`, and also without brackets or hours. */
export function shortTimeMarkAt(text: string, at: number): TimeMark | null {
  return timeMarkAt(text, at) ?? (isDigit(text, at) ? markOf(short, text, at) : null);
}

/** The f4 mark that closes a text: what was said ends there. `start` is where the mark begins. */
export function closingTimeMark(text: string): { readonly endMs: number; readonly start: number } | null {
  if (!text.includes("#")) return null;
  const found = f4AtEnd.exec(text);
  if (!found) return null;
  const endMs = toMs(found.slice(1));
  return endMs === null ? null : { endMs, start: found.index };
}

/** Milliseconds of a clock time such as `01:02:03,450`, `2:03.4` or `00:01:02`; null when it is none. */
export function parseClock(written: string): number | null {
  const found = wholeClock.exec(written);
  return found ? toMs(found.slice(1)) : null;
}

const wholeClock = new RegExp(`^${clock}$`);

function markOf(pattern: RegExp, text: string, at: number): TimeMark | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return null;
  const parts = found.slice(1);
  const times: (readonly (string | undefined)[])[] = [];
  for (let n = 0; n < parts.length; n += 4) if (parts[n + 1] !== undefined) times.push(parts.slice(n, n + 4));
  const startMs = toMs(times[0] ?? []);
  const endMs = times[1] ? toMs(times[1]) : null;
  if (startMs === null || (times[1] && endMs === null)) return null;
  return { startMs, endMs, end: at + found[0].length };
}

/** A fraction counts by its place: ".3" is 300 ms. */
function toMs([hours, minutes, seconds, fraction]: readonly (string | undefined)[]): number | null {
  const h = Number(hours ?? 0);
  const m = Number(minutes);
  const s = Number(seconds);
  if (!(m < 60 && s < 60)) return null;
  return ((h * 60 + m) * 60 + s) * 1000 + Number((fraction ?? "").padEnd(3, "0"));
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

/** Whether times, in milliseconds, never run back. */
export function areRising(times: readonly number[]): boolean {
  return times.every((time, n) => n === 0 || time >= (times[n - 1] ?? 0));
}
