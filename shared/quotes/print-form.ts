import type { PrintEdit } from "../project/records.ts";
import { contains, overlap, type Span } from "../text/span.ts";
import { firstLetterOf, isOtherCase, type PrintUnit, unitsOf } from "./print-units.ts";

/**
 * Whether the edits are a print form of the words: they rise, do not overlap and lie within; what is cut or replaced is
 * whole units (see `unitsOf`) without white space at the edges, a pseudonym stands for words, and an insertion stands at
 * the edge of a unit. What is printed for them has no brackets, line feeds or white space at its edges, and is not
 * an ellipsis or dashes alone, which would read as a cut. The one thing smaller than a word is its first letter in the
 * other case.
 */
export function isPrintForm(words: string, edits: readonly PrintEdit[]): boolean {
  const units = unitsOf(words);
  let free = 0;
  return edits.every((edit) => {
    const rises = free <= edit.start && edit.start <= edit.end && edit.end <= words.length;
    free = edit.end;
    return rises && (edit.kind === "cut" || isPrintable(edit.text)) && isInPlace(words, units, edit);
  });
}

/** Whether a bracket is the first letter of a word in the other case: "[H]e". */
export function isCaseEdit(words: string, edit: PrintEdit): boolean {
  const units = unitsOf(words.slice(edit.start, edit.end + longestWord));
  return isCaseOf(units[0], edit, edit.start);
}

/**
 * The print form with one more edit, which is widened to whole units first. A cut joins the cuts that it meets, also
 * over stops and dashes; a bracket or pseudonym leaves cut what was cut around it; brackets and pseudonyms that are met
 * in part are taken in whole, so that no word comes back that was hidden. An insertion in cut words parts the cut, in
 * replaced words goes behind them, and replaces the insertion that stands at its place. A bracket with nothing
 * in it is a cut. What would change nothing, or cannot be printed, leaves the form as it is.
 */
export function withEdit(words: string, edits: readonly PrintEdit[], edit: PrintEdit): readonly PrintEdit[] {
  const fitted = fittedTo(words, edit);
  if (!fitted) return edits;
  const placed = isInsertion(fitted) ? behindReplaced(edits, fitted) : fitted;
  const isSame = (one: PrintEdit) => isInsertion(one) && isInsertion(placed) && one.start === placed.start;
  return joined(
    words,
    laid(
      words,
      edits.filter((one) => !isSame(one)),
      placed,
    ),
  );
}

/** The print form without the edit at a place in the list; cuts that it held apart are joined. */
export function withoutEdit(words: string, edits: readonly PrintEdit[], at: number): readonly PrintEdit[] {
  return joined(
    words,
    edits.filter((_, place) => place !== at),
  );
}

/** `withEdit` for edits that come one after the other as they stood before: no insertion replaces another. */
export function formOf(words: string, edits: readonly PrintEdit[]): readonly PrintEdit[] {
  let form: readonly PrintEdit[] = [];
  for (const edit of edits) {
    const fitted = fittedTo(words, edit);
    if (fitted) form = laid(words, form, fitted);
  }
  return joined(words, form);
}

/** Longer than any word whose first letter is asked for; in UTF-16 code units. */
const longestWord = 200;

function isInsertion({ kind, start, end }: PrintEdit): boolean {
  return kind === "bracket" && start === end;
}

function isPrintable(text: string): boolean {
  return text !== "" && text === printable(text) && !/^(?:…|\.{3,}|[\p{Pd}\s]+)$/u.test(text);
}

/** What an author typed as it can be printed in brackets or for a name: on one line, without brackets of its own. */
export function printable(text: string): string {
  return text.replace(/[[\]]/g, "").replace(/\s+/gu, " ").trim();
}

function isInPlace(words: string, units: readonly PrintUnit[], edit: PrintEdit): boolean {
  if (isInsertion(edit)) return placeFor(words, units, edit.start) === edit.start;
  const first = units.find(({ start }) => start === edit.start);
  const last = units.find(({ end }) => end === edit.end);
  if (edit.kind === "bracket" && isCaseOf(first, edit, 0)) return true;
  if (!first || !last || edit.start >= edit.end) return false;
  return edit.kind !== "pseudonym" || (first.kind === "word" && last.kind === "word");
}

function isCaseOf(word: PrintUnit | undefined, edit: PrintEdit, from: number): boolean {
  if (edit.kind !== "bracket" || word?.kind !== "word" || from + word.start !== edit.start) return false;
  const letter = firstLetterOf(word.text);
  return letter.length === edit.end - edit.start && letter !== word.text && isOtherCase(letter, edit.text);
}

