import type { SpokenTurn } from "./interviews.ts";

/** How fast people speak, in words a minute; a cue holds what is said between two breaths. */
const wordsEachMinute = 150;
const wordsEachCue = 14;

/** An interview as a machine's subtitles: cues with times to the millisecond, each with who speaks in a voice tag. */
export function vttInterview(turns: readonly SpokenTurn[]): Uint8Array {
  let spoken = 0;
  const cues = turns.flatMap(({ speaker, text }) => {
    const words = text.split(/\s+/);
    const count = Math.ceil(words.length / wordsEachCue);
    return Array.from({ length: count }, (_, n) => {
      const said = words.slice(n * wordsEachCue, (n + 1) * wordsEachCue);
      const from = clock(spoken);
      spoken += said.length;
      return `${from} --> ${clock(spoken)}\n<v ${speaker}>${said.join(" ")}</v>\n`;
    });
  });
  return new TextEncoder().encode(`WEBVTT\n\n${cues.join("\n")}`);
}

/** "00:01:02.345" after so many words. */
function clock(words: number): string {
  const at = new Date(Math.round((words / wordsEachMinute) * 60_000));
  return at.toISOString().slice(11, 23);
}
