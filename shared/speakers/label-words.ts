import { isUsualLabel } from "./speaker-roles.ts";

/** What words tell of a label, in Swedish and English. */

const particles = new Set("von van der den de da di du af och and the i från".split(" "));

/** Words that begin a sentence, or name a fact, and are then followed by a colon. Swedish and English. */
const openers = new Set(
  (
    "ja nej jo jaha jaså okej ok mm hm nja nä alltså så men och eller för jag du han hon hen vi ni de dom det den " +
    "dessa detta man där här då nu när hur vad vem vilka varför som om sen sedan exempel exempelvis obs not nota " +
    "notera anm anmärkning kommentar datum tid klockan plats längd språk fil ljudfil titel ämne sammanfattning " +
    "transkriberad inspelning kapitel del punkt poängen problemet saken " +
    "yes no yeah well so but and or because he she we they it that this these those what why how when where who " +
    "then now example note notes nb comment date time place duration length language file audio title subject " +
    "summary transcribed recording chapter part point problem thing i'm my our your his her their there here if " +
    "for as in on at to from"
  ).split(" "),
);

/** What stands in brackets in transcripts and is nobody's name. */
const noises =
  /^(?:skratt\w*|paus\w*|tystnad|ohörbart|otydligt|hostar?|gråter|suckar?|laugh\w*|pause\w*|silence|inaudible|unclear|crosstalk|cough\w*|sigh\w*|crying|music|applause|\.+|…)$/i;

/** Every word of a name begins with a capital or a digit, but for a few small words within. */
export function isName(label: string): boolean {
  const words = wordsOf(label);
  return (
    !opensSentence(label) &&
    words.every((word, n) => /^[\p{Lu}\p{Lt}\p{Lo}\p{N}(&+/]/u.test(word) || (n > 0 && particles.has(word)))
  );
}

/** Somebody who speaks once, in a document whose other paragraphs are labelled. */
export function isRareName(label: string): boolean {
  if (!/\p{L}/u.test(label)) return false;
  return isUsualLabel(label) || (isName(label) && wordsOf(label).length <= 3);
}

export function opensSentence(label: string): boolean {
  return openers.has((wordsOf(label)[0] ?? "").toLowerCase().replace(/\.$/, ""));
}

/** Whether it is a sound or a silence that transcribers put in brackets. */
export function isNoise(label: string): boolean {
  return noises.test(label);
}

export function wordsOf(label: string): readonly string[] {
  return label.split(/[\s\u00a0]+/).filter((word) => word !== "");
}
