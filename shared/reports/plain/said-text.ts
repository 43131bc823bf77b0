import { clockTime } from "../../text/clock-time.ts";
import type { Beside, SaidTurn } from "./said-turns.ts";

/**
 * Turns as plain text: a line for each, an empty line between two, "12 [00:01:02] Vera: What was said." A line feed within a turn
 * becomes a space; else the words are those of the transcript, letter for letter. Ends with one line feed.
 */
export function saidText(turns: readonly SaidTurn[], beside: Beside): string {
  const lines = turns.map((turn) => `${besideTurn(turn, beside)}${turn.text.replaceAll("\n", " ")}`);
  return `${lines.join("\n\n")}\n`;
}

/** What stands before the words of a turn: its number, its time and who speaks, as far as they are asked for and known. */
export function besideTurn({ number, speaker, startMs }: SaidTurn, beside: Beside): string {
  return [
    ...(beside.numbers ? [`${number} `] : []),
    ...(beside.times && startMs !== null ? [`[${clockTime(startMs)}] `] : []),
    ...(beside.speakers && speaker !== "" ? [`${speaker}: `] : []),
  ].join("");
}
