import type { Note, Reading } from "../outcome.ts";
import type { Speaker, Turn } from "../project/records.ts";
import { type Document, type Paragraph, paragraphText } from "../transcripts/document.ts";
import { guessLanguage } from "../transcripts/guess-language.ts";
import { closingTimeMark } from "../transcripts/time-marks.ts";
import { withTablesAsTalk } from "./columns.ts";
import { guessRoles, type Voice } from "./guess-roles.ts";
import { type LabelChoices, noChoices } from "./judge-labels.ts";
import { labelKey, type Opening } from "./label-forms.ts";
import { findOpenings } from "./speaker-labels.ts";

/** A transcript as an import proposes it, before a person has looked at it. */
export type TranscriptDraft = {
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly speakers: readonly DraftSpeaker[];
  readonly language: "sv" | "en" | null;
};

export type DraftSpeaker = Pick<Speaker, "id" | "label" | "role">;

/**
 * Turns a document into turns: labels and time marks leave the text and become data; everything else stays,
 * in its order. Turns are joined by one LF. A paragraph without label belongs to the turn above it, unless a
 * time of its own says that it begins anew; where nobody is named, every paragraph is a turn. What stands
 * before the first label (a title, a list of facts) is a turn without speaker. Empty turns are left out.
 *
 * Subtitle cues of one speaker are joined into one turn by spaces; a turn of more than some 1,500 characters
 * ends with a sentence.
 *
 * Notes: "speakers-found" (count) or "no-speakers"; "interviewer-guessed" (detail: the label).
 */
export function fromDocument(
  document: Document,
  choices: LabelChoices = noChoices,
): Reading<TranscriptDraft> {
  const pieces = piecesOf(withTablesAsTalk(document.paragraphs), choices);
  const isSubtitle = ["vtt", "srt", "sbv"].includes(document.format);
  const spoken = isSubtitle ? joinCues(pieces) : joinParagraphs(pieces);
  const { text, turns } = setInText(spoken.filter((turn) => turn.text !== ""));
  const voices = voicesOf(spoken);
  const { roles, guessed } = guessRoles(voices.map(({ voice }) => voice));
  const speakers = voices.map(({ id, voice: { label } }, n) => ({
    id,
    label,
    role: roles[n] ?? "participant",
  }));

  const notes: Note[] = [
    speakers.length > 0 ? { code: "speakers-found", count: speakers.length } : { code: "no-speakers" },
  ];
  if (guessed !== null) notes.push({ code: "interviewer-guessed", detail: guessed });
  return { value: { text, turns, speakers, language: guessLanguage(text) }, notes };
}

/** One paragraph without its label and time marks. */
type Piece = {
  readonly label: string | null;
  readonly text: string;
  readonly startMs: number | null;
  readonly endMs: number | null;
};
type Spoken = { label: string | null; text: string; startMs: number | null; endMs: number | null };

function piecesOf(paragraphs: readonly Paragraph[], choices: LabelChoices): readonly Piece[] {
  const barred = new Set(choices.notSpeakers.map(labelKey));
  const openings = findOpenings(paragraphs, choices);
  return paragraphs.map((paragraph, n) => pieceOf(paragraph, openings[n], barred));
}

function pieceOf(paragraph: Paragraph, opening: Opening | undefined, barred: ReadonlySet<string>): Piece {
  const { speaker, startMs, endMs } = paragraph;
  const whole = paragraphText(paragraph);
  const isTimed = startMs !== null || endMs !== null;
  const isBarred = speaker !== null && barred.has(labelKey(speaker));
  const label = isBarred ? null : (speaker ?? opening?.label ?? null);
  const named = isBarred ? `${speaker}: ` : "";
  if (isTimed && speaker !== null) return { label, text: named + whole.trim(), startMs, endMs };

  const said = whole.slice(opening?.textStart ?? 0);
  const closing = isTimed ? null : closingTimeMark(said);
  return {
    label,
    text: (named + (closing ? said.slice(0, closing.start) : said)).trim(),
    startMs: startMs ?? opening?.startMs ?? null,
    endMs: endMs ?? closing?.endMs ?? opening?.endMs ?? null,
  };
}

function joinParagraphs(pieces: readonly Piece[]): readonly Spoken[] {
  const hasLabels = pieces.some(({ label }) => label !== null);
  const turns: Spoken[] = [];
  /** A time mark alone in its paragraph speaks of the next one. */
  let waiting: number | null = null;
  for (const piece of pieces) {
    if (piece.text === "" && piece.label === null) {
      waiting = piece.startMs ?? piece.endMs ?? waiting;
      continue;
    }
    const above = turns.at(-1);
    const startMs = piece.startMs ?? waiting;
    waiting = null;
    const beginsAnew =
      above === undefined ||
      piece.label !== null ||
      !hasLabels ||
      (startMs !== null && above.text !== "") ||
      above.endMs !== null;
    if (beginsAnew) {
      turns.push({
        label: piece.label ?? above?.label ?? null,
        text: piece.text,
        startMs: startMs ?? above?.endMs ?? null,
        endMs: piece.endMs,
      });
    } else {
      above.text = above.text === "" ? piece.text : `${above.text}\n${piece.text}`;
      above.startMs ??= startMs;
      above.endMs = piece.endMs;
    }
  }
  const last = turns.at(-1);
  if (last && waiting !== null) last.endMs ??= waiting;
  return turns;
}

/** Longer turns are hard to read and to code; they end where a sentence does, or at twice this length. */
const longTurn = 1500;

function joinCues(pieces: readonly Piece[]): readonly Spoken[] {
  const turns: Spoken[] = [];
  for (const piece of pieces) {
    if (piece.text === "") continue;
    const above = turns.at(-1);
    const label = piece.label ?? above?.label ?? null;
    if (above && label === above.label && !isFull(above.text, piece.text)) {
      above.text = `${above.text} ${piece.text}`;
      above.startMs ??= piece.startMs;
      above.endMs = piece.endMs ?? above.endMs;
    } else turns.push({ ...piece, label });
  }
  return turns;
}

function isFull(text: string, next: string): boolean {
  const length = text.length + 1 + next.length;
  return length > longTurn && (length > longTurn * 2 || /[.!?…。！？؟]["'”’»)\]]*$/u.test(text));
}

type VoiceOfDraft = { readonly id: string; readonly voice: Voice };

/** The speakers in the order in which they are first heard, each under the label it had then. */
function voicesOf(spoken: readonly Spoken[]): readonly VoiceOfDraft[] {
  const voices = new Map<string, { label: string; turns: number; asking: number }>();
  for (const { label, text } of spoken) {
    if (label === null || text === "") continue;
    const voice = voices.get(labelKey(label)) ?? { label, turns: 0, asking: 0 };
    voice.turns += 1;
    if (/[?？؟]/.test(text)) voice.asking += 1;
    voices.set(labelKey(label), voice);
  }
  return [...voices.values()].map((voice, n) => ({ id: `s${n + 1}`, voice }));
}

function setInText(spoken: readonly Spoken[]): { readonly text: string; readonly turns: readonly Turn[] } {
  const ids = new Map(voicesOf(spoken).map(({ id, voice }) => [labelKey(voice.label), id]));
  let at = 0;
  const turns = spoken.map(({ label, text, startMs, endMs }, n): Turn => {
    const start = at;
    at = start + text.length + 1;
    const speakerId = label === null ? null : (ids.get(labelKey(label)) ?? null);
    return { id: n + 1, speakerId, start, end: start + text.length, startMs, endMs };
  });
  return { text: spoken.map(({ text }) => text).join("\n"), turns };
}
