import type { Speaker, SpeakerRole, Turn } from "../project/records.ts";
import type { Rest } from "./answers.ts";
import { labelKey } from "./label-forms.ts";
import type { Piece } from "./pieces.ts";
import { lessSure, type Sureness } from "./sureness.ts";

/** A transcript as an import proposes it, before a person has looked at it. */
export type TranscriptDraft = {
  readonly text: string;
  readonly turns: readonly DraftTurn[];
  readonly speakers: readonly DraftSpeaker[];
  readonly language: "sv" | "en" | null;
};

/** A turn, and how sure it is who says it. */
export type DraftTurn = Turn & { readonly sure: Sureness };

export type DraftSpeaker = Pick<Speaker, "id" | "label" | "role">;

/** Where words of a draft come from: `length` units at `at` in its text stand at `start` in that paragraph. */
export type Origin = {
  readonly at: number;
  readonly length: number;
  readonly paragraph: number;
  readonly start: number;
};

/** What one voice says before another begins, with the pieces that it is made of and what joins them. */
type Spoken = {
  label: string | null;
  sure: Sureness;
  parts: { readonly joint: string; readonly piece: Piece }[];
  /** Units of all its parts and joints. */
  length: number;
  startMs: number | null;
  endMs: number | null;
};

/** Who says the pieces that name nobody, as judged or as a person said. */
export type RestOfTalk = {
  readonly rest: Rest;
  readonly sure: Sureness;
  /** Whether a piece without a name stands over the talk, said by nobody. */
  readonly isOver: (piece: Piece) => boolean;
  /** Signs say where another speaker begins, so the voice before goes on up to there, named or not. */
  readonly hasChanges: boolean;
};

/**
 * Pieces of paragraphs as turns. A piece without label belongs to the turn above it, unless a time of its own says that
 * it begins anew, or the rest is another's; where nobody is named, every paragraph is a turn. What stands before the
 * first label (a title, a list of facts) and what is no speech are turns without speaker.
 */
export function joinParagraphs(pieces: readonly Piece[], given: RestOfTalk): readonly Spoken[] {
  const { rest, hasChanges } = given;
  const hasLabels = hasChanges || pieces.some(({ label }) => label !== null) || rest.is === "voice";
  const turns: Spoken[] = [];
  let voice: Named = { label: null, sure: "sure" };
  let heard = false;
  /** A time mark alone in its paragraph speaks of the next one. */
  let waiting: number | null = null;
  for (const piece of pieces) {
    if (textOf(piece).length === 0 && piece.label === null && piece.joint === null) {
      waiting = piece.startMs ?? piece.endMs ?? waiting;
      continue;
    }
    const above = turns.at(-1);
    const startMs = piece.startMs ?? waiting;
    waiting = null;
    const isNobodys = piece.kind !== "speech";
    const by: Named =
      piece.label !== null
        ? { label: piece.label, sure: piece.sure }
        : isNobodys
          ? { label: null, sure: "sure" }
          : unnamed(piece, given, voice, heard);
    if (piece.label !== null || piece.isChange) heard = true;
    const isOther = above !== undefined && by.label !== above.label;
    const beginsAnew =
      above === undefined ||
      piece.isChange ||
      (piece.label !== null && piece.joint !== "\n") ||
      !hasLabels ||
      isOther ||
      (isNobodys && piece.kind === "system") ||
      (startMs !== null && isSaid(above)) ||
      above.endMs !== null;
    if (beginsAnew && !(piece.joint !== null && !isOther && above && piece.startMs === null)) {
      turns.push({
        label: by.label,
        sure: by.sure,
        parts: [{ joint: "", piece }],
        length: textOf(piece).length,
        startMs: startMs ?? above?.endMs ?? null,
        endMs: piece.endMs,
      });
    } else if (above) {
      addTo(above, isSaid(above) ? (piece.joint ?? "\n") : "", piece);
      above.sure = lessSure(above.sure, by.sure);
      above.startMs ??= startMs;
      above.endMs = piece.endMs;
    }
    const goesOn = piece.label !== null || rest.is === "above" || hasChanges;
    if (!isNobodys && goesOn) voice = by;
  }
  const last = turns.at(-1);
  if (last && waiting !== null) last.endMs ??= waiting;
  return turns;
}

type Named = { readonly label: string | null; readonly sure: Sureness };

function unnamed(
  piece: Piece,
  { rest, sure, isOver, hasChanges }: RestOfTalk,
  above: Named,
  heard: boolean,
): Named {
  if (piece.joint !== null || (hasChanges && heard && !piece.isChange)) return above;
  if (piece.isChange && rest.is !== "above") return { label: rest.is === "voice" ? rest.label : null, sure };
  if (rest.is === "above")
    return heard ? { ...above, sure: lessSure(above.sure, sure) } : { label: null, sure: "sure" };
  if (rest.is === "nobody" || isOver(piece)) return { label: null, sure: "sure" };
  return { label: rest.label, sure };
}

