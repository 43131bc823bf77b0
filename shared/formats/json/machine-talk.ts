import type { Utterance } from "../timed-speech.ts";
import { timeOf } from "../timed-speech.ts";

export function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

export function listOf(value: unknown, name: string): readonly unknown[] | null {
  const found = field(value, name);
  return Array.isArray(found) && found.length > 0 ? found : null;
}

export function wordsOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** Seconds, as a number or in words ("4.87"), as milliseconds; null where that is none. */
export function fromSeconds(value: unknown): number | null {
  const seconds = typeof value === "string" && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
  return typeof seconds === "number" ? timeOf(seconds * 1000) : null;
}

export function fromMilliseconds(value: unknown): number | null {
  return typeof value === "number" ? timeOf(value) : null;
}

/** A voice as a program names it: "SPEAKER_00", "A"; a number as "Speaker 0". Null where the program could not tell. */
export function voiceOf(value: unknown): string | null {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return `Speaker ${value}`;
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** A word or a sign, in the order in which they are said. */
export type Word = Omit<Utterance, "startMs" | "endMs"> & {
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** A sign that stands right behind the word before it. */
  readonly isSign: boolean;
};

/**
 * Words as what one voice says before another begins, and before a pause of so many milliseconds; null: however long it pauses. A sign is said by who
 * says the word before it.
 */
export function inTurns(words: readonly Word[], pauseMs: number | null = null): readonly Utterance[] {
  const turns: { speaker: string | null; texts: string[]; startMs: number | null; endMs: number | null }[] =
    [];
  for (const { speaker, text, startMs, endMs, isSign } of words) {
    const above = turns.at(-1);
    const isPause = pauseMs !== null && (startMs ?? 0) - (above?.endMs ?? startMs ?? 0) > pauseMs;
    if (above && (isSign || (above.speaker === speaker && !isPause))) {
      above.texts.push(isSign ? text : ` ${text}`);
      above.startMs ??= startMs;
      above.endMs = endMs ?? above.endMs;
    } else turns.push({ speaker, texts: [text], startMs, endMs });
  }
  return turns.map(({ texts, ...turn }) => ({ ...turn, text: texts.join("") }));
}