/** Where an insertion goes: not into a unit, but behind it, and not amid white space, but before that. */
function placeFor(words: string, units: readonly PrintUnit[], place: number): number {
  const within = units.find(({ start, end }) => start < place && place < end);
  if (within) return within.end;
  const isAmid = /\s/u.test(words.charAt(place - 1)) && /\s/u.test(words.charAt(place));
  return isAmid ? (units.findLast(({ end }) => end <= place)?.end ?? 0) : place;
}

/** The edit as it may stand in the words when there are no others, or null when it would change nothing. */
function fittedTo(words: string, edit: PrintEdit): PrintEdit | null {
  const start = Math.max(0, Math.min(edit.start, edit.end, words.length));
  const end = Math.min(words.length, Math.max(edit.start, edit.end));
  const units = unitsOf(words);
  if (isInPlace(words, units, edit) && edit.end > edit.start && isCaseEdit(words, edit)) return edit;
  const text = edit.kind === "cut" ? "" : printable(edit.text);
  if (text !== "" && !isPrintable(text)) return null;
  const met = start < end ? units.filter((one) => overlap(one, { start, end })) : [];
  const covered = edit.kind === "pseudonym" && text !== "" ? met.filter(({ kind }) => kind === "word") : met;
  const [first, last] = [covered[0], covered.at(-1)];
  if (first && last) {
    const span = { start: first.start, end: last.end };
    return edit.kind === "cut" || text === "" ? { kind: "cut", ...span } : { kind: edit.kind, ...span, text };
  }
  if (edit.kind !== "bracket" || text === "") return null;
  const place = placeFor(words, units, start);
  return { kind: "bracket", start: place, end: place, text };
}

/** Puts an edit that fits among others. */
function laid(words: string, edits: readonly PrintEdit[], edit: PrintEdit): readonly PrintEdit[] {
  if (isInsertion(edit)) return between(words, edits, behindReplaced(edits, edit));
  const isHidden = (one: PrintEdit) => contains(one, edit) && one.end - one.start > edit.end - edit.start;
  if (isCaseEdit(words, edit) && edits.some(isHidden)) return edits;
  let { start, end } = edit;
  const takesIn = (one: PrintEdit) =>
    overlap(one, { start, end }) && (one.kind === edit.kind || one.kind !== "cut");
  for (let one = edits.find(isOutside); one; one = edits.find(isOutside))
    [start, end] = [Math.min(start, one.start), Math.max(end, one.end)];
  function isOutside(one: PrintEdit): boolean {
    return takesIn(one) && !contains({ start, end }, one);
  }
  const isGone = (one: PrintEdit) =>
    takesIn(one) || (isInsertion(one) && start < one.start && one.start < end);
  return between(
    words,
    edits.filter((one) => !isGone(one)),
    fittedTo(words, { ...edit, start, end }) ?? edit,
  );
}

/** An insertion, which cannot stand within words that are printed otherwise and goes behind them. */
function behindReplaced(edits: readonly PrintEdit[], edit: PrintEdit): PrintEdit {
  const host = edits.find((one) => one.kind !== "cut" && one.start < edit.start && edit.start < one.end);
  return host ? { ...edit, start: host.end, end: host.end } : edit;
}

/** The edits before, the edit, the edits behind; a cut that reaches over it is parted or shortened. */
function between(words: string, edits: readonly PrintEdit[], edit: PrintEdit): readonly PrintEdit[] {
  const cutTo = (one: PrintEdit, span: Span) => {
    if (one.kind !== "cut") return [];
    const rest = fittedTo(words, { kind: "cut", ...span });
    return rest && contains(span, rest) ? [rest] : [];
  };
  const before = edits.flatMap((one) =>
    one.end <= edit.start ? [one] : one.start < edit.start ? cutTo(one, { ...one, end: edit.start }) : [],
  );
  const behind = edits.flatMap((one) => {
    if (one.end <= edit.start) return [];
    return one.start >= edit.end ? [one] : one.end > edit.end ? cutTo(one, { ...one, start: edit.end }) : [];
  });
  return [...before, edit, ...behind];
}

/** Cuts that nothing but white space, stops and dashes parts are one; a line feed, where a turn ends, parts them. */
function joined(words: string, edits: readonly PrintEdit[]): readonly PrintEdit[] {
  const list: PrintEdit[] = [];
  for (const edit of edits) {
    const last = list.at(-1);
    const isOne =
      last?.kind === "cut" &&
      edit.kind === "cut" &&
      /^(?:[^\S\n]|[.,;:!?…\p{Pd}])*$/u.test(words.slice(last.end, edit.start));
    if (isOne) list[list.length - 1] = { kind: "cut", start: last.start, end: edit.end };
    else list.push(edit);
  }
  return list;
}
