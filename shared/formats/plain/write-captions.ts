import type { Beside, SaidTurn } from "../../reports/plain/said-turns.ts";

/**
 * Turns as WebVTT or SubRip, a cue for each that has a time; null where none has. What has no time of its own goes on in the cue before,
 * or opens the first. A cue ends where its turn does, else where the next begins; the last then lasts as long as its words take to be
 * read aloud. In WebVTT who speaks is a voice (`<v Vera>`), in SubRip it stands before the words, as `write` of either is read
 * again by this program.
 */
export function writeCaptions(
  format: "vtt" | "srt",
  turns: readonly SaidTurn[],
  beside: Beside,
): string | null {
  const cues = cuesOf(turns);
  if (cues.length === 0) return null;
  const dot = format === "vtt" ? "." : ",";
  const blocks = cues.map(({ start, end, said }, n) => {
    const time = `${clock(start, dot)} --> ${clock(end, dot)}`;
    const lines = said.map((turn) => lineOf(format, turn, beside)).filter((line) => line !== "");
    const head = format === "srt" || beside.numbers ? [`${n + 1}`] : [];
    return [...head, time, ...lines].join("\n");
  });
  return `${[...(format === "vtt" ? ["WEBVTT"] : []), ...blocks].join("\n\n")}\n`;
}

/** How many turns have a time before one above them: captions do not run back, so that such a turn begins with the one above. */
export function turnsRunBack(turns: readonly SaidTurn[]): number {
  let latest = 0;
  return turns.filter(({ startMs }) => {
    const isBack = startMs !== null && startMs < latest;
    latest = Math.max(latest, startMs ?? 0);
    return isBack;
  }).length;
}

type Cue = { readonly start: number; readonly end: number; readonly said: readonly SaidTurn[] };

function cuesOf(turns: readonly SaidTurn[]): readonly Cue[] {
  const groups: { start: number; said: SaidTurn[] }[] = [];
  const early: SaidTurn[] = [];
  for (const turn of turns) {
    const last = groups.at(-1);
    if (turn.startMs !== null) {
      const start = Math.max(turn.startMs, last?.start ?? 0);
      groups.push({ start, said: [...(last ? [] : early), turn] });
    } else if (last) last.said.push(turn);
    else early.push(turn);
  }
  return groups.map(({ start, said }, n) => {
    const next = groups[n + 1]?.start ?? null;
    const own = said.findLast(({ endMs }) => endMs !== null)?.endMs ?? null;
    const letters = said.reduce((sum, { text }) => sum + text.length, 0);
    const end = own ?? next ?? start + letters * msPerLetter;
    return { start, end: Math.max(end, start + shortest), said };
  });
}

/** Read aloud, some fifteen letters take a second. */
const msPerLetter = 66;
/** No cue is shorter, in milliseconds. */
const shortest = 1;

/** The words on one line; in WebVTT with the signs escaped that open tags. */
function lineOf(format: "vtt" | "srt", { text, speaker }: SaidTurn, { speakers }: Beside): string {
  const words = text.replace(/\s*\n\s*/g, " ").trim();
  const named = speakers && speaker !== "";
  if (format === "srt") return named ? `${speaker}: ${words}` : words;
  return `${named ? `<v ${escaped(speaker)}>` : ""}${escaped(words)}`;
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function clock(milliseconds: number, dot: string): string {
  const whole = Math.floor(milliseconds);
  const two = (value: number) => String(value).padStart(2, "0");
  const seconds = Math.floor(whole / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two);
  return `${parts.join(":")}${dot}${String(whole % 1000).padStart(3, "0")}`;
}
