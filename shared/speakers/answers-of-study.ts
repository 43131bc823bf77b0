import type { Project } from "../project/project.ts";
import type { Transcript } from "../project/records.ts";
import { type Answers, noAnswers } from "./answers.ts";
import { labelKey } from "./label-forms.ts";

/**
 * What a study already says of the speakers of a transcript: their roles, and who they are. When its file is judged
 * again, these answers come first, so that nobody has to give them twice.
 */
export function answersOfStudy(
  { speakers }: Pick<Transcript, "speakers">,
  participants: Project["participants"],
): Answers {
  const roles = speakers.map(({ label, role }) => [labelKey(label), role] as const);
  const people = speakers
    .filter(({ role }) => role !== "interviewer")
    .map(({ label, participantIds }) => {
      const names = participantIds.flatMap((id) => participants.get(id)?.pseudonym ?? []);
      return [labelKey(label), names] as const;
    });
  return { ...noAnswers, roles: Object.fromEntries(roles), people: Object.fromEntries(people) };
}
