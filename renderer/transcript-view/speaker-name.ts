import { namesOf, peopleBehind } from "../../shared/project/people-behind.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Speaker, Transcript } from "../../shared/project/records.ts";
import type { VoiceWords } from "../../shared/quotes/voices.ts";
import type { Say } from "../language/language.ts";

/** What a speaker is called beside the turns: by the pseudonyms where they are known, else by the file's label. */
export function speakerName(
  speaker: Speaker,
  participants: Project["participants"],
  { interviewer, language }: VoiceWords,
): string {
  const names = namesOf(peopleBehind(participants, speaker), language);
  return names || (speaker.role === "interviewer" ? interviewer : speaker.label);
}

/** The words of a window's language in which speakers are named. */
type SpeakerWords = { readonly say: Say; readonly language: string };

/** The same in a list of speakers, with the file's label behind it, which tells two interviewers apart. */
export function speakerInList(
  speaker: Speaker,
  participants: Project["participants"],
  { say, language }: SpeakerWords,
): string {
  const who = speakerName(speaker, participants, { interviewer: say("text.interviewer"), language });
  return who === speaker.label ? who : say("turn.speaker", { who, label: speaker.label });
}

/** Who says a turn, as it is called beside it. */
export function nameOfTurn(
  speakerId: string | null,
  { speakers }: Transcript,
  participants: Project["participants"],
  { say, language }: SpeakerWords,
): string {
  const speaker = speakers.find(({ id }) => id === speakerId);
  if (!speaker) return say("turn.nobody");
  return speakerName(speaker, participants, { interviewer: say("text.interviewer"), language });
}
