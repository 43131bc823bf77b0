import type { SpeakerRole } from "../project/records.ts";
import type { TranscriptDraft } from "./from-document.ts";
import { labelKey } from "./label-forms.ts";

/**
 * What a person may correct in a draft before it is imported. (That a label is none, or that words are one
 * after all, changes the text: `fromDocument` takes those choices and reads the document again.)
 */

/** Says who a speaker is. A speaker that is not there changes nothing. */
export function setSpeakerRole(
  draft: TranscriptDraft,
  speakerId: string,
  role: SpeakerRole,
): TranscriptDraft {
  return {
    ...draft,
    speakers: draft.speakers.map((speaker) => (speaker.id === speakerId ? { ...speaker, role } : speaker)),
  };
}

/** Gives a speaker another label. Where another speaker has that label already, the two become one. */
export function renameSpeaker(draft: TranscriptDraft, speakerId: string, label: string): TranscriptDraft {
  const name = label.trim();
  if (name === "") return draft;
  const namesake = draft.speakers.find(
    (one) => one.id !== speakerId && labelKey(one.label) === labelKey(name),
  );
  if (namesake) return mergeSpeakers(draft, namesake.id, speakerId);
  return {
    ...draft,
    speakers: draft.speakers.map((speaker) =>
      speaker.id === speakerId ? { ...speaker, label: name } : speaker,
    ),
  };
}

/** Lets `kept` have said what `merged` said, too; `merged` is no longer a speaker. The turns stay apart. */
export function mergeSpeakers(draft: TranscriptDraft, kept: string, merged: string): TranscriptDraft {
  const isThere = (id: string) => draft.speakers.some((speaker) => speaker.id === id);
  if (kept === merged || !isThere(kept) || !isThere(merged)) return draft;
  return {
    ...draft,
    speakers: draft.speakers.filter(({ id }) => id !== merged),
    turns: draft.turns.map((turn) => (turn.speakerId === merged ? { ...turn, speakerId: kept } : turn)),
  };
}
