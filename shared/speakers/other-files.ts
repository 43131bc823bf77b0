import { interviewsOf } from "../project/interviews.ts";
import type { Project } from "../project/project.ts";
import type { Judgement } from "./judge-speakers.ts";
import { labelKey } from "./label-forms.ts";
import { isVoiceName, roleSaidBy } from "./speaker-roles.ts";
import type { KnownNames } from "./who-interviews.ts";

/**
 * The names that a study knows: its speakers' labels by their roles, in how many interviews each is, and its people's
 * pseudonyms. Where nobody is said to interview, all that speak stand there as participants, which says nothing of them.
 */
export function namesInStudy({
  transcripts,
  participants,
}: Pick<Project, "transcripts" | "participants">): KnownNames {
  const interviewers = new Set<string>();
  const others = new Set<string>();
  const inFiles = new Map<string, number>();
  const interviews = interviewsOf({ transcripts });
  for (const { speakers } of interviews) {
    const isDecided = speakers.some(
      ({ label, role }) => role === "interviewer" || roleSaidBy(label) === "interviewer",
    );
    for (const { label, role } of speakers) {
      if (!isOwnName(label)) continue;
      const key = labelKey(label);
      inFiles.set(key, (inFiles.get(key) ?? 0) + 1);
      if (isDecided) (role === "interviewer" ? interviewers : others).add(key);
    }
  }
  const undecided = new Set([...inFiles.keys()].filter((key) => !interviewers.has(key) && !others.has(key)));
  for (const { pseudonym } of participants.values())
    if (!undecided.has(labelKey(pseudonym))) others.add(labelKey(pseudonym));
  // A name that interviews in one file and takes part in another tells nothing.
  const both = new Set([...interviewers].filter((key) => others.has(key)));
  const only = (keys: ReadonlySet<string>) => new Set([...keys].filter((key) => !both.has(key)));
  return { interviewers: only(interviewers), participants: only(others), inFiles, files: interviews.length };
}

/** For each file of an import what the study and the files beside it say of names. */
export function namesBeside(judgements: readonly Judgement[], study: KnownNames): readonly KnownNames[] {
  const inFiles = new Map(study.inFiles);
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
    return { ...study, inFiles: beside, files: study.files + judgements.length - 1 };
  });
}

/** Whether a label is a name, which means the same person in every file, and not a word or number for any speaker. */
function isOwnName(label: string): boolean {
  return !isVoiceName(label) && roleSaidBy(label) === null;
}
