import type { Project } from "../../project/project.ts";
import type { Transcript, Turn } from "../../project/records.ts";
import { nameOfVoice, piecesOf } from "../../quotes/voices.ts";
import { clockTime } from "../../text/clock-time.ts";
import type { ReportLanguage } from "../report.ts";
import { wordsIn } from "../words.ts";

/**
 * An interview as plain text: a line for each turn, an empty line between two, "[00:01:02] Vera: What was said." People stand under
 * their pseudonyms, interviewers under that word in the language of the interview (else in the one given), and who is not known under nothing. A line feed within a turn becomes a
 * space; else the words are those of the transcript, letter for letter. Ends with one line feed.
 */
export function transcriptText(project: Project, transcript: Transcript, language: ReportLanguage): string {
  const { text, turns } = transcript;
  const spoken =
    (["en", "sv"] as const).find((one) => transcript.language?.split("-")[0] === one) ?? language;
  const words = { interviewer: wordsIn(spoken).interviewer, language: spoken };
  const whoSpeaks = (turn: Turn): string => {
    if (turn.speakerId === null) return "";
    const [piece] = piecesOf(project.participants, transcript, turn);
    return piece?.voice.speaker ? nameOfVoice(piece.voice, transcript, words) : "";
  };
  const lines =
    turns.length === 0
      ? [inOneLine(text)]
      : turns.map((turn) => {
          const time = turn.startMs === null ? "" : `[${clockTime(turn.startMs)}] `;
          const who = whoSpeaks(turn);
          return `${time}${who === "" ? "" : `${who}: `}${inOneLine(text.slice(turn.start, turn.end))}`;
        });
  return `${lines.join("\n\n")}\n`;
}

function inOneLine(text: string): string {
  return text.replaceAll("\n", " ");
}
