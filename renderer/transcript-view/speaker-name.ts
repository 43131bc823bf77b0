import type { Project } from "../../shared/project/project.ts";
import type { Speaker, Transcript } from "../../shared/project/records.ts";
import type { Say } from "../language/language.ts";

/** What a speaker is called beside the turns: by the pseudonym where it is known, else by the file's label. */
export function speakerName(
  { label, role, participantId }: Speaker,
  participants: Project["participants"],
  interviewer: string,
): string {
  const person = participantId ? participants.get(participantId) : undefined;
  return person?.pseudonym ?? (role === "interviewer" ? interviewer : label);
}

/** The same in a list of speakers, with the file's label behind it, which tells two interviewers apart. */
export function speakerInList(speaker: Speaker, participants: Project["participants"], say: Say): string {
  const who = speakerName(speaker, participants, say("text.interviewer"));
  return who === speaker.label ? who : say("turn.speaker", { who, label: speaker.label });
}

/** Who says a turn, as it is called beside it. */
export function nameOfTurn(
  speakerId: string | null,
  { speakers }: Transcript,
  participants: Project["participants"],
  say: Say,
): string {
  const speaker = speakers.find(({ id }) => id === speakerId);
  return speaker ? speakerName(speaker, participants, say("text.interviewer")) : say("turn.nobody");
}
