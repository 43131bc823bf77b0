import type { TextEdit } from "../project/diff.ts";
import type { JournalEntry } from "../project/journal.ts";
import type { Speaker, TranscriptId, Turn } from "../project/records.ts";
import type { Two } from "../text/swapped.ts";

/**
 * What one deed did to the words of transcripts and to who says them, with the little of its diff that tells it. Plain data: the
 * window has it told by the worker that reads the journal.
 */
export type TextDeed = Pick<JournalEntry, "seq" | "at" | "by"> & {
  /** A correction says what was said. Whatever else changes a text, pseudonyms or another reading of its file, is none. */
  readonly does: "corrects" | "pseudonymises" | "other";
  readonly began: readonly Beginning[];
  readonly edits: readonly TextEdit[];
  /** Two turns that changed places, as they stood before. */
  readonly swapped: SwappedTurns | null;
  /** Turns that got another speaker. */
  readonly given: readonly GivenTurn[];
  /** Turns that were split off, each with the one that it was a part of: it has come as that one did. */
  readonly halves: readonly Half[];
  /** Turns that are no more, of which one that comes later may have the number, and those that the file gives anew: who was told to say them before counts no more. */
  readonly gone: readonly Pick<GivenTurn, "transcriptId" | "turnId">[];
};

/** Whether a deed did something to a transcript. */
export function isOn({ began, edits, swapped, given, halves, gone }: TextDeed, id: TranscriptId): boolean {
  const isIt = ({ transcriptId }: { readonly transcriptId: TranscriptId }) => transcriptId === id;
  return (
    [began, edits, given, halves, gone].some((all) => all.some(isIt)) || (swapped !== null && isIt(swapped))
  );
}

/** The text with which a transcript came into the study. */
export type Beginning = {
  readonly transcriptId: TranscriptId;
  readonly text: string;
  /** It came with a study that was handed on without its history: what was corrected in it before is not known. */
  readonly isHandedOn: boolean;
};

export type SwappedTurns = Two & { readonly transcriptId: TranscriptId };

export type GivenTurn = {
  readonly transcriptId: TranscriptId;
  readonly turnId: Turn["id"];
  readonly from: Speaker["id"] | null;
  readonly to: Speaker["id"] | null;
};

export type Half = {
  readonly transcriptId: TranscriptId;
  readonly turnId: Turn["id"];
  readonly of: Turn["id"];
};
