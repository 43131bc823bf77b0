import { countWords } from "../text/words.ts";
import type { Rest } from "./answers.ts";
import { labelKey } from "./label-forms.ts";
import type { Piece } from "./pieces.ts";
import { roleSaidBy } from "./speaker-roles.ts";
import type { Sureness } from "./sureness.ts";

/** Who says the paragraphs that name nobody, how sure that is, and how many they are. */
export type JudgedRest = {
  readonly rest: Rest;
  readonly sure: Sureness;
  /** The labels that there are, the most frequent first. */
  readonly labels: readonly string[];
  /** How many paragraphs of the talk name nobody, and how many words in them are not surely anybody's. */
  readonly paragraphs: number;
  readonly words: number;
  /** One of them, to show. */
  readonly sample: string;
};

/** Up to this share of all words may be paragraphs in which a lone voice goes on. */
const smallShare = 0.1;
/** From this share of words on, it matters who says the paragraphs without a name. */
const greatShare = 0.5;

/** Who speaks in a text, as far as it names them: one with a label. */
type Voice = {
  readonly label: string;
  readonly turns: number;
  /** How many of its turns are followed by a paragraph without a name, and how many ask. */
  readonly followed: number;
  readonly asking: number;
};

/** What is known of a text besides its pieces. */
type KnownOfRest = {
  /** The label of another voice than those that are named. */
  readonly otherVoice: string;
  /** Whether a piece without a name stands over the talk. */
  readonly isOver: (piece: Piece) => boolean;
  /** Whether the format itself names the voices. */
  readonly areGiven: boolean;
};

/** Who speaks where nobody is named, how sure that is, and what is shown of it. */
export function judgeRest(pieces: readonly Piece[], known: KnownOfRest): JudgedRest {
  const { isOver, areGiven } = known;
  const talk = pieces.filter(
    (piece) => piece.kind === "speech" && piece.text !== "" && (piece.label !== null || !isOver(piece)),
  );
  const isUnnamed = ({ label, joint }: Piece) => label === null && joint === null;
  const unnamed = pieces.some(({ isChange }) => isChange)
    ? behindChanges(pieces)
    : talk.filter((piece) => isUnnamed(piece) && !(areGiven && isAside(piece)));
  const none = { labels: [], paragraphs: unnamed.length, words: 0, sample: "" };
  if (pieces.every(({ label }) => label === null)) return { ...none, rest: { is: "nobody" }, sure: "sure" };
  if (unnamed.length === 0) return { ...none, rest: { is: "above" }, sure: "sure" };
  const voices = voicesIn(pieces);
  const [rest, sure] = whoSpeaks(pieces, talk, unnamed, voices, known);
  return {
    ...{ rest, sure },
    labels: voices.map(({ label }) => label),
    paragraphs: unnamed.length,
    words: sure === "sure" ? 0 : unnamed.reduce((sum, { text }) => sum + countWords(text), 0),
    sample: unnamed.find(({ text }) => text.length > 20)?.text ?? unnamed[0]?.text ?? "",
  };
}

/**
 * With two or more voices, the voice above goes on, since transcribers divide long answers. But when only one side is
 * labelled, or only interviewers, the rest is another voice's: the file cannot tell, so it is proposed and asked; and so it
 * is where a program named the voices of stretches, and not of all.
 */
function whoSpeaks(
  pieces: readonly Piece[],
  talk: readonly Piece[],
  unnamed: readonly Piece[],
  voices: readonly Voice[],
  { otherVoice, areGiven }: KnownOfRest,
): readonly [Rest, Sureness] {
  const above: Rest = { is: "above" };
  const other: Rest = { is: "voice", label: otherVoice };
  // Another speaker begins there, but the file does not tell who.
  if (pieces.some(({ isChange }) => isChange)) return [{ is: "nobody" }, "not-known"];
  const share = lengthOf(unnamed) / Math.max(1, lengthOf(talk));
  // Where nearly each stretch has its voice, one without it is one that the program could not tell, be it the middle of a sentence.
  const isNearlyGiven = areGiven && share <= smallShare;
  if (!isNearlyGiven && runsOn(pieces) && voices.length >= 2) return [above, "sure"];

  const allInterview = voices.every(({ label }) => roleSaidBy(label) === "interviewer");
  if (voices.length === 1 || allInterview) {
    const [voice] = voices;
    if (share <= smallShare && !allInterview) return [above, "likely"];
    const isAlone = voice !== undefined && voice.turns < 2 && !allInterview;
    return [isAlone ? above : other, "not-known"];
  }
  if (isBetweenOneVoice(talk)) return [above, "not-known"];
  const allFollowed = voices.every(({ turns, followed }) => turns < 3 || followed >= turns * 0.6);
  if (share < greatShare || !allFollowed) return [above, areGiven ? "not-known" : "sure"];
  const allAsk = voices.every(({ turns, asking }) => asking >= turns * 0.5);
  return [allAsk ? other : above, "not-known"];
}