/** Longer turns are hard to read and to code; they end where a sentence does, or at twice this length. */
const longTurn = 1500;

/** Cues of one speaker as one turn, joined by spaces; a turn of more than some 1,500 characters ends with a sentence. */
export function joinCues(pieces: readonly Piece[], given: RestOfTalk): readonly Spoken[] {
  const turns: Spoken[] = [];
  let voice: Named = { label: null, sure: "sure" };
  let heard = false;
  for (const piece of pieces) {
    if (piece.label !== null) {
      voice = { label: piece.label, sure: piece.sure };
      heard = true;
    }
    if (textOf(piece) === "") continue;
    const by =
      piece.label !== null
        ? voice
        : piece.kind === "speech"
          ? unnamed(piece, given, voice, heard)
          : { label: null, sure: "sure" as const };
    if (piece.isChange) {
      voice = by;
      heard = true;
    }
    const above = turns.at(-1);
    const goesOn = above?.label === by.label && piece.kind !== "system" && !piece.isChange;
    if (above && goesOn && !isFull(above, piece.text)) {
      addTo(above, " ", piece);
      above.sure = lessSure(above.sure, by.sure);
      above.startMs ??= piece.startMs;
      above.endMs = piece.endMs ?? above.endMs;
    } else
      turns.push({
        ...by,
        parts: [{ joint: "", piece }],
        length: textOf(piece).length,
        startMs: piece.startMs,
        endMs: piece.endMs,
      });
  }
  return turns;
}

function isFull({ parts, length }: Spoken, next: string): boolean {
  const together = length + 1 + next.length;
  if (together <= longTurn) return false;
  const last = parts.at(-1)?.piece.text ?? "";
  return together > longTurn * 2 || /[.!?…。！？؟]["'”’»)\]]*$/u.test(last);
}

function addTo(turn: Spoken, joint: string, piece: Piece): void {
  turn.parts.push({ joint, piece });
  turn.length += joint.length + textOf(piece).length;
}

function textOf({ lead, text }: Piece): string {
  return lead === "" ? text : lead + text;
}

function isSaid({ length }: Spoken): boolean {
  return length > 0;
}

/** A voice of a draft: its first label, how many turns it has, and how many of them ask something. */
export type DraftVoice = {
  readonly id: string;
  readonly label: string;
  readonly turns: number;
  readonly asking: number;
  /** The role that the file itself gives it, in a column of its own. */
  readonly givenRole?: SpeakerRole;
};

/** Turns set into one text, joined by one LF, with the places that their words come from. Empty turns are left out. */
export function setInText(spoken: readonly Spoken[]): {
  readonly text: string;
  readonly turns: readonly DraftTurn[];
  readonly voices: readonly DraftVoice[];
  readonly origins: readonly Origin[];
} {
  const heard = spoken.filter(isSaid);
  const voices = voicesOf(heard);
  const ids = new Map(voices.map(({ id, label }) => [labelKey(label), id]));
  const origins: Origin[] = [];
  const texts: string[] = [];
  let at = 0;
  const turns = heard.map(({ label, sure, parts, startMs, endMs }, n): DraftTurn => {
    const start = at;
    let text = "";
    for (const { joint, piece } of parts) {
      text += joint + piece.lead;
      if (piece.text !== "")
        origins.push({
          at: start + text.length,
          length: piece.text.length,
          paragraph: piece.paragraph,
          start: piece.start,
        });
      text += piece.text;
    }
    texts.push(text);
    at = start + text.length + 1;
    const speakerId = label === null ? null : (ids.get(labelKey(label)) ?? null);
    return { id: n + 1, speakerId, start, end: start + text.length, startMs, endMs, sure };
  });
  return { text: texts.join("\n"), turns, voices, origins };
}

/** The speakers in the order in which they are first heard, each under the label it had then. */
function voicesOf(spoken: readonly Spoken[]): readonly DraftVoice[] {
  const voices = new Map<string, { label: string; turns: number; asking: number }>();
  for (const turn of spoken) {
    const { label } = turn;
    if (label === null) continue;
    const voice = voices.get(labelKey(label)) ?? { label, turns: 0, asking: 0 };
    voice.turns += 1;
    if (turn.parts.some(({ piece }) => /[?？؟]/.test(piece.text))) voice.asking += 1;
    voices.set(labelKey(label), voice);
  }
  return [...voices.values()].map((voice, n) => ({ id: `s${n + 1}`, ...voice }));
}
