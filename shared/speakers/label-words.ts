/** What words tell of a label, in Swedish and English. */

const particles = new Set(
  "von van der den de da di du af av och and the i från la le el del dos bin al".split(" "),
);

/** Words that begin a sentence, or name a fact, and are then followed by a colon. Swedish and English. */
const openers = new Set(
  (
    "ja nej jo jaha jaså okej ok mm hm nja nä alltså så men och eller för jag du han hon hen vi ni de dom det den " +
    "dessa detta man där här då nu när hur vad vem vilka varför som om sen sedan exempel exempelvis obs not nota " +
    "notera anm anmärkning kommentar datum tid klockan plats längd språk fil ljudfil titel ämne sammanfattning " +
    "transkriberad inspelning kapitel del punkt poängen problemet saken min mitt mina din ditt dina sin sitt sina vår " +
    "vårt våra er ert era deras hans hennes " +
    "yes no yeah well so but and or because he she we they it that this these those what why how when where who " +
    "then now example note notes nb comment date time place duration length language file audio title subject " +
    "summary transcribed recording chapter part point problem thing i'm my our your his her their there here if " +
    "for as in on at to from another other first second third finally maybe also"
  ).split(" "),
);

/** What stands in brackets in transcripts and is nobody's name. */
const noises =
  /^(?:skratt\w*|skrattar.*|lacht|lachen|gelächter|rires?|risas|paus\w*|tystnad|ohörbart|otydligt|hostar?|gråter|suckar?|laugh\w*|pause\w*|silence|inaudible|unclear|crosstalk|cough\w*|sigh\w*|crying|music|applause|\.+|…)$/i;

const begins = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}(&+/]/u;

/** Every word of a name begins with a capital or a digit, but for a few small words: "van Loon", "Anna och Bo". */
export function isName(label: string): boolean {
  const words = wordsOf(label);
  return (
    isTelephone(label) ||
    (!opensSentence(label) &&
      words.some((word) => begins.test(word)) &&
      words.every((word) => begins.test(word) || particles.has(word)))
  );
}

/**
 * Whether words are a telephone number, which programs of meetings write for who dialled in: with the sign of a country ("+46 70 123 45 67") or of
 * nine figures and more ("1 (212) 555-0100"), of which some may be hidden ("1212***0100"). A date is none.
 */
export function isTelephone(label: string): boolean {
  if (!telephone.test(label) || dated.test(label)) return false;
  const figures = label.replace(/[^\d*]/g, "").length;
  return figures >= (label.startsWith("+") ? 7 : 9) && figures <= 15 && /\d.*\d.*\d/.test(label);
}

const telephone = /^\+?\d[\d*() \u00a0-]{5,26}[\d*]$/;
const dated = /^(?:19|20)\d\d([ -]?)\d\d\1\d\d(?!\d)/;

/** Whether words before a colon rather begin a sentence, or end with a verb such as "said". */
export function opensSentence(label: string): boolean {
  const words = wordsOf(label);
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  // "de la Tour", "van den Berg": small words before a name are a part of it.
  const before = words.slice(0, -1);
  if (before.length > 0 && before.every((word) => particles.has(word)) && begins.test(last)) return false;
  return openers.has((words[0] ?? "").toLowerCase().replace(/\.$/, "")) || saying.test(last);
}

/** Verbs that are followed by what somebody said or thought. Swedish, English, and some German. */
const saying =
  /^(?:sa|sade|säger|sagt|frågade|frågar|svarade|svarar|tänkte|tänker|skrev|ropade|sagte|fragte|said|says|say|saying|asked|asks|thought|told|answered|replied|wrote|called|like|was|is|are)$/;

/** Whether words are a sound or a silence, as transcribers put in brackets. */
export function isNoise(label: string): boolean {
  return noises.test(label);
}

export function wordsOf(label: string): readonly string[] {
  return label.match(/\S+/gu) ?? [];
}

/** How many words a label has; the parts of a telephone number are one. */
export function countLabelWords(label: string): number {
  return isTelephone(label) ? 1 : wordsOf(label).length;
}
