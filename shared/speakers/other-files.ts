import type { Project } from "../project/project.ts";
import type { Judgement } from "./judge-speakers.ts";
import { labelKey } from "./label-forms.ts";
import { isVoiceName, roleSaidBy } from "./speaker-roles.ts";
import { type KnownNames, nothingKnown } from "./who-interviews.ts";

/** The names that a study knows: its speakers' labels by their roles, and its people's pseudonyms. */
export function namesInStudy({
  transcripts,
  participants,
}: Pick<Project, "transcripts" | "participants">): KnownNames {
  const interviewers = new Set<string>();
  const others = new Set<string>();
  for (const { speakers } of transcripts.values())
    for (const { label, role } of speakers)
      if (isOwnName(label)) (role === "interviewer" ? interviewers : others).add(labelKey(label));
  for (const { pseudonym } of participants.values()) others.add(labelKey(pseudonym));
  // Who interviews in one file and takes part in another tells nothing.
  const both = new Set([...interviewers].filter((key) => others.has(key)));
  const only = (keys: ReadonlySet<string>) => new Set([...keys].filter((key) => !both.has(key)));
  return { ...nothingKnown, interviewers: only(interviewers), participants: only(others) };
}

/** For each file of an import what the study and the files beside it say of names. */
export function namesBeside(judgements: readonly Judgement[], study: KnownNames): readonly KnownNames[] {
  const inFiles = new Map<string, number>();
  const keysOf = ({ voices }: Judgement) =>
    new Set(voices.filter(({ label }) => isOwnName(label)).map(({ label }) => labelKey(label)));
  const keys = judgements.map(keysOf);
  for (const own of keys) for (const key of own) inFiles.set(key, (inFiles.get(key) ?? 0) + 1);
  return keys.map((own) => {
    const beside = new Map<string, number>();
    for (const [key, count] of inFiles) {
      const others = count - (own.has(key) ? 1 : 0);
      if (others > 0) beside.set(key, others);
    }
    return { ...study, inFiles: beside, files: judgements.length - 1 };
  });
}

/** Whether a label is a name that somebody bears in every file, and not a word or number for any speaker. */
function isOwnName(label: string): boolean {
  return !isVoiceName(label) && roleSaidBy(label) === null;
}
