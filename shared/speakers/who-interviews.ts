import type { SpeakerRole } from "../project/records.ts";
import { labelKey } from "./label-forms.ts";
import { isNumberedI, roleSaidBy } from "./speaker-roles.ts";

/** One speaker of a draft: its label, how many turns it has, and how many of them ask something. */
export type Voice = {
  readonly label: string;
  readonly turns: number;
  readonly asking: number;
  /** The role that the file itself gives it, in a column of its own. */
  readonly givenRole?: SpeakerRole;
};

/** What the study and the other files of an import say of names, by label key. */
export type KnownNames = {
  /** Who interviews in the study. */
  readonly interviewers: ReadonlySet<string>;
  /** Who takes part in the study. */
  readonly participants: ReadonlySet<string>;
  /** Names that are speakers in other files of the import, and in how many. */
  readonly inFiles: ReadonlyMap<string, number>;
  /** How many other files there are. */
  readonly files: number;
};

export const nothingKnown: KnownNames = {
  interviewers: new Set(),
  participants: new Set(),
  inFiles: new Map(),
  files: 0,
};

export type Roles = {
  readonly roles: readonly SpeakerRole[];
  /** Whether it is known who interviews, is likely, or must be asked. */
  readonly sure: "sure" | "likely" | "not-known";
  /** The labels of interviewers whose label does not say that they interview. */
  readonly guessed: readonly string[];
  readonly by: "labels" | "study" | "other-files" | "questions" | "nothing";
};

const fewestQuestions = 3;
const smallestShare = 0.3;
const lead = 2;

/**
 * Who interviews. Labels say it ("I", "Moderator"), or a column of roles beside them; else the study, where somebody of that name interviews already; else
 * the files beside this one: who is in most of them, while the others come and go. Else it is likely the speaker who asks
 * most often, if clearly ahead: at least three turns with a question (two, if nobody else asks), in three turns of ten,
 * twice as often as anybody else. The others take part.
 */
export function whoInterviews(voices: readonly Voice[], known: KnownNames = nothingKnown): Roles {
  const sure = rolesByLabel(voices);
  const rolesOf = (isInterviewer: (voice: Voice) => boolean): readonly SpeakerRole[] =>
    voices.map((voice, n) => sure[n] ?? (isInterviewer(voice) ? "interviewer" : "participant"));
  const nobodyElse = rolesOf(() => false);
  const answer = (guess: readonly Voice[], by: Roles["by"], how: Roles["sure"]): Roles => ({
    roles: rolesOf((voice) => guess.includes(voice)),
    sure: how,
    guessed: guess.map(({ label }) => label),
    by,
  });
  if (sure.includes("interviewer")) return { roles: nobodyElse, sure: "sure", guessed: [], by: "labels" };
  const open = voices.filter((_, n) => sure[n] === null);
  const ofStudy = open.filter(({ label }) => known.interviewers.has(labelKey(label)));
  if (ofStudy.length > 0) return answer(ofStudy, "study", "sure");
  const candidates = open.filter(({ label }) => !known.participants.has(labelKey(label)));
  const asker = voices.length < 2 ? null : mostAsking(candidates, voices);
  const constant = inMostFiles(candidates, known);
  if (constant) {
    const agrees = !asker || asker === constant;
    return answer([constant], "other-files", agrees ? "likely" : "not-known");
  }
  if (asker) return answer([asker], "questions", "likely");
  if (voices.length < 2 || open.length === 0)
    return { roles: nobodyElse, sure: "sure", guessed: [], by: "labels" };
  return answer([], "nothing", "not-known");
}

function rolesByLabel(voices: readonly Voice[]): readonly (SpeakerRole | null)[] {
  const roleOf = voices.map(({ label, givenRole }) => givenRole ?? roleSaidBy(label));
  const hasPlainInterviewer = voices.some(
    ({ label }, n) => roleOf[n] === "interviewer" && !isNumberedI(label),
  );
  const allNumbered = voices.length > 1 && voices.every(({ label }) => isNumberedI(label));
  return roleOf.map((role, n) => {
    if (voices[n]?.givenRole || !isNumberedI(voices[n]?.label ?? "")) return role;
    if (hasPlainInterviewer) return "participant";
    return allNumbered ? null : role;
  });
}

/** The speaker who is in this file and in most others, while nobody else here is in half as many. */
function inMostFiles(voices: readonly Voice[], { inFiles, files }: KnownNames): Voice | null {
  if (files === 0 || voices.length < 2) return null;
  const timesOf = ({ label }: Voice) => inFiles.get(labelKey(label)) ?? 0;
  const [first, second] = voices.toSorted((a, b) => timesOf(b) - timesOf(a));
  if (!first || !second) return null;
  const isConstant = timesOf(first) >= Math.max(1, files * 0.5) && timesOf(second) * 2 <= timesOf(first);
  return isConstant ? first : null;
}

function mostAsking(candidates: readonly Voice[], voices: readonly Voice[]): Voice | null {
  const [first] = candidates.toSorted((a, b) => share(b) - share(a));
  if (!first) return null;
  const [second] = voices.filter((voice) => voice !== first).toSorted((a, b) => share(b) - share(a));
  const next = second ? share(second) : 0;
  const fewest = next === 0 && share(first) >= 0.6 ? 2 : fewestQuestions;
  if (first.asking < fewest) return null;
  return share(first) >= smallestShare && share(first) >= next * lead ? first : null;
}

function share({ turns, asking }: Voice): number {
  return turns === 0 ? 0 : asking / turns;
}
