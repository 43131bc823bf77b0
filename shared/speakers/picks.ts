import { parseClock } from "../text/time-marks.ts";

/**
 * What a person showed the program in a text: words that say who speaks, a time, or no speech at all. `pattern` is
 * a regular expression (flags "gmu") that finds every like place; its first group, where it has one, is the name.
 */
export type Pick = { readonly is: "speaker" | "time" | "no-speech"; readonly pattern: string };

/** What a pick finds in one paragraph, in UTF-16 code units of its text. */
export type Picked = {
  readonly is: Pick["is"];
  readonly start: number;
  readonly end: number;
  /** The name, of a speaker; else empty. */
  readonly label: string;
  /** The time in milliseconds, where one could be read. */
  readonly timeMs: number | null;
};

export type PatternRefusal = "no-pattern" | "not-a-pattern" | "pattern-matches-nothing" | "pattern-too-slow";

/** Signs around a name that do not belong to it. */
const around = "[\\s:：;.,\\-–—#*_\\[\\](){}<>«»“”\"'|/\\\\]*";
const dressBefore = /[#*_[({<«|/\\@>-]+[ \t]*$/u;
const dressBehind = /^[ \t]*(?:[\])}>»*_]+)?[ \t]*(?:[:：;|/\\]|[-–—](?=\s)|\t)?[ \t]*/u;

/**
 * Makes a pick of the words selected from `start` to `end` (UTF-16 code units). It finds a name in the same form, at
 * the beginning of lines if it was there; a time by its digits; what is no speech by its words, with any numbers.
 * Null when only white space is selected.
 */
export function pickOf(is: Pick["is"], text: string, start: number, end: number): Pick | null {
  const selected = text.slice(start, end);
  const words = selected.trim();
  if (words === "") return null;
  if (is === "time") return { is, pattern: `(?<![\\d])${withAnyDigits(words)}(?![\\d])[ \\t]*` };
  if (is === "no-speech") return { is, pattern: `${withAnyDigits(words)}[ \\t]*` };
  const label = words.replace(new RegExp(`^${around}|${around}$`, "gu"), "");
  if (label === "") return null;
  const at = start + selected.indexOf(label);
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  const before = text.slice(lineStart, at);
  const opens = dressBefore.exec(before)?.[0].trim() ?? "";
  const isFirst = before.slice(0, before.length - (dressBefore.exec(before)?.[0].length ?? 0)).trim() === "";
  const closes = (dressBehind.exec(text.slice(at + label.length))?.[0] ?? "").trim();
  const edge = isFirst ? "^[ \\t]*" : "(?<![\\p{L}\\p{N}])";
  const closing = closes === "" ? "(?![\\p{L}\\p{N}])[ \\t]*" : `[ \\t]*${escaped(closes)}[ \\t]*`;
  return { is, pattern: `${edge}${escaped(opens)}[ \\t]*(${escaped(label)})${closing}` };
}

/** Why a pattern of one's own cannot be used; null when it can. Patterns that could run for ever are refused. */
export function patternRefusal(pattern: string): PatternRefusal | null {
  if (pattern.trim() === "") return "no-pattern";
  let compiled: RegExp;
  try {
    compiled = new RegExp(pattern, "gmu");
  } catch {
    return "not-a-pattern";
  }
  if (compiled.exec("") !== null) return "pattern-matches-nothing";
  // A repetition within a repeated group may try every way to part its words.
  return /\((?:[^()\\]|\\.)*[+*}](?:[^()\\]|\\.)*\)(?:[+*]|\{\d+,)/u.test(pattern)
    ? "pattern-too-slow"
    : null;
}

/** What the picks find in a text, in its order; of two that overlap the earlier stands, and at one place the earlier pick. */
export function findPicks(text: string, picks: readonly Pick[]): readonly Picked[] {
  if (picks.length === 0) return [];
  const found = picks.flatMap(({ is, pattern }) =>
    [...text.matchAll(new RegExp(pattern, "gmu"))]
      .filter(([whole]) => whole !== "")
      .map((match): Picked => {
        const whole = match[0];
        const start = match.index + (whole.length - whole.trimStart().length);
        const end = match.index + whole.length;
        const label = is === "speaker" ? nameIn(match.groups?.label ?? match[1] ?? whole) : "";
        return { is, start, end, label, timeMs: is === "time" ? timeIn(whole) : null };
      })
      .filter((found) => found.is !== "speaker" || found.label !== ""),
  );
  let free = 0;
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const fits = start >= free;
      if (fits) free = end;
      return fits;
    });
}

function nameIn(written: string): string {
  return written.replace(new RegExp(`^${around}|${around}$`, "gu"), "");
}

/** A time as people write it: its numbers are hours, minutes and seconds from the right, whatever stands between. */
function timeIn(written: string): number | null {
  const clock = parseClock(written.trim().replace(/^[^\d]+|[^\d]+$/g, ""));
  if (clock !== null) return clock;
  const numbers = (written.match(/\d+/g) ?? []).map(Number);
  if (numbers.length === 0 || numbers.length > 3) return null;
  const [seconds = 0, minutes = 0, hours = 0] = numbers.toReversed();
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

function withAnyDigits(words: string): string {
  return escaped(words).replace(/\d+/g, "\\d+").replace(/\s+/g, "\\s+");
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
