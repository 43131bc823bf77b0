import type { Answer } from "../../shared/speakers/answers.ts";
import type { DraftSpeaker } from "../../shared/speakers/turns.ts";
import type { Say } from "../language/language.ts";

/** What a person can say of a voice besides its role and person: that it is the same as another. */
export function voiceDeeds(
  speaker: DraftSpeaker,
  speakers: readonly DraftSpeaker[],
  say: Say,
): readonly { readonly id: string; readonly words: string; readonly answer: Answer }[] {
  return speakers
    .filter(({ id }) => id !== speaker.id)
    .map(({ id, label }) => ({
      id,
      words: say("review.merge", { label }),
      answer: { says: "merge", kept: label, gone: speaker.label },
    }));
}
