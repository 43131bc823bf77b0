import type { FoundName } from "../gate/find-names.ts";
import { wordsOf } from "../gate/name-forms.ts";
import { bareOf } from "../gate/name-letters.ts";
import type { ListedName } from "../gate/name-list.ts";
import type { Replacement } from "../text/change.ts";

/**
 * What puts a pseudonym in the place of a name that was found in a text (UTF-16 code units): with the ending that the name has there
 * ("Annas" becomes "Martas", "Svenssonarna" "Ekarna"), in capitals where it is. A name of several words gives way word by word where
 * the pseudonym has as many, so that what stands on one of them stays on it; one of its words alone gives way to its like. A pseudonym
 * that is a label ("Person 1") is never taken apart.
 */
export function putInPlace(
  text: string,
  found: FoundName,
  { name, pseudonym }: ListedName,
): readonly Replacement[] {
  const stands = text.slice(found.start, found.end);
  const [names, pseudonyms] = [wordsOf(name), isLabel(pseudonym) ? [pseudonym] : pseudonym.split(" ")];
  if (found.of === "part") {
    const at = names.findIndex((word) => beginsWith(stands, word) !== null);
    const like = pseudonyms[pseudonyms.length === names.length ? at : at <= 0 ? 0 : pseudonyms.length - 1];
    return [{ start: found.start, from: stands, to: inForm(stands, names[at] ?? name, like ?? pseudonym) }];
  }
  const words = Array.from(stands.matchAll(/[\p{L}\p{M}\p{Nd}\p{Cf}]+/gu));
  if (words.length < 2 || words.length !== pseudonyms.length || words.length !== names.length)
    return [{ start: found.start, from: stands, to: inForm(stands, names.join(""), pseudonym) }];
  // "Berg, Anna" has its last word first.
  const isTurned = beginsWith(words[0]?.[0] ?? "", names[0] ?? "") === null;
  const order = (all: readonly string[]) => (isTurned ? [...all.slice(-1), ...all.slice(0, -1)] : all);
  const [ofName, ofPseudonym] = [order(names), order(pseudonyms)];
  return words.map(({ 0: word, index }, at) => {
    const end = at === words.length - 1 ? stands.length : index + word.length;
    const from = stands.slice(index, end);
    return { start: found.start + index, from, to: inForm(from, ofName[at] ?? "", ofPseudonym[at] ?? "") };
  });
}

/** Where a name ends in the words that begin with it, in their code units; null where they do not. */
function beginsWith(words: string, name: string): number | null {
  const wanted = bareOf(name);
  let letters = "";
  let at = 0;
  for (const character of words) {
    if (letters.length >= wanted.length) break;
    if (/[\p{L}\p{N}]/u.test(character)) letters += bareOf(character);
    at += character.length;
  }
  return letters === wanted ? at : null;
}

function inForm(stands: string, name: string, pseudonym: string): string {
  const end = beginsWith(stands, name);
  const isLoud = stands.length > 1 && stands === stands.toUpperCase() && stands !== stands.toLowerCase();
  return (
    (isLoud ? pseudonym.toUpperCase() : pseudonym) +
    ending(stands.slice(end ?? stands.length), name, pseudonym)
  );
}

/** The ending of a name as its pseudonym has it: "Person 1:s" of "Annas", and back; in capitals where it is. */
function ending(ofName: string, name: string, pseudonym: string): string {
  const small = ofName.toLowerCase();
  // A name that ends in s has no other genitive in Swedish.
  const hasNone = !isLabel(pseudonym) && /[sxz]$/i.test(pseudonym);
  if (small === "s" && isLabel(pseudonym)) return `:${ofName}`;
  if (small === ":s" && isLabel(name) && !isLabel(pseudonym)) return hasNone ? "" : ofName.slice(1);
  if (small === "s" && hasNone) return "";
  return isLabel(pseudonym) && /^\p{L}/u.test(ofName) ? `-${ofName}` : ofName;
}

/** Whether a pseudonym is no name but a label, of which no word says anything by itself: with a digit, with a single letter at its end, in brackets. */
export function isLabel(pseudonym: string): boolean {
  return /\d|(?:^|\s)\p{Lu}["”’»]?$|^[[(<{]/u.test(pseudonym);
}
