import type { SpeakerRole } from "../../shared/project/records.ts";
import { mergeSpeakers, setSpeakerRole } from "../../shared/speakers/correct-draft.ts";
import { fromDocument, type TranscriptDraft } from "../../shared/speakers/from-document.ts";
import { type LabelChoices, noChoices } from "../../shared/speakers/judge-labels.ts";
import { labelKey } from "../../shared/speakers/label-forms.ts";
import type { Document } from "../../shared/transcripts/document.ts";
import { type PeopleBySpeaker, proposePeople } from "../../shared/transcripts/import-transcripts.ts";

/**
 * What a person has said of one file's speakers, by label and not by speaker id: taking a label for none reads the
 * file anew, which numbers the speakers anew, and nothing that was said before may get lost by it.
 */
export type Corrections = {
  readonly choices: LabelChoices;
  /** Roles by label key (see label-forms.ts). */
  readonly roles: Readonly<Record<string, SpeakerRole>>;
  /** Pseudonyms by label key; an empty one says that the speaker is nobody in the study. */
  readonly people: Readonly<Record<string, string>>;
  /** Labels that are another's, by label key, in the order in which they were said to be. */
  readonly merged: readonly { readonly kept: string; readonly gone: string }[];
};

export const noCorrections: Corrections = { choices: noChoices, roles: {}, people: {}, merged: [] };

/** The file as it was found, and then as it was corrected. */
export function correctedDraft(document: Document, corrections: Corrections): TranscriptDraft {
  let draft = fromDocument(document, corrections.choices).value;
  for (const { kept, gone } of corrections.merged) {
    const keptId = speakerCalled(draft, kept);
    const goneId = speakerCalled(draft, gone);
    if (keptId !== null && goneId !== null) draft = mergeSpeakers(draft, keptId, goneId);
  }
  for (const { id, label } of draft.speakers) {
    const role = corrections.roles[labelKey(label)];
    if (role) draft = setSpeakerRole(draft, id, role);
  }
  return draft;
}

/** Who the participants are, by speaker id: as said, else as an import proposes under this name. */
export function peopleOf(
  name: string,
  { speakers }: TranscriptDraft,
  { people }: Corrections,
): PeopleBySpeaker {
  const said = speakers.flatMap(({ id, label, role }) => {
    const pseudonym = people[labelKey(label)];
    return role === "participant" && pseudonym !== undefined
      ? [[id, pseudonym === "" ? [] : [pseudonym]] as const]
      : [];
  });
  return { ...proposePeople(name, speakers), ...Object.fromEntries(said) };
}

/** Takes a label, and those that were merged into it, for no speakers: their words go back into the text. */
export function withoutSpeaker(corrections: Corrections, label: string): Corrections {
  const key = labelKey(label);
  const mergedInto = corrections.merged.filter(({ kept }) => kept === key).map(({ gone }) => gone);
  const { notSpeakers, alsoSpeakers } = corrections.choices;
  return {
    ...corrections,
    choices: {
      notSpeakers: [...notSpeakers, label, ...mergedInto],
      alsoSpeakers: alsoSpeakers.filter((other) => labelKey(other) !== key),
    },
    merged: corrections.merged.filter(({ kept, gone }) => kept !== key && gone !== key),
  };
}

/** Takes words at the head of turns for a speaker after all. */
export function withSpeaker(corrections: Corrections, label: string): Corrections {
  const key = labelKey(label);
  const { notSpeakers, alsoSpeakers } = corrections.choices;
  return {
    ...corrections,
    choices: {
      notSpeakers: notSpeakers.filter((other) => labelKey(other) !== key),
      alsoSpeakers: [...alsoSpeakers.filter((other) => labelKey(other) !== key), label.trim()],
    },
  };
}

function speakerCalled({ speakers }: TranscriptDraft, key: string): string | null {
  return speakers.find(({ label }) => labelKey(label) === key)?.id ?? null;
}
