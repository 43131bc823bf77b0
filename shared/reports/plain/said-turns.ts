import type { Project } from "../../project/project.ts";
import type { Transcript, Turn } from "../../project/records.ts";
import { nameOfVoice, piecesOf } from "../../quotes/voices.ts";
import type { ReportLanguage } from "../report.ts";
import { wordsIn } from "../words.ts";

/** A turn as it leaves: who speaks (empty when that is not known), milliseconds, and the words, letter for letter. */
export type SaidTurn = {
  /** Counted from 1. */
  readonly number: number;
  readonly speaker: string;
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly text: string;
};

/** What of a turn shall stand beside its words. */
export type Beside = { readonly speakers: boolean; readonly times: boolean; readonly numbers: boolean };

/**
 * The turns of a transcript with who says them: people under their pseudonyms, interviewers under that word in the language of the
 * interview (else in the one given). A transcript without turns is one turn.
 */
export function saidTurns(
  project: Project,
  transcript: Transcript,
  language: ReportLanguage,
): readonly SaidTurn[] {
  const { text, turns } = transcript;
  if (turns.length === 0) return [{ number: 1, speaker: "", startMs: null, endMs: null, text }];
  const nameOf = speakerNamer(project, transcript, language);
  return turns.map((turn, n) => ({
    number: n + 1,
    speaker: nameOf(turn),
    startMs: turn.startMs,
    endMs: turn.endMs,
    text: text.slice(turn.start, turn.end),
  }));
}

/** Names who says a turn; empty when that is not known. */
export function speakerNamer(
  project: Project,
  transcript: Transcript,
  language: ReportLanguage,
): (turn: Turn) => string {
  const spoken =
    (["en", "sv"] as const).find((one) => transcript.language?.split("-")[0] === one) ?? language;
  const words = { interviewer: wordsIn(spoken).interviewer, language: spoken };
  return (turn) => {
    if (turn.speakerId === null) return "";
    const [piece] = piecesOf(project.participants, transcript, turn);
    return piece?.voice.speaker ? nameOfVoice(piece.voice, transcript, words) : "";
  };
}
