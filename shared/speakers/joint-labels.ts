import { labelKey } from "./label-forms.ts";
import { isName, wordsOf } from "./label-words.ts";
import { isUsualLabel } from "./speaker-roles.ts";

const between = /\s*(?:[,;/&+|]|(?<=\s)(?:and\/or|and|or|och\/eller|och|eller|samt|und|oder)(?=\s))\s*/iu;

const joiningWord = /\s(?:and|or|och|eller|samt|und|oder|et|en|ou|of)\s/iu;

/** The parts of a label that joins several people ("Anna, Bo and Cai", "R1/R2"); of any other label just itself. */
export function partsOfLabel(label: string): readonly string[] {
  const parts = label
    .replace(/\s*\([^()]*\)\s*$/u, "")
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.length > 1 && parts.every((part) => /^[\p{L}\p{N}]/u.test(part)) ? parts : [label];
}

/** Whether a label may join several people: each part is a speaker, a usual word for one, or spelled as a name. */
export function mayBeJoint(label: string, isSpeaker: (key: string) => boolean): boolean {
  const parts = partsOfLabel(label);
  const isVoice = (part: string) => isUsualLabel(part) || isSpeaker(labelKey(part));
  // "van den Berg, Lena" is one person, surname first, unless one part also speaks alone.
  if (isSurnameFirst(label) && !parts.some(isVoice)) return false;
  return (
    parts.length > 1 && parts.every((part) => isVoice(part) || (isName(part) && wordsOf(part).length <= 3))
  );
}

/** Two parts with nothing but a comma between them. */
function isSurnameFirst(label: string): boolean {
  return (
    partsOfLabel(label).length === 2 && /^[^,;/&+|]+,[^,;/&+|]+$/.test(label) && !joiningWord.test(label)
  );
}

/**
 * Whether a label joins several people, each of whom is a speaker already (asked by key) or has a usual word for one.
 */
export function isJointOf(label: string, isSpeaker: (key: string) => boolean): boolean {
  const parts = partsOfLabel(label);
  return parts.length > 1 && parts.every((part) => isUsualLabel(part) || isSpeaker(labelKey(part)));
}