/** Those with most turns first. */
function voicesIn(pieces: readonly Piece[]): readonly Voice[] {
  const voices = new Map<string, Voice>();
  pieces.forEach(({ label, text }, n) => {
    if (label === null) return;
    const begun: Voice = { label, turns: 0, followed: 0, asking: 0 };
    const voice = voices.get(labelKey(label)) ?? begun;
    const next = pieces[n + 1];
    const goesOn = next && next.label === null && next.kind === "speech" && next.joint === null;
    voices.set(labelKey(label), {
      ...voice,
      turns: voice.turns + 1,
      followed: voice.followed + (goesOn ? 1 : 0),
      asking: voice.asking + (/[?？؟]\s*["”’»)]?$/u.test(text) ? 1 : 0),
    });
  });
  return [...voices.values()].sort((a, b) => b.turns - a.turns);
}

/** Whether all of a piece stands in brackets, as programs write pauses and sounds. */
function isAside({ text }: Piece): boolean {
  return /^(?:\([^()]*\)|\[[^[\]]*\]|♪.*)$/u.test(text.trim());
}

/** The pieces after a sign that another speaker begins, up to the next name. */
function behindChanges(pieces: readonly Piece[]): readonly Piece[] {
  let isNamed = true;
  return pieces.filter(({ label, isChange, kind, text }) => {
    if (label !== null) isNamed = true;
    else if (isChange) isNamed = false;
    return !isNamed && kind === "speech" && text !== "";
  });
}

/**
 * Whether a paragraph without a name stands between two paragraphs of one voice, while elsewhere two voices always
 * alternate: the other voice's label may have been forgotten there.
 */
function isBetweenOneVoice(talk: readonly Piece[]): boolean {
  const named = talk.flatMap(({ label }, at) => (label === null ? [] : [{ key: labelKey(label), at }]));
  if (new Set(named.map(({ key }) => key)).size !== 2) return false;
  const twice = named.flatMap(({ key, at }, n) => {
    const above = named[n - 1];
    return above?.key === key ? [at - above.at] : [];
  });
  return twice.length > 0 && twice.every((steps) => steps > 1) && twice.length * 4 <= named.length;
}

/**
 * Whether paragraphs without a name mostly go on in the middle of a sentence: lines of a page, or cues, of which
 * only the first of a turn names its speaker.
 */
function runsOn(pieces: readonly Piece[]): boolean {
  let unnamed = 0;
  let within = 0;
  pieces.forEach(({ label, text, kind }, n) => {
    const above = pieces[n - 1];
    if (label !== null || kind !== "speech" || text === "" || !above) return;
    unnamed += 1;
    if (/^\p{Ll}/u.test(text) || !/[.!?…:"”’»)\]]\s*$/u.test(above.text)) within += 1;
  });
  return unnamed >= 3 && within >= unnamed * 0.5;
}

/** In UTF-16 units; enough to compare by, and quicker than words. */
function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * Whether a piece without a name stands over the talk and not in it: further left than all labelled and numbered
 * pieces, as the tasks of a test are; or above the first label, as a fact or title and not a sentence.
 */
export function isOverTheTalk(
  piece: Piece,
  indentOf: (piece: Piece) => number,
  leastLabelled: number,
  isAboveFirstLabel: boolean,
): boolean {
  if (
    indentOf(piece) < leastLabelled &&
    /^(?:\d{1,3}[.)]?|[A-ZÅÄÖ]\d{0,2}[.)]|(?:task|uppgift|part|del)\b)/iu.test(piece.text)
  )
    return true;
  return (
    isAboveFirstLabel && (/^[^.!?]{1,40}: \S/.test(piece.text) || !/[.!?…]["”’»)\]]*$/u.test(piece.text))
  );
}
