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

/**
 * Who speaks where nobody is named. With two or more voices, the voice above goes on, since transcribers divide long
 * answers. But when only one side is labelled, or only interviewers, the rest is another voice's: the file cannot
 * tell, so it is proposed and asked; and so it is where a program named the voices of
 * stretches, and not of all.
 * `otherVoice` is that voice's label; `isOver` tells whether a piece without a name stands over the talk; `areGiven`, whether
 * the format itself names the voices.
 */
export function judgeRest(
  pieces: readonly Piece[],
  otherVoice: string,
  isOver: (piece: Piece) => boolean,
  areGiven = false,
): JudgedRest {
  const talk = pieces.filter(
    (piece) => piece.kind === "speech" && piece.text !== "" && (piece.label !== null || !isOver(piece)),
  );
  const hasChanges = pieces.some(({ isChange }) => isChange);
  const isUnnamed = ({ label, joint }: Piece) => label === null && joint === null;
  const unnamed = hasChanges
    ? behindChanges(pieces)
    : talk.filter((piece) => isUnnamed(piece) && !(areGiven && isAside(piece)));
  const none = { labels: [], paragraphs: unnamed.length, words: 0, sample: "" };
  if (pieces.every(({ label }) => label === null)) return { ...none, rest: { is: "nobody" }, sure: "sure" };
  if (unnamed.length === 0) return { ...none, rest: { is: "above" }, sure: "sure" };
  const counts = new Map<string, { label: string; turns: number; followed: number; asking: number }>();
  pieces.forEach(({ label, text }, n) => {
    if (label === null) return;
    const voice = counts.get(labelKey(label)) ?? { label, turns: 0, followed: 0, asking: 0 };
    voice.turns += 1;
    const next = pieces[n + 1];
    if (next && next.label === null && next.kind === "speech" && next.joint === null) voice.followed += 1;
    if (/[?？؟]\s*["”’»)]?$/u.test(text)) voice.asking += 1;
    counts.set(labelKey(label), voice);
  });
  const voices = [...counts.values()].sort((a, b) => b.turns - a.turns);
  const share = lengthOf(unnamed) / Math.max(1, lengthOf(talk));
  const other: Rest = { is: "voice", label: otherVoice };
  const answer = (rest: Rest, sure: Sureness): JudgedRest => ({
    rest,
    sure,
    labels: voices.map(({ label }) => label),
    paragraphs: unnamed.length,
    words: sure === "sure" ? 0 : unnamed.reduce((sum, { text }) => sum + countWords(text), 0),
    sample: unnamed.find(({ text }) => text.length > 20)?.text ?? unnamed[0]?.text ?? "",
  });
  // Another speaker begins there, but the file does not tell who.
  if (hasChanges) return answer({ is: "nobody" }, "not-known");
  // Where nearly each stretch has its voice, one without it is one that the program could not tell, be it the middle of a sentence.
  const isNearlyGiven = areGiven && share <= smallShare;
  if (!isNearlyGiven && runsOn(pieces) && voices.length >= 2) return answer({ is: "above" }, "sure");

  const allInterview = voices.every(({ label }) => roleSaidBy(label) === "interviewer");
  if (voices.length === 1 || allInterview) {
    const [voice] = voices;
    if (share <= smallShare && !allInterview) return answer({ is: "above" }, "likely");
    const isAlone = voice !== undefined && voice.turns < 2 && !allInterview;
    return answer(isAlone ? { is: "above" } : other, "not-known");
  }
  const allFollowed = voices.every(({ turns, followed }) => turns < 3 || followed >= turns * 0.6);
  if (isBetweenOneVoice(talk)) return answer({ is: "above" }, "not-known");
  if (share < greatShare || !allFollowed) return answer({ is: "above" }, areGiven ? "not-known" : "sure");
  const allAsk = voices.every(({ turns, asking }) => asking >= turns * 0.5);
  return answer(allAsk ? other : { is: "above" }, "not-known");
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
