import type { SpeakerRole } from "../project/records.ts";
import { isNumberedI, roleSaidBy } from "./speaker-roles.ts";

/**
 * What is known of one speaker of a draft: its label, and how many of its turns there are and ask something.
 */
export type Voice = { readonly label: string; readonly turns: number; readonly asking: number };

export type Roles = {
  readonly roles: readonly SpeakerRole[];
  /** The label of the speaker who was taken for the interviewer by the questions alone, else null. */
  readonly guessed: string | null;
};

const fewestQuestions = 3;
const smallestShare = 0.3;
const lead = 2;

/**
 * Who interviews, by what the labels say; where none says it, the speaker who asks most often, if clearly
 * ahead: at least three turns with a question, in three turns of ten, twice as often as anybody else. The
 * others take part.
 */
export function guessRoles(voices: readonly Voice[]): Roles {
  const said = voices.map(({ label }) => roleSaidBy(label));
  const hasPlainInterviewer = voices.some(({ label }, n) => said[n] === "interviewer" && !isNumberedI(label));
  const allNumbered = voices.length > 1 && voices.every(({ label }) => isNumberedI(label));
  const sure = said.map((role, n) => {
    const isNumbered = isNumberedI(voices[n]?.label ?? "");
    if (!isNumbered) return role;
    if (hasPlainInterviewer) return "participant";
    return allNumbered ? null : role;
  });
  const open = voices.filter((_, n) => sure[n] === null);
  const asker = sure.includes("interviewer") ? null : mostAsking(open);
  const roles = voices.map((voice, n) => {
    if (voice === asker) return "interviewer";
    return sure[n] ?? "participant";
  });
  return { roles, guessed: asker?.label ?? null };
}

function mostAsking(voices: readonly Voice[]): Voice | null {
  const [first, second] = voices.toSorted((a, b) => share(b) - share(a));
  if (!first || !second || first.asking < fewestQuestions) return null;
  return share(first) >= smallestShare && share(first) >= share(second) * lead ? first : null;
}

function share({ turns, asking }: Voice): number {
  return turns === 0 ? 0 : asking / turns;
}
